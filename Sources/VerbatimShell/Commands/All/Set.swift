import QueryLanguage

extension DotCommand {
  static let set = DotCommand(
    name: "set", synonyms: ["\\set"], usage: "NAME VALUE", summary: "Sets a parameter.",
    details: "The same as `set $name = …`. A value that is no number, date, list or marked text is taken as text.",
    examples: [".set who Peskov", ".set since 2021-12", ".set outlets (\"TASS\", \"BBC\")"], argument: .parameter
  ) { arguments, shell in
    guard arguments.words.count >= 2, let first = arguments.words.first else {
      throw arguments.failure("needs a name and a value")
    }
    let name = first.drop { $0 == "$" }
    guard Syntax.Parameter.isName(String(name)) else {
      throw arguments.failure("takes a name of letters and digits, not \(VisibleText.escaped(first))")
    }
    var value = arguments.rest[...].afterWord
    if value.hasPrefix("= ") { value = value.afterWord }
    try shell.answer("set $\(name) = \(literal(String(value)))")
    return .goesOn
  }

  /// `value` where it reads as a constant of the language, else as a marked text.
  private static func literal(_ value: String) -> String {
    let statement = "set $p = " + value
    let (script, errors) = Parser.parseScript(statement)
    if errors.isEmpty, script.statements.count == 1, case .set = script.statements[0].kind { return value }
    var escaped = String.UnicodeScalarView()
    // Not by `Character`: a mark with an accent behind it is another one.
    for scalar in value.unicodeScalars {
      if scalar == "\\" || scalar == "\"" || scalar == "\n" { escaped.append("\\") }
      escaped.append(scalar == "\n" ? "n" : scalar)
    }
    return "\"\(String(escaped))\""
  }
}
