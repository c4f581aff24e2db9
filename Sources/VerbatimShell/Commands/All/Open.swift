extension DotCommand {
  static let open = DotCommand(
    name: "open", usage: "N", summary: "The text around row N of the last answer.",
    examples: [".open 2"]
  ) { arguments, shell in
    guard let row = try arguments.number(1...Int.max) else { throw arguments.failure("needs the number of a row") }
    try shell.openRow(row)
    return .goesOn
  }
}
