import CorpusModel

/// What a corpus pass means for the store's tables of names, worked out without the store: the writer only
/// inserts rows, in the order of their keys, so that they are appended and not scattered.
///
/// Depends on the names and the forms alone, not on their order nor on what was stored before.
package struct NamePlan: Sendable {
  /// In the order of their ids, which run from 0 here.
  private(set) var names: [(text: String, kind: String)] = []
  /// Which form has which name, sorted by form.
  private(set) var forms: [(form: Int64, name: Int64)] = []
  /// What `=` accepts for each name, sorted by key, then name.
  private(set) var aliases: [(key: String, name: Int64)] = []

  /// - Parameters:
  ///   - resolved: what the corpus pass found; of two names that claim a form the first has it.
  ///   - all: every form; one that no name claims is a name of its own.
  package init(_ resolved: [ResolvedName], forms all: [NameForm]) {
    var texts = Dictionary(all.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    for name in resolved.sorted(by: { ($0.kind, $0.canonical) < ($1.kind, $1.canonical) }) {
      add(name, &texts)
    }
    var nameless = all.filter { texts[$0.id] != nil }
    nameless.sortByKind()
    for form in nameless {
      add(ResolvedName(canonical: form.text, kind: form.kind, forms: [form.id], keys: []), &texts)
    }
    forms.sort { $0.form < $1.form }
    aliases.sort { ($0.key, $0.name) < ($1.key, $1.name) }
  }

  /// - Parameter texts: of the forms without a name so far.
  private mutating func add(_ resolved: ResolvedName, _ texts: inout [Int64: String]) {
    let id = Int64(names.count)
    names.append((resolved.canonical, resolved.kind))
    var keys = Set(resolved.keys.map(Folded.key))
    keys.insert(Folded.key(resolved.canonical))
    for form in resolved.forms {
      guard let text = texts.removeValue(forKey: form) else { continue }
      forms.append((form, id))
      keys.insert(Folded.key(text))
    }
    for key in keys where !key.isEmpty { aliases.append((key, id)) }
  }
}
