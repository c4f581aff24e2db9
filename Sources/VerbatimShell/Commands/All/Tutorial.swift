extension DotCommand {
  static let tutorial = DotCommand(
    name: "tutorial", summary: "The language in seven steps.", examples: [".tutorial"]
  ) { arguments, shell in
    try arguments.none()
    for (place, step) in tutorialSteps.enumerated() {
      try shell.write("\(place + 1). \(step.text)\n     \(step.query)\n")
    }
    try shell.write("Then: .help, .schema quotes, and Tab wherever a word may stand.\n")
    return .goesOn
  }

  /// What a reader learns and the query to type for it; the tests parse each.
  static let tutorialSteps: [(text: String, query: String)] = [
    ("See what there is.", "from articles"),
    ("Ask for what somebody said; any spelling of the name will do.", #"from quotes where speaker = "Peskov""#),
    (
      "Start from articles and take their quotes.",
      #"from articles where speaker = "Peskov" select outlet, quotes.text"#
    ),
    ("Look for words: a star ends a word, other endings match.", #"from quotes where text has "ligne* rouge*""#),
    (
      "Count. Rows fall into groups, groups are sorted.",
      "from quotes group by speaker select count() as n order by n desc limit 10"
    ),
    ("Say something about all quotes of an article.", #"from articles where no quotes (speaker = "Peskov")"#),
    (
      "Go on from the last answer, look at words in their context, keep rows in a file.",
      #"from quotes where speaker = "Peskov" | export "peskov.csv""#
    ),
  ]
}
