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
    case 0: return (tail(scope, aliases: []), nil)
    case 1: return (["with " + item(scope) + " as w"] + tail(scope, aliases: ["w"]), nil)
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

  /// Order and limit of plain rows.
  mutating func tail(_ scope: RandomScope, aliases: [String]) -> [String] {
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
