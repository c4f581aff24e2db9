extension DotCommand {
  static let bail = DotCommand(
    name: "bail", usage: "on|off", summary: "Whether a script ends at its first error.",
    examples: [".bail off"], argument: .words(["on", "off"])
  ) { arguments, shell in
    if let stops = try arguments.toggle() { shell.settings.stopsAtErrors = stops }
    try shell.write("bail: \(shell.settings.stopsAtErrors ? "on" : "off")\n")
    return .goesOn
  }
}
