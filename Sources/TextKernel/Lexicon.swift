/// Word lists in one open-addressing table: a token is asked with one probe of its hash.
///
/// A word that stands in several lists has all their values (or-ed), so that one probe answers every list.
public struct Lexicon: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    var value: UInt32 = 0
    var start: UInt32 = 0
    /// 0 where the slot is free.
    var length: UInt32 = 0
  }

  private var slots: [Slot]
  /// Folded forms, one after the other.
  private var forms: [UInt8] = []
  private var mask: UInt32
  /// A bit for each hash that some word has: most tokens stand in no list, and eight kilobytes stay in the nearest
  /// cache where the slots don't.
  private var filter = [UInt64](repeating: 0, count: Self.filterWords)
  private static let filterWords = 1024
  /// Different words.
  public private(set) var count = 0

  /// - Parameter capacity: words expected; more are taken.
  public init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt32(size - 1)
  }

  /// Lists of words apart by blanks or line ends, with the value of each list (not 0).
  public init(_ lists: [(value: UInt32, words: StaticString)]) {
    self.init(capacity: lists.reduce(0) { $0 + $1.words.utf8CodeUnitCount / 7 })
    for list in lists {
      Self.forEachWord(list.words) { insert($0, list.value) }
    }
  }

  /// Adds `value` to those of `word`.
  public mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: UInt32) {
    if count * 2 >= slots.count { grow() }
    let hash = Fold.hash(word)
    var index = Int(hash & mask)
    while slots[index].length != 0 {
      if slots[index].hash == hash, isEqual(word, slots[index]) {
        slots[index].value |= value
        return
      }
      index = (index + 1) & Int(mask)
    }
    let start = forms.count
    Fold.append(word, to: &forms)
    guard forms.count > start else { return }
    slots[index] = Slot(hash: hash, value: value, start: UInt32(start), length: UInt32(forms.count - start))
    filter[Self.filterWord(hash)] |= Self.filterBit(hash)
    count += 1
  }

  /// The value of a token, 0 where it is in no list.
  @inline(__always)
  public func value(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard filter[Self.filterWord(token.hash)] & Self.filterBit(token.hash) != 0 else { return 0 }
    var index = Int(token.hash & mask)
    while true {
      let slot = slots[index]
      if slot.length == 0 { return 0 }
      if slot.hash == token.hash, isEqual(UnsafeBufferPointer(rebasing: bytes[token.span.range]), slot) {
        return slot.value
      }
      index = (index + 1) & Int(mask)
    }
  }

  /// The value of each token, in order: what an analyzer makes once an article and then reads by index.
  public func values(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    tokens.map { $0.kind == .word ? value(of: $0, in: bytes) : 0 }
  }

  /// The value of a word given as text.
  public func value(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { bytes in
      let token = Token(start: 0, end: Int32(bytes.count), hash: Fold.hash(bytes), kind: .word, flags: [])
      return value(of: token, in: bytes)
    }
  }

  /// The upper half of the hash, since the lower half finds the slot.
  @inline(__always)
  private static func filterWord(_ hash: UInt32) -> Int { Int(hash >> 22) }

  @inline(__always)
  private static func filterBit(_ hash: UInt32) -> UInt64 { 1 << UInt64((hash >> 16) & 63) }

  private func isEqual(_ word: UnsafeBufferPointer<UInt8>, _ slot: Slot) -> Bool {
    forms.withUnsafeBufferPointer {
      Fold.isEqual(word, to: UnsafeBufferPointer(rebasing: $0[Int(slot.start)..<Int(slot.start + slot.length)]))
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    mask = UInt32(slots.count - 1)
    for slot in old where slot.length != 0 {
      var index = Int(slot.hash & mask)
      while slots[index].length != 0 { index = (index + 1) & Int(mask) }
      slots[index] = slot
    }
  }

  /// Words of a literal, apart by blanks or line ends.
  public static func forEachWord(_ words: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for word in text.split(whereSeparator: { $0 <= 0x20 }) { body(UnsafeBufferPointer(rebasing: word)) }
  }
}
