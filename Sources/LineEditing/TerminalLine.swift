import CLibeditShim
import Glibc

/// libedit on the terminal of this program.
final class TerminalLine {
  let options: LineEditor.Options
  /// What Tab is about to list.
  var pendingList: Completions?
  /// Where the cursor stood before a function of two steps took it to the last row.
  var pendingCursor = 0

  /// Where Up and Down stand.
  var recalls = Recalls()

  private let editor: OpaquePointer
  private let historyList: OpaquePointer
  private let output: Int32
  private let takesPastes: Bool
  /// Read by libedit through the prompt callback while `read` runs; owned here so that it outlives the call.
  private var prompt: UnsafeMutableBufferPointer<wchar_t>

  init(_ options: LineEditor.Options, output: Int32) throws(LineEditorError) {
    guard let editor = vb_editor_new(options.program, output == STDERR_FILENO) else { throw .terminal }
    guard let historyList = history_winit() else {
      el_end(editor)
      throw .terminal
    }
    self.options = options
    self.editor = editor
    self.historyList = historyList
    self.output = output
    let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? true
    takesPastes = !isDumb
    prompt = .allocate(capacity: 1)
    prompt.initialize(repeating: 0)

    Interrupt.install()
    vb_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    vb_set_signals_off(editor)
    vb_set_reader(editor)
    vb_set_prompt(editor, drawnPrompt)
    vb_history_limit(historyList, Int32(clamping: options.historyLimit))
    vb_history_unique(historyList, true)
    vb_use_history(editor, historyList)
    for (name, help, function) in KeyFunction.all { vb_add_function(editor, name, help, function) }
    vb_set_keys(editor, "emacs")
    KeyBindings.bindComforts(editor)
    el_source(editor, nil)
    KeyBindings.bindEssentials(editor)
    // Without cursor motion the terminal's own line discipline does better than drawing.
    if isDumb { vb_set_editing(editor, false) }
  }

  deinit {
    el_end(editor)
    history_wend(historyList)
    prompt.deallocate()
    Interrupt.restore()
  }

  func read(prompt text: String) -> LineEditor.Input {
    var statement = ""
    var prompt = text
    while true {
      switch readLine(prompt: prompt) {
      case .line(let line):
        statement += line
        // While libedit edits, Enter has asked already; the terminal's line discipline cannot ask.
        if vb_is_editing(editor) || options.isComplete(statement) { return .line(statement) }
        statement += "\n"
        prompt = "... "
      case let other: return other
      }
    }
  }

  func enterHistory(_ statement: String) {
    recalls.statements.append(statement)
    vb_history_enter(historyList, WideText(statement).terminated)
  }

  private func readLine(prompt text: String) -> LineEditor.Input {
    setPrompt(Prompt.wide(text))
    Interrupt.clear()
    pendingList = nil
    recalls.restart()
    vb_reading_begin(editor, output, takesPastes)
    var count: Int32 = 0
    let line = el_wgets(editor, &count)
    // Copied before anything else may touch libedit's buffer.
    let text = line.map { Array(UnsafeBufferPointer(start: $0, count: Int(max(count, 0)))) }
    vb_reading_end(editor)
    if Interrupt.isPending {
      Interrupt.clear()
      if text == nil { write("^C\n") }
      el_reset(editor)
      return .interrupted
    }
    guard var text, !text.isEmpty else {
      write("\n")
      return .end
    }
    if text.last == .newline || text.last == 13 { text.removeLast() }
    return .line(text.string)
  }

  private func setPrompt(_ wide: WideText) {
    prompt.deallocate()
    prompt = .allocate(capacity: wide.count)
    _ = prompt.initialize(from: wide)
  }

  fileprivate var promptPointer: UnsafeMutablePointer<wchar_t>? { prompt.baseAddress }
}

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
    moveCursor(to: .max)
    el_deletestr(editor, Int32(clamping: buffer.count))
    return statement.isEmpty || el_winsertstr(editor, WideText(statement).terminated) == 0
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

private func drawnPrompt(_ editor: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
  editor.flatMap { TerminalLine.of($0) }?.promptPointer
}
