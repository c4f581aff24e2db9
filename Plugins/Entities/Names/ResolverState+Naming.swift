import CorpusModel
import TextKernel

/// The last steps: the user's word, the name shown, and what `=` accepts.
extension ResolverState {
  mutating func join(_ aliases: AliasFile) {
    guard !aliases.merge.isEmpty else { return }
    let byText = indices()
    for entry in aliases.merge {
      let found = ([entry.name] + entry.values).flatMap { byText[Self.folded($0)] ?? [] }
      for index in found.dropFirst() { join(index, found[0]) }
    }
  }

  mutating func names(_ aliases: AliasFile) -> [ResolvedName] {
    let apart = Set(aliases.split.flatMap { $0.values.map(Self.folded) })
    var names: [ResolvedName] = []
    for set in groups.sets() {
      var kept: [Int] = []
      var split: [String: [Int]] = [:]
      for index in set {
        if set.count > 1 && apart.contains(folded[index]) {
          split[folded[index], default: []].append(index)
        } else {
          kept.append(index)
        }
      }
      if !kept.isEmpty { names.append(name(kept, aliases)) }
      for key in split.keys.sorted() { names.append(name(split[key] ?? [], aliases)) }
    }
    return withSurnames(names)
  }

  private func indices() -> [String: [Int]] {
    var byText: [String: [Int]] = [:]
    for index in forms.indices { byText[folded[index], default: []].append(index) }
    return byText
  }

  private func name(_ set: [Int], _ aliases: AliasFile) -> ResolvedName {
    var canonical = CanonicalForm.choose(set.map { forms[$0] })
    var kinds: [String: Int] = [:]
    for index in set { kinds[forms[index].kind, default: 0] += forms[index].mentions }
    var kind = kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "organisation"
    var keys = Set<String>()
    for index in set {
      keys.insert(Fold.fold(forms[index].text))
      keys.insert(folded[index])
      if let line = KnownVariants.line(of: folded[index]), kind != "person" {
        keys.formUnion(KnownVariants.names(of: line).map(Fold.fold))
      }
    }
    if !aliases.isEmpty {
      let texts = Set(set.map { folded[$0] })
      for entry in aliases.merge where !texts.isDisjoint(with: ([entry.name] + entry.values).map(Self.folded)) {
        canonical = entry.name
        keys.formUnion(([entry.name] + entry.values).map(Fold.fold))
      }
      for entry in aliases.rename where keys.contains(Fold.fold(entry.name)) {
        canonical = entry.values[0]
        keys.insert(Fold.fold(canonical))
      }
      for entry in aliases.kind where keys.contains(Fold.fold(entry.name)) { kind = entry.values[0] }
    }
    if kind == "person" { keys.formUnion(Transliteration.variants(of: canonical)) }
    return ResolvedName(canonical: canonical, kind: kind, forms: set.map { forms[$0].id }, keys: keys.sorted())
  }

  /// Adds the surname alone, in its romanisations, where it names one person, or one above all.
  private func withSurnames(_ names: [ResolvedName]) -> [ResolvedName] {
    var mentionsOf: [Int64: Int] = [:]
    for form in forms { mentionsOf[form.id] = form.mentions }
    var bearers: [[UInt8]: [(name: Int, mentions: Int)]] = [:]
    var surnames: [Int: NameParts] = [:]
    for (index, name) in names.enumerated() where name.kind == "person" {
      let parts = NameParts(name.canonical)
      guard !parts.surname.isEmpty else { continue }
      surnames[index] = parts
      let mentions = name.forms.reduce(0) { $0 + (mentionsOf[$1] ?? 0) }
      bearers[parts.surnameSkeleton, default: []].append((index, mentions))
    }
    var names = names
    for (_, all) in bearers {
      guard let best = all.max(by: { ($0.mentions, $1.name) < ($1.mentions, $0.name) }) else { continue }
      let others = all.reduce(0) { $0 + $1.mentions } - best.mentions
      guard best.mentions >= 5 * others, let parts = surnames[best.name], !parts.given.isEmpty else { continue }
      let surname = parts.words[parts.given.count...].joined(separator: " ")
      var keys = Set(names[best.name].keys)
      keys.insert(surname)
      keys.insert(String(decoding: parts.surname, as: UTF8.self))
      keys.formUnion(Transliteration.surnames(of: parts))
      names[best.name].keys = keys.sorted()
    }
    return names
  }
}
