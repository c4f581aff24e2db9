import Analysis
import CorpusModel
import TextKernel

/// The last steps: the user's word, the name shown, and what `=` accepts.
extension ResolverState {
  mutating func join(_ aliases: AliasFile) {
    guard !aliases.merge.isEmpty else { return }
    var byText: [String: [Int]] = [:]
    for index in forms.indices { byText[folded[index], default: []].append(index) }
    for entry in aliases.merge {
      let found = ([entry.name] + entry.values).flatMap { byText[Self.folded($0)] ?? [] }
      for index in found.dropFirst() { join(index, found[0], .merged) }
    }
  }

  mutating func names(_ aliases: AliasFile) -> [ResolvedName] {
    let apart = Set(aliases.split.flatMap { $0.values.map(Self.folded) })
    var sets: [[Int]] = []
    for set in groups.sets() {
      if apart.isEmpty || set.count == 1 {
        sets.append(set)
        continue
      }
      let split = Dictionary(grouping: set) { apart.contains(folded[$0]) ? folded[$0] : "" }
      for key in split.keys.sorted() { sets.append(split[key] ?? []) }
    }
    var names = sets.map { name($0, aliases) }
    addSurnames(to: &names, of: sets)
    return names
  }

  /// The name shown for the forms.
  func canonical(of set: [Int]) -> String {
    set.count == 1 ? forms[set[0]].text : CanonicalForm.choose(set.map { forms[$0] }, kind: kind(of: set))
  }

  private func name(_ set: [Int], _ aliases: AliasFile) -> ResolvedName {
    var kind = kind(of: set)
    var canonical = canonical(of: set)
    var keys: [String] = []
    for index in set {
      keys.append(Fold.fold(forms[index].text))
      if keys.last != folded[index] { keys.append(folded[index]) }
      if forms[index].kind != "person", let line = KnownVariants.line(of: folded[index]) {
        keys += KnownVariants.names(of: line).map(Fold.fold)
      }
    }
    if !aliases.isEmpty { apply(aliases, to: set, &canonical, &kind, &keys) }
    if kind == "person" {
      let parts = parts(of: canonical, in: set)
      keys += Transliteration.variants(of: parts)
      if let sound = SoundKey.full(parts) { keys.append(sound) }
    }
    return ResolvedName(canonical: canonical, kind: kind, forms: set.map { forms[$0].id }, keys: Self.unique(keys))
  }

  private func apply(
    _ aliases: AliasFile, to set: [Int], _ canonical: inout String, _ kind: inout String, _ keys: inout [String]
  ) {
    let texts = Set(set.map { folded[$0] })
    let apart = Set(aliases.split.flatMap { $0.values.map(Self.folded) })
    for entry in aliases.merge {
      let named = ([entry.name] + entry.values).filter { !apart.contains(Self.folded($0)) }
      guard !texts.isDisjoint(with: named.map(Self.folded)) else { continue }
      canonical = entry.name
      keys += named.map(Fold.fold)
    }
    for entry in aliases.rename where keys.contains(Fold.fold(entry.name)) {
      canonical = entry.values[0]
      keys.append(Fold.fold(canonical))
    }
    for entry in aliases.kind where keys.contains(Fold.fold(entry.name)) { kind = entry.values[0] }
  }

  /// Adds the surname alone, in its romanisations, where it names one person, or one above all; what a place or a body
  /// is called it is only where the person is above them too.
  private func addSurnames(to names: inout [ResolvedName], of sets: [[Int]]) {
    struct Bearer {
      var name: Int
      var mentions: Int
      var others: Int
    }
    var bearers: [UInt64: Bearer] = Dictionary(minimumCapacity: names.count)
    var partsOf: [NameParts?] = Array(repeating: nil, count: names.count)
    for index in names.indices where names[index].kind == "person" {
      let parts = parts(of: names[index].canonical, in: sets[index])
      guard !parts.surname.isEmpty else { continue }
      partsOf[index] = parts
      let mentions = sets[index].reduce(0) { $0 + forms[$1].mentions }
      let key = parts.surnameKey
      guard var bearer = bearers[key] else {
        bearers[key] = Bearer(name: index, mentions: mentions, others: 0)
        continue
      }
      if mentions > bearer.mentions {
        bearer = Bearer(name: index, mentions: mentions, others: bearer.others + bearer.mentions)
      } else {
        bearer.others += mentions
      }
      bearers[key] = bearer
    }
    let others = otherMentions(names, sets)
    for bearer in bearers.values where bearer.mentions >= 5 * bearer.others {
      guard let parts = partsOf[bearer.name], parts.givenCount > 0 else { continue }
      let surnames =
        [parts.fullSurname, String(decoding: parts.surname, as: UTF8.self)] + Transliteration.surnames(of: parts)
        + [SoundKey.surname(parts)]
      let own = surnames.filter { bearer.mentions >= 5 * others[$0, default: 0] }
      names[bearer.name].keys = Self.unique(names[bearer.name].keys + own)
    }
  }

  /// Mentions of places and bodies by what they are called.
  private func otherMentions(_ names: [ResolvedName], _ sets: [[Int]]) -> [String: Int] {
    var mentions: [String: Int] = Dictionary(minimumCapacity: names.count)
    for (name, set) in zip(names, sets) where name.kind != "person" {
      for index in set { mentions[folded[index], default: 0] += forms[index].mentions }
    }
    return mentions
  }

  private func parts(of canonical: String, in set: [Int]) -> NameParts {
    for index in set where forms[index].text == canonical {
      if let parts = parts[index] { return parts }
    }
    return NameParts(canonical)
  }

  private static func unique(_ keys: [String]) -> [String] {
    if keys.count == 1 { return keys }
    var unique: [String] = []
    for key in keys.sorted() where unique.last != key { unique.append(key) }
    return unique
  }
}
