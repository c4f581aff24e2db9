import Morphology
import Synchronization
import TextKernel

/// What the table said of the words met last: most words of a text are a few hundred, and the table is larger than the
/// nearest caches of the processor.
///
/// A match depends on three hashes alone, and these are the key: what is found here is what the table would say, so
/// that no order of articles or threads can show.
///
/// `@unchecked Sendable`: between `borrow` and `giveBack` the slots are one thread's, by `isTaken`.
final class MatchCache: @unchecked Sendable {
  private struct Slot {
    /// Folded hash, spelling, spelling in lower case; never 0 where the slot is filled.
    var key: UInt64
    var written: Int16
    var lower: Int16
    var folded: Int16
  }

  private static let bits: UInt64 = 13
  private static let shared = (0..<16).map { _ in MatchCache() }
  private let isTaken = Atomic<Bool>(false)
  private let slots: UnsafeMutablePointer<Slot>

  private init() {
    slots = .allocate(capacity: 1 << Int(Self.bits))
    slots.initialize(repeating: Slot(key: 0, written: -1, lower: -1, folded: -1), count: 1 << Int(Self.bits))
  }

  deinit { slots.deallocate() }

  /// One that no other thread has; a new one where all are taken.
  static func borrow() -> MatchCache {
    for cache in shared
    where cache.isTaken.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged {
      return cache
    }
    return MatchCache()
  }

  func giveBack() { isTaken.store(false, ordering: .releasing) }

  @inline(__always)
  func match(
    _ token: Token, in bytes: UnsafeBufferPointer<UInt8>, _ table: FullFormTable
  ) -> FullFormTable.Match {
    let spelling = SpellingHash.of(
      UnsafeBufferPointer(rebasing: bytes[token.span.range]),
      isPlain: token.flags.isDisjoint(with: [.capitalised, .nonASCII]))
    let key = UInt64(token.hash) << 28 | UInt64(spelling.written) << 14 | UInt64(spelling.lower) | 1 << 63
    let slot = slots + Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - Self.bits))
    if slot.pointee.key == key {
      var match = FullFormTable.Match()
      match.written = Int32(slot.pointee.written)
      match.lower = Int32(slot.pointee.lower)
      match.folded = Int32(slot.pointee.folded)
      return match
    }
    let match = table.match(token.hash, spelling)
    slot.pointee = Slot(
      key: key, written: Int16(truncatingIfNeeded: match.written), lower: Int16(truncatingIfNeeded: match.lower),
      folded: Int16(truncatingIfNeeded: match.folded))
    return match
  }
}
