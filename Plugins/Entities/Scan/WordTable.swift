import TextKernel

/// What the lists say of a word, by the hash that a token has already: eight bytes a word.
///
/// The letters are not kept. A word of a text that has the hash of a listed one, and its length, is taken for it, which
/// befalls one of a million different words.
///
/// `@unchecked Sendable`: the memory is written in `init` only and never freed.
struct WordTable: @unchecked Sendable {
  struct Entry {
    let hash: UInt32
    let length: Int
    let classes: WordClass

    /// - Parameter word: as the list writes it.
    init(_ word: UnsafeBufferPointer<UInt8>, _ classes: WordClass) {
      var folded: [UInt8] = []
      Fold.append(word, to: &folded)
      hash = Fold.hash(word)
      length = folded.count
      self.classes = classes
    }
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// The classes, and above them the length of the folded form; 0 where the slot is free.
    var value: UInt32 = 0
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int
  /// A bit for each hash that some word has: most tokens stand in no list, and eight kilobytes stay in the nearest cache.
  private let filter: UnsafeMutablePointer<UInt64>

  /// - Parameter entries: a word may come several times; it has the classes of all.
  init(_ entries: [Entry]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot(), count: size)
    mask = size - 1
    filter = .allocate(capacity: Self.filterWords)
    filter.initialize(repeating: 0, count: Self.filterWords)
    for entry in entries where entry.length > 0 {
      let length = UInt32(min(entry.length, Self.lengthMax))
      var slot = Int(entry.hash) & mask
      while slots[slot].value != 0, slots[slot].hash != entry.hash || slots[slot].value >> Self.classBits != length {
        slot = (slot + 1) & mask
      }
      slots[slot].hash = entry.hash
      slots[slot].value |= entry.classes.rawValue | length << Self.classBits
      filter[Int(entry.hash >> 22)] |= 1 << UInt64((entry.hash >> 16) & 63)
    }
  }

  /// - Parameters:
  ///   - hash: of the folded form.
  ///   - word: as written.
  @inline(__always)
  func classes(ofHash hash: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> WordClass {
    guard filter[Int(hash >> 22)] & (1 &<< UInt64((hash >> 16) & 63)) != 0 else { return [] }
    var slot = Int(hash) & mask
    while true {
      let found = slots[slot]
      if found.value == 0 { return [] }
      if found.hash == hash, isAsLong(word, as: found) {
        return WordClass(rawValue: found.value & (1 << Self.classBits - 1))
      }
      slot = (slot + 1) & mask
    }
  }

  /// Of ASCII the folded form is as long as the written one; of other words only the hash is looked at.
  @inline(__always)
  private func isAsLong(_ word: UnsafeBufferPointer<UInt8>, as slot: Slot) -> Bool {
    Int(slot.value >> Self.classBits) == word.count || word.contains { $0 >= 0x80 }
  }

  /// Of `WordClass`; the length has the rest.
  private static let classBits: UInt32 = 20
  private static let lengthMax = 1 << 12 - 1
  private static let filterWords = 1024
}
