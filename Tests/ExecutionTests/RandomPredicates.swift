/// Where a random predicate stands: the collections from `articles` down to the rows at hand, and one line of children
/// that it may speak of without a quantifier.
struct RandomScope {
  var chain: [String]
  var below: [String] = []
  /// The columns of a grouped answer, where the rows are such.
  var table: [RandomField]?

  var origin: String { chain[chain.count - 1] }
}

extension RandomQuery {
  /// `and`-ed conditions, each on the rows, on what stands above them, or on one line of children.
  mutating func conditions(_ scope: RandomScope) -> String {
    let parts = draws.many(1...3) { _ in 0 }.map { _ in
      var scope = scope
      if scope.table == nil, draws.chance(45) { scope.below = line(below: scope.chain) }
      return predicate(scope, depth: draws.pick([0, 0, 1, 2]))
    }
    return parts.joined(separator: " and ")
  }

  /// One or two collections, one in the other.
  mutating func line(below chain: [String]) -> [String] {
    let children = RandomFields.children(below: chain)
    guard !children.isEmpty else { return [] }
    let child = draws.pick(["quotes", "quotes", "entities"] + children)
    guard children.contains(child) else { return [] }
    return [child] + (draws.chance(15) ? Array(line(below: chain + [child]).prefix(1)) : [])
  }

  /// Binds at least as tightly as `and`.
  mutating func predicate(_ scope: RandomScope, depth: Int) -> String {
    guard depth > 0 else {
      return draws.chance(18) && scope.table == nil ? quantified(scope, depth: 0) : condition(scope)
    }
    switch draws.number(0...9) {
    case 0, 1: return "(" + many(2...3) { $0.predicate(scope, depth: depth - 1) }.joined(separator: " and ") + ")"
    case 2, 3, 4: return "(" + many(2...3) { $0.predicate(scope, depth: depth - 1) }.joined(separator: " or ") + ")"
    case 5: return "not (" + predicate(scope, depth: depth - 1) + ")"
    case 6: return "(" + predicate(scope, depth: depth - 1) + ") is " + (draws.chance(30) ? "not " : "") + "unknown"
    default: return scope.table == nil ? quantified(scope, depth: depth - 1) : condition(scope)
    }
  }

  mutating func quantified(_ scope: RandomScope, depth: Int) -> String {
    var names: [String] = []
    var chain = scope.chain
    if chain.count > 1, draws.chance(20) {
      names = ["articles"]
      chain = ["articles"]
    }
    let line = line(below: chain)
    guard !line.isEmpty, !scope.chain.dropFirst().contains(line[0]) else { return condition(scope) }
    names += line
    let path = names.joined(separator: ".")
    let inner = RandomScope(chain: chain + line)
    let part = draws.chance(85) ? " (" + predicate(inner, depth: depth) + ")" : ""
    switch draws.number(0...3) {
    case 0: return "any " + path + part
    case 1: return "no " + path + part
    case 2: return part.isEmpty ? "no " + path : "all " + path + part
    default:
      return "count " + path + part + " " + draws.pick(["=", "!=", "<", "<=", ">", ">="]) + " \(draws.number(0...2))"
    }
  }

  /// A field and how a query may write it from here.
  mutating func field(_ scope: RandomScope, of kinds: [RandomField.Kind]) -> (RandomField, path: String)? {
    if let table = scope.table {
      let fitting = table.filter { kinds.contains($0.kind) }
      guard !fitting.isEmpty else { return nil }
      let field = draws.pick(fitting)
      return (field, field.name)
    }
    var places = [(scope.origin, draws.chance(80) ? "" : scope.origin + ".")]
    if !scope.below.isEmpty, draws.chance(65) {
      places = [(scope.below[scope.below.count - 1], scope.below.joined(separator: ".") + ".")]
      if scope.below.count > 1, draws.chance(40) { places = [(scope.below[0], scope.below[0] + ".")] }
    } else if scope.chain.count > 1, draws.chance(25) {
      let above = draws.pick(Array(scope.chain.dropLast()))
      places = [(above, above + ".")]
    }
    let (collection, prefix) = places[0]
    let fitting = (RandomFields.all[collection] ?? []).filter { kinds.contains($0.kind) }
    guard !fitting.isEmpty else { return nil }
    let field = draws.pick(fitting)
    // A bare name, where nothing nearer has it.
    let isBare = !prefix.isEmpty && draws.chance(25) && collection != scope.origin
    return (field, (isBare ? "" : prefix) + field.name)
  }

  mutating func condition(_ scope: RandomScope) -> String {
    guard let (field, path) = field(scope, of: [.number, .text, .prose, .name, .bool, .date, .list]) else {
      return draws.chance(50) ? "true" : "1 = 1"
    }
    if scope.table == nil, draws.chance(3), let other = RandomFields.children(below: ["articles", scope.origin]).first,
      scope.origin != "articles"
    {
      let target = draws.chance(50) ? other : draws.pick(RandomFields.children(below: ["articles", scope.origin]))
      return scope.origin + draws.pick([" within ", " overlaps ", " not within "]) + target
    }
    if draws.chance(4), let name = results.keys.sorted().first, let column = results[name] {
      return column + draws.pick([" in ", " not in "]) + name
    }
    if draws.chance(12) {
      return path + " is " + draws.pick(["missing", "known", "pending", "not missing", "not pending"])
    }
    switch field.kind {
    case .number: return numberCondition(field, path, scope)
    case .text: return draws.chance(30) ? proseCondition(path) : textCondition(field, path, scope)
    case .prose: return proseCondition(path)
    case .name: return nameCondition(field, path, scope)
    case .bool: return draws.pick([path, "not " + path, path + " = true", path + " != true", path + " = false"])
    case .date: return dateCondition(field, path)
    case .list: return path + draws.pick([" is empty", " is not empty", " is known"])
    }
  }

  private mutating func comparison() -> String { " " + draws.pick(["=", "=", "!=", "<", "<=", ">", ">="]) + " " }

  private mutating func numberCondition(_ field: RandomField, _ path: String, _ scope: RandomScope) -> String {
    let value = field.literals.isEmpty ? "1" : draws.pick(field.literals)
    let other = field.literals.isEmpty ? "2" : draws.pick(field.literals)
    switch draws.number(0...7) {
    case 0: return path + draws.pick([" between ", " not between "]) + value + " and " + other
    case 1: return path + draws.pick([" in (", " not in ("]) + value + ", " + other + ")"
    case 2: return path + " in " + value + " .. " + other
    case 3: return path + " * 2 - 1" + comparison() + value
    case 4:
      if let (_, second) = self.field(scope, of: [.number]) { return path + comparison() + second }
      return path + comparison() + value
    case 5:
      return draws.pick(["abs(\(path))", "-\(path)", "round(\(path), 1)", "coalesce(\(path), 1)", "\(path) / 2"])
        + comparison() + value
    default: return path + comparison() + value
    }
  }

  private mutating func textCondition(_ field: RandomField, _ path: String, _ scope: RandomScope) -> String {
    let value = field.literals.isEmpty ? #""x""# : draws.pick(field.literals)
    switch draws.number(0...7) {
    case 0: return path + draws.pick([" in (", " not in ("]) + value + #", "BBC", "direct")"#
    case 1: return "lower(\(path))" + comparison() + #""tass""#
    case 2: return "length(\(path))" + comparison() + "5"
    case 3: return path + draws.pick([" is empty", " is not empty"])
    case 4:
      if let (_, second) = self.field(scope, of: [.text]) { return path + comparison() + second }
      return path + " = " + value
    case 5: return "coalesce(\(path), \"BBC\") = " + value
    default: return path + comparison() + value
    }
  }

  private mutating func proseCondition(_ path: String) -> String {
    let negation = draws.chance(20) ? " not" : ""
    switch draws.number(0...7) {
    case 0: return path + negation + " contains \"\(draws.pick(RandomFields.scraps))\""
    case 1: return path + negation + " starts with \"\(draws.pick(RandomFields.scraps))\""
    case 2: return path + negation + " ends with \"\(draws.pick(RandomFields.scraps))\""
    case 3: return path + negation + " matches " + draws.pick(RandomFields.regexes)
    case 4: return "length(\(path))" + comparison() + draws.pick(["0", "10", "25"])
    case 5:
      return path + negation
        + " has \"\(draws.pick(RandomFields.phrases))\" near/\(draws.number(0...4)) \"\(draws.pick(RandomFields.phrases))\""
    default: return path + negation + " has \"\(draws.pick(RandomFields.phrases))\""
    }
  }

  private mutating func nameCondition(_ field: RandomField, _ path: String, _ scope: RandomScope) -> String {
    let value = draws.pick(RandomFields.names)
    switch draws.number(0...9) {
    case 0, 1: return path + draws.pick([" in (", " not in ("]) + value + ", " + draws.pick(RandomFields.names) + ")"
    case 2: return path + " contains " + draws.pick([#""pesk""#, #""MART""#, #""a""#])
    case 3: return path + " has " + draws.pick([#""Peskov""#, #""dmitri pesk*""#, #""Martin""#])
    case 4:
      if let (_, second) = self.field(scope, of: [.name]) { return path + draws.pick([" = ", " != "]) + second }
      return path + " = " + value
    case 5: return "upper(\(path)) = \"PESKOV\""
    default: return path + draws.pick([" = ", " = ", " != "]) + value
    }
  }

  private mutating func dateCondition(_ field: RandomField, _ path: String) -> String {
    let (value, other) = (draws.pick(RandomFields.dates), draws.pick(RandomFields.dates))
    switch draws.number(0...8) {
    case 0 where value != "2021": return path + draws.pick([" in ", " not in "]) + value
    case 1: return path + draws.pick([" between ", " not between "]) + value + " and " + other
    case 2: return path + " in (" + value + ", " + other + ")"
    case 3: return draws.pick(["month", "quarter", "day", "week"]) + "(\(path))" + comparison() + value
    case 4: return "year(\(path))" + comparison() + draws.pick(["2020", "2021", "2022"])
    case 5:
      return draws.pick(["weekday", "month_of_year", "quarter_of_year", "week_of_year", "day_of_month"]) + "(\(path))"
        + comparison() + draws.pick(["1", "2", "4", "7", "12", "53"])
    case 6: return draws.pick(["month", "day", "week"]) + "(\(path))" + draws.pick([" = ", " != "]) + path
    default: return path + comparison() + value
    }
  }
}
