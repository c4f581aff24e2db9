extension DotCommand {
  static let last = DotCommand(
    name: "last", summary: "Shows the last answer again.",
    details: """
      In the mode that is set now, with what was said under it. A query goes on from it by the name `Last`, or by \
      beginning with a clause.
      """,
    examples: [".mode json", ".last"]
  ) { arguments, shell in
    try arguments.none()
    try shell.showLast()
    return .goesOn
  }
}
