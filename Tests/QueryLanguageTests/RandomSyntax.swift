import CorpusModel
import SeededRandom

@testable import QueryLanguage

/// Random trees drawn from the grammar over given collections, fields and values.
///
/// `Style.typed` gives sentences that mean something: each field with operators and values of its type, children only
/// below their parents, aggregates where they belong; for comparing engines. `Style.wild` gives anything the grammar
/// allows; for print ∘ parse.
struct RandomSyntax {
  struct Field {
    var path: String
    var type: FieldType
    /// What it is compared with; literals of its type.
    var values: [Syntax.Literal.Value]
  }

  struct Collection {
    var name: String
    var fields: [Field]
    /// Names of the collections below.
    var children: [String] = []
  }

  enum Style { case typed, wild }

  var collections: [Collection]
  /// Names that stand for kept results; none are drawn where it is empty.
  var results: [String] = []
  /// Parameters that may stand for values of any type; wild only.
  var parameters: [String] = []
  var style: Style
  var random: SplitMix64

  init(collections: [Collection], style: Style, seed: UInt64) {
    self.collections = collections
    self.style = style
    random = SplitMix64(seed: seed)
  }

  // MARK: Draws

  var span: SourceSpan { SourceSpan(0, 0) }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &random)] }

  mutating func many<T>(_ range: ClosedRange<Int>, _ draw: (inout RandomSyntax) -> T) -> [T] {
    (0..<Int.random(in: range, using: &random)).map { _ in draw(&self) }
  }

  func name(_ text: String) -> Syntax.Identifier { Syntax.Identifier(text: text, span: span) }

  func path(_ text: String) -> Syntax.Path {
    Syntax.Path(parts: text.split(separator: ".").map { name(String($0)) }, span: span)
  }

  func literal(_ value: Syntax.Literal.Value) -> Syntax.Literal { Syntax.Literal(value: value, span: span) }

  func collection(_ name: String) -> Collection {
    collections.first { $0.name == name } ?? Collection(name: name, fields: [])
  }

  // MARK: Sentences

  /// A sentence from any of the collections, or from `source`.
  mutating func sentence(from source: String? = nil) -> Syntax.Sentence {
    let from = source.map { collection($0) } ?? pick(collections)
    var clauses = Syntax.Clauses(span: span)
    if chance(85) { clauses.filter = Syntax.Filter(predicate: predicate(on: from, depth: 3), span: span) }
    if style == .wild, chance(10) { clauses.with = Syntax.Items(items: many(1...2) { $0.wildItem(from) }, span: span) }
    if chance(30) {
      grouped(from, &clauses)
    } else {
      if chance(60) { clauses.select = selection(from) }
      if chance(40) { clauses.order = order(from.fields.map(\.path)) }
    }
    if style == .wild, chance(20) {
      clauses.having = Syntax.Filter(predicate: predicate(on: from, depth: 2), span: span)
    }
    if chance(30) { clauses.limit = limit(from) }
    return Syntax.Sentence(source: .collection(path(from.name)), clauses: clauses, span: span)
  }

  private mutating func selection(_ from: Collection) -> Syntax.Selection {
    if style == .wild {
      return Syntax.Selection(isDistinct: chance(20), items: many(1...4) { $0.wildItem(from) }, span: span)
    }
    // A child collection, or some of the source's own fields.
    if !from.children.isEmpty, chance(40) {
      let child = Syntax.Expression.path(path(pick(from.children)))
      return Syntax.Selection(
        isDistinct: false, items: [Syntax.Item(expression: child, alias: nil, span: span)], span: span)
    }
    let items = many(1...3) {
      Syntax.Item(expression: .path($0.path($0.pick(from.fields).path)), alias: nil, span: $0.span)
    }
    return Syntax.Selection(isDistinct: chance(15), items: items, span: span)
  }

  private mutating func grouped(_ from: Collection, _ clauses: inout Syntax.Clauses) {
    let keys = many(1...2) { $0.pick(from.fields).path }
    clauses.group = Syntax.Items(
      items: keys.map { Syntax.Item(expression: .path(path($0)), alias: nil, span: span) }, span: span)
    let count = Syntax.Call(name: name("count"), isDistinct: false, arguments: [], filter: nil, span: span)
    var items = [Syntax.Item(expression: .call(count), alias: name("n"), span: span)]
    let numbers = from.fields.filter { $0.type == .number }
    if !numbers.isEmpty, chance(50) {
      let aggregate = Syntax.Call(
        name: name(pick(["sum", "avg", "min", "max", "median"])), isDistinct: false,
        arguments: [.path(path(pick(numbers).path))], filter: chance(30) ? predicate(on: from, depth: 1) : nil,
        span: span)
      items.append(Syntax.Item(expression: .call(aggregate), alias: name("x"), span: span))
    }
    clauses.select = Syntax.Selection(isDistinct: false, items: items, span: span)
    if chance(40) {
      let enough = Syntax.Condition(
        subject: .path(path("n")),
        relation: .compare(pick(Comparison.allCases), .literal(literal(.integer(Int64(pick([1, 2, 3])))))),
        isNegated: false, span: span)
      clauses.having = Syntax.Filter(predicate: .condition(enough), span: span)
    }
    if chance(50) { clauses.order = order(["n"]) }
  }

  private mutating func order(_ names: [String]) -> Syntax.Order {
    let terms = many(1...2) {
      Syntax.OrderTerm(expression: .path($0.path($0.pick(names))), isDescending: $0.chance(50), span: $0.span)
    }
    return Syntax.Order(terms: terms, span: span)
  }

  private mutating func limit(_ from: Collection) -> Syntax.Limit {
    let count = Syntax.Operand.literal(literal(.integer(Int64.random(in: 0...20, using: &random))))
    if chance(20) {
      return Syntax.Limit(
        kind: .sample(count, seed: chance(50) ? .literal(literal(.integer(Int64(pick([1, 2, 7]))))) : nil), span: span)
    }
    return Syntax.Limit(kind: .limit(count, per: chance(25) ? path(pick(from.fields).path) : nil), span: span)
  }

  private mutating func wildItem(_ from: Collection) -> Syntax.Item {
    Syntax.Item(
      expression: chance(20) ? .path(path(pick(collections).name)) : wildExpression(from, depth: 3),
      alias: chance(30) ? name(pick(["n", "m", "part", "größe", "по_месяцам"])) : nil, span: span)
  }
}
