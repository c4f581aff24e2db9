extension DotCommand {
  static let read = DotCommand(
    name: "read", synonyms: ["\\i"], usage: "FILE", summary: "Runs the statements and commands of a file.",
    examples: [".read questions.vq"], argument: .file
  ) { arguments, shell in
    try shell.runScript(arguments.required("a file"))
    return .goesOn
  }
}
