extension DotCommand {
  static let pager = DotCommand(
    name: "pager", usage: "on|off|auto", summary: "Whether answers go through the pager.",
    details: "`auto`: those longer than the screen. The pager is VERBATIM_PAGER, else PAGER, else less.",
    examples: [".pager off"], argument: .words(ShellSettings.Pager.allCases.map(\.rawValue))
  ) { arguments, shell in
    let names = ShellSettings.Pager.allCases.map(\.rawValue)
    if let pager = try arguments.choice(names, what: "setting").flatMap(ShellSettings.Pager.init) {
      shell.settings.pager = pager
    }
    try shell.write("pager: \(shell.settings.pager.rawValue)\n")
    return .goesOn
  }
}
