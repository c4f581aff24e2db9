import CorpusModel
import QueryLanguage
import TextKernel

/// Rows that were gathered.
struct NaiveGroup {
  var grain: Int
  var paths: [NaivePath]
  var keys: [NaiveValue]
  /// All groups, before having and limit: what a share is of.
  var all: [NaiveGroup] = []
}

/// Where an expression or a predicate is evaluated: at a row, or over a group of rows.
struct NaiveScope {
  var tree: NaiveTree
  var level: Int
  var path: NaivePath?
  var group: NaiveGroup?
  /// Levels without a row: tests on them are unknown.
  var absent: Set<Int> = []

  init(tree: NaiveTree, level: Int, path: NaivePath) {
    self.tree = tree
    self.level = level
    self.path = path
  }

  init(tree: NaiveTree, level: Int, group: NaiveGroup) {
    self.tree = tree
    self.level = level
    self.group = group
  }

  var world: NaiveWorld { tree.world }
  var plan: Plan { tree.plan }

  func value(_ expression: Expression) -> NaiveValue {
    switch expression {
    case .literal(let literal): return Self.value(literal)
    case .field(let level, let name): return field(level, name)
    case .output(let place): return output(place)
    case .call(let function, let arguments): return call(function, arguments)
    case .arithmetic(let operation, let left, let right):
      guard let left = value(left).number, let right = value(right).number else { return .missing }
      switch operation {
      case .add: return .number(left + right)
      case .subtract: return .number(left - right)
      case .multiply: return .number(left * right)
      case .divide: return right == 0 ? .missing : .number(left / right)
      }
    case .negated(let inner): return value(inner).number.map { .number(-$0) } ?? .missing
    case .aggregate(let aggregate): return self.aggregate(aggregate)
    case .nested(let level, let columns):
      guard let path else { return .missing }
      return .table(
        tree.rows(level, below: path).map { row in
          let scope = NaiveScope(tree: tree, level: level, path: row)
          return columns.map { scope.value($0.expression) }
        })
    // Of a concordance, which is made from rows.
    case .surroundings: return .missing
    }
  }

  static func value(_ literal: Literal) -> NaiveValue {
    switch literal {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .integer(let number): .integer(number)
    case .bool(let value): .bool(value)
    case .date(let interval): .date(interval.text)
    case .list(let values): .list(values.map(value))
    }
  }

  /// A key of a group: unnamed sources come together, and so do missing speakers.
  func key(_ expression: Expression) -> NaiveValue {
    let value = value(expression)
    if value == .missing, case .field(let level, "speaker") = expression, plan.levels[level].collection == "quotes" {
      return .name(NaiveName(shown: "unknown", identity: .unknown))
    }
    guard case .name(var name) = value else { return value }
    name.others = []
    if case .words = name.identity { name = NaiveName(shown: "unnamed", identity: .unnamed) }
    return .name(name)
  }

  func row(_ level: Int) -> NaiveRow? {
    guard let path, let depth = tree.chain(self.level).firstIndex(of: level) else { return nil }
    return path[depth]
  }

  private func field(_ level: Int, _ name: String) -> NaiveValue {
    guard let row = row(level) else { return .missing }
    guard row.collection == "table" else { return world.value(name, of: row) }
    guard let table = tree.input.table, let place = table.plan.columns.firstIndex(where: { $0.name == name }) else {
      return .missing
    }
    return table.rows[row.index][place]
  }

  private func output(_ place: Int) -> NaiveValue {
    if let keys = group?.keys, place < keys.count { return keys[place] }
    return value(plan.columns[place].expression)
  }

  private func call(_ function: Function, _ arguments: [Expression]) -> NaiveValue {
    let values = arguments.map(value)
    switch function {
    case .coalesce: return values.first { $0 != .missing } ?? .missing
    case .abs: return values[0].number.map { .number(abs($0)) } ?? .missing
    case .round:
      guard let number = values[0].number, let digits = values.count > 1 ? values[1].number : 0 else { return .missing }
      var unit = 1.0
      for _ in 0..<Int(max(0, digits)) { unit *= 10 }
      return .number((number * unit).rounded(.toNearestOrAwayFromZero) / unit)
    case .length: return values[0].text.map { .integer($0.unicodeScalars.count) } ?? .missing
    case .lower: return NaiveValue(values[0].text?.lowercased())
    case .upper: return NaiveValue(values[0].text?.uppercased())
    case .chars:
      guard let offset = values[0].number, let row = path?[0] else { return .missing }
      let body = world.corpus.articles[row.article].record.body
      guard offset >= 0, offset <= Double(body.count) else { return .missing }
      return .integer(String(decoding: body[..<Int(offset)], as: UTF8.self).unicodeScalars.count)
    case .year, .quarter, .month, .week, .day, .weekday, .monthOfYear, .quarterOfYear, .weekOfYear, .dayOfMonth:
      guard let text = values[0].text, let (first, last) = NaiveDates.days(text) else { return .missing }
      let value = NaiveDates.call(function, first)
      return value == NaiveDates.call(function, last) ? value : .missing
    }
  }
}
