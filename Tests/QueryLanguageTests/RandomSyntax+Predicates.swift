import CorpusModel

@testable import QueryLanguage

extension RandomSyntax {
  /// A predicate about one row of `row`, its fields and, in quantifiers, its children.
  mutating func predicate(on row: Collection, depth: Int) -> Syntax.Predicate {
    guard depth > 0, chance(60) else { return .condition(condition(on: row)) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .and(many(2...3) { $0.predicate(on: row, depth: depth - 1) }, span: span)
    case 1: return .or(many(2...3) { $0.predicate(on: row, depth: depth - 1) }, span: span)
    case 2: return .not(predicate(on: row, depth: depth - 1), span: span)
    case 3: return .isUnknown(predicate(on: row, depth: depth - 1), isNegated: chance(40), span: span)
    case 4 where !row.children.isEmpty: return quantified(pick(row.children), depth: depth - 1)
    default: return .condition(condition(on: row))
    }
  }

  private mutating func quantified(_ child: String, depth: Int) -> Syntax.Predicate {
    let inner = chance(85) ? predicate(on: collection(child), depth: depth) : nil
    let kind: Syntax.Quantified.Kind =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .any
      case 1: .no
      case 2: .all
      default: .count(pick(Comparison.allCases), .literal(literal(.integer(Int64.random(in: 0...3, using: &random)))))
      }
    return .quantified(Syntax.Quantified(kind: kind, collection: path(child), predicate: inner, span: span))
  }

  private mutating func condition(on row: Collection) -> Syntax.Condition {
    let field = pick(row.fields)
    var subject = Syntax.Expression.path(path(field.path))
    if style == .wild, chance(30) { subject = wildExpression(row, depth: 2) }
    if style == .wild, chance(15) { return wildCondition(subject, row) }
    if field.type == .bool, chance(50) {
      return Syntax.Condition(subject: subject, relation: .bare, isNegated: false, span: span)
    }
    let relation = relation(of: field)
    var isNegated = false
    if case .compare = relation {} else { isNegated = chance(30) }
    return Syntax.Condition(subject: subject, relation: relation, isNegated: isNegated, span: span)
  }

  /// Something that may be said of a field of this type.
  private mutating func relation(of field: Field) -> Syntax.Relation {
    if chance(15) || field.values.isEmpty { return .state(pick([.missing, .known, .pending])) }
    let value = literal(pick(field.values))
    switch field.type {
    case .number, .date:
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return .between(.literal(value), .literal(literal(pick(field.values))))
      case 1: return .isIn(.range(.literal(value), .literal(literal(pick(field.values))), span: span))
      case 2: return .isIn(list(of: field))
      default: return .compare(pick(Comparison.allCases), .literal(value))
      }
    case .bool: return .compare(pick([.equal, .notEqual]), .literal(value))
    case .name: return chance(60) ? .compare(pick([.equal, .notEqual]), .literal(value)) : .isIn(list(of: field))
    case .list: return .state(pick([.missing, .empty, .known]))
    case .text:
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .contains(.literal(value))
      case 1: return .has(.literal(value), near: nil)
      case 2: return .startsWith(.literal(value))
      case 3: return .endsWith(.literal(value))
      case 4: return .isIn(list(of: field))
      default: return .compare(pick(Comparison.allCases), .literal(value))
      }
    }
  }

  private mutating func list(of field: Field) -> Syntax.Membership {
    .list(many(1...3) { .literal($0.literal($0.pick(field.values))) }, span: span)
  }

  // MARK: Anything the grammar allows

  private mutating func wildCondition(_ subject: Syntax.Expression, _ row: Collection) -> Syntax.Condition {
    let near = Syntax.Near(distance: Int.random(in: 0...50, using: &random), text: operand(), span: span)
    let relation: Syntax.Relation =
      switch Int.random(in: 0..<9, using: &random) {
      case 0: .has(operand(), near: near)
      case 1:
        .matches(
          Syntax.Regex(pattern: pick(["a/b", "^l'", "\\\\", "", "[a-z]+"]), ignoresCase: chance(50), span: span))
      case 2: .span(chance(50) ? .within : .overlaps, path(pick(collections).name))
      case 3: .isIn(.value(.literal(literal(.date(date())))))
      case 4: .isIn(.result(name(pick(["Kremlin", "Last", "Élysée"]))))
      case 5: .state(pick(Syntax.State.allCases))
      case 6: .isIn(.list([.literal(literal(.integer(-3))), .literal(literal(.decimal(-0.25)))], span: span))
      case 7: .between(wildExpression(row, depth: 2), wildExpression(row, depth: 2))
      default:
        .isIn(.range(.literal(literal(.integer(-1))), .parameter(Syntax.Parameter(name: "n", span: span)), span: span))
      }
    return Syntax.Condition(subject: subject, relation: relation, isNegated: chance(40), span: span)
  }

  mutating func operand() -> Syntax.Operand {
    if !parameters.isEmpty, chance(20) { return .parameter(Syntax.Parameter(name: pick(parameters), span: span)) }
    return .literal(literal(.text(text())))
  }

  mutating func text() -> String {
    pick([
      "Peskov", "l'OTAN", "a \"b\" \\ c", "ligne*\nrouge*", "« oui »", "Песков", "", "e\u{301}té\t", "--", "# |", "🙂",
    ])
  }

  mutating func date() -> Syntax.DateLiteral {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: .day(year: 2021, month: 12, day: Int.random(in: 1...31, using: &random))
    case 1: .month(year: Int.random(in: 1...9999, using: &random), month: Int.random(in: 1...12, using: &random))
    case 2: .quarter(year: 2021, quarter: Int.random(in: 1...4, using: &random))
    case 3: .last(Int.random(in: 1...400, using: &random), pick(Syntax.DateUnit.allCases))
    case 4: .today
    default: .yesterday
    }
  }

  mutating func wildExpression(_ row: Collection, depth: Int) -> Syntax.Expression {
    guard depth > 0, chance(50) else {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: return .literal(literal(.integer(Int64.random(in: 0...Int64.max, using: &random))))
      case 1: return .literal(literal(.decimal(pick([0, 0.5, 12.25, 1e-7, 2.5e21, 1e16, 123_456.789]))))
      case 2: return .literal(literal(.text(text())))
      case 3: return .literal(literal(.date(date())))
      case 4 where !parameters.isEmpty: return .parameter(Syntax.Parameter(name: pick(parameters), span: span))
      default: return .path(path(pick(row.fields).path))
      }
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return .negated(wildExpression(row, depth: depth - 1), span: span)
    case 1:
      let call = Syntax.Call(
        name: name(pick(["month", "count", "share", "list", "last"])), isDistinct: chance(20),
        arguments: many(1...2) { $0.wildExpression(row, depth: depth - 1) },
        filter: chance(20) ? predicate(on: row, depth: 1) : nil, span: span)
      return .call(call)
    default:
      return .arithmetic(
        pick([.add, .subtract, .multiply, .divide]), wildExpression(row, depth: depth - 1),
        wildExpression(row, depth: depth - 1), span: span)
    }
  }
}
