/// What may stand behind `|` besides clauses: what help and documentation say of it.
package struct StageDescription: Sendable, Equatable {
  package struct Option: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case number(ClosedRange<Int64>)
      case word([String])
    }
    package var name: String
    package var kind: Kind
    package var summary: String
  }
  package var name: String
  package var usage: String
  package var options: [Option]
  package var summary: String
  package var example: String
  /// False for what parses and answers «not in this version».
  package var isAvailable: Bool

  /// Every stage of the language, by name.
  package static let table: [StageDescription] = [
    StageDescription(
      name: "chart", usage: "chart bar | line | spark | hist | heat", options: [],
      summary: "Draws the rows.", example: "from quotes group by speaker select count() as n | chart bar",
      isAvailable: false),
    StageDescription(
      name: "collocates", usage: #"collocates of "…" window=5 by=logdice top=30"#,
      options: [window, measure(["logdice", "loglik", "mi", "t"]), top], summary: "Words that stand near a word.",
      example: #"from quotes where speaker = "Poutine" | collocates of "sécurité" window=5 by=logdice top=30"#,
      isAvailable: false),
    StageDescription(
      name: "explain", usage: "explain [analyze]", options: [],
      summary: "Shows the plan and how it is run, instead of rows.",
      example: #"from articles where speaker = "Peskov" | explain"#, isAvailable: true),
    StageDescription(
      name: "export", usage: #"export "file.csv""#, options: [],
      summary: "Writes the rows to a file, with a note of how they were made.",
      example: #"from quotes where speaker = "Peskov" | export "peskov.csv""#, isAvailable: true),
    StageDescription(
      name: "freq", usage: "freq [path] by=form top=30",
      options: [measure(["form", "lemma"]), top], summary: "Words and how often they occur.",
      example: "from quotes | freq text top=30", isAvailable: false),
    StageDescription(
      name: "keywords", usage: "keywords against Result by=loglik top=50",
      options: [measure(["loglik", "logratio", "chi2"]), top],
      summary: "Words more frequent here than in another result.",
      example: #"Kremlin | keywords against (from quotes where speaker = "Biden") by=loglik top=50"#,
      isAvailable: false),
    StageDescription(
      name: "kwic", usage: #"kwic ["…"] width=60"#,
      options: [
        Option(name: "width", kind: .number(1...1000), summary: "Characters of context a side.")
      ],
      summary: "Every occurrence of a pattern in its context; without one, that of the `has` before.",
      example: #"from quotes where text has "ligne* rouge*" | kwic width=60"#, isAvailable: true),
    StageDescription(
      name: "pivot", usage: "pivot path by path", options: [], summary: "Counts of one field against another.",
      example: "from quotes | pivot speaker by outlet", isAvailable: false),
    StageDescription(
      name: "save", usage: "save as Name", options: [], summary: "Keeps the result under a name.",
      example: #"from quotes where speaker = "Peskov" | save as Kremlin"#, isAvailable: true),
  ]

  static func named(_ name: String) -> StageDescription? { table.first { $0.name == name } }

  private static let top = Option(name: "top", kind: .number(1...100_000), summary: "How many rows.")
  private static let window = Option(name: "window", kind: .number(1...50), summary: "Tokens a side.")
  private static func measure(_ words: [String]) -> Option {
    Option(name: "by", kind: .word(words), summary: "How strength is measured.")
  }
}
