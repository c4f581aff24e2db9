import TextKernel

/// Names and what they are, one a line.
enum TwoColumns {
  /// - Parameter marked: names to mark with a star in front.
  static func text(_ rows: [(String, String)], marked: (String) -> Bool = { _ in false }) -> String {
    let width = min(28, rows.map { DisplayWidth.cells($0.0) }.max() ?? 0)
    return rows.map { name, summary in
      let gap = String(repeating: " ", count: max(0, width - DisplayWidth.cells(name)) + 2)
      return (marked(name) ? "* " : "  ") + name + gap + summary + "\n"
    }.joined()
  }
}
