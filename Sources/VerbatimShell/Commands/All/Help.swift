extension DotCommand {
  static let help = DotCommand(
    name: "help", synonyms: ["\\?", "\\h"], usage: "[TOPIC]",
    summary: "The commands, or what is known of a command, collection, field, function or stage.",
    examples: [".help", ".help mode", ".help quotes", ".help speaker", ".help count", ".help kwic"], argument: .topic
  ) { arguments, shell in
    guard let topic = try arguments.single() else {
      try shell.write(HelpTopic.overview())
      return .goesOn
    }
    try shell.write(HelpTopic.text(about: topic, catalog: shell.catalog))
    return .goesOn
  }
}
