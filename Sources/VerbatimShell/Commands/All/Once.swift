extension DotCommand {
  static let once = DotCommand(
    name: "once", usage: "FILE", summary: "Writes the next answer into a file.",
    examples: [".once peskov.csv"], argument: .file
  ) { arguments, shell in
    try shell.send(to: .fileOnce(arguments.required("a file")))
    return .goesOn
  }
}
