import CorpusModel
import Execution
import LineEditing
import QueryLanguage
import Storage

/// What Tab offers in a query: what the grammar expects there, filled in from the catalogue and the store's values.
struct Completer {
  let shell: Shell

  private static let valuesMax = 200

  func complete(_ text: String, at byte: Int) -> Completions {
    let completion = Completion.expectations(in: text, at: byte)
    guard let catalog = try? shell.catalog else { return .none }
    let scope = FieldScope(completion.scope, catalog: catalog)
    var candidates: [Completions.Candidate] = []
    var more = 0
    var isWhole = true
    for expectation in completion.expected where completion.quote == nil || expectation.isQuoted {
      if case .value(let field) = expectation {
        let values = values(of: field, completion, scope)
        candidates += values.candidates
        more += values.more
        isWhole = isWhole && values.isWhole
      } else {
        candidates += self.candidates(for: expectation, completion, scope, catalog)
      }
    }
    var seen: Set<String> = []
    candidates = candidates.filter { seen.insert($0.text).inserted }
    let span = completion.span
    return Completions(
      replacing: span.start..<span.end, candidates: candidates, total: candidates.count + more,
      isWhole: isWhole)
  }

  private func candidates(
    for expectation: Completion.Expectation, _ completion: Completion, _ scope: FieldScope, _ catalog: Catalog
  ) -> [Completions.Candidate] {
    let partial = completion.partial
    func words(_ words: [String], note: String = "") -> [Completions.Candidate] {
      words.filter { $0.lowercased().hasPrefix(partial.lowercased()) }.map { .init($0 + " ", note: note) }
    }
    switch expectation {
    case .keyword(let word) where !partial.isEmpty || completion.expected.count < 30: return words([word])
    case .stage(let name): return words([name])
    case .collection:
      return catalog.collections.filter { $0.name.hasPrefix(partial) }.map { .init($0.name + " ", note: $0.summary) }
    case .field:
      let aliases = words(completion.scope.aliases, note: "named here")
      return aliases + scope.fields(beginning: partial)
    case .function:
      return Documentation.functions.filter { $0.name.hasPrefix(partial) }.map {
        .init($0.name + "(", note: $0.summary)
      }
        + Documentation.aggregates.filter { $0.name.hasPrefix(partial) }.map {
          .init($0.name + "(", note: $0.summary)
        }
    case .result:
      return words(shell.conversation.session.executor.results.allNames, note: "a kept result")
    case .namedQuery:
      return shell.conversation.session.queries.keys.sorted().filter { $0.hasPrefix(partial) }.map {
        .init($0 + "(", note: "a named query")
      }
    case .parameter:
      let names = completion.scope.parameters + shell.conversation.session.variables.keys.sorted()
      return words(names.map { "$" + $0 })
    case .operators(let operators, _): return partial.isEmpty ? words(operators) : words(operators)
    case .option(let stage):
      let options = Documentation.stages.first { $0.name == stage }?.options ?? []
      return options.filter { $0.name.hasPrefix(partial) }.map { .init($0.name + "=") }
    case .file:
      return FileNames.beginning(partial).map { .init("\"" + $0.text + ($0.text.hasSuffix("/") ? "" : "\"")) }
    default: return []
    }
  }

  /// Values of a field with their counts: `"Dmitri Peskov"`, note `15`; how many there are beside, and whether all were
  /// looked through.
  private func values(
    of path: String?, _ completion: Completion, _ scope: FieldScope
  ) -> (candidates: [Completions.Candidate], more: Int, isWhole: Bool) {
    guard let path, let place = scope.resolve(path),
      let list = try? shell.conversation.corpus.reader.values(
        of: place.field.name, in: place.collection, prefix: completion.partial, limit: Self.valuesMax)
    else { return ([], 0, true) }
    let isQuoted = place.field.type == .name && place.collection == "quotes"
    let (open, close) = marks(completion.quote)
    let candidates = list.values.compactMap { value -> Completions.Candidate? in
      guard let text = value.value.text else { return nil }
      let quoted = place.field.type == .date ? text + " " : open + text.escaped(in: close) + close + " "
      let count = isQuoted ? FooterText.counted(Int64(value.count), "quotes") : grouped(value.count)
      return .init(quoted, note: list.isComplete ? count : count + " or more")
    }
    return (candidates, list.total - list.values.count, list.isComplete)
  }

  private func marks(_ quote: Character?) -> (String, String) {
    switch quote {
    case "'": ("'", "'")
    case "“": ("“", "”")
    case "«": ("« ", " »")
    default: ("\"", "\"")
    }
  }
}

extension Completion.Expectation {
  /// True for what may stand between quotation marks.
  fileprivate var isQuoted: Bool {
    switch self {
    case .value, .file: true
    default: false
    }
  }
}

extension String {
  fileprivate func escaped(in mark: String) -> String {
    var text = ""
    for character in self {
      if character == "\\" || String(character) == mark { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
