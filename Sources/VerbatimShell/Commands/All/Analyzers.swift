extension DotCommand {
  static let analyzers = DotCommand(
    name: "analyzers", synonyms: [".plugins"], summary: "What reads the articles, and how far it is.",
    details: "The same as `from analyzers`, which may be filtered and sorted.",
    examples: [".analyzers"]
  ) { arguments, shell in
    try arguments.none()
    try shell.answer("from analyzers")
    return .goesOn
  }
}
