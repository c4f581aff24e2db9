import Glibc

/// Where the cursor goes among the lines of one statement; libedit knows only the whole buffer.
///
/// Positions are indexes of code points, 0...count.
struct Motion {
  let text: UnsafeBufferPointer<wchar_t>
  let cursor: Int

  /// Start of the line that holds `position`.
  func lineStart(_ position: Int) -> Int {
    var start = position
    while start > 0, text[start - 1] != .newline { start -= 1 }
    return start
  }

  /// End of the line that holds `position`, before its newline.
  func lineEnd(_ position: Int) -> Int {
    var end = position
    while end < text.count, text[end] != .newline { end += 1 }
    return end
  }

  /// The same column a line up; nil on the first line.
  var up: Int? {
    let start = lineStart(cursor)
    guard start > 0 else { return nil }
    let above = lineStart(start - 1)
    return min(above + cursor - start, start - 1)
  }

  /// The same column a line down; nil on the last line.
  var down: Int? {
    let end = lineEnd(cursor)
    guard end < text.count else { return nil }
    return min(end + 1 + cursor - lineStart(cursor), lineEnd(end + 1))
  }

  /// Start of the line; a second time the start of the statement.
  var home: Int {
    let start = lineStart(cursor)
    return start == cursor ? 0 : start
  }

  /// End of the line; a second time the end of the statement.
  var end: Int {
    let end = lineEnd(cursor)
    return end == cursor ? text.count : end
  }
}

extension wchar_t {
  static let newline = wchar_t(10)
}
