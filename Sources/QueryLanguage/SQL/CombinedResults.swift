import CorpusModel

/// `A union B` and its like.
extension PlanCompiler {
  /// Two results of one grain as one (R17): the grain by its keys, above it what has kept rows, below it what the
  /// results that the ancestor was taken from keep.
  func combinedKeys(
    _ level: Int, _ operation: SetOperation, _ left: String, _ right: String
  ) throws(DialectError) -> SQL {
    guard let first = bindings.results[left] else { throw .unknownResult(left) }
    guard let second = bindings.results[right] else { throw .unknownResult(right) }
    let grain = first.plan.grain
    if level == grain || plan.isAncestor(level, of: grain) {
      // Alone of the rows of the left, or of both.
      var sides: [SQL] = [
        try side(first, left, grain, selecting: level, butIn: operation == .union ? nil : (second, right, operation))
      ]
      if operation == .union, let mine = first.plan.matching(level, in: second.plan) {
        sides.append(try side(second, right, second.plan.grain, selecting: mine, butIn: nil))
      }
      return sides.joined(" UNION ")
    }
    return try below(level, operation, (left, first), (right, second))
  }

  private func side(
    _ kept: KeptTables, _ name: String, _ grain: Int, selecting level: Int,
    butIn other: (KeptTables, String, SetOperation)?
  ) throws(DialectError) -> SQL {
    let compiler = try inner(kept.plan.goingOn(from: name))
    let scope = try compiler.survivors(of: grain)
    if let (kept, name, operation) = other {
      let theirs = try inner(kept.plan.goingOn(from: name))
      let scope2 = try theirs.survivors(of: kept.plan.grain)
      var mine = try compiler.identity(grain, in: scope)
      var other = try theirs.identity(kept.plan.grain, in: scope2)
      if mine.count != other.count { (mine, other) = ([mine[mine.count - 1]], [other[other.count - 1]]) }
      let test: SQL = operation == .minus ? "NOT IN" : "IN"
      scope.add("\(tuple(mine)) \(test) \(innerPlans.set("SELECT \(other.joined(", ")) \(scope2.clauses)"))")
    }
    return "SELECT DISTINCT \(try compiler.identity(level, in: scope).joined(", ")) \(scope.clauses)"
  }

  private func below(
    _ level: Int, _ operation: SetOperation, _ left: (name: String, kept: KeptTables),
    _ right: (name: String, kept: KeptTables)
  ) throws(DialectError) -> SQL {
    let mine = try inner(left.kept.plan.goingOn(from: left.name))
    let leftKeys = try mine.keys(of: level)
    guard operation != .minus else { return leftKeys }
    let theirs = try inner(right.kept.plan.goingOn(from: right.name))
    let rightKeys: SQL
    if let match = left.kept.plan.matching(level, in: right.kept.plan) {
      rightKeys = try theirs.keys(of: match)
    } else {
      // The right does not have the level: unpruned under its rows.
      var plan = right.kept.plan.goingOn(from: right.name)
      let added = plan.adopt(level, of: left.kept.plan)
      rightKeys = try inner(plan).keys(of: added)
    }
    return operation == .union ? "\(leftKeys) UNION \(rightKeys)" : "\(leftKeys) INTERSECT \(rightKeys)"
  }
}

extension Plan {
  /// The plan of all that a kept result holds of this one.
  package func goingOn(from name: String) -> Plan {
    var plan = Plan(input: .result(name), levels: levels, source: source, output: .rows(grain: grain, columns: []))
    plan.definitions = definitions
    return plan
  }

  /// The level of another plan that is reached by the same collections.
  func matching(_ level: Int, in other: Plan) -> Int? {
    let path = chain(level).map { levels[$0].collection }
    return other.levels.indices.first { index in
      other.levels[index].quantifier == nil && other.chain(index).map { other.levels[$0].collection } == path
    }
  }

  /// Adds the levels that lead to a level of another plan and that this one lacks.
  mutating func adopt(_ level: Int, of other: Plan) -> Int {
    if let match = other.matching(level, in: self) { return match }
    guard let parent = other.levels[level].parent else { return 0 }
    let mine = adopt(parent, of: other)
    levels.append(Level(collection: other.levels[level].collection, parent: mine, link: other.levels[level].link))
    return levels.count - 1
  }
}
