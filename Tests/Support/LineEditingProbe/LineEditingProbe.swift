import Glibc
import LineEditing

/// Reads lines and prints each as `[text]`, a newline inside shown as `⏎`: what the tests of LineEditing drive.
///
/// A text with an open parenthesis is not complete. `wait` runs until Ctrl-C, `history` prints what is remembered.
@main
enum LineEditingProbe {
  nonisolated static func main() throws {
    var options = LineEditor.Options()
    options.isComplete = { text in text.count { $0 == "(" } <= text.count { $0 == ")" } }
    options.complete = completions
    let editor = try LineEditor(options)
    if let problem = editor.historyProblem { say("problem: \(problem)") }
    while true {
      switch editor.read(prompt: "\u{1B}[1mprobe>\u{1B}[0m ") {
      case .end:
        say("end")
        return
      case .interrupted: say("interrupted")
      case .line("wait"): wait()
      case .line("history"): say(editor.history.map { "«\($0)»" }.joined(separator: " "))
      case .line(let text):
        editor.addHistory(text)
        say("[\(text.replacing("\n", with: "⏎"))]")
      }
    }
  }

  static func completions(_ text: String, _ cursor: Int) -> Completions {
    let before = Array(text.utf8)[..<cursor]
    let start = before.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? 0
    let word = String(decoding: before[start...], as: UTF8.self)
    let many = (1...30).map { Completions.Candidate("mot\($0)", note: "\($0) times") }
    let words = [Completions.Candidate("état-major", note: "1"), .init("étatique", note: "2"), .init("東京タワー")]
    let hostile = [Completions.Candidate("zed\u{1B}]0;x\u{7}a"), .init("zed\u{9B}31mb")]
    let found = (words + many + hostile).filter { $0.text.hasPrefix(word) }
    return Completions(replacing: start..<cursor, candidates: found)
  }

  static func wait() {
    say("waiting")
    Interrupt.during(called, context: nil) {
      while !Interrupt.isPending { usleep(1_000) }
    }
    say("cancelled")
  }

  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    write(STDOUT_FILENO, bytes, bytes.count)
  }
}

private func called(_ context: UnsafeMutableRawPointer?) {
  var mark = UInt8(ascii: "!")
  write(STDOUT_FILENO, &mark, 1)
}
