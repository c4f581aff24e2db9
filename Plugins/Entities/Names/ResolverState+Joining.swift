import CorpusModel
import TextKernel

/// The steps of the resolver, from the surest to the least sure.
extension ResolverState {
  /// Case, accents, hyphens, articles; and one spelling under two kinds where one kind has four times the other's
  /// mentions.
  mutating func joinFolded() {
    var first: [String: Int32] = Dictionary(minimumCapacity: forms.count)
    var next = Array(repeating: Int32(-1), count: forms.count)
    var shared: [Int] = []
    for index in forms.indices {
      if let head = first.updateValue(Int32(index), forKey: folded[index]) {
        next[index] = head
        shared.append(index)
      }
    }
    for head in shared where first[folded[head]] == Int32(head) {
      var block: [Int] = []
      var index = Int32(head)
      while index >= 0 {
        block.append(Int(index))
        index = next[Int(index)]
      }
      joinBlock(block.reversed())
    }
  }

  private mutating func joinBlock(_ block: [Int]) {
    for (offset, index) in block.enumerated() {
      if let same = block[..<offset].first(where: { forms[$0].kind == forms[index].kind }) {
        join(index, same, .folded)
      }
    }
    let best = block.max { (size($0), -$0) < (size($1), -$1) } ?? block[0]
    let sizeMax = size(best)
    for index in block where size(index) * 4 <= sizeMax { join(index, best, .kinds) }
    settleKind(block)
  }

  /// The steps for persons pass by words that are mostly a place or a body: Israël, the country, is no surname of
  /// Stéphane Israël, though a table of an analyzer, which says no kind, has it as a person's.
  private mutating func settleKind(_ block: [Int]) {
    for index in block where parts[index] != nil {
      let root = groups.root(index)
      var same: [Int] = []
      for other in block where groups.root(other) == root { same.append(other) }
      if kind(of: same) != "person" { parts[index] = nil }
    }
  }

  /// The kind that most mentions have, the first by the alphabet of several.
  func kind(of set: [Int]) -> String {
    if set.count == 1 { return forms[set[0]].kind }
    var mentions: [String: Int] = [:]
    for index in set { mentions[forms[index].kind, default: 0] += forms[index].mentions }
    return mentions.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? forms[set[0]].kind
  }

  /// Bodies and places known under several names: OTAN, Alliance atlantique.
  mutating func joinVariants() {
    var first: [Int: Int] = [:]
    for index in forms.indices where forms[index].kind != "person" {
      guard let line = KnownVariants.line(of: folded[index]) else { continue }
      if let other = first[line] { join(index, other, .variant) } else { first[line] = index }
    }
  }

  /// Full names whose surnames and given names meet under one romanisation.
  mutating func joinRomanised() {
    var romanised: [UInt64: Int] = Dictionary(minimumCapacity: forms.count)
    var joined: [UInt64: Int] = Dictionary(minimumCapacity: forms.count)
    for index in forms.indices where groups.root(index) == index {
      guard let parts = parts[index] else { continue }
      if parts.words.count > 1 {
        let key = parts.joinedKey
        if let other = joined[key] { join(index, other, .letters) } else { joined[key] = index }
      }
      guard let key = parts.romanisedKey else { continue }
      if let other = romanised[key] { join(index, other, .romanised) } else { romanised[key] = index }
    }
  }

  /// Donald J. Trump is Donald Trump; but where forms have several initials, or the initial is known to tell two people
  /// apart, each stays as it is.
  mutating func joinInitials() {
    var bare: [UInt64: [Int]] = [:]
    for index in forms.indices {
      guard let parts = parts[index], !parts.middleInitials.isEmpty, !Namesakes.areToldApartByInitials(parts),
        let key = parts.romanisedKey(withInitials: false)
      else { continue }
      bare[key, default: []].append(index)
    }
    guard !bare.isEmpty else { return }
    for index in forms.indices {
      guard let parts = parts[index], parts.middleInitials.isEmpty, let key = parts.romanisedKey,
        let others = bare[key]
      else { continue }
      let initials = Set(others.compactMap { self.parts[$0]?.middleInitials })
      guard initials.count == 1 else { continue }
      for other in others { join(index, other, .initial) }
    }
  }

  /// Orban Viktor goes to Viktor Orban, and people go together whom the list knows under several names.
  mutating func joinListed() {
    var lines: [Int: Int] = [:]
    var full: [UInt64: Int] = [:]
    for index in forms.indices {
      guard let parts = parts[index], parts.givenCount > 0 else { continue }
      if let line = KnownPersons.line(of: parts) {
        if let other = lines[line] { join(index, other, .listed) } else { lines[line] = index }
      }
      guard parts.words.count == 2 else { continue }
      let (own, reversed) = (Self.key(parts.words[0], parts.words[1]), Self.key(parts.words[1], parts.words[0]))
      if let other = full[reversed], let otherParts = self.parts[other], NameComparison.isReversed(parts, otherParts) {
        join(index, other, .reversed)
      }
      if full[own] == nil { full[own] = index }
    }
  }

  private static func key(_ first: NameParts.Word, _ second: NameParts.Word) -> UInt64 {
    var key = NameKey()
    key.add(first)
    key.add(0x20)
    key.add(second)
    return key.value
  }

  /// A rare form one slip from a much more frequent one (Baiden, Biden); two frequent forms never join.
  ///
  /// They meet under a spelling with one letter left out of either.
  mutating func joinSlips() {
    // A surname that some full name bears is nobody's slip.
    let borne = Set(parts.compactMap { $0.flatMap { $0.givenCount > 0 ? $0.spellingKey : nil } })
    let roots = forms.indices.filter { groups.root($0) == $0 && parts[$0] != nil }
    let frequent = roots.filter { mentions[$0] >= Self.frequentMin }
    guard !frequent.isEmpty else { return }
    // The first letters must agree; a surname alone is asked of all given names.
    var full = SlipTable(names: frequent.count)
    var alone = SlipTable(names: frequent.count)
    for index in frequent {
      guard let parts = parts[index] else { continue }
      full.insert(parts.surnameSkeleton, salt: Self.letters(parts), index)
      alone.insert(parts.surnameSkeleton, salt: Self.letters(parts) & 0xFF, index)
    }
    for index in roots {
      guard let parts = parts[index], parts.surname.count >= 5 else { continue }
      let isAlone = parts.givenCount == 0
      if isAlone && (borne.contains(parts.spellingKey) || !mayBeSlip(alone: index)) { continue }
      let own = size(index)
      let least = own * Self.ratio
      var best: Int?
      var bestSize = 0
      (isAlone ? alone : full).forEachNeighbour(of: parts.surnameSkeleton, salt: Self.letters(parts)) { other in
        guard mentions[other] >= least, other != index, other != best, let target = self.parts[other] else { return }
        guard (mentions[other], -other) > (bestSize, -(best ?? other)), isSlip(parts, target) else { return }
        if isAlone, mentions[other] < Self.leastAlone(own, parts, target) { return }
        best = other
        bestSize = mentions[other]
      }
      if let best { join(index, best, .slip) }
    }
  }

  /// How often a name must be written to draw a surname alone: less where only vowels differ (Baiden, Biden).
  private static func leastAlone(_ size: Int, _ rare: NameParts, _ frequent: NameParts) -> Int {
    let isNear = NameComparison.haveSameConsonants(rare, frequent)
    return isNear ? max(vowelsMin, size * ratio) : max(aloneMin, size * ratioAlone)
  }

  /// First letters of the given name (0 where there is none) and of the surname.
  private static func letters(_ parts: NameParts) -> UInt16 {
    let given = parts.givenCount > 0 ? parts.words[0].first ?? 0 : 0
    return UInt16(given) << 8 | UInt16(parts.surname.first ?? 0)
  }

  /// A surname alone says little: a known word or name is left in peace.
  private func mayBeSlip(alone index: Int) -> Bool {
    forms[index].articles <= 2 && NameLexicon.shared.classes(of: folded[index]).isEmpty
  }

  private func isSlip(_ rare: NameParts, _ frequent: NameParts) -> Bool {
    if rare.givenCount == 0 { return NameComparison.surnames(rare, frequent) == .slip }
    return frequent.givenCount > 0 && NameComparison(plain: rare, frequent).likeness == .slip
  }

  /// A surname alone goes to the one full name that has it, or to the one that has five times all others' mentions; in
  /// another spelling only where the full name is a romanised one.
  mutating func joinSurnames() {
    let alone = forms.indices.filter { parts[$0]?.givenCount == 0 }
    var bearers: [UInt64: [Int]] = [:]
    for index in alone { bearers[parts[index]?.surnameKey ?? 0] = [] }
    for index in forms.indices {
      guard let parts = parts[index], parts.givenCount > 0 else { continue }
      bearers[parts.surnameKey]?.append(index)
    }
    for index in alone {
      guard let parts = parts[index] else { continue }
      let all = bearers[parts.surnameKey] ?? []
      let same = all.filter { self.parts[$0]?.surname == parts.surname }
      let candidates = same.isEmpty ? all.filter { self.parts[$0].map(Transliteration.isRomanised) ?? false } : same
      if let owner = dominant(candidates) { join(index, owner, .surname) }
    }
  }

  /// The group among those of `indices` that has five times the mentions of all others together; nil where none has.
  mutating func dominant(_ indices: [Int]) -> Int? {
    var sizes: [Int: Int] = [:]
    for index in indices {
      let root = groups.root(index)
      sizes[root] = mentions[root]
    }
    guard let best = sizes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
    let others = sizes.values.reduce(0, +) - best.value
    return best.value >= 5 * others ? best.key : nil
  }

  private static let frequentMin = 5
  private static let ratio = 4
  /// Many a word of French is a letter away from some surname: only who is much spoken of draws one.
  private static let ratioAlone = 8
  private static let aloneMin = 25
  private static let vowelsMin = 8
}
