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
      if let same = block[..<offset].first(where: { forms[$0].kind == forms[index].kind }) { join(index, same) }
    }
    let best = block.max { (size($0), -$0) < (size($1), -$1) } ?? block[0]
    let sizeMax = size(best)
    for index in block where size(index) * 4 <= sizeMax { join(index, best) }
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
      var rest: ArraySlice<NameParts.Word>
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
    let roots = forms.indices.filter { groups.root($0) == $0 && parts[$0] != nil }
    let frequent = roots.filter { mentions[$0] >= Self.frequentMin }
    guard !frequent.isEmpty else { return }
    // Most neighbours differ in a first letter already: flat bytes say so without touching the names.
    let surnameLetters = parts.map { $0?.surname.first ?? 0 }
    let givenLetters = parts.map { $0.map { $0.givenCount > 0 ? $0.words[0].first ?? 0 : 0 } ?? 0 }
    var table = SlipTable(names: frequent.count)
    for index in frequent { table.insert(parts[index]?.surnameSkeleton ?? [], index) }
    for index in roots {
      guard let parts = parts[index], parts.surname.count >= 5 else { continue }
      let least = size(index) * (parts.givenCount == 0 ? Self.ratioAlone : Self.ratio)
      var best: Int?
      var bestSize = 0
      table.forEachNeighbour(of: parts.surnameSkeleton) { other in
        guard mentions[other] >= least, surnameLetters[other] == surnameLetters[index], other != index,
          givenLetters[index] == 0 || givenLetters[other] == givenLetters[index], let target = self.parts[other]
        else { return }
        guard (mentions[other], -other) > (bestSize, -(best ?? other)), isSlip(parts, target, of: index) else { return }
        best = other
        bestSize = mentions[other]
      }
      if let best { join(index, best) }
    }
  }

  private func isSlip(_ rare: NameParts, _ frequent: NameParts, of index: Int) -> Bool {
    if rare.givenCount == 0 {
      // A surname alone says little: a known word or name is left in peace.
      guard forms[index].articles <= 2, NameLexicon.shared.classes(of: folded[index]).isEmpty else { return false }
      return NameComparison.surnames(rare, frequent) == .slip
    }
    return frequent.givenCount > 0 && NameComparison(rare, frequent).likeness == .slip
  }

  /// A surname alone goes to the one full name that has it, or to the one that has five times all others' mentions.
  mutating func joinSurnames() {
    var bySurname: [[UInt8]: [Int]] = [:]
    for index in forms.indices {
      guard let parts = parts[index], parts.givenCount > 0 else { continue }
      bySurname[parts.surnameSkeleton, default: []].append(index)
    }
    for index in forms.indices {
      guard let parts = parts[index], parts.givenCount == 0, let bearers = bySurname[parts.surnameSkeleton] else {
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
}
