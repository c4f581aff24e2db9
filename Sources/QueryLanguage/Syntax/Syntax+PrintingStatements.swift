extension Syntax.Script: CustomStringConvertible {
  /// A statement a line; comments are not part of the tree's text.
  package var description: String { statements.map { $0.description + ";" }.joined(separator: "\n") }
}

extension Syntax.Statement: CustomStringConvertible {
  package var description: String {
    switch kind {
    case .define(let definition): definition.description
    case .set(let setting): "set " + setting.parameter.description + " = " + setting.value.description
    case .assign(let assignment):
      switch assignment.value {
      case .pipeline(let pipeline): assignment.result.text + " = " + pipeline.description
      case .combination(let left, let operation, let right):
        assignment.result.text + " = " + left.text + " " + operation.rawValue + " " + right.text
      }
    case .pipeline(let pipeline): pipeline.description
    }
  }
}

extension Syntax.Definition: CustomStringConvertible {
  package var description: String {
    "query " + name.text + "(" + parameters.map(\.description).joined(separator: ", ") + ") = " + body.description
  }
}

extension Syntax.ParameterDeclaration: CustomStringConvertible {
  package var description: String {
    parameter.description + ": " + type.rawValue + (defaultValue.map { " = " + $0.description } ?? "")
  }
}

extension Syntax.Pipeline: CustomStringConvertible {
  package var description: String {
    ([head.description] + stages.map { "| " + $0.description }).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Syntax.Head: CustomStringConvertible {
  package var description: String {
    switch self {
    case .sentence(let sentence): sentence.description
    case .result(let name): name.text
    case .last(let clauses): clauses.description
    }
  }
}

extension Syntax.Sentence: CustomStringConvertible {
  package var description: String {
    ["from", source.description, clauses.description].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Syntax.Source: CustomStringConvertible {
  package var description: String {
    switch self {
    case .collection(let path): path.description
    case .result(let name): name.text
    case .call(let call): call.name.text + "(" + call.arguments.map(\.description).joined(separator: ", ") + ")"
    case .missing: "?"
    }
  }
}

extension Syntax.Argument: CustomStringConvertible {
  package var description: String { (label.map { $0.text + ": " } ?? "") + value.description }
}

extension Syntax.Clauses: CustomStringConvertible {
  package var description: String {
    var parts: [String] = []
    if let filter { parts.append("where " + filter.predicate.description) }
    if let with { parts.append("with " + with.description) }
    if let group { parts.append("group by " + group.description) }
    if let select { parts.append(select.description) }
    if let having { parts.append("having " + having.predicate.description) }
    if let order { parts.append("order by " + order.terms.map(\.description).joined(separator: ", ")) }
    if let limit { parts.append(limit.description) }
    return parts.joined(separator: " ")
  }
}

extension Syntax.Items: CustomStringConvertible {
  package var description: String { items.map(\.description).joined(separator: ", ") }
}

extension Syntax.Selection: CustomStringConvertible {
  package var description: String {
    "select " + (isDistinct ? "distinct " : "") + items.map(\.description).joined(separator: ", ")
  }
}

extension Syntax.Item: CustomStringConvertible {
  package var description: String { expression.description + (alias.map { " as " + $0.text } ?? "") }
}

extension Syntax.OrderTerm: CustomStringConvertible {
  package var description: String { expression.description + (isDescending ? " desc" : "") }
}

extension Syntax.Limit: CustomStringConvertible {
  package var description: String {
    switch kind {
    case .limit(let count, let per): "limit " + count.description + (per.map { " per " + $0.description } ?? "")
    case .sample(let count, let seed): "sample " + count.description + (seed.map { " seed " + $0.description } ?? "")
    }
  }
}
