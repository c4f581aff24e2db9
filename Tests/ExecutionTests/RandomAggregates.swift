/// Groups, totals and values over children.
extension RandomQuery {
  /// An aggregate over rows of the scope; `path` as it is written from where the aggregate stands.
  mutating func aggregate(_ scope: RandomScope, path: String?) -> String {
    let prefix = path.map { $0 + "." } ?? ""
    let own = RandomFields.all[scope.origin] ?? scope.table ?? []
    func fields(_ kinds: [RandomField.Kind]) -> [String] {
      own.filter { kinds.contains($0.kind) }.map { prefix + $0.name }
    }
    let filter = draws.chance(25) ? " where (" + predicate(scope, depth: 0) + ")" : ""
    let numbers = fields([.number])
    let texts = fields([.text, .name, .date])
    switch draws.number(0...5) {
    case 0 where !numbers.isEmpty:
      return draws.pick(["sum", "avg", "median", "min", "max"]) + "(\(draws.pick(numbers)))" + filter
    case 1 where !texts.isEmpty: return draws.pick(["min", "max", "first"]) + "(\(draws.pick(texts)))" + filter
    case 2 where !texts.isEmpty: return "count(distinct \(draws.pick(texts)))" + filter
    case 3 where !texts.isEmpty: return draws.pick(["list(", "list(distinct "]) + draws.pick(texts) + ")" + filter
    default: return "count(\(path ?? ""))" + filter
    }
  }

  mutating func aggregates(_ scope: RandomScope) -> ([String], [RandomField]) {
    var items = ["count() as n"]
    var fields = [RandomField("n", .number, ["1", "2", "3"])]
    for place in 0..<draws.number(0...2) {
      if scope.table == nil, scope.chain.count > 1, draws.chance(30) {
        items.append(
          draws.pick(["count(articles)", "sum(articles.words)", "max(articles.published)"]) + " as y\(place)")
      } else if scope.table == nil, draws.chance(25), !line(below: scope.chain).isEmpty {
        let child = draws.pick(RandomFields.children(below: scope.chain))
        items.append(aggregate(RandomScope(chain: scope.chain + [child]), path: child) + " as y\(place)")
      } else {
        items.append(aggregate(scope, path: nil) + " as y\(place)")
      }
    }
    if scope.table == nil, draws.chance(20) {
      items.append("count() where (" + predicate(scope, depth: 1) + ") as part")
      fields.append(RandomField("part", .number, ["0", "1"]))
    }
    return (items, fields)
  }

  mutating func grouped(_ scope: RandomScope) -> ([String], [RandomField]?) {
    var scope = scope
    if scope.table == nil, draws.chance(25) { scope.below = line(below: scope.chain) }
    var keys: [(text: String, field: RandomField)] = []
    for _ in 0..<draws.number(1...2) {
      guard let (field, path) = field(scope, of: [.text, .text, .name, .name, .number, .bool, .date]) else { continue }
      var text = path
      var key = RandomField(path, field.kind, field.literals)
      if field.kind == .date, draws.chance(70) { text = draws.pick(["month", "quarter", "week", "day"]) + "(\(path))" }
      if path.contains("(") || text != path || path.contains(".") || draws.chance(40) {
        text += " as k\(keys.count)"
        key.name = "k\(keys.count)"
      }
      if keys.contains(where: { $0.text == text || $0.field.name == key.name }) { continue }
      keys.append((text, key))
    }
    guard !keys.isEmpty else { return (tail(scope, aliases: []), nil) }
    var parts = ["group by " + keys.map(\.text).joined(separator: ", ")]
    var fields = keys.map(\.field)
    guard draws.chance(85) else { return (parts, fields + [RandomField("n", .number)]) }
    // Over the rows of the group, which stand where the deepest key does.
    let rows = RandomScope(
      chain: scope.table == nil && keys.contains { $0.text.contains(scope.below.first.map { $0 + "." } ?? "#") }
        ? scope.chain + scope.below : scope.chain, table: scope.table)
    let (items, more) =
      rows.chain == scope.chain ? aggregates(rows) : (["count() as n"], [RandomField("n", .number, ["1", "2"])])
    fields += more
    parts.append("select " + (items + (draws.chance(20) ? ["share(n) as s"] : [])).joined(separator: ", "))
    if draws.chance(30) {
      parts.append("having " + draws.pick(["n > 1", "n >= 2 or n = 1", "\(keys[0].field.name) is known", "n != 2"]))
    }
    if draws.chance(50) {
      parts.append("order by " + draws.pick(["n", "n desc", keys[0].field.name + " desc", keys[0].field.name]))
    }
    if draws.chance(20) { parts.append("limit \(draws.number(0...3))") }
    return (parts, fields)
  }
}
