extension DotCommand {
  static let quit = DotCommand(
    name: "quit", synonyms: [".exit", "\\q"], usage: "[CODE]", summary: "Ends the shell.",
    examples: [".quit", ".exit 1"]
  ) { arguments, _ in
    .ends(Int32(try arguments.number(0...255) ?? 0))
  }
}
