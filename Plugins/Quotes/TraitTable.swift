import TextKernel

/// Every word list of this module in one open-addressing table: a token is asked once an article, by the hash it has.
///
/// The hash alone decides, as it does where a rule names a word: of a hundred thousand forms of French none shares its
/// 32 bits with one of these thousand by more than chance.
struct TraitTable: Sendable {
  static let shared = TraitTable()

  /// A bit for some of each word's hash: most tokens stand in no list.
  private var filter = [UInt64](repeating: 0, count: 1024)
  private var hashes: [UInt32]
  private var traits: [Traits]
  private static let size = 4096

  private init() {
    hashes = Array(repeating: 0, count: Self.size)
    traits = Array(repeating: [], count: Self.size)
    for (worlds, words) in RoleNouns.lists { insert(words, Traits(worlds)) }
    for (traits, words) in Traits.lists { insert(words, traits) }
  }

  private mutating func insert(_ words: StaticString, _ value: Traits) {
    Lexicon.forEachWord(words) { word in
      let hash = Fold.hash(word)
      let place = slot(hash)
      hashes[place] = hash
      traits[place].formUnion(value)
      filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    }
  }

  /// Where `hash` stands or would stand; the table is never half full.
  @inline(__always)
  private func slot(_ hash: UInt32) -> Int {
    var slot = Int(hash) & (Self.size - 1)
    while hashes[slot] != hash, hashes[slot] != 0 { slot = (slot + 1) & (Self.size - 1) }
    return slot
  }

  /// What the lists say of each token, in order; an ex-minister is of the minister's worlds.
  func traits(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [Traits] {
    [Traits](unsafeUninitializedCapacity: tokens.count) { all, count in
      for index in tokens.indices {
        all[index] = tokens[index].kind == .word ? traits(of: tokens[index], in: bytes) : []
      }
      count = tokens.count
    }
  }

  @inline(__always)
  private func traits(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Traits {
    let isListed = filter[Int(token.hash >> 22)] & 1 << UInt64(token.hash >> 16 & 63) != 0
    let own = isListed ? traits[slot(token.hash)] : []
    guard token.flags.contains(.hyphenated), let noun = Reading.withoutEx(token, bytes) else { return own }
    let worlds = traits[slot(Fold.hash(noun))].worlds
    return own.subtracting(Traits(own.worlds)).union(Traits(worlds))
  }
}
