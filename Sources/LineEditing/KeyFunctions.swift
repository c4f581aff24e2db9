import CLibeditShim
import Glibc

/// What our keys do.
///
/// Each function is handed to C and found back through libedit's client pointer, so it is a free function of no actor.
enum KeyFunction {
  typealias Function = @convention(c) (OpaquePointer?, Int32) -> UInt8

  static let all: [(name: String, help: String, function: Function)] = [
    ("verbatim-complete", "Complete the word, list what could stand here", keyComplete),
    ("verbatim-down", "A line down, or the next statement", keyDown),
    ("verbatim-enter", "Run the statement if it is whole, else begin a line", keyEnter),
    ("verbatim-interrupt", "Drop the line", keyInterrupt),
    ("verbatim-line-end", "To the end of the line", keyLineEnd),
    ("verbatim-line-start", "To the start of the line", keyLineStart),
    ("verbatim-list", "List what could stand here", keyList),
    ("verbatim-newer", "The next statement", keyNewer),
    ("verbatim-newline", "Begin a line", keyNewline),
    ("verbatim-older", "The statement before", keyOlder),
    ("verbatim-paste", "Take a paste", keyPaste),
    ("verbatim-search", "Look for a statement typed before", keySearch),
    ("verbatim-search-key", "A key of that search", keySearchKey),
    ("verbatim-stop", "Leave the terminal to the shell", keyStop),
    ("verbatim-stop-now", "Stop, the line being drawn", keyStopNow),
    ("verbatim-up", "A line up, or the statement before", keyUp),
  ]
}

private func keyEnter(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  if line.options.isComplete(line.text) {
    KeyBindings.Step.accept.push(on: editor)
    return UInt8(CC_NORM)
  }
  return keyNewline(editor, key)
}

private func keyNewline(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  insert([.newline], editor)
}

/// Ends the line in libedit's own way, so that the cursor lands below its last row; what it held is dropped by `read`.
private func keyInterrupt(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  line.moveCursor(to: .max)
  KeyBindings.Step.accept.push(on: editor)
  return insert(WideText("^C"), editor)
}

/// Two steps, as for the list: what the shell prints stands below the line.
private func keyStop(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  line.pendingCursor = line.cursor
  line.moveCursor(to: .max)
  KeyBindings.Step.stop.push(on: editor)
  return UInt8(CC_REFRESH)
}

private func keyStopNow(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  line.moveCursor(to: line.pendingCursor)
  vb_reading_stop(editor)
  return UInt8(CC_NORM)
}

private func keyPaste(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor else { return UInt8(CC_ERROR) }
  var paste = Paste()
  vb_paste_begin()
  defer { vb_paste_end() }
  var character: wchar_t = 0
  while !paste.isClosed, !Interrupt.isPending, el_wgetc(editor, &character) == 1 { paste.take(character) }
  if paste.text.isEmpty { return UInt8(CC_NORM) }
  let result = insert(paste.text, editor)
  return paste.isCut ? UInt8(CC_REFRESH_BEEP) : result
}

private func keyUp(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  let moved = move(editor) { $0.up }
  return moved == UInt8(CC_CURSOR) ? moved : keyOlder(editor, key)
}

private func keyDown(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  let moved = move(editor) { $0.down }
  return moved == UInt8(CC_CURSOR) ? moved : keyNewer(editor, key)
}

private func keyOlder(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  return line.recall { $0.older(than: line.text) } ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}

private func keyNewer(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  return line.recall { $0.newer() } ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}

private func keySearch(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  line.beginSearch()
  KeyBindings.Step.search.push(on: editor)
  return UInt8(CC_REFRESH)
}

/// One key of a search. libedit draws only between two functions: the next key comes to this one by a step again.
private func keySearchKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  var character: wchar_t = 0
  guard el_wgetc(editor, &character) == 1 else {
    line.endSearch(keepsFound: true)
    return UInt8(CC_EOF)
  }
  switch line.search(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}") {
  case .goesOn: KeyBindings.Step.search.push(on: editor)
  case .cancels: line.endSearch(keepsFound: false)
  case .ends:
    line.endSearch(keepsFound: true)
    el_wpush(editor, [character, 0])
  }
  return UInt8(CC_REFRESH)
}

private func keyLineStart(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  move(editor) { $0.home }
}

private func keyLineEnd(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  move(editor) { $0.end }
}

/// Inserts what is certain; where nothing is, lists the candidates.
private func keyComplete(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor) else { return UInt8(CC_ERROR) }
  let completions = line.completions()
  let typed = line.text(in: completions.replacing)
  if let text = CompletionList.commonBeginning(of: completions, typed: typed) {
    return line.replace(completions.replacing, by: text) ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }
  if completions.total == 0 || completions.total == 1 && completions.isWhole { return UInt8(CC_ERROR) }
  // Two steps: first the cursor goes to the last row, which libedit draws on the way; the list stands below it.
  line.pendingList = completions
  line.pendingCursor = line.cursor
  line.moveCursor(to: .max)
  KeyBindings.Step.list.push(on: editor)
  return UInt8(CC_REFRESH)
}

private func keyList(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor), let completions = line.pendingList else {
    return UInt8(CC_ERROR)
  }
  line.pendingList = nil
  line.write("\n" + line.listRows(completions).joined(separator: "\n") + "\n")
  line.moveCursor(to: line.pendingCursor)
  vb_draw(editor)
  return UInt8(CC_NORM)
}

private func insert(_ text: WideText, _ editor: OpaquePointer?) -> UInt8 {
  el_winsertstr(editor, text.terminated) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}

private func move(_ editor: OpaquePointer?, to target: (Motion) -> Int?) -> UInt8 {
  guard let editor, let line = TerminalLine.of(editor), let position = line.withMotion(target) else {
    return UInt8(CC_ERROR)
  }
  line.moveCursor(to: position)
  return UInt8(CC_CURSOR)
}
