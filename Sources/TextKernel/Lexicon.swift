/// Word lists in one open-addressing table: a token is asked with one probe of its hash.
///
/// A word that stands in several lists has all their values (or-ed), so that one probe answers every list.
public struct Lexicon: Sendable {
  /// Eight bytes, so that the slots of the words of a text stay in the nearer caches.
  @usableFromInline
  struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    /// Number of the value; 0 where the slot is free.
    var value: UInt16 = 0
    /// Of the folded form, 255 where it is longer.
    var length: UInt8 = 0
    /// The last byte of the folded form.
    var last: UInt8 = 0
  }

  @usableFromInline var table: LexiconTable
  /// Different words.
  public private(set) var count = 0

  /// - Parameter capacity: words expected; more are taken.
  public init(capacity: Int = 64) {
    var size = 64
    while size * 3 < capacity * 4 { size *= 2 }
    table = LexiconTable(slots: size)
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
    if !isKnownUniquelyReferenced(&table) { table = LexiconTable(copy: table, slots: table.slotCount) }
    if count * 4 >= table.slotCount * 3 { table = LexiconTable(copy: table, slots: table.slotCount * 2) }
    if table.insert(word, value) { count += 1 }
  }

  /// The value of a token, 0 where it is in no list.
  @inlinable
  @inline(__always)
  public func value(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    table.mayHold(token.hash) ? table.value(of: token, in: bytes) : 0
  }

  /// Writes to `places` which of `tokens` are words that may stand in a list: all that do, and one of ten others.
  ///
  /// - Parameter places: room for as many as there are tokens.
  /// - Returns: how many there are.
  @inlinable
  public func places(
    _ tokens: UnsafeBufferPointer<Token>, into places: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    tokens.places(into: places) { ($0.kind == .word ? 1 : 0) & table.holdsBit($0.hash) }
  }

  /// The value of each token, in order: what an analyzer makes once an article and then reads by index.
  public func values(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    tokens.map { $0.kind == .word ? value(of: $0, in: bytes) : 0 }
  }

  /// The value of a word given as text.
  public func value(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { bytes in
      let flags: TokenFlags = bytes.contains { $0 >= 0x80 } ? .nonASCII : []
      let token = Token(start: 0, end: Int32(bytes.count), hash: Fold.hash(bytes), kind: .word, flags: flags)
      return value(of: token, in: bytes)
    }
  }

  /// Words of a literal, apart by blanks or line ends.
  public static func forEachWord(_ words: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] > 0x20 { end += 1 }
      if end > start { body(UnsafeBufferPointer(rebasing: text[start..<end])) }
      start = end + 1
    }
  }
}
