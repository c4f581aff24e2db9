import QueryLanguage

/// A plan as lines a reader can follow: the tree of levels with what prunes each, then output, order and cut.
struct PlanText {
  private let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  var lines: [String] {
    var lines = inputLines
    if plan.levels.indices.contains(0) { tree(0, indent: "", &lines) }
    lines.append(output)
    if plan.isDistinct { lines.append("distinct") }
    if let having = plan.having { lines.append("having " + text(having)) }
    if !plan.order.isEmpty {
      let terms = plan.order.map { text($0.expression) + ($0.isDescending ? " desc" : "") }
      lines.append("order by " + terms.joined(separator: ", "))
    }
    switch plan.cut {
    case nil: break
    case .limit(let number, let per):
      lines.append("limit " + String(number) + (per.map { " per " + text($0) } ?? ""))
    case .sample(let number, let seed): lines.append("sample " + String(number) + " seed " + String(seed))
    }
    return lines
  }

  private var inputLines: [String] {
    switch plan.input {
    case .corpus: []
    case .result, .resultTable: ["from a kept result"]
    case .combined(let operation, _, _): [operation.rawValue + " of two kept results"]
    case .tree(let inner), .table(let inner): ["from the rows of"] + PlanText(inner).lines.map { "  " + $0 }
    }
  }

  private func tree(_ level: Int, indent: String, _ lines: inout [String]) {
    let conjuncts = plan.conjuncts.filter { $0.level == level }.map { text($0.predicate) }
    let mark = level == plan.source ? " (source)" : ""
    let tests = conjuncts.isEmpty ? "" : "  where " + conjuncts.joined(separator: " and ")
    let link = plan.levels[level].link == .inside ? " inside" : ""
    lines.append(indent + plan.levels[level].collection + link + mark + tests)
    for child in plan.children(level) { tree(child, indent: indent + "  ", &lines) }
  }

  private var output: String {
    switch plan.output {
    case .rows(let grain, let columns): "rows of " + name(grain) + ": " + list(columns)
    case .groups(let grain, let keys, let columns):
      "groups of " + name(grain) + " by " + list(keys) + (columns.isEmpty ? "" : ": " + list(columns))
    case .total(let grain, let columns): "one row over " + name(grain) + ": " + list(columns)
    }
  }

  private func name(_ level: Int) -> String {
    plan.levels.indices.contains(level) ? plan.levels[level].collection : "?"
  }

  private func list(_ columns: [OutputColumn]) -> String {
    columns.map { column in
      let shown = text(column.expression)
      return shown == column.name ? shown : shown + " as " + column.name
    }.joined(separator: ", ")
  }
}

extension PlanText {
  func text(_ expression: Expression) -> String {
    switch expression {
    case .literal(let literal): return text(literal)
    case .field(let level, let name): return self.name(level) + "." + name
    case .output(let place):
      let columns = plan.columns
      return columns.indices.contains(place) ? columns[place].name : "?"
    case .call(let function, let arguments):
      return function.rawValue + "(" + arguments.map(text).joined(separator: ", ") + ")"
    case .arithmetic(let operation, let left, let right):
      let sign =
        switch operation {
        case .add: " + "
        case .subtract: " - "
        case .multiply: " * "
        case .divide: " / "
        }
      return "(" + text(left) + sign + text(right) + ")"
    case .negated(let inner): return "-" + text(inner)
    case .aggregate(let aggregate):
      let inside = aggregate.argument.map(text) ?? name(aggregate.level)
      let filter = aggregate.filter.map { " where (" + text($0) + ")" } ?? ""
      return aggregate.kind.rawValue + "(" + (aggregate.isDistinct ? "distinct " : "") + inside + ")" + filter
    case .nested(let level, let columns): return name(level) + " (" + list(columns) + ")"
    case .surroundings(let level, let bytes, let isBefore):
      return String(bytes) + " bytes " + (isBefore ? "before " : "about ") + name(level)
    }
  }

  private func text(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): "\"" + text + "\""
    case .number(let number): String(number)
    case .integer(let number): String(number)
    case .bool(let value): value ? "true" : "false"
    case .date(let interval): interval.text
    case .list(let items): "(" + items.map(text).joined(separator: ", ") + ")"
    }
  }

  func text(_ predicate: Predicate) -> String {
    switch predicate {
    case .and(let all): return "(" + all.map(text).joined(separator: " and ") + ")"
    case .or(let all): return "(" + all.map(text).joined(separator: " or ") + ")"
    case .not(let inner): return "not " + text(inner)
    case .isUnknown(let inner): return "(" + text(inner) + ") is unknown"
    case .constant(let value): return value ? "true" : "false"
    case .compare(let left, let comparison, let right), .compareDates(let left, let comparison, let right):
      return text(left) + " " + comparison.rawValue + " " + text(right)
    case .compareDate(let date, let comparison, let interval):
      return text(date) + " " + comparison.rawValue + " " + interval.text
    case .isNamed(let name, let literals):
      let quoted = literals.map { "\"" + $0 + "\"" }
      return text(name) + (quoted.count == 1 ? " = " + quoted[0] : " in (" + quoted.joined(separator: ", ") + ")")
    case .sameName(let left, let right): return text(left) + " = " + text(right)
    case .isIn(let value, let literals): return text(value) + " in " + text(.list(literals))
    case .inResult(let value, _, let column): return text(value) + " in a kept result" + (column.map { "." + $0 } ?? "")
    case .between(let value, let low, let high): return text(value) + " between " + text(low) + " and " + text(high)
    case .has(let value, let pattern): return text(value) + " has " + pattern
    case .contains(let value, let part): return text(value) + " contains \"" + part + "\""
    case .startsWith(let value, let part): return text(value) + " starts with \"" + part + "\""
    case .endsWith(let value, let part): return text(value) + " ends with \"" + part + "\""
    case .matches(let value, let pattern, let ignoringCase):
      return text(value) + " matches /" + pattern + "/" + (ignoringCase ? "i" : "")
    case .isMissing(let value): return text(value) + " is missing"
    case .isEmpty(let value): return text(value) + " is empty"
    case .isPending(let analyzer): return analyzer + " is pending"
    case .span(let level, let relation, let collection):
      return name(level) + " " + (relation == .within ? "within " : "overlaps ") + collection
    case .quantified(let quantified):
      let inside = quantified.predicate.map { " (" + text($0) + ")" } ?? ""
      let collection = name(quantified.level)
      switch quantified.kind {
      case .any: return "any " + collection + inside
      case .no: return "no " + collection + inside
      case .all: return "all " + collection + inside
      case .count(let comparison, let number):
        return "count " + collection + inside + " " + comparison.rawValue + " " + String(number)
      }
    }
  }
}
