import CorpusModel

/// The columns that are shown, and the names that later clauses may use for them.
extension PlanBuilder {
  /// What a collection shows where a query names no fields.
  func defaultColumns(_ level: Int) -> [OutputColumn] {
    let collection = tree.collection(level)
    var columns: [OutputColumn] = []
    for name in collection.defaultColumns {
      if let field = collection.field(name) {
        columns.append(
          OutputColumn(name: name, expression: .field(level: level, name: field.name), type: field.type))
        continue
      }
      for ancestor in tree.chain(level).dropFirst() {
        let above = tree.collection(ancestor)
        guard name.hasPrefix(above.name + "."), let field = above.field(String(name.dropFirst(above.name.count + 1)))
        else { continue }
        columns.append(
          OutputColumn(name: name, expression: .field(level: ancestor, name: field.name), type: field.type))
        break
      }
    }
    return columns
  }

  /// Replaces what is shown. An order made before speaks of columns that may be gone: it keeps what they computed.
  func show(_ output: Output, isDistinct: Bool) {
    let old = plan.columns
    plan.output = output
    plan.isDistinct = isDistinct
    if case .rows(let grain, _) = output, !isDistinct {
      let chain = Set(tree.chain(grain))
      plan.order = plan.order.map {
        OrderTerm(expression: $0.expression.resolvingOutputs(old), isDescending: $0.isDescending)
      }.filter { term in
        tree.pruned(term.expression.mentionedLevels).isSubset(of: chain)
          && term.expression.aggregates.allSatisfy { tree.isBelow($0.level, grain) }
      }
    } else {
      plan.order = []
    }
    collectOutputAliases()
  }

  func define(_ column: OutputColumn) {
    plan.definitions.removeAll { $0.name == column.name }
    plan.definitions.append(column)
    collectOutputAliases()
  }

  /// Names that `having`, `order by` and `share` see. Of plain rows only those given by `as`: any other column is a
  /// field and is found as one.
  func collectOutputAliases() {
    outputAliases = [:]
    let isRows = if case .rows = plan.output { true } else { false }
    for (place, column) in plan.columns.enumerated() where outputAliases[column.name] == nil {
      if isRows, !plan.definitions.contains(column) { continue }
      outputAliases[column.name] = (place, column.type)
    }
  }

  /// An engine has a bound of its own, SQLite two thousand columns, and a gathered one may cost it three.
  static let columnsMax = 500

  /// - Returns: false where there are too many items; told at the first that is one too many, and none is looked at.
  func hasRoom(
    for items: [SourceSpan], _ error: (SourceSpan) -> QueryError = { PlanBuilder.tooManyColumns(at: $0) }
  ) -> Bool {
    guard items.count > Self.columnsMax else { return true }
    errors.append(error(items[Self.columnsMax]))
    return false
  }

  private static func tooManyColumns(at span: SourceSpan) -> QueryError {
    QueryError(.tooLong, .limit("these are too many columns", columnsMax, unit: "columns"), at: span)
  }

  /// - Parameter others: columns that stand before these.
  func append(
    _ column: OutputColumn, to columns: inout [OutputColumn], behind others: Int = 0, at span: SourceSpan
  ) throws(QueryError) {
    guard columns.count + others < Self.columnsMax else { throw Self.tooManyColumns(at: span) }
    if columns.contains(where: { $0.name == column.name }) {
      throw QueryError(
        .duplicateName, .duplicate("column `\(column.name)`"), at: span, help: "give it a name of its own with `as`")
    }
    columns.append(column)
  }

  /// The alias, else the text as written.
  func columnName(_ item: Syntax.Item) -> String {
    item.alias?.text ?? item.expression.description
  }
}
