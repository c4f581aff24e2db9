import CorpusModel

/// What a corpus pass means for the store's tables of names, worked out without the store: the writer only
/// inserts rows, in the order of their keys, so that they are appended and not scattered.
///
/// Depends on the names and the forms alone, not on their order nor on what was stored before.
package struct NamePlan: Sendable {
  /// In the order of their ids, which run from 0 here.
  private(set) var names: [(text: String, kind: String, mentions: Int, quotes: Int)] = []
  /// Which form has which name, sorted by form.
  private(set) var forms: [(form: Int64, name: Int64)] = []
  /// How each name is written: what the corpus pass says, its own words, its forms.
  private var spellings: [[String]] = []

  /// - Parameters:
  ///   - resolved: what the corpus pass found; of two names that claim a form the first has it.
  ///   - all: every form; one that no name claims is a name of its own.
  package init(_ resolved: [ResolvedName], forms all: [NameForm]) {
    var unnamed: [Int64: Int] = Dictionary(minimumCapacity: all.count)
    for (place, form) in all.enumerated() { unnamed[form.id] = place }
    for place in resolved.placesByKind(\.kind, \.canonical) { add(resolved[place], of: all, &unnamed) }
    let rest = all.filter { unnamed[$0.id] != nil }
    for place in rest.placesByKind(\.kind, \.text) {
      let form = rest[place]
      add(ResolvedName(canonical: form.text, kind: form.kind, forms: [form.id], keys: []), of: all, &unnamed)
    }
    forms.sort { $0.form < $1.form }
  }

  /// What `=` accepts for each name, sorted by key, then name.
  ///
  /// Takes as long as the plan itself, and nothing else waits for it: meant for another thread than the writer's.
  package func aliases() -> [NameAlias] {
    var aliases: [NameAlias] = []
    aliases.reserveCapacity(2 * names.count)
    for (name, spellings) in spellings.enumerated() {
      let first = aliases.count
      for key in spellings.map(Folded.key).sorted() where !key.isEmpty {
        if aliases.count > first, aliases[aliases.count - 1].key == key { continue }
        aliases.append(NameAlias(key: key, name: Int64(name)))
      }
    }
    // Of one key they stand by name already.
    return ByteOrder.places(of: aliases.map(\.key)).map { aliases[$0] }
  }

  /// - Parameter unnamed: places of the forms without a name so far.
  private mutating func add(_ resolved: ResolvedName, of all: [NameForm], _ unnamed: inout [Int64: Int]) {
    let id = Int64(names.count)
    var (mentions, quotes) = (0, 0)
    var spellings = resolved.keys
    spellings.append(resolved.canonical)
    for form in resolved.forms {
      guard let place = unnamed.removeValue(forKey: form) else { continue }
      forms.append((form, id))
      // Most names are one of their forms.
      if !ByteOrder.areEqual(all[place].text, resolved.canonical) { spellings.append(all[place].text) }
      mentions += all[place].mentions
      quotes += all[place].quotes
    }
    names.append((resolved.canonical, resolved.kind, mentions, quotes))
    self.spellings.append(spellings)
  }
}

/// A key under which `=` finds a name of a plan.
package struct NameAlias: Sendable {
  /// Folded.
  var key: String
  /// Its place among the names of the plan.
  var name: Int64
}
