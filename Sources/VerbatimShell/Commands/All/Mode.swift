extension DotCommand {
  static let mode = DotCommand(
    name: "mode", usage: "[NAME]", summary: "How answers are shown.",
    details: "`auto` takes what fits the answer. Without a name: the modes, the one that is set marked.",
    examples: [".mode card", ".mode csv", ".mode auto"], argument: .mode
  ) { arguments, shell in
    let names = ["auto"] + shell.modes.map(\.name)
    if let name = try arguments.choice(names, what: "mode") {
      shell.settings.mode = name == "auto" ? nil : name
      return .goesOn
    }
    let set = shell.settings.mode ?? "auto"
    let modes = [ModeDescription(name: "auto", summary: "What fits the answer.")] + shell.modes
    try shell.write(TwoColumns.text(modes.map { ($0.name, $0.summary) }, marked: { $0 == set }))
    return .goesOn
  }
}
