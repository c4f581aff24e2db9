import Morphology
import Synchronization
import TextKernel

/// What the table said of the words met last: most words of a text are a few hundred, and the table is larger than the
/// nearest caches of the processor.
///
/// A match depends on the letters alone. They are the key of a short word, and of a longer one the three hashes that the
/// table is asked by: what is found here is what the table would say, so that no order of articles or threads can show.
///
/// Not Sendable: between `borrow` and `giveBack` it is one thread's.
final class MatchCache {
  /// The numbers of `FullFormTable.Match` in less room.
  struct Match: BitwiseCopyable {
    var written: Int16
    var lower: Int16
    var folded: Int16

    static var none: Match { Match(written: -1, lower: -1, folded: -1) }
  }

  private struct Slot: BitwiseCopyable {
    /// Of a word of up to seven bytes these bytes, the first the lowest; of another folded hash, spelling and spelling in
    /// lower case below the highest bit, which no short word has. 0 where the slot is free.
    var key: UInt64
    var match: Match
  }

  /// More than nine words of ten are found in as many slots, half a megabyte; each pair of slots holds the last two
  /// words that fall to it.
  private static var bits: UInt64 { 15 }
  private let slots: UnsafeMutablePointer<Slot>
  private let shelf: Shelf?

  private init(shelf: Shelf?) {
    self.shelf = shelf
    slots = .allocate(capacity: 1 << Int(Self.bits))
    slots.initialize(repeating: Slot(key: 0, match: .none), count: 1 << Int(Self.bits))
  }

  deinit { slots.deallocate() }

  /// Where a cache lies while nobody has it; made when it is first asked for.
  ///
  /// `@unchecked Sendable`: `cache` is touched only by who set `isTaken`.
  private final class Shelf: @unchecked Sendable {
    let isTaken = Atomic<Bool>(false)
    var cache: MatchCache?
  }

  private static let shelves = (0..<16).map { _ in Shelf() }

  /// One that no other thread has; a new one where all are taken.
  static func borrow() -> MatchCache {
    for shelf in shelves
    where shelf.isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged {
      if let cache = shelf.cache { return cache }
      let cache = MatchCache(shelf: shelf)
      shelf.cache = cache
      return cache
    }
    return MatchCache(shelf: nil)
  }

  func giveBack() { shelf?.isTaken.store(false, ordering: .releasing) }

  /// The match of each word, written to `matches`; other tokens are left out.
  ///
  /// A pass of its own: here a word waits for memory while those behind it are asked for already.
  func match(
    _ tokens: UnsafeBufferPointer<Token>, in bytes: UnsafeBufferPointer<UInt8>, _ table: FullFormTable,
    into matches: UnsafeMutablePointer<Match>
  ) {
    for index in 0..<tokens.count where tokens[index].kind == .word {
      matches[index] = match(tokens[index], in: bytes, table)
    }
  }

  @inline(__always)
  private func match(
    _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ table: FullFormTable
  ) -> Match {
    let start = Int(token.start)
    let count = Int(token.end) &- start
    if count < 8, start &+ 8 <= bytes.count {
      let eight = UnsafeRawPointer(bytes.baseAddress! + start).loadUnaligned(as: UInt64.self).littleEndian
      let key = eight & (1 &<< UInt64(truncatingIfNeeded: count &* 8) &- 1)
      return found(key) ?? asked(key, token, spelling(token, bytes), table)
    }
    let spelling = spelling(token, bytes)
    let key = UInt64(token.hash) << 28 | UInt64(spelling.written) << 14 | UInt64(spelling.lower) | 1 << 63
    return found(key) ?? asked(key, token, spelling, table)
  }

  @inline(__always)
  private func spelling(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> (written: UInt32, lower: UInt32) {
    SpellingHash.of(
      UnsafeBufferPointer(rebasing: bytes[token.span.range]),
      isPlain: token.flags.isDisjoint(with: [.capitalised, .nonASCII]))
  }

  @inline(__always)
  private func slot(_ key: UInt64) -> UnsafeMutablePointer<Slot> {
    slots + Int((key &* 0x9E37_79B9_7F4A_7C15) >> (65 - Self.bits)) &* 2
  }

  @inline(__always)
  private func found(_ key: UInt64) -> Match? {
    let slot = slot(key)
    if slot[0].key == key { return slot[0].match }
    guard slot[1].key == key else { return nil }
    swap(&slot[0], &slot[1])
    return slot[0].match
  }

  private func asked(
    _ key: UInt64, _ token: Token, _ spelling: (written: UInt32, lower: UInt32), _ table: FullFormTable
  ) -> Match {
    let found = table.match(token.hash, spelling)
    let match = Match(
      written: Int16(truncatingIfNeeded: found.written), lower: Int16(truncatingIfNeeded: found.lower),
      folded: Int16(truncatingIfNeeded: found.folded))
    let slot = slot(key)
    slot[1] = slot[0]
    slot[0] = Slot(key: key, match: match)
    return match
  }
}
