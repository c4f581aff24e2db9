import QueryLanguage

extension DotCommand {
  static let history = DotCommand(
    name: "history", synonyms: ["\\s"], usage: "[N]", summary: "The last N statements typed (20).",
    examples: [".history 5"]
  ) { arguments, shell in
    let count = try arguments.number(1...1_000_000) ?? 20
    let statements = shell.history
    for (place, statement) in statements.enumerated().suffix(count) {
      let lines = statement.split(separator: "\n", omittingEmptySubsequences: false).map(VisibleText.escaped)
      let number = String(place + 1)
      let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number
      try shell.write(margin + "  " + lines.joined(separator: "\n       ") + "\n")
    }
    return .goesOn
  }
}
