import TextKernel

/// Cells that `text` takes on a screen.
func cellCount(_ text: some StringProtocol) -> Int {
  let bytes = text.utf8.count
  // A text of ASCII takes a cell a byte.
  return text.utf8.allSatisfy { $0 < 0x80 } ? bytes : DisplayWidth.cells(String(text))
}

/// The longest beginning of `text` that takes at most `cells`, cut between characters as people see them.
func prefix(_ text: some StringProtocol, cells: Int) -> Substring {
  let text = Substring(text)
  if text.utf8.count <= cells { return text[...] }
  var used = 0
  var end = text.startIndex
  for character in text {
    let width = DisplayWidth.cells(String(character))
    if used + width > cells { break }
    used += width
    end = text.index(after: end)
  }
  return text[..<end]
}

/// The longest end of `text` that takes at most `cells`.
func suffix(_ text: String, cells: Int) -> Substring {
  if text.utf8.count <= cells { return text[...] }
  var used = 0
  var start = text.endIndex
  for character in text.reversed() {
    let width = DisplayWidth.cells(String(character))
    if used + width > cells { break }
    used += width
    start = text.index(before: start)
  }
  return text[start...]
}

/// `text` in at most `cells`, with an ellipsis where it was cut; nil where it need not be.
func shortened(_ text: String, to cells: Int) -> String? {
  // No character takes more cells than bytes.
  if text.utf8.count <= cells || cellCount(text) <= cells { return nil }
  let mark = OutputStyle.ellipsis
  let room = cells - cellCount(mark)
  if room <= 0 { return String(prefix(mark, cells: cells)) }
  return String(prefix(text, cells: room)) + mark
}

func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

/// `text` and blanks up to `cells`, before it where `isRight`.
func padded(_ text: String, to cells: Int, isRight: Bool = false) -> String {
  let padding = blanks(cells - cellCount(text))
  return isRight ? padding + text : text + padding
}
