/// The memory of a lexicon: slots, the folded forms they point to, and a filter before both.
///
/// `@unchecked Sendable`: written by `Lexicon.insert` only, which first makes sure that nobody else holds it.
@usableFromInline
final class LexiconTable: @unchecked Sendable {
  /// A bit for each hash that some word has, eight bits a word at least: most tokens stand in no list, and the
  /// filter stays in the nearer caches where the slots don't.
  @usableFromInline let filter: UnsafeMutablePointer<UInt64>
  /// The highest bits of a hash are its place in the filter, since the lowest find the slot.
  @usableFromInline let filterShift: UInt32
  let slotCount: Int
  private let slots: UnsafeMutablePointer<Lexicon.Slot>
  /// One after the other; a pointer, since a variable of a class costs a check at each use.
  private var forms: UnsafeMutablePointer<UInt8>
  private var formBytes = 0
  private var formCapacity: Int

  /// - Parameter slots: a power of two, at least 64.
  init(slots count: Int) {
    slotCount = count
    slots = .allocate(capacity: count)
    slots.initialize(repeating: Lexicon.Slot(), count: count)
    let words = count / 16
    filter = .allocate(capacity: words)
    filter.initialize(repeating: 0, count: words)
    filterShift = UInt32(32 - (words * 64).trailingZeroBitCount)
    formCapacity = count * 4
    forms = .allocate(capacity: formCapacity)
  }

  /// - Parameter count: as many slots as those of `other`, or more.
  convenience init(copy other: LexiconTable, slots count: Int) {
    self.init(slots: count)
    append(UnsafeBufferPointer(start: other.forms, count: other.formBytes))
    for index in 0..<other.slotCount where other.slots[index].length != 0 {
      let slot = other.slots[index]
      slots[free(slot.hash)] = slot
      mark(slot.hash)
    }
  }

  deinit {
    slots.deallocate()
    filter.deallocate()
    forms.deallocate()
  }

  /// False where no word has this hash.
  @inlinable
  @inline(__always)
  func mayHold(_ hash: UInt32) -> Bool {
    let bit = hash &>> filterShift
    return filter[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0
  }

  @usableFromInline
  func value(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var index = Int(token.hash) & (slotCount &- 1)
    while slots[index].length != 0 {
      if slots[index].hash == token.hash, isEqual(token, bytes, slots[index]) { return slots[index].value }
      index = (index &+ 1) & (slotCount &- 1)
    }
    return 0
  }

  /// True where the word is new.
  func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: UInt32) -> Bool {
    let hash = Fold.hash(word)
    let token = Token(start: 0, end: Int32(word.count), hash: hash, kind: .word, flags: [])
    var index = Int(hash) & (slotCount - 1)
    while slots[index].length != 0 {
      if slots[index].hash == hash, isEqual(token, word, slots[index]) {
        slots[index].value |= value
        return false
      }
      index = (index + 1) & (slotCount - 1)
    }
    var form: [UInt8] = []
    Fold.append(word, to: &form)
    guard !form.isEmpty else { return false }
    slots[index] = Lexicon.Slot(hash: hash, value: value, start: UInt32(formBytes), length: UInt32(form.count))
    form.withUnsafeBufferPointer { append($0) }
    mark(hash)
    return true
  }

  private func free(_ hash: UInt32) -> Int {
    var index = Int(hash) & (slotCount - 1)
    while slots[index].length != 0 { index = (index + 1) & (slotCount - 1) }
    return index
  }

  private func mark(_ hash: UInt32) {
    let bit = hash >> filterShift
    filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if formBytes + bytes.count > formCapacity {
      formCapacity = max(formCapacity * 2, formBytes + bytes.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: formCapacity)
      larger.update(from: forms, count: formBytes)
      forms.deallocate()
      forms = larger
    }
    for byte in bytes {
      forms[formBytes] = byte
      formBytes += 1
    }
  }

  private func isEqual(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ slot: Lexicon.Slot) -> Bool {
    Fold.isEqual(
      UnsafeBufferPointer(rebasing: bytes[token.span.range]),
      to: UnsafeBufferPointer(start: forms + Int(slot.start), count: Int(slot.length)))
  }
}
