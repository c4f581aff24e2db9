import CorpusModel

/// Rows `r` of a SELECT inside: what the outside mentions becomes a column there.
final class InnerRows: ComputedExpressions {
  let scope: SelectScope
  var items: [Item]
  let columns: [OutputColumn]
  private var known: [(Expression, Bool, SQL)] = []

  init(_ scope: SelectScope, _ items: [Item], _ columns: [OutputColumn]) {
    self.scope = scope
    self.items = items
    self.columns = columns
  }

  func column(_ output: Int) -> OutputColumn? { columns.indices.contains(output) ? columns[output] : nil }

  func value(_ expression: Expression) throws(DialectError) -> SQL? {
    switch expression {
    case .output(let place): return "r.out\(number: place)"
    case .literal: return nil
    default:
      guard !expression.mentionsOutput else { return nil }
      return try add(expression, isIdentity: false)
    }
  }

  func identity(_ expression: Expression) throws(DialectError) -> SQL? {
    if case .output(let place) = expression, let column = column(place) {
      return try add(column.expression, isIdentity: true)
    }
    return try add(expression, isIdentity: true)
  }

  private func add(_ expression: Expression, isIdentity: Bool) throws(DialectError) -> SQL {
    if let found = known.first(where: { $0.0 == expression && $0.1 == isIdentity }) { return "r.\(found.2)" }
    let compiler = scope.compiler
    let name: SQL = "x\(number: known.count)"
    items.append(
      Item(
        sql: isIdentity ? try compiler.identity(of: expression, scope) : try compiler.value(expression, scope),
        name: name))
    known.append((expression, isIdentity, name))
    return "r.\(name)"
  }
}

extension Expression {
  var mentionsOutput: Bool {
    var found = false
    visit { if case .output = $0 { found = true } }
    return found
  }
}
