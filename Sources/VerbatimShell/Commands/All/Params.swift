import QueryLanguage

extension DotCommand {
  static let params = DotCommand(
    name: "params", synonyms: [".parameters"], summary: "The parameters that are set.",
    details: "`.set NAME VALUE` or `set $name = …` sets one.", examples: [".params"]
  ) { arguments, shell in
    try arguments.none()
    let rows = shell.parameters.map { ("$" + $0.name, VisibleText.escaped($0.value)) }
    try shell.write(rows.isEmpty ? "no parameter is set: .set NAME VALUE\n" : TwoColumns.text(rows))
    return .goesOn
  }
}
