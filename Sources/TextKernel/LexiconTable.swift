/// The memory of a lexicon: slots, the folded forms they stand for, and a filter before both.
///
/// `@unchecked Sendable`: written by `Lexicon.insert` only, which first makes sure that nobody else holds it.
@usableFromInline
final class LexiconTable: @unchecked Sendable {
  /// A bit for each hash that some word has, ten bits a word or so: most tokens stand in no list, and the filter stays in
  /// the nearer caches where the slots don't.
  @usableFromInline let filter: UnsafeMutablePointer<UInt64>
  /// The highest bits of a hash are its place in the filter, since the lowest find the slot.
  @usableFromInline let filterShift: UInt32
  let slotCount: Int
  private let slots: UnsafeMutablePointer<Lexicon.Slot>
  /// What the words may have, by number; 0 is that of a free slot. Values are few; those a word had for a while stay.
  private let values: UnsafeMutablePointer<UInt32>
  private var valueCount = 1
  private let valueCapacity: Int
  /// Where the form of each slot begins: read by `insert` alone.
  private let starts: UnsafeMutablePointer<UInt32>
  /// Each form behind its length, one after the other; a pointer, since a variable of a class costs a check at each use.
  private var forms: UnsafeMutablePointer<UInt8>
  private var formBytes = 0
  private var formCapacity: Int

  /// - Parameter slots: a power of two, at least 64.
  init(slots count: Int) {
    slotCount = count
    slots = .allocate(capacity: count)
    slots.initialize(repeating: Lexicon.Slot(), count: count)
    starts = .allocate(capacity: count)
    starts.initialize(repeating: 0, count: count)
    let words = count / 16
    filter = .allocate(capacity: words)
    filter.initialize(repeating: 0, count: words)
    filterShift = UInt32(32 - (words * 64).trailingZeroBitCount)
    valueCapacity = min(1 << 16, 2 * count)
    values = .allocate(capacity: valueCapacity)
    values[0] = 0
    formCapacity = count * 4
    forms = .allocate(capacity: formCapacity)
  }

  /// - Parameter count: as many slots as those of `other`, or more.
  convenience init(copy other: LexiconTable, slots count: Int) {
    self.init(slots: count)
    for value in 1..<max(1, other.valueCount) { _ = number(of: other.values[value]) }
    for index in 0..<other.slotCount where other.slots[index].value != 0 {
      let slot = other.slots[index]
      add(slot.hash, other.form(index), slot.value, at: free(slot.hash))
    }
  }

  deinit {
    slots.deallocate()
    starts.deallocate()
    filter.deallocate()
    values.deallocate()
    forms.deallocate()
  }

  /// False where no word has this hash.
  @inlinable
  @inline(__always)
  func mayHold(_ hash: UInt32) -> Bool { holdsBit(hash) != 0 }

  /// 0 where no word has this hash, else 1.
  @inlinable
  @inline(__always)
  func holdsBit(_ hash: UInt32) -> Int {
    let bit = hash &>> filterShift
    return Int(truncatingIfNeeded: filter[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1)
  }

  /// The hash decides, with the last letter and the length where the word is of ASCII: what a word would have to share
  /// with a listed one by chance befalls one of a hundred million. The forms lie in memory that is seldom at hand.
  @usableFromInline
  func value(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var index = Int(token.hash) & (slotCount &- 1)
    while slots[index].value != 0 {
      let slot = slots[index]
      if slot.hash == token.hash {
        let last = Fold.asciiLower(bytes[Int(token.end) &- 1])
        let isFound =
          token.flags.contains(.nonASCII)
          ? last >= 0x80 || last == slot.last
          : last == slot.last && Int(slot.length) == token.span.count || isEqual(token, bytes, index)
        if isFound { return values[Int(slot.value)] }
      }
      index = (index &+ 1) & (slotCount &- 1)
    }
    return 0
  }

  /// Where the length differs: a soft hyphen stands in the word, or it is another.
  private func isEqual(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    Fold.isEqual(UnsafeBufferPointer(rebasing: bytes[token.span.range]), to: form(index))
  }

  /// True where the word is new.
  func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: UInt32) -> Bool {
    let hash = Fold.hash(word)
    var index = Int(hash) & (slotCount - 1)
    while slots[index].value != 0 {
      if slots[index].hash == hash, Fold.isEqual(word, to: form(index)) {
        slots[index].value = number(of: values[Int(slots[index].value)] | value)
        return false
      }
      index = (index + 1) & (slotCount - 1)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Fold.growthMax * word.count) { folded in
      guard let base = folded.baseAddress else { return false }
      let count = Fold.write(word, to: base)
      guard count > 0, value != 0 else { return false }
      add(hash, UnsafeBufferPointer(start: base, count: count), number(of: value), at: index)
      return true
    }
  }

  private func add(_ hash: UInt32, _ form: UnsafeBufferPointer<UInt8>, _ value: UInt16, at index: Int) {
    slots[index] = Lexicon.Slot(
      hash: hash, value: value, length: UInt8(min(form.count, 255)), last: form[form.count - 1])
    starts[index] = UInt32(formBytes)
    withUnsafeBytes(of: UInt32(form.count).littleEndian) { append($0.assumingMemoryBound(to: UInt8.self)) }
    append(form)
    let bit = hash >> filterShift
    filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  private func form(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = forms + Int(starts[index])
    let count = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self).littleEndian
    return UnsafeBufferPointer(start: start + 4, count: Int(count))
  }

  /// A list's words come one after the other with one value, so the last is looked at first.
  private func number(of value: UInt32) -> UInt16 {
    for number in stride(from: valueCount - 1, to: 0, by: -1) where values[number] == value {
      return UInt16(number)
    }
    precondition(valueCount < valueCapacity, "a lexicon of too many values")
    values[valueCount] = value
    valueCount += 1
    return UInt16(valueCount - 1)
  }

  private func free(_ hash: UInt32) -> Int {
    var index = Int(hash) & (slotCount - 1)
    while slots[index].value != 0 { index = (index + 1) & (slotCount - 1) }
    return index
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
}
