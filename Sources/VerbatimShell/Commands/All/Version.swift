extension DotCommand {
  static let version = DotCommand(
    name: "version", summary: "The version of this program.", examples: [".version"]
  ) { arguments, shell in
    try arguments.none()
    try shell.write("Verbatim \(shell.version)\n")
    return .goesOn
  }
}
