import TextKernel

/// Lines of `text` of at most `cells`, broken at blanks; a longer word is broken between characters.
///
/// No-break spaces hold: « and the first word stay together. Line feeds break.
func wrapped(_ text: String, to cells: Int?) -> [String] {
  guard let cells else { return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  let limit = max(cells, 1)
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let before = lines.count
    var line = ""
    var used = 0
    for word in paragraph.split(separator: " ") {
      var width = cellCount(word)
      if used > 0, used + 1 + width <= limit {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      var rest = word
      if width > limit {
        var piece = beginning(rest, cells: limit)
        while piece.endIndex < rest.endIndex {
          lines.append(String(piece))
          rest = rest[piece.endIndex...]
          piece = beginning(rest, cells: limit)
        }
        width = cellCount(rest)
      }
      line = String(rest)
      used = width
    }
    // An empty paragraph is a line; what a broken word leaves empty is none.
    if !line.isEmpty || lines.count == before { lines.append(line) }
  }
  return lines
}

/// What of a word fills a line; at least a character, though it be wider than the line.
private func beginning(_ word: Substring, cells: Int) -> Substring {
  let piece = prefix(word, cells: cells)
  return piece.isEmpty ? word.prefix(1) : piece
}
