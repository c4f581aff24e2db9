import CorpusModel
import French
import TextKernel

/// Who has which role in an article: "le Premier ministre Boris Johnson" makes "le Premier ministre" him.
struct RoleTable {
  private struct Entry {
    var role: UInt32
    /// What the phrase says beside the role (russe, Intérieur).
    var words: Set<UInt32>
    var entity: Int
    /// Token of the role.
    var index: Int
  }

  private let reading: Reading
  private var entries: [Entry] = []

  private static let reach = 9
  private static let contracted: Set<UInt32> = [Fold.hash("du"), Fold.hash("des"), Fold.hash("au"), Fold.hash("aux")]

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

  /// The person whose role `range` names: the entry that shares most words, the last one given before it of equals.
  func person(for range: Range<Int>) -> Int? {
    guard let head = head(of: range) else { return nil }
    let words = content(range)
    var best: (shared: Int, isBefore: Bool, entity: Int)?
    for entry in entries where entry.role == head {
      let shared = entry.words.intersection(words).count
      // le ministre de l'Intérieur is not le ministre de la Santé.
      if shared == 0, !words.isEmpty, !entry.words.isEmpty { continue }
      let isBefore = entry.index < range.lowerBound
      if let best, (shared, isBefore ? 1 : 0) < (best.shared, best.isBefore ? 1 : 0) { continue }
      if let best, !isBefore, !best.isBefore, shared == best.shared { continue }
      best = (shared, isBefore, entry.entity)
    }
    return best?.entity
  }

  /// The words that tell two roles of one noun apart.
  private func content(_ range: Range<Int>) -> Set<UInt32> {
    Set(
      range.filter { reading.tokens[$0].isWord && !reading.has($0, [.determiner, .preposition, .role, .source]) }
        .map { reading.tokens[$0].hash })
  }

  /// The first noun of a role or source in a phrase.
  func head(of range: Range<Int>) -> UInt32? {
    range.first { reading.has($0, [.role, .source]) }.map { reading.tokens[$0].hash }
  }

  /// le président russe | Vladimir Poutine; Le porte-parole du Kremlin, | Dmitri Peskov
  private mutating func note(before start: Int, _ entity: Int) {
    var index = start - 1
    if index >= 0, reading.isComma(index) { index -= 1 }
    // le responsable logistique de | Scorpion
    if index >= 0, index == start - 1,
      reading.has(index, [.preposition]) || Self.contracted.contains(reading.tokens[index].hash)
    {
      return
    }
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
      Entry(
        role: reading.tokens[role].hash, words: content(range.lowerBound..<range.upperBound + 1), entity: entity,
        index: role))
  }
}
