extension Syntax.Expression {
  package var span: SourceSpan {
    switch self {
    case .literal(let literal): literal.span
    case .parameter(let parameter): parameter.span
    case .path(let path): path.span
    case .call(let call): call.span
    case .arithmetic(_, _, _, let span), .negated(_, let span), .missing(let span): span
    }
  }
}

extension Syntax.Predicate {
  package var span: SourceSpan {
    switch self {
    case .or(_, let span), .and(_, let span), .not(_, let span), .isUnknown(_, _, let span), .missing(let span): span
    case .quantified(let quantified): quantified.span
    case .condition(let condition): condition.span
    }
  }
}

extension Syntax.Operand {
  package var span: SourceSpan {
    switch self {
    case .literal(let literal): literal.span
    case .parameter(let parameter): parameter.span
    case .missing(let span): span
    }
  }
}

extension Syntax.Membership {
  package var span: SourceSpan {
    switch self {
    case .list(_, let span), .range(_, _, let span), .missing(let span): span
    case .value(let operand): operand.span
    case .result(let name): name.span
    }
  }
}

extension Syntax.Constant {
  package var span: SourceSpan {
    switch self {
    case .literal(let literal): literal.span
    case .list(_, let span), .missing(let span): span
    }
  }
}

extension Syntax.Source {
  package var span: SourceSpan {
    switch self {
    case .collection(let path): path.span
    case .result(let name): name.span
    case .call(let call): call.span
    case .missing(let span): span
    }
  }
}

extension Syntax.Head {
  package var span: SourceSpan {
    switch self {
    case .sentence(let sentence): sentence.span
    case .result(let name): name.span
    case .last(let clauses): clauses.span
    }
  }
}

extension Syntax.Reference {
  package var span: SourceSpan {
    switch self {
    case .result(let name): name.span
    case .pipeline(let pipeline): pipeline.span
    case .missing(let span): span
    }
  }
}
