extension Syntax {
  /// What stands behind a `|`.
  package struct Stage: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case clauses(Clauses)
      case kwic(Operand?)
      case freq(Path?)
      case collocates(of: Operand)
      case keywords(against: Reference)
      case pivot(Path, by: Path)
      case chart(ChartKind)
      case export(Operand)
      case save(Identifier)
      case explain(analyze: Bool)
      /// No stage of this name, or none at all; reported.
      case missing
    }
    package var kind: Kind
    package var options: [Option]
    package var span: SourceSpan
  }

  /// What `keywords` compares with.
  package indirect enum Reference: Sendable, Equatable {
    case result(Identifier)
    case pipeline(Pipeline)
    case missing(SourceSpan)
  }

  package enum ChartKind: String, Sendable, CaseIterable { case bar, line, spark, hist, heat }

  /// `width=60`, `by=logdice`, `top=$n`.
  package struct Option: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
      case literal(Literal)
      case name(Identifier)
      case parameter(Parameter)
      case missing(SourceSpan)
    }
    package var name: Identifier
    package var value: Value
    package var span: SourceSpan
  }
}
