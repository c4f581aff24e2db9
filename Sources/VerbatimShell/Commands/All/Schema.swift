extension DotCommand {
  static let schema = DotCommand(
    name: "schema", synonyms: [".describe", "\\d"], usage: "[COLLECTION]",
    summary: "The fields of a collection, or of all.", examples: [".schema quotes"], argument: .collection
  ) { arguments, shell in
    let catalog = try shell.catalog
    let name = try arguments.choice(catalog.collections.map(\.name), what: "collection")
    for collection in catalog.collections where name == nil || name == collection.name {
      try shell.write(HelpTopic.describe(collection, catalog))
    }
    return .goesOn
  }
}
