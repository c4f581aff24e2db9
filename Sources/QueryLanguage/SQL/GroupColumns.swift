import CorpusModel

/// The keys and aggregates of a grouped answer, as columns of the rows `r`.
final class GroupColumns: ComputedExpressions {
  let compiler: PlanCompiler
  let grain: Int
  let keys: [OutputColumn]
  private var feeds: [Feed]
  private var shares: [(Expression, SQL)] = []
  private var slots: [(Aggregate, SQL)] = []

  init(_ compiler: PlanCompiler, grain: Int, keys: [OutputColumn]) throws(DialectError) {
    self.compiler = compiler
    self.grain = grain
    self.keys = keys
    feeds = [try Feed(compiler, level: grain, keys: keys)]
  }

  func column(_ output: Int) -> OutputColumn? {
    let columns = compiler.plan.columns
    return columns.indices.contains(output) ? columns[output] : nil
  }

  func value(_ expression: Expression) throws(DialectError) -> SQL? {
    if let place = key(expression) { return shown(place) }
    switch expression {
    case .literal, .call, .arithmetic, .negated: return nil
    case .output(let place):
      guard let column = column(place) else { throw .misplaced("output column") }
      return try compiler.value(column.expression, SelectScope(compiler, computed: self))
    case .aggregate(let aggregate): return try slot(aggregate)
    case .field(_, let name): throw .misplaced(name)
    case .nested: throw .misplaced("nested rows")
    case .surroundings: throw .misplaced("surroundings")
    }
  }

  func identity(_ expression: Expression) throws(DialectError) -> SQL? {
    if let place = key(expression) { return "r.k\(number: place)" }
    return try value(expression)
  }

  /// Unnamed speakers stand behind named ones, unknown ones last.
  func rank(_ expression: Expression) -> SQL? {
    guard let place = key(expression), keys[place].type == .name,
      Feed.isSpeaker(keys[place], compiler) || compiler.isTableField(keys[place].expression)
    else { return nil }
    return PlanCompiler.rank("r.k\(number: place)")
  }

  /// The keys themselves: names by what is shown.
  func hiddenOrder() -> [SQL] {
    keys.indices.flatMap { place in
      var terms: [SQL] = []
      if let rank = rank(.output(place)) { terms.append(rank) }
      if keys[place].type == .name { terms.append("\(shown(place)) NULLS LAST") }
      return terms + ["r.k\(number: place) NULLS LAST"]
    }
  }

  private func key(_ expression: Expression) -> Int? {
    if case .output(let place) = expression, place < keys.count { return place }
    return keys.firstIndex { $0.expression == expression }
  }

  private func shown(_ place: Int) -> SQL {
    keys[place].type == .name ? "r.d\(number: place)" : "r.k\(number: place)"
  }

  private func slot(_ aggregate: Aggregate) throws(DialectError) -> SQL {
    if aggregate.kind == .share {
      guard let argument = aggregate.argument else { throw .misplaced("share") }
      if let found = shares.first(where: { $0.0 == argument }) { return found.1 }
      let name: SQL = "r.s\(number: shares.count)"
      // The place first: its argument may be a share itself.
      shares.append((argument, name))
      return name
    }
    if let found = slots.first(where: { $0.0 == aggregate }) { return found.1 }
    let isBelow = compiler.plan.isAncestor(grain, of: aggregate.level)
    let level = isBelow || !compiler.plan.chain(grain).contains(aggregate.level) ? aggregate.level : grain
    // A row of a level above stands in many rows here: it counts once, unless repeats do not matter.
    let once =
      level != aggregate.level && aggregate.argument != nil && !aggregate.isDistinct && aggregate.kind.countsRepeats
      ? aggregate.level : nil
    let place: Int
    if let found = feeds.firstIndex(where: { $0.level == level && $0.once == once }) {
      place = found
    } else {
      place = feeds.count
      feeds.append(try Feed(compiler, level: level, once: once, keys: keys))
    }
    let column: SQL = "a\(number: slots.count)"
    try feeds[place].add(aggregate, as: column)
    slots.append((aggregate, "r.\(column)"))
    return "r.\(column)"
  }

  /// The groups with all that was asked of them: call last.
  func source() throws(DialectError) -> SQL {
    var sums: [SQL] = []
    for (place, share) in shares.enumerated() {
      let value = try compiler.value(share.0, SelectScope(compiler, computed: self))
      sums.append("1.0 * \(value) / nullif(sum(1.0 * \(value)) OVER (), 0) AS s\(number: place)")
    }
    var columns: [SQL] = []
    var joins: [SQL] = []
    for (place, key) in keys.enumerated() {
      columns.append("g0.k\(number: place) AS k\(number: place)")
      guard key.type == .name else { continue }
      columns.append("\(try feeds[0].shown(place, joins: &joins)) AS d\(number: place)")
    }
    for (place, feed) in feeds.enumerated() {
      for slot in feed.columns {
        let value: SQL = "g\(number: place).\(slot.name)"
        if place > 0, let empty = slot.empty {
          columns.append("coalesce(\(value), \(empty)) AS \(slot.name)")
        } else {
          columns.append("\(value) AS \(slot.name)")
        }
      }
    }
    if columns.isEmpty { columns.append("1 AS one") }
    var from: SQL = "(\(feeds[0].grouped())) AS g0"
    for place in feeds.indices.dropFirst() {
      let on = keys.indices.map { "g\(number: place).k\(number: $0) IS g0.k\(number: $0)" as SQL }
      from = "\(from) LEFT JOIN (\(feeds[place].grouped())) AS g\(number: place) ON \(on.conjunction)"
    }
    if !joins.isEmpty { from = "\(from) \(joins.joined(" "))" }
    let groups: SQL = "SELECT \(columns.joined(", ")) FROM \(from)"
    return sums.isEmpty ? groups : "SELECT r.*, \(sums.joined(", ")) FROM (\(groups)) AS r"
  }
}
