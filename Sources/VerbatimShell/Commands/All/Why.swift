extension DotCommand {
  static let why = DotCommand(
    name: "why", usage: "N", summary: "Why the quote in row N of the last answer is whose it is.",
    details: "Shows its sentence with [content], <cue> and {speaker}, the rule, and the candidates that lost.",
    examples: [".why 1"]
  ) { arguments, shell in
    guard let row = try arguments.number(1...Int.max) else { throw arguments.failure("needs the number of a row") }
    let text = try shell.quotes.why(shell.origin(ofRow: row))
    try shell.write(text.split(separator: "\n").map { String($0).shownSafely + "\n" }.joined())
    return .goesOn
  }
}
