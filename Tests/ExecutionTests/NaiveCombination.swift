import QueryLanguage

/// `A union B` and the like (R17), as the comment of `Input.combined` says.
final class NaiveCombination {
  private let operation: SetOperation
  private let left: NaiveAnswer
  private let right: NaiveAnswer
  /// Rows of the grain.
  private var kept: Set<NaivePath> = []

  init(_ operation: SetOperation, _ left: NaiveAnswer, _ right: NaiveAnswer) {
    (self.operation, self.left, self.right) = (operation, left, right)
    kept = Set((left.chosenRows + right.chosenRows).filter(isKept))
  }

  func holds(_ level: Int, _ path: NaivePath) -> Bool {
    guard level < left.plan.levels.count else { return true }
    let grain = left.plan.grain
    let onGrain = left.plan.levels.chain(grain)
    let common = left.plan.levels.chain(level).count { onGrain.contains($0) }
    let top = NaivePath(path.prefix(common))
    // Above the grain what has kept rows stays.
    guard common == onGrain.count ? kept.contains(top) : kept.contains(where: { $0.starts(with: top) }) else {
      return false
    }
    if onGrain.contains(level) { return true }
    let inLeft = left.keeps(level, path)
    switch operation {
    case .union: return inLeft || rightKeeps(level, path)
    case .intersect: return inLeft && rightKeeps(level, path)
    case .minus: return inLeft
    }
  }

  private func isKept(_ path: NaivePath) -> Bool {
    let inLeft = left.keeps(left.plan.grain, path)
    let inRight = right.keeps(right.plan.grain, path)
    switch operation {
    case .union: return inLeft || inRight
    case .intersect: return inLeft && inRight
    case .minus: return inLeft && !inRight
    }
  }

  /// A level that the right does not have is unpruned there.
  private func rightKeeps(_ level: Int, _ path: NaivePath) -> Bool {
    var place: Int?
    var depth = 0
    for step in left.plan.levels.chain(level) {
      var wanted = left.plan.levels[step]
      wanted.parent = place
      guard let found = right.plan.levels.firstIndex(of: wanted) else { break }
      place = found
      depth += 1
    }
    return place.map { right.keeps($0, NaivePath(path.prefix(depth))) } ?? false
  }
}
