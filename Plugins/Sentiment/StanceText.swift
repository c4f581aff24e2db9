import CorpusModel
import TextKernel

/// An article as stances are read in it; valid only while its buffers are.
struct StanceText {
  let tokens: UnsafeBufferPointer<Token>
  let found: FoundWords
  /// In order of the text.
  let entities: [Entity]
  let quotes: [Quote]

  var hits: [PolarityHit] { found.hits }

  /// The entity whose last word stands at most so many tokens before a verb ("Paris a fermement condamné").
  private static let subjectReach = 5
  private static let objectReach = 9
  private static let besideReach = 8

  func isQuoted(_ span: TextSpan) -> Bool {
    for index in quotes.indices where quotes[index].kind != .indirect {
      for part in quotes[index].parts where part.contains(span) { return true }
    }
    return false
  }

  func entity(before hit: PolarityHit) -> Entity? {
    let end = place(of: hit.span.start)
    guard end > 0 else { return nil }
    let entity = entities[end - 1]
    return isOneClause(entity.span.end, hit.span.start, hit, reach: -Self.subjectReach) ? entity : nil
  }

  func entity(after hit: PolarityHit) -> Entity? {
    let next = place(of: hit.span.end)
    guard next < entities.count else { return nil }
    let entity = entities[next]
    return isOneClause(hit.span.end, entity.span.start, hit, reach: Self.objectReach) ? entity : nil
  }

  /// Of the entities, by number.
  func entities(in part: TextSpan) -> Range<Int> {
    let start = place(of: part.start)
    var end = start
    while end < entities.count, entities[end].span.end <= part.end { end += 1 }
    return start..<end
  }

  func isFollowedBy(_ hit: PolarityHit, _ hash: UInt32) -> Bool {
    let next = Int(hit.index) + 1
    return next < tokens.count && tokens[next].hash == hash
  }

  /// In one clause with the entity, a few words away.
  func isBeside(_ hit: PolarityHit, _ entity: TextSpan) -> Bool {
    hit.span.start < entity.start
      ? isOneClause(hit.span.end, entity.start, hit, reach: Self.besideReach)
      : isOneClause(entity.end, hit.span.start, hit, reach: -Self.besideReach)
  }

  /// Bytes between the two.
  func distance(_ hit: PolarityHit, _ entity: TextSpan) -> Int32 {
    max(entity.start - hit.span.end, hit.span.start - entity.end)
  }

  /// No stop between two offsets, of which the verb's token stands at one; negative reach: the verb is the later.
  private func isOneClause(_ start: Int32, _ end: Int32, _ hit: PolarityHit, reach: Int) -> Bool {
    guard start <= end else { return false }
    var index = Int(hit.index)
    let step = reach < 0 ? -1 : 1
    for _ in 0...abs(reach) {
      index += step
      guard index >= 0, index < tokens.count else { return false }
      if step < 0 ? tokens[index].start < start : tokens[index].end > end { return true }
      let kind = tokens[index].kind
      if kind == .stop || kind == .quotationMark || tokens[index].flags.contains(.lineBefore) { return false }
    }
    return false
  }

  /// The first entity that begins at or behind an offset.
  private func place(of offset: Int32) -> Int {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
