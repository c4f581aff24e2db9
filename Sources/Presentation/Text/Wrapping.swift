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
      var word = String(word)
      var width = cellCount(word)
      if used > 0, used + 1 + width <= limit {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      while width > limit {
        var piece = String(prefix(word, cells: limit))
        // A character wider than the line.
        if piece.isEmpty { piece = String(word.prefix(1)) }
        lines.append(piece)
        word = String(word.dropFirst(piece.count))
        width = cellCount(word)
      }
      line = word
      used = width
    }
    // An empty paragraph is a line; what a broken word leaves empty is none.
    if !line.isEmpty || lines.count == before { lines.append(line) }
  }
  return lines
}
