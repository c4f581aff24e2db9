extension DotCommand {
  static let timer = DotCommand(
    name: "timer", synonyms: ["\\timing"], usage: "on|off", summary: "Whether the time of each answer is shown.",
    examples: [".timer on"], argument: .words(["on", "off"])
  ) { arguments, shell in
    if let shows = try arguments.toggle() { shell.settings.showsTime = shows }
    try shell.write("timer: \(shell.settings.showsTime ? "on" : "off")\n")
    return .goesOn
  }
}
