import CorpusModel
import QueryLanguage

/// What `.help` prints: all of it from the lists that commands, language and catalog declare.
enum HelpTopic {
  static func overview() -> String {
    """
    A query:  from articles where speaker = "Peskov" select quotes
    Enter runs it, Alt-Enter begins a line, Tab completes, Ctrl-R looks for an older one, Ctrl-D ends.

    \(TwoColumns.text(DotCommand.all.map { ($0.signature, $0.summary) }))
    .help TOPIC says more: a command, a collection, a field, a function, a stage, `functions`, `stages`.

    """
  }

  /// - Throws: `CommandFailure` that names the nearest topic.
  static func text(about topic: String, catalog: Catalog) throws(CommandFailure) -> String {
    let word = topic.lowercased()
    switch word {
    case "commands": return overview()
    case "functions":
      return TwoColumns.text(
        Documentation.functions.map { ($0.usage, $0.summary) }
          + Documentation.aggregates.map { ($0.name + "(…)", $0.summary) })
    case "stages": return TwoColumns.text(Documentation.stages.map { ($0.name, $0.summary) })
    default: break
    }
    if let found = about(word, catalog), !found.isEmpty { return found }
    let nearest = Nearest.best(to: word, among: names(catalog)).map { ", nearest: \($0)" } ?? ""
    throw CommandFailure(
      message: "no topic \(VisibleText.escaped(topic))\(nearest)", help: ".help lists the commands")
  }

  /// Every topic, for completion and did-you-mean.
  static func names(_ catalog: Catalog) -> [String] {
    let fields = Set(catalog.collections.flatMap { $0.fields.map(\.name) })
    return DotCommand.all.map(\.name) + catalog.collections.map(\.name) + fields.sorted()
      + Documentation.functions.map(\.name) + Documentation.aggregates.map(\.name)
      + Documentation.stages.map(\.name) + ["functions", "stages"]
  }

  static func describe(_ collection: CorpusCollection, _ catalog: Catalog) -> String {
    let fields = collection.fields.map { ($0.name, describe($0)) }
    let shown = collection.defaultColumns.joined(separator: ", ")
    return "\(collection.name)\(place(of: collection)): \(collection.summary)\n\(TwoColumns.text(fields))"
      + "  shown by default: \(shown)\n" + inside(collection, catalog)
  }

  /// What stands in a quote is under it too.
  private static func place(of collection: CorpusCollection) -> String {
    guard let parent = collection.parent else { return "" }
    return ", in \(parent)" + (mayStandInQuotes(collection) ? " and quotes" : "")
  }

  private static func mayStandInQuotes(_ collection: CorpusCollection) -> Bool {
    collection.parent != nil && !["sentences", "quotes"].contains(collection.name)
  }

  private static func inside(_ collection: CorpusCollection, _ catalog: Catalog) -> String {
    guard collection.name == "quotes" else { return "" }
    let spans = catalog.collections.filter(mayStandInQuotes)
    guard let last = spans.last?.name else { return "" }
    let names = spans.map(\.name).joined(separator: ", ")
    return "  inside a quote: \(names), as in `from quotes where any \(last) select text, \(last)`\n"
  }

  /// A word may be the name of several things: all are said.
  private static func about(_ word: String, _ catalog: Catalog) -> String? {
    var parts: [String] = []
    // A beginning is enough for a command, as where it is typed, but not where the word names something else.
    let spellings = [word, "." + word, "\\" + word]
    if let command = DotCommand.all.first(where: { $0.spellings.contains(where: spellings.contains) }) {
      parts.append(describe(command))
    }
    if let collection = catalog.collection(word) { parts.append(describe(collection, catalog)) }
    for collection in catalog.collections {
      // As it stands in a query, and as it is printed here.
      let name = word.hasPrefix(collection.name + ".") ? String(word.dropFirst(collection.name.count + 1)) : word
      if let field = collection.field(name) { parts.append("\(collection.name).\(field.name)  \(describe(field))\n") }
    }
    parts += Documentation.functions.filter { $0.name == word }.map {
      "\($0.usage)  \($0.summary)\n  missing: \($0.missing)\n  \($0.example)\n"
    }
    parts += Documentation.aggregates.filter { $0.name == word }.map {
      "\($0.name)(…)  \($0.summary)\n  missing: \($0.missing)\n  \($0.example)\n"
    }
    parts += Documentation.stages.filter { $0.name == word }.map(describe)
    if parts.isEmpty, let command = try? DotCommand.named(word.hasPrefix(".") ? word : "." + word) {
      parts.append(describe(command))
    }
    return parts.joined()
  }

  private static func describe(_ command: DotCommand) -> String {
    var text = "\(command.signature)  \(command.summary)\n"
    text += command.details.split(separator: "\n").map { "  \($0)\n" }.joined()
    if !command.synonyms.isEmpty { text += "  also: \(command.synonyms.joined(separator: "  "))\n" }
    return text + command.examples.map { "    \($0)\n" }.joined()
  }

  private static func describe(_ field: Field) -> String {
    var text = "\(field.type.rawValue)  \(VisibleText.escaped(field.summary))"
    if let unit = field.unit { text += " [\(unit)]" }
    if let words = field.vocabulary { text += " (\(words.joined(separator: ", ")))" }
    return text
  }

  private static func describe(_ stage: StageDescription) -> String {
    let options = stage.options.map { ("\($0.name)=", $0.summary) }
    return "| \(stage.usage)  \(stage.summary)\n\(TwoColumns.text(options))    \(stage.example)\n"
      + (stage.isAvailable ? "" : "  not in this version\n")
  }
}
