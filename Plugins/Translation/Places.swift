import Morphology
import TextKernel

/// What a rule may look for: the tokens of each kind are marked in the one pass over the article, so that a rule goes
/// over its own and not over all.
enum PlaceKind: Int {
  /// By the lists of single words.
  case bareCapital, declared, elidable, event, repeated, that, weekday, wish
  /// By the reading: a finite verb, a past participle.
  case finite, participle
  case number, openingBracket, quotationMark

  fileprivate static let count = 13
}

/// Tokens by kind: of each kind a bit a token, all kinds in one array, whose size is known before the pass begins.
struct Places {
  private var bits: [UInt64]
  /// Words of `bits` a kind.
  private let stride: Int

  /// - Parameter tokens: how many the article has.
  init(tokens: Int) {
    stride = (tokens + 63) / 64
    bits = [UInt64](repeating: 0, count: stride * PlaceKind.count)
  }

  /// Gives the bits to `body` to be set.
  mutating func write(_ body: (PlaceWriter) -> Void) {
    bits.withUnsafeMutableBufferPointer { body(PlaceWriter(bits: $0, stride: stride)) }
  }

  /// The tokens of a kind, in order of the text.
  subscript(_ kind: PlaceKind) -> Marked {
    Marked(bits: bits, at: kind.rawValue * stride, end: (kind.rawValue + 1) * stride)
  }

  func count(_ kind: PlaceKind) -> Int {
    bits[kind.rawValue * stride..<(kind.rawValue + 1) * stride].reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// Walks over the bits of one kind.
  struct Marked: Sequence, IteratorProtocol {
    private let bits: [UInt64]
    private var place: Int
    private let end: Int
    /// The token of the lowest bit of `word`.
    private var base = -64
    private var word: UInt64 = 0

    fileprivate init(bits: [UInt64], at place: Int, end: Int) {
      self.bits = bits
      self.place = place
      self.end = end
    }

    mutating func next() -> Int? {
      while word == 0 {
        guard place < end else { return nil }
        word = bits[place]
        place &+= 1
        base &+= 64
      }
      let index = base &+ word.trailingZeroBitCount
      word &= word &- 1
      return index
    }
  }
}

/// Sets the bits of `Places`; valid only while they are given.
struct PlaceWriter {
  fileprivate let bits: UnsafeMutableBufferPointer<UInt64>
  fileprivate let stride: Int

  @inline(__always)
  func add(_ index: Int, _ kind: PlaceKind) {
    bits[kind.rawValue &* stride &+ index &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: index & 63)
  }

  /// A word by what the lists of single words say of it.
  @inline(__always)
  func add(_ index: Int, classes: TextWords) {
    guard !classes.isDisjoint(with: .listed) else { return }
    if classes.contains(.elidable) { add(index, .elidable) }
    if classes.contains(.that) { add(index, .that) }
    if classes.contains(.weekday) { add(index, .weekday) }
    if classes.contains(.repeated) { add(index, .repeated) }
    if classes.contains(.event) { add(index, .event) }
    if classes.contains(.wish) { add(index, .wish) }
    if classes.contains(.bareCapital) { add(index, .bareCapital) }
  }

  /// A word by its reading.
  @inline(__always)
  func add(_ index: Int, reading: Reading) {
    guard reading.isVerb else { return }
    if !reading.mood.isDisjoint(with: .finite) { add(index, .finite) }
    if reading.mood.contains(.pastParticiple) { add(index, .participle) }
  }
}
