import CorpusModel

/// The tree of a script as it was written, each node with its span.
///
/// Nothing is looked up here: a path may be a field, a collection or nonsense; binding says which. What could not
/// be read is a `missing` node, already reported by the parser, so that half a line still gives a tree.
package enum Syntax {}

extension Syntax {
  package struct Script: Sendable, Equatable {
    package var statements: [Statement]
    package var comments: [Comment]
    package var span: SourceSpan
  }

  /// `-- …` or `# …` up to the end of its line.
  package struct Comment: Sendable, Equatable {
    /// Without the mark and the blank behind it.
    package var text: String
    package var span: SourceSpan
  }

  package struct Statement: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case define(Definition)
      case set(Setting)
      case assign(Assignment)
      case pipeline(Pipeline)
    }
    package var kind: Kind
    package var span: SourceSpan
  }

  /// `query name($who: name, $since: date = 2021-01-01) = pipeline`
  package struct Definition: Sendable, Equatable {
    package var name: Identifier
    package var parameters: [ParameterDeclaration]
    package var body: Pipeline
    package var span: SourceSpan
  }

  package struct ParameterDeclaration: Sendable, Equatable {
    package var parameter: Parameter
    package var type: FieldType
    package var defaultValue: Constant?
    package var span: SourceSpan
  }

  /// `set $who = "Peskov"`
  package struct Setting: Sendable, Equatable {
    package var parameter: Parameter
    package var value: Constant
    package var span: SourceSpan
  }

  /// `Kremlin = …`
  package struct Assignment: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
      case pipeline(Pipeline)
      case combination(Identifier, SetOperation, Identifier)
    }
    package var result: Identifier
    package var value: Value
    package var span: SourceSpan
  }

  package enum SetOperation: String, Sendable, CaseIterable { case union, minus, intersect }

  /// What a parameter may be set to.
  package enum Constant: Sendable, Equatable {
    case literal(Literal)
    case list([Literal], span: SourceSpan)
    case missing(SourceSpan)
  }

  /// One name as it was written; never a keyword that is reserved (`Keyword.isReserved`).
  package struct Identifier: Sendable, Hashable {
    package var text: String
    package var span: SourceSpan
  }

  /// `speaker.surface`, `articles.id`, `words`: a field or a collection. `parts` is never empty.
  package struct Path: Sendable, Hashable {
    package var parts: [Identifier]
    package var span: SourceSpan

    /// The parts joined by dots.
    package var text: String { parts.map(\.text).joined(separator: ".") }
  }

  /// `$who`; `name` is without its `$`.
  package struct Parameter: Sendable, Hashable {
    package var name: String
    package var span: SourceSpan
  }
}
