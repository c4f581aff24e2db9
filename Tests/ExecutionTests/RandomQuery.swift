/// Random query texts drawn from the grammar, typed well enough that most of them bind.
struct RandomQuery {
  var draws: RandomDraws
  /// Kept results of the script so far, with a column that `in` may ask for.
  var results: [String: String] = [:]

  init(seed: UInt64) { draws = RandomDraws(seed: seed) }

  /// What is known of an answer, to go on from it.
  struct Shape {
    var chain: [String]
    /// Its columns, where it is grouped.
    var table: [RandomField]?
    var scope: RandomScope { RandomScope(chain: chain, table: table) }
  }

  static let sources: [[String]] = [
    ["articles"], ["articles"], ["articles"], ["articles"], ["articles", "quotes"], ["articles", "quotes"],
    ["articles", "quotes"], ["articles", "entities"], ["articles", "flags"], ["articles", "sentences"],
    ["articles", "promises"], ["articles", "quotes", "entities"], ["articles", "sentences", "quotes"],
    ["articles", "entities", "quotes"], ["articles", "quotes", "flags"], ["articles", "entities", "sentences"],
  ]

  mutating func many<T>(_ range: ClosedRange<Int>, _ draw: (inout RandomQuery) -> T) -> [T] {
    (0..<draws.number(range)).map { _ in draw(&self) }
  }

  /// One to four statements; each is compared.
  mutating func script() -> [String] {
    results = [:]
    switch draws.number(0...19) {
    case 0, 1:
      let (text, shape) = sentence()
      results["A"] = column(shape)
      return ["A = " + text, goOn("A", shape)]
    case 2, 3:
      let chain = draws.pick(Self.sources)
      let (first, shape) = sentence(chain, grouping: false)
      let (second, _) = sentence(chain, grouping: false)
      let lines = ["A = " + first, "B = " + second, "C = A " + draws.pick(["union", "minus", "intersect"]) + " B"]
      results["C"] = column(shape)
      return lines + [goOn("C", shape)]
    case 4:
      let (text, shape) = sentence()
      return [text, clauses(shape)]
    case 5:
      let (text, _) = sentence(["articles", "quotes"], grouping: false)
      results["A"] = draws.pick(["speaker", "articles.id"])
      return ["A = " + text, sentence().0]
    case 6:
      let chain = draws.pick(Self.sources)
      let (text, shape) = sentence(chain, grouping: false)
      let definition = "query pick($n: number = 1, $who: name = \"Peskov\") = " + text
      return [definition, "from pick() " + clauses(shape)]
    default: return [sentence().0]
    }
  }

  private func column(_ shape: Shape) -> String { shape.table?.first?.name ?? "articles.id" }

  private mutating func goOn(_ name: String, _ shape: Shape) -> String {
    (draws.chance(50) ? "from \(name) " : "\(name) | ") + clauses(shape)
  }

  /// Clauses that go on from an answer.
  mutating func clauses(_ shape: Shape) -> String {
    var parts: [String] = []
    if draws.chance(60) { parts.append("where " + conditions(shape.scope)) }
    parts += shown(shape.scope).0
    if parts.isEmpty { parts.append("limit 2") }
    return parts.joined(separator: " ")
  }

  mutating func sentence(_ chain: [String]? = nil, grouping: Bool = true) -> (String, Shape) {
    let chain = chain ?? draws.pick(Self.sources)
    var parts = ["from " + (chain.count == 1 ? chain[0] : chain.dropFirst().joined(separator: "."))]
    if draws.chance(85) { parts.append("where " + conditions(RandomScope(chain: chain))) }
    let (clauses, table) = shown(RandomScope(chain: chain), grouping: grouping)
    parts += clauses
    var shape = Shape(chain: chain, table: table)
    while grouping, draws.chance(12) {
      var stage: [String] = []
      if draws.chance(40) { stage.append("where " + conditions(shape.scope)) }
      let (clauses, next) = shown(shape.scope)
      stage += clauses
      if stage.isEmpty { stage.append("limit 3") }
      parts.append("| " + stage.joined(separator: " "))
      if let next { shape.table = next }
    }
    return (parts.joined(separator: " "), shape)
  }

  /// What is shown: select, group, order, limit; and the columns of a grouped answer.
  private mutating func shown(_ scope: RandomScope, grouping: Bool = true) -> ([String], [RandomField]?) {
    switch draws.number(0...9) {
    case 0, 1: return (tail(scope, aliases: []), nil)
    case 2, 3, 4: return (selected(scope), nil)
    case 5: return (gathered(scope), nil)
    case 6 where grouping:
      let (items, fields) = aggregates(scope)
      return (["select " + items.joined(separator: ", ")], fields)
    case 7, 8, 9:
      if grouping { return grouped(scope) }
      return (tail(scope, aliases: []), nil)
    default: return (selected(scope), nil)
    }
  }

  static let selectable: [RandomField.Kind] = [.number, .text, .text, .name, .bool, .date, .list, .prose]

  private mutating func selected(_ scope: RandomScope) -> [String] {
    var scope = scope
    if scope.table == nil, draws.chance(35) { scope.below = line(below: scope.chain) }
    if !scope.below.isEmpty, draws.chance(35) { return ["select " + scope.below.joined(separator: ".")] }
    var items: [String] = []
    for item in many(1...3, { $0.item(scope) }) where !items.contains(item) { items.append(item) }
    var aliases: [String] = []
    if draws.chance(25) {
      items[items.count - 1] += " as z"
      aliases.append("z")
    }
    if draws.chance(15), scope.table == nil, scope.below.isEmpty {
      items.append(contentsOf: line(below: scope.chain).prefix(1))
    }
    let isDistinct = draws.chance(18)
    let select = "select " + (isDistinct ? "distinct " : "") + items.joined(separator: ", ")
    if isDistinct {
      let order = draws.chance(50) ? ["order by " + (aliases.first ?? items[0]) + draws.pick(["", " desc"])] : []
      return [select] + order + (draws.chance(25) ? ["limit \(draws.number(0...3))"] : [])
    }
    let above = RandomScope(chain: scope.chain, table: scope.table)
    let having = draws.chance(12) ? ["having " + predicate(above, depth: 1)] : []
    return [select] + having + tail(scope, aliases: aliases)
  }

  private mutating func item(_ scope: RandomScope) -> String {
    guard let (field, path) = field(scope, of: Self.selectable) else { return "1" }
    guard draws.chance(30) else { return path }
    switch field.kind {
    case .number:
      return draws.pick([
        "\(path) + 1", "-\(path)", "abs(\(path))", "round(\(path))", "\(path) / 4", "\(path) * \(path)",
      ])
    case .text, .prose: return draws.pick(["length(\(path))", "upper(\(path))", "coalesce(\(path), \"none\")"])
    case .name: return draws.pick(["lower(\(path))", "length(\(path))"])
    case .date:
      return draws.pick([
        "year", "quarter", "month", "week", "day", "weekday", "month_of_year", "week_of_year", "day_of_month",
      ]) + "(\(path))"
    case .bool, .list: return path
    }
  }

  /// Fields of the row beside values over its children.
  private mutating func gathered(_ scope: RandomScope) -> [String] {
    let line = scope.table == nil ? self.line(below: scope.chain) : []
    guard !line.isEmpty, let (_, own) = field(RandomScope(chain: scope.chain), of: [.text, .number, .date, .name])
    else {
      return selected(scope)
    }
    let below = RandomScope(chain: scope.chain + line)
    let path = line.joined(separator: ".")
    var items = [own]
    for place in 0..<draws.number(1...2) { items.append(aggregate(below, path: path) + " as v\(place)") }
    let having = draws.chance(25) ? ["having v0 " + draws.pick([">", "<=", "!="]) + " 1"] : []
    return ["select " + items.joined(separator: ", ")] + having + tail(scope, aliases: ["v0"])
  }

  /// An aggregate over rows of the scope; `path` as it is written from where the aggregate stands.
  private mutating func aggregate(_ scope: RandomScope, path: String?) -> String {
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

  private mutating func aggregates(_ scope: RandomScope) -> ([String], [RandomField]) {
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

  private mutating func grouped(_ scope: RandomScope) -> ([String], [RandomField]?) {
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

  /// Order and limit of plain rows.
  private mutating func tail(_ scope: RandomScope, aliases: [String]) -> [String] {
    var parts: [String] = []
    let above = RandomScope(chain: scope.chain, table: scope.table)
    if draws.chance(40) {
      let terms = many(1...2) { random in
        if let alias = aliases.first, random.draws.chance(40) { return alias + random.draws.pick(["", " desc"]) }
        let path = random.field(above, of: [.number, .text, .name, .date, .bool])?.1 ?? "1"
        return path + random.draws.pick(["", " desc", " asc"])
      }
      parts.append("order by " + terms.joined(separator: ", "))
    }
    switch draws.number(0...11) {
    case 0, 1: parts.append("limit \(draws.number(0...4))")
    case 2:
      if let (_, path) = field(above, of: [.text, .name, .bool]) {
        parts.append("limit \(draws.number(1...2)) per " + path)
      }
    case 3: parts.append("sample \(draws.number(0...3))" + draws.pick(["", " seed 7"]))
    default: break
    }
    return parts
  }
}
