import CorpusModel
import French
import TextKernel

/// Who has which role in an article: "le Premier ministre Boris Johnson" makes "le Premier ministre" him.
struct RoleTable {
  private struct Entry {
    var role: UInt32
    /// Folded words of the phrase the role stands in.
    var words: Set<UInt32>
    var entity: Int
  }

  private let reading: Reading
  private var entries: [Entry] = []

  private static let reach = 9

  init(_ reading: Reading) {
    self.reading = reading
    var index = 0
    while index < reading.tokens.count {
      guard let entity = reading.entity(at: index), entity.kind == .person else {
        index += 1
        continue
      }
      let start = index
      while index < reading.tokens.count, reading.tokens[index].start < entity.span.end { index += 1 }
      note(before: start, Int(reading.entityOf[start]))
      note(after: index, Int(reading.entityOf[start]))
    }
  }

  /// The person whose role `range` names; the entry that shares most words, the latest of equals.
  func person(for range: Range<Int>) -> Int? {
    guard let head = head(of: range) else { return nil }
    let words = Set(range.map { reading.tokens[$0].hash })
    var best: (shared: Int, entity: Int)?
    for entry in entries where entry.role == head {
      let shared = entry.words.intersection(words).count
      if shared >= best?.shared ?? 0 { best = (shared, entry.entity) }
    }
    return best?.entity
  }

  /// The first noun of a role or source in a phrase.
  func head(of range: Range<Int>) -> UInt32? {
    range.first { reading.has($0, [.role, .source]) }.map { reading.tokens[$0].hash }
  }

  /// le président russe | Vladimir Poutine; Le porte-parole du Kremlin, | Dmitri Peskov
  private mutating func note(before start: Int, _ entity: Int) {
    var index = start - 1
    if index >= 0, reading.isComma(index) { index -= 1 }
    let last = index
    while index >= 0, last - index < Self.reach, reading.tokens[index].kind == .word {
      if reading.entity(at: index)?.kind == .person || reading.has(index, [.relative, .que, .cue, .conjunction]) {
        return
      }
      if reading.has(index, .role) { add(index...last, role: index, entity) }
      index -= 1
    }
  }

  /// Emilia Horna, | porte-parole du Conseil de sécurité
  private mutating func note(after end: Int, _ entity: Int) {
    guard end + 1 < reading.tokens.count, reading.isComma(end) else { return }
    var index = end + 1
    var role: Int?
    while index < reading.tokens.count, index - end <= Self.reach, reading.tokens[index].kind == .word {
      if reading.entity(at: index)?.kind == .person || reading.has(index, [.relative, .que]) { break }
      if role == nil, reading.has(index, .role) { role = index }
      if role == nil, index - end > 3 { return }
      index += 1
    }
    if let role { add(role...index - 1, role: role, entity) }
  }

  private mutating func add(_ range: ClosedRange<Int>, role: Int, _ entity: Int) {
    entries.append(
      Entry(role: reading.tokens[role].hash, words: Set(range.map { reading.tokens[$0].hash }), entity: entity))
  }
}
