import TextKernel

/// The words of time in one open-addressing table: a token is asked once an article, by the hash it has.
///
/// The hash alone decides: of a hundred thousand forms of French none shares its 32 bits with one of these two hundred by
/// more than chance.
struct DateTable: Sendable {
  static let shared = DateTable()

  /// A bit for some of each word's hash: most tokens stand in no list.
  private var filter = [UInt64](repeating: 0, count: 256)
  private var slots: [Slot]
  private static let size = 512

  private struct Slot {
    /// 0 where it is free.
    var hash: UInt32 = 0
    var word = DateWord()
  }

  private init() {
    slots = Array(repeating: Slot(), count: Self.size)
    DateWord.forEach { insert($0, $1) }
  }

  private mutating func insert(_ form: UnsafeBufferPointer<UInt8>, _ word: DateWord) {
    let hash = Fold.hash(form)
    var slot = Int(hash) & (Self.size - 1)
    while slots[slot].hash != hash, slots[slot].hash != 0 { slot = (slot + 1) & (Self.size - 1) }
    let known = slots[slot].word
    precondition(known.kind == .none || word.kind == .none, "a word of time in two lists")
    slots[slot] = Slot(hash: hash, word: known.kind == .none ? word : known)
    slots[slot].word.traits = known.traits.union(word.traits)
    filter[Int(hash >> 24)] |= 1 << UInt64(hash >> 18 & 63)
  }

  /// Writes what the lists say of each token to `all`, one a token, and to `places` which may be of time: numbers, and
  /// words that may be listed.
  ///
  /// - Returns: how many places there are.
  func words(
    of tokens: UnsafeBufferPointer<Token>, into all: UnsafeMutableBufferPointer<DateWord>,
    places: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    all.initialize(repeating: DateWord())
    let count = filter.withUnsafeBufferPointer { filter in
      tokens.places(into: places) { token in
        let isListed = filter[Int(token.hash >> 24)] &>> UInt64(token.hash >> 18 & 63) & 1
        let isWord = token.kind == .word ? 1 : 0
        return (isWord & Int(truncatingIfNeeded: isListed)) | (token.kind == .number ? 1 : 0)
      }
    }
    for place in 0..<count {
      let index = Int(places[place])
      all[index] = tokens[index].kind == .number ? .digits : word(tokens[index].hash)
    }
    return count
  }

  private func word(_ hash: UInt32) -> DateWord {
    var slot = Int(hash) & (Self.size - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].word }
      slot = (slot + 1) & (Self.size - 1)
    }
    return DateWord()
  }
}
