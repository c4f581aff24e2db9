extension DotCommand {
  static let maxWidth = DotCommand(
    name: "maxwidth", usage: "N|auto", summary: "Columns of the screen that an answer may take.",
    details: "`auto` is the width of the screen, whatever it becomes.",
    examples: [".maxwidth 100", ".maxwidth auto"], argument: .words(["auto"])
  ) { arguments, shell in
    if try arguments.single()?.lowercased() == "auto" {
      shell.settings.maxWidth = nil
    } else if let width = try arguments.number(20...10_000) {
      shell.settings.maxWidth = width
    }
    try shell.write("maxwidth: \(shell.settings.maxWidth.map(String.init) ?? "auto")\n")
    return .goesOn
  }
}
