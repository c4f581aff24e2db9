import CorpusModel

/// Expressions as SQL values.
extension PlanCompiler {
  func value(_ expression: Expression, _ scope: SelectScope) throws(DialectError) -> SQL {
    if let sql = try scope.computed?.value(expression) { return sql }
    switch expression {
    case .literal(let literal): return Self.bind(literal)
    case .field(let level, let name): return try field(name, level, scope)
    case .output(let place):
      let columns = plan.columns
      guard columns.indices.contains(place) else { throw .misplaced("output column") }
      return try value(columns[place].expression, scope)
    case .call(let function, let arguments): return try call(function, arguments, scope)
    case .arithmetic(let operation, let left, let right): return try arithmetic(operation, left, right, scope)
    case .negated(let inner): return "(-\(try value(inner, scope)))"
    case .aggregate(let aggregate): return try rowAggregate(aggregate, scope)
    case .nested(let level, let columns): return try nested(level, columns, scope)
    case .surroundings(let level, let bytes, let isBefore):
      let row = try scope.alias(level)
      let end: SQL = isBefore ? "\(row).start" : #"\#(row)."end" + \#(bind: .integer(bytes))"#
      return "vb_clip('data_bodies', \(try scope.key(0)), \(row).start - \(bind: .integer(bytes)), \(end))"
    }
  }

  static func bind(_ literal: Literal) -> SQL {
    switch literal {
    case .text(let text): "\(bind: .text(text))"
    case .number(let number): "\(bind: .real(number))"
    case .integer(let number): "\(bind: .integer(number))"
    case .bool(let value): "\(bind: .integer(value ? 1 : 0))"
    case .date(let interval): "\(bind: .text(interval.text))"
    case .list(let items): "json_array(\(items.map(bind).joined(", ")))"
    }
  }

  /// The value of a field as it is shown.
  func field(_ name: String, _ level: Int, _ scope: SelectScope) throws(DialectError) -> SQL {
    if level == 0, isTable {
      let (place, _) = try inputColumn(name)
      return "\(try scope.alias(0)).out\(number: place)"
    }
    let collection = try collection(of: level)
    guard let field = collection.field(name) else { throw .unknownField(name, collection: collection.name) }
    if field.type == .name { return try shownName(field.name, level, scope) }
    switch (collection.name, field.name) {
    case ("articles", "body"): return try scope.body()
    case ("sentences", "n"): return "((\(try scope.key(level)) & 1048575) + 1)"
    case _ where field.isSlice:
      let alias = try scope.alias(level)
      // By the key of the article, not of the row: what is asked of the article is then asked before the text is read.
      return #"vb_slice('data_bodies', \#(try scope.key(0)), \#(alias).start, \#(alias)."end")"#
    case ("quotes", "speakers"): return try speakers(level, scope)
    // Stored only where there are several.
    case ("quotes", "parts"):
      let alias = try scope.alias(level)
      return #"coalesce(\#(alias).parts, '[[' || \#(alias).start || ',' || \#(alias)."end" || ']]')"#
    case ("articles", _) where field.name.hasPrefix("meta."):
      let path = "$.\"" + field.name.dropFirst(5) + "\""
      let value: SQL = "json_extract(\(try scope.alias(level)).meta, \(bind: .text(path)))"
      return field.type == .text ? "CAST(\(value) AS TEXT)" : value
    default: return "\(try scope.alias(level)).\(name: field.name)"
    }
  }

  /// Types as the catalog has them; nil for what a table gives.
  func type(of expression: Expression, _ scope: SelectScope) throws(DialectError) -> FieldType {
    switch expression {
    case .literal(let literal):
      switch literal {
      case .text: return .text
      case .number, .integer: return .number
      case .bool: return .bool
      case .date: return .date
      case .list: return .list
      }
    case .field(let level, let name):
      if level == 0, isTable { return try inputColumn(name).column.type }
      let collection = try collection(of: level)
      guard let field = collection.field(name) else { throw .unknownField(name, collection: collection.name) }
      return field.type
    case .output(let place):
      if let column = scope.computed?.column(place) { return column.type }
      let columns = plan.columns
      guard columns.indices.contains(place) else { throw .misplaced("output column") }
      return columns[place].type
    case .call(let function, let arguments):
      switch function {
      case .lower, .upper: return .text
      case .quarter, .month, .week, .day: return .date
      case .coalesce:
        return try arguments.first.map { expression throws(DialectError) in try type(of: expression, scope) } ?? .text
      default: return .number
      }
    case .arithmetic, .negated: return .number
    case .aggregate(let aggregate):
      switch aggregate.kind {
      case .list: return .list
      case .min, .max, .first:
        guard let argument = aggregate.argument else { return .number }
        return try type(of: argument, scope)
      default: return .number
      }
    case .nested: return .list
    case .surroundings: return .text
    }
  }

  private func call(_ function: Function, _ arguments: [Expression], _ scope: SelectScope) throws(DialectError) -> SQL {
    var values: [SQL] = []
    for argument in arguments { values.append(try value(argument, scope)) }
    guard let first = values.first else { throw .misplaced(function.rawValue) }
    switch function {
    case .year, .quarter, .month, .week, .day, .weekday, .monthOfYear, .quarterOfYear, .weekOfYear, .dayOfMonth:
      return try dateCall(function, of: arguments[0], scope)
    case .chars: return "vb_chars('data_bodies', \(try scope.key(0)), \(first))"
    case .length: return "vb_length(\(first))"
    case .lower: return "vb_lower(\(first))"
    case .upper: return "vb_upper(\(first))"
    case .round: return "round(\(values.joined(", ")))"
    // Not abs(): it fails on the least integer.
    case .abs: return "(CASE WHEN \(first) < 0 THEN -\(first) ELSE \(first) END)"
    case .coalesce: return values.count == 1 ? first : "coalesce(\(values.joined(", ")))"
    }
  }
}
