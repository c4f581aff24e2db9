extension DotCommand {
  static let maxRows = DotCommand(
    name: "maxrows", usage: "N|all", summary: "Rows of an answer that the screen shows; the rest is counted.",
    details: "Only on the screen: files and pipes get every row.",
    examples: [".maxrows 50", ".maxrows all"], argument: .words(["all"])
  ) { arguments, shell in
    if try arguments.single()?.lowercased() == "all" {
      shell.settings.maxRows = nil
    } else if let rows = try arguments.number(1...Int.max) {
      shell.settings.maxRows = rows
    }
    try shell.write("maxrows: \(shell.settings.maxRows.map(String.init) ?? "all")\n")
    return .goesOn
  }
}
