extension DotCommand {
  static let echo = DotCommand(
    name: "echo", usage: "on|off", summary: "Whether each statement of a script is shown before its answer.",
    examples: [".echo on"], argument: .words(["on", "off"])
  ) { arguments, shell in
    if let echoes = try arguments.toggle() { shell.settings.echoes = echoes }
    try shell.write("echo: \(shell.settings.echoes ? "on" : "off")\n")
    return .goesOn
  }
}
