extension Syntax {
  package struct Pipeline: Sendable, Equatable {
    package var head: Head
    package var stages: [Stage]
    package var span: SourceSpan
  }

  package enum Head: Sendable, Equatable {
    /// `from articles where …`
    case sentence(Sentence)
    /// `Kremlin | …`
    case result(Identifier)
    /// Clauses alone, or nothing before the first `|`: goes on from `Last`.
    case last(Clauses)
  }

  package struct Sentence: Sendable, Equatable {
    package var source: Source
    package var clauses: Clauses
    package var span: SourceSpan
  }

  package enum Source: Sendable, Equatable {
    case collection(Path)
    case result(Identifier)
    /// A named query: `by_month("Peskov", since: 2021-12-01)`.
    case call(QueryCall)
    case missing(SourceSpan)
  }

  package struct QueryCall: Sendable, Equatable {
    package var name: Identifier
    package var arguments: [Argument]
    package var span: SourceSpan
  }

  package struct Argument: Sendable, Equatable {
    /// `since` of `since: 2021-12-01`.
    package var label: Identifier?
    package var value: Expression
    package var span: SourceSpan
  }

  /// The clauses of a sentence or of a stage, at most one of each, in this order.
  package struct Clauses: Sendable, Equatable {
    package var filter: Filter?
    package var with: Items?
    package var group: Items?
    package var select: Selection?
    package var having: Filter?
    package var order: Order?
    package var limit: Limit?
    package var span: SourceSpan

    package init(
      filter: Filter? = nil, with: Items? = nil, group: Items? = nil, select: Selection? = nil, having: Filter? = nil,
      order: Order? = nil, limit: Limit? = nil, span: SourceSpan
    ) {
      self.filter = filter
      self.with = with
      self.group = group
      self.select = select
      self.having = having
      self.order = order
      self.limit = limit
      self.span = span
    }

    package var isEmpty: Bool {
      filter == nil && with == nil && group == nil && select == nil && having == nil && order == nil && limit == nil
    }
  }

  /// `where P` or `having P`.
  package struct Filter: Sendable, Equatable {
    package var predicate: Predicate
    package var span: SourceSpan
  }

  /// `with …` or `group by …`.
  package struct Items: Sendable, Equatable {
    package var items: [Item]
    package var span: SourceSpan
  }

  package struct Selection: Sendable, Equatable {
    package var isDistinct: Bool
    package var items: [Item]
    package var span: SourceSpan
  }

  package struct Item: Sendable, Equatable {
    package var expression: Expression
    package var alias: Identifier?
    package var span: SourceSpan
  }

  package struct Order: Sendable, Equatable {
    package var terms: [OrderTerm]
    package var span: SourceSpan
  }

  package struct OrderTerm: Sendable, Equatable {
    package var expression: Expression
    package var isDescending: Bool
    package var span: SourceSpan
  }

  package struct Limit: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case limit(Operand, per: Path?)
      case sample(Operand, seed: Operand?)
    }
    package var kind: Kind
    package var span: SourceSpan
  }
}
