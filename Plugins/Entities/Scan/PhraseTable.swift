/// What the phrase lists say of a sequence of tokens.
struct Phrase: Sendable {
  var kind = PhraseKind.prefix
  /// Bit n: token n of the entry is capitalised, and must be in the text.
  var capitals: UInt16 = 0
  /// Some entry goes on behind it.
  var isBeginning = false
}

/// Phrases by the hashes of all their tokens (`NameLexicon.combine`): eight bytes each, so that the nearer caches hold
/// them.
///
/// `@unchecked Sendable`: the memory is written in `init` only and never freed.
struct PhraseTable: @unchecked Sendable {
  /// The upper bits of the key, and below them the phrase; 0 where a slot is free.
  private let slots: UnsafeMutablePointer<UInt64>
  private let mask: Int

  init(_ phrases: [UInt64: Phrase]) {
    var size = 64
    while size < phrases.count * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: 0, count: size)
    mask = size - 1
    for (key, phrase) in phrases {
      var slot = Self.home(of: key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key & Self.keyBits | Self.packed(phrase)
    }
  }

  @inline(__always)
  subscript(key: UInt64) -> Phrase? {
    var slot = Self.home(of: key) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ key) & Self.keyBits == 0 { return Self.unpacked(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func home(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 32)) }

  /// A bit that makes it no free slot, whether it is a beginning, the kind, the capitals.
  private static func packed(_ phrase: Phrase) -> UInt64 {
    1 << 20 | (phrase.isBeginning ? 1 << 19 : 0) | UInt64(phrase.kind.rawValue) << 16 | UInt64(phrase.capitals)
  }

  @inline(__always)
  private static func unpacked(_ slot: UInt64) -> Phrase {
    Phrase(
      kind: PhraseKind(rawValue: UInt8(slot >> 16 & 7)) ?? .prefix, capitals: UInt16(truncatingIfNeeded: slot),
      isBeginning: slot & 1 << 19 != 0)
  }

  private static let keyBits: UInt64 = ~(1 << 21 - 1)
}
