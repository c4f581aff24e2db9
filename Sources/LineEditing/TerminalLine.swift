import CLibeditShim
import Glibc

/// libedit on the terminal of this program.
final class TerminalLine {
  let options: LineEditor.Options
  /// What Tab is about to list.
  var pendingList: Completions?
  /// Where the cursor stood before a function of two steps took it to the last row.
  var pendingCursor = 0

  /// The search under way, and the text and cursor it began from.
  var searching: (search: HistorySearch, text: String, cursor: Int)?
  /// Where Up and Down stand.
  var recalls = Recalls()

  let editor: OpaquePointer
  private let historyList: OpaquePointer
  let output: Int32
  private let takesPastes: Bool
  /// The prompt as given, and as drawn just now. Read by libedit through the prompt callback while `read` runs; owned here so that it outlives the call.
  private(set) var linePrompt = ""
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
    vb_set_flow_control_off(editor)
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
    linePrompt = text
    setPrompt(Prompt.wide(text))
    Interrupt.clear()
    pendingList = nil
    searching = nil
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

  func setPrompt(_ wide: WideText) {
    prompt.deallocate()
    prompt = .allocate(capacity: wide.count)
    _ = prompt.initialize(from: wide)
  }

  fileprivate var promptPointer: UnsafeMutablePointer<wchar_t>? { prompt.baseAddress }
}

private func drawnPrompt(_ editor: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
  editor.flatMap { TerminalLine.of($0) }?.promptPointer
}
