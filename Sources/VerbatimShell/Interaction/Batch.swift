struct Batch {
  var corpus: [String]
  var corpusOptions: CorpusOptions
  var answers: AnswerOptions
  func run(_ sources: [ScriptSource]) throws { throw CommandFailure(message: "no engine yet") }
}

struct InteractiveShell {
  var corpus: [String]
  var corpusOptions: CorpusOptions
  var answers: AnswerOptions
  var terminal: Terminal
  func run() throws { throw CommandFailure(message: "no engine yet") }
}
