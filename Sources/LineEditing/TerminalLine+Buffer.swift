import CLibeditShim
import Glibc

/// For the functions that keys call, while `el_wgets` runs.
extension TerminalLine {
  /// The editor behind libedit's client pointer: set by `init`, valid as long as libedit's `EditLine` is, since
  /// `deinit` ends it.
  static func of(_ editor: OpaquePointer) -> TerminalLine? {
    vb_client(editor).map { Unmanaged<TerminalLine>.fromOpaque($0).takeUnretainedValue() }
  }

  private var buffer: UnsafeBufferPointer<wchar_t> {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else { return .init(start: nil, count: 0) }
    return .init(start: start, count: line.lastchar - start)
  }

  /// Index of the code point the cursor stands on, 0...count.
  var cursor: Int {
    guard let line = el_wline(editor)?.pointee else { return 0 }
    return line.cursor - line.buffer
  }

  var text: String { Array(buffer).string }

  func withMotion(_ target: (Motion) -> Int?) -> Int? { target(Motion(text: buffer, cursor: cursor)) }

  /// `.max` is the end.
  func moveCursor(to position: Int) {
    el_cursor(editor, Int32(clamping: min(position, buffer.count) - cursor))
  }

  func completions() -> Completions {
    let bytes = Array(buffer[..<cursor]).string.utf8.count
    let found = options.complete(text, bytes)
    let isInside = found.replacing.lowerBound <= bytes && found.replacing.upperBound <= text.utf8.count
    return isInside && !found.candidates.isEmpty ? found : .none
  }

  /// The text between two byte offsets.
  func text(in bytes: Range<Int>) -> String { String(decoding: Array(text.utf8)[bytes], as: UTF8.self) }

  /// Puts `replacement` where those bytes stand; the cursor follows it.
  func replace(_ bytes: Range<Int>, by replacement: String) -> Bool {
    let start = text(in: 0..<bytes.lowerBound).unicodeScalars.count
    let length = text(in: bytes).unicodeScalars.count
    moveCursor(to: start + length)
    el_deletestr(editor, Int32(clamping: length))
    return el_winsertstr(editor, WideText(replacement).terminated) == 0
  }

  /// Replaces the whole text by what `step` finds; false where it finds nothing.
  func recall(_ step: (inout Recalls) -> String?) -> Bool {
    guard let statement = step(&recalls) else { return false }
    show(statement)
    return true
  }

  func beginSearch() {
    let search = HistorySearch(recalls.statements)
    searching = (search, text, cursor)
    setPrompt(Prompt.wide(search.prompt))
  }

  /// Takes a key of the search and shows what it finds.
  func search(_ key: Unicode.Scalar) -> HistorySearch.Key {
    guard let result = searching?.search.take(key), let search = searching?.search else { return .ends }
    setPrompt(Prompt.wide(search.prompt))
    if let statement = search.statement {
      show(statement)
      moveCursor(to: search.matchStart)
    }
    return result
  }

  func endSearch(keepsFound: Bool) {
    guard let (search, text, cursor) = searching else { return }
    searching = nil
    setPrompt(Prompt.wide(linePrompt))
    if !keepsFound {
      show(text)
      moveCursor(to: cursor)
    } else if search.statement != nil {
      recalls.jump(to: search.position, from: text)
    }
  }

  private func show(_ statement: String) {
    moveCursor(to: .max)
    el_deletestr(editor, Int32(clamping: buffer.count))
    if !statement.isEmpty { el_winsertstr(editor, WideText(statement).terminated) }
  }

  func listRows(_ completions: Completions) -> [String] {
    var (columns, rows): (Int32, Int32) = (0, 0)
    vb_screen_size(output, &columns, &rows)
    return CompletionList.rows(completions, columns: Int(columns), rows: Int(rows))
  }

  /// Writes beside libedit, whose own output has been flushed before it calls a function.
  ///
  /// The terminal may be raw, where a newline goes only down: each goes back to the first column too.
  func write(_ text: String) {
    var bytes = Array(text.replacing("\n", with: "\r\n").utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
