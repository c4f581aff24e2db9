extension Syntax.Stage: CustomStringConvertible {
  package var description: String {
    ([kind.description] + options.map(\.description)).filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Syntax.Stage.Kind: CustomStringConvertible {
  package var description: String {
    switch self {
    case .clauses(let clauses): clauses.description
    case .kwic(let text): text.map { "kwic " + $0.description } ?? "kwic"
    case .freq(let path): path.map { "freq " + $0.description } ?? "freq"
    case .collocates(let text): "collocates of " + text.description
    case .keywords(let reference): "keywords against " + reference.description
    case .pivot(let rows, let columns): "pivot " + rows.description + " by " + columns.description
    case .chart(let kind): "chart " + kind.rawValue
    case .export(let file): "export " + file.description
    case .save(let name): "save as " + name.text
    case .explain(let isAnalyzed): isAnalyzed ? "explain analyze" : "explain"
    case .missing: "?"
    }
  }
}

extension Syntax.Reference: CustomStringConvertible {
  package var description: String {
    switch self {
    case .result(let name): name.text
    case .pipeline(let pipeline): "(" + pipeline.description + ")"
    case .missing: "?"
    }
  }
}

extension Syntax.Option: CustomStringConvertible {
  package var description: String {
    switch value {
    case .literal(let literal): name.text + "=" + literal.description
    case .name(let value): name.text + "=" + value.text
    case .parameter(let parameter): name.text + "=" + parameter.description
    case .missing: name.text + "=?"
    }
  }
}
