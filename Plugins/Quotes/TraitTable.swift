import TextKernel

/// Every word list of this module in one open-addressing table: a token is asked once an article, by the hash it has.
///
/// The hash alone decides, as it does where a rule names a word: of a hundred thousand forms of French none shares its
/// 32 bits with one of these thousand by more than chance.
struct TraitTable: Sendable {
  static let shared = TraitTable()

  /// A bit for some of each word's hash: most tokens stand in no list.
  private var filter = [UInt64](repeating: 0, count: 1024)
  private var slots: [Slot]
  private static let size = 4096

  private struct Slot {
    /// 0 where it is free.
    var hash: UInt32 = 0
    var traits: Traits = []
  }

  private init() {
    slots = Array(repeating: Slot(), count: Self.size)
    for (worlds, words) in RoleNouns.lists { insert(words, Traits(worlds)) }
    for (traits, words) in Traits.lists { insert(words, traits) }
  }

  private mutating func insert(_ words: StaticString, _ value: Traits) {
    Lexicon.forEachWord(words) { word in
      let hash = Fold.hash(word)
      let place = slot(hash)
      slots[place].hash = hash
      slots[place].traits.formUnion(value)
      filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    }
  }

  /// Where `hash` stands or would stand; the table is never half full.
  @inline(__always)
  private func slot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (Self.size - 1)
    while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }

  /// What the lists say of each token, in order.
  func traits(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [Traits] {
    [Traits](unsafeUninitializedCapacity: tokens.count) { all, count in
      let all = UnsafeMutableBufferPointer(rebasing: all[..<tokens.count])
      all.initialize(repeating: [])
      tokens.withUnsafeBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { places in
          for place in 0..<self.places(tokens, into: places) {
            let token = tokens[Int(places[place])]
            let own = slots[slot(token.hash)].traits
            all[Int(places[place])] = token.flags.contains(.hyphenated) ? withoutEx(token, bytes, own) : own
          }
        }
      }
      count = tokens.count
    }
  }

  /// Words that may be listed and words with a hyphen.
  private func places(
    _ tokens: UnsafeBufferPointer<Token>, into places: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    filter.withUnsafeBufferPointer { filter in
      tokens.places(into: places) { token in
        let isListed = filter[Int(token.hash >> 22)] &>> UInt64(token.hash >> 16 & 63) & 1
        let isWord = token.kind == .word ? 1 : 0
        let isHyphenated = token.flags.contains(.hyphenated) ? 1 : 0
        return isWord & (Int(truncatingIfNeeded: isListed) | isHyphenated)
      }
    }
  }

  /// An ex-minister is of the minister's worlds.
  private func withoutEx(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ own: Traits) -> Traits {
    guard let noun = Reading.withoutEx(token, bytes) else { return own }
    let worlds = slots[slot(Fold.hash(noun))].traits.worlds
    return own.subtracting(Traits(own.worlds)).union(Traits(worlds))
  }
}
