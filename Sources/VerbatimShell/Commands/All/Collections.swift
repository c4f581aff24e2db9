extension DotCommand {
  static let collections = DotCommand(
    name: "collections", synonyms: [".tables", "\\dt", "\\l"], summary: "The collections a query may ask.",
    examples: [".collections"]
  ) { arguments, shell in
    try arguments.none()
    let rows = try shell.catalog.collections.map { collection in
      (collection.name, collection.summary + (collection.parent.map { " (in \($0))" } ?? ""))
    }
    try shell.write(TwoColumns.text(rows) + "Fields: .schema COLLECTION\n")
    return .goesOn
  }
}
