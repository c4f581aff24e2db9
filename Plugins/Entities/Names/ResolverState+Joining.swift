import CorpusModel
import TextKernel

/// The steps of the resolver, from the surest to the least sure.
extension ResolverState {
  /// Case, accents, hyphens, articles.
  mutating func joinFolded() {
    var first: [String: Int] = [:]
    for index in forms.indices {
      let key = forms[index].kind + " " + folded[index]
      if let other = first[key] { join(index, other) } else { first[key] = index }
    }
  }

  /// One spelling under two kinds is one name where one kind has four times the other's mentions.
  mutating func joinKinds() {
    var byText: [String: [Int]] = [:]
    for index in forms.indices where groups.root(index) == index { byText[folded[index], default: []].append(index) }
    for indices in byText.values where indices.count > 1 {
      let best = indices.max { (mentions[$0], -$0) < (mentions[$1], -$1) } ?? indices[0]
      let size = mentions[best]
      for index in indices where index != best && mentions[index] * 4 <= size { join(index, best) }
    }
  }

  /// Bodies and places known under several names: OTAN, Alliance atlantique.
  mutating func joinVariants() {
    var first: [Int: Int] = [:]
    for index in forms.indices where forms[index].kind != "person" {
      guard let line = KnownVariants.line(of: folded[index]) else { continue }
      if let other = first[line] { join(index, other) } else { first[line] = index }
    }
  }

  /// Full names whose surnames and given names meet under one romanisation.
  mutating func joinRomanised() {
    struct Key: Hashable {
      var given: NameParts.GivenKey
      var rest: ArraySlice<String>
      var surname: [UInt8]
    }
    var first: [Key: Int] = [:]
    var joined: [[UInt8]: Int] = [:]
    for index in forms.indices {
      guard let parts = parts[index] else { continue }
      if parts.words.count > 1 {
        if let other = joined[parts.joined] { join(index, other) } else { joined[parts.joined] = index }
      }
      guard let given = parts.givenKey else { continue }
      if case .initial = given { continue }
      let key = Key(given: given, rest: parts.given.dropFirst(), surname: parts.surnameSkeleton)
      if let other = first[key] { join(index, other) } else { first[key] = index }
    }
  }

  /// A rare form one slip from a much more frequent one (Baiden, Biden); two frequent forms never join.
  ///
  /// They meet under a spelling with one letter left out of either.
  mutating func joinSlips() {
    var frequent: [UInt64: [Int32]] = [:]
    for index in forms.indices where groups.root(index) == index && mentions[index] >= Self.frequentMin {
      guard let parts = parts[index] else { continue }
      for key in Self.deletions(parts) { frequent[key, default: []].append(Int32(index)) }
    }
    guard !frequent.isEmpty else { return }
    for index in forms.indices where groups.root(index) == index {
      guard let parts = parts[index], parts.surname.count >= 5 else { continue }
      var best: Int?
      for key in Self.deletions(parts) {
        for candidate in frequent[key] ?? [] where Int(candidate) != index {
          let other = Int(candidate)
          guard let target = self.parts[other], isSlip(parts, target, of: index, from: other) else { continue }
          if let known = best, (size(known), -known) >= (size(other), -other) { continue }
          best = other
        }
      }
      if let best { join(index, best) }
    }
  }

  private mutating func isSlip(_ rare: NameParts, _ frequent: NameParts, of index: Int, from other: Int) -> Bool {
    let ratio = rare.given.isEmpty ? Self.ratioAlone : Self.ratio
    guard size(other) >= ratio * size(index), rare.surname.first == frequent.surname.first else { return false }
    if rare.given.isEmpty {
      // A surname alone says little: a known word or name is left in peace.
      guard NameLexicon.shared.classes(of: folded[index]).isEmpty, forms[index].articles <= 2 else { return false }
      return NameComparison.surnames(rare, frequent) == .slip
    }
    return !frequent.given.isEmpty && NameComparison(rare, frequent).likeness == .slip
  }

  /// A surname alone goes to the one full name that has it, or to the one that has five times all others' mentions.
  mutating func joinSurnames() {
    var bySurname: [[UInt8]: [Int]] = [:]
    for index in forms.indices {
      guard let parts = parts[index], !parts.given.isEmpty else { continue }
      bySurname[parts.surnameSkeleton, default: []].append(index)
    }
    for index in forms.indices {
      guard let parts = parts[index], parts.given.isEmpty, let bearers = bySurname[parts.surnameSkeleton] else {
        continue
      }
      if let owner = dominant(bearers) { join(index, owner) }
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
  private static let ratioAlone = 7

  /// Hashes of the first given name's class with the surname's skeleton, whole and with each letter left out.
  private static func deletions(_ parts: NameParts) -> [UInt64] {
    let word = parts.surnameSkeleton
    guard word.count <= 40 else { return [] }
    var keys: [UInt64] = []
    keys.reserveCapacity(word.count + 1)
    for left in -1..<word.count {
      if left > 0 && word[left] == word[left - 1] { continue }
      var key: UInt64 = 0xCBF2_9CE4_8422_2325
      for (offset, byte) in word.enumerated() where offset != left { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
      keys.append(key)
    }
    return keys
  }
}
