extension DotCommand {
  static let output = DotCommand(
    name: "output", synonyms: ["\\o"], usage: "[FILE|-]", summary: "Writes answers into a file from here on.",
    details: "Without a file, or with -, answers come to the screen again.",
    examples: [".output answers.csv", ".output -"], argument: .file
  ) { arguments, shell in
    let file = try arguments.single() ?? "-"
    try shell.send(to: file == "-" || file == "stdout" ? .screen : .file(file))
    return .goesOn
  }
}
