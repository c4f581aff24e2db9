import Analysis
import CorpusModel

extension DotCommand {
  static let correct = DotCommand(
    name: "correct", usage: "N speaker NAME | N kind KIND | N not-a-quote",
    summary: "Has the last word on the quote in row N of the last answer.",
    details: """
      .correct N speaker "NAME"      who said it
      .correct N kind KIND           direct, mixed or indirect
      .correct N not-a-quote         it is none
      What you say is kept in corrections.jsonl in the corpus's folder and outlives every reading of its articles, as long
      as their text is the same. Only that article is read again.
      """,
    examples: [".correct 2 speaker \"Dmitri Peskov\"", ".correct 3 not-a-quote"],
    argument: .words(QuoteCorrection.Said.allCases.map(\.rawValue))
  ) { arguments, shell in
    let words = arguments.words
    guard words.count >= 2, let row = Int(words[0]), row >= 1 else {
      throw arguments.failure("needs a row and what to say of it")
    }
    guard let said = QuoteCorrection.Said(rawValue: words[1].lowercased()) else {
      throw arguments.failure("takes speaker, kind or not-a-quote, not \(words[1].shownSafely)")
    }
    let value = words.count > 2 ? words[2...].joined(separator: " ") : nil
    switch said {
    case .notAQuote: guard value == nil else { throw arguments.failure("not-a-quote takes nothing more") }
    case .kind:
      guard let value, QuoteKind(rawValue: value) != nil else {
        throw arguments.failure("kind takes direct, mixed or indirect")
      }
    case .speaker: guard value != nil else { throw arguments.failure("speaker takes a name") }
    }
    let correction = try shell.quotes.say(said, value, of: shell.origin(ofRow: row))
    try shell.write("noted: " + correction.described.shownSafely + "\n")
    return .goesOn
  }
}

extension QuoteCorrection {
  /// "speaker Dmitri Peskov · 003 · Rien n'est exclu"
  var described: String {
    let what = value.map { "\(set.rawValue) \($0)" } ?? set.rawValue
    let words = quote.count > 60 ? quote.prefix(59) + "…" : quote[...]
    return "\(what) · \(article) · \(words)"
  }
}
