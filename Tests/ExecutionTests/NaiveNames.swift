import CorpusModel
import TextKernel

/// Who is who in a naive corpus (R12): groups of spellings, each other form a name of its own.
struct NaiveNames {
  private struct Form: Hashable {
    var text: String
    var kind: EntityKind
  }

  struct Entry {
    var shown: String
    var kind: EntityKind
    var keys: Set<String>
  }

  /// In the order of the store: the given ones, then the rest, each by kind and name.
  private(set) var entries: [Entry] = []
  private var places: [Form: Int] = [:]
  /// Whom articles mean by the words of their mentions.
  private var meant: [String: Set<Int>] = [:]

  init(_ corpus: NaiveCorpus) {
    var forms: Set<Form> = []
    for article in corpus.articles {
      for quote in article.layers.quotes {
        for speaker in quote.speakers + [quote.via].compactMap(\.self) {
          if let kind = Self.kind(speaker) { forms.insert(Form(text: speaker.name, kind: kind)) }
        }
      }
      for entity in article.layers.entities { forms.insert(Form(text: entity.name, kind: entity.kind)) }
      for promise in article.layers.tables["promises"] ?? [] {
        if case .text(let who) = promise.cells[0] { forms.insert(Form(text: who, kind: .person)) }
      }
    }
    let groups = corpus.groups.sorted { Self.precedes(($0.kind, $0.spellings[0]), ($1.kind, $1.spellings[0])) }
    for group in groups {
      let own = group.spellings.map { Form(text: $0, kind: group.kind) }.filter { forms.contains($0) }
      guard !own.isEmpty else { continue }
      for form in own { places[form] = entries.count }
      let keys = Set((group.spellings + group.keys).map(Self.key))
      entries.append(Entry(shown: group.spellings[0], kind: group.kind, keys: keys))
    }
    for form in forms.filter({ places[$0] == nil }).sorted(by: { Self.precedes(($0.kind, $0.text), ($1.kind, $1.text)) }
    ) {
      places[form] = entries.count
      entries.append(Entry(shown: form.text, kind: form.kind, keys: [Self.key(form.text)]))
    }
    for article in corpus.articles {
      for entity in article.layers.entities {
        guard let place = places[Form(text: entity.name, kind: entity.kind)] else { continue }
        meant[Self.key(article.text(entity.span)), default: []].insert(place)
      }
    }
  }

  /// The name that a form of a kind stands for.
  func name(_ form: String, _ kind: EntityKind) -> NaiveName? {
    places[Form(text: form, kind: kind)].map { NaiveName(shown: entries[$0].shown, identity: .entity($0)) }
  }

  /// Everybody that a literal may mean.
  func matching(_ literal: String) -> Set<NaiveIdentity> {
    let key = Self.key(literal)
    let named = entries.indices.filter { entries[$0].keys.contains(key) }
    guard named.isEmpty else { return Set(named.map { .entity($0) }) }
    // A surname of several.
    let bearers = entries.indices.filter { place in
      let names = entries[place].keys.map { $0.split(separator: " ") }
      return entries[place].kind == .person && names.contains { $0.count > 1 && $0.last.map(String.init) == key }
    }
    guard bearers.isEmpty else { return Set(bearers.map { .entity($0) }) }
    // A slip that an article joins to one name.
    let meant = meant[key] ?? []
    return meant.count == 1 ? Set(meant.map { .entity($0) }) : []
  }

  /// Nil for an unnamed source, which is nobody outside its article.
  static func kind(_ speaker: Speaker) -> EntityKind? { EntityKind(rawValue: speaker.kind.rawValue) }

  /// Folded, blanks as one.
  static func key(_ text: String) -> String {
    Fold.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func precedes(_ first: (EntityKind, String), _ second: (EntityKind, String)) -> Bool {
    if first.0 != second.0 { return first.0.rawValue < second.0.rawValue }
    return first.1.utf8.lexicographicallyPrecedes(second.1.utf8)
  }
}
