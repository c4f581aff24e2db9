import Morphology
import TextKernel

/// What a rule may look for: the tokens of each kind are listed in the one pass over the article, so that a rule goes
/// over its own and not over all.
enum PlaceKind: Int {
  /// By the lists of single words.
  case bareCapital, elidable, event, repeated, that, weekday, wish
  /// By the reading: a finite verb, a past participle.
  case finite, participle
  case number, openingBracket, quotationMark
}

/// Indices of tokens by kind, each list in order of the text.
struct Places {
  private var lists: InlineArray<12, [Int32]> = .init(repeating: [])

  subscript(_ kind: PlaceKind) -> [Int32] { lists[kind.rawValue] }

  @inline(__always)
  mutating func add(_ index: Int, _ kind: PlaceKind) { lists[kind.rawValue].append(Int32(truncatingIfNeeded: index)) }

  /// A word by what the lists of single words say of it.
  @inline(__always)
  mutating func add(_ index: Int, classes: TextWords) {
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
  mutating func add(_ index: Int, reading: Reading) {
    guard reading.isVerb else { return }
    if !reading.mood.isDisjoint(with: .finite) { add(index, .finite) }
    if reading.mood.contains(.pastParticiple) { add(index, .participle) }
  }
}
