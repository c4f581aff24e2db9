import CorpusModel

/// What names mean at one place of a query.
struct NameScope {
  /// Where a bare field is looked for first (R1): the source, or the collection of the enclosing quantifier.
  var origin: Int
  /// Inside a quantifier: fields of a deeper collection need a quantifier of their own (R5).
  var quantifier: QuantifierScope?
  /// Names given by `with` and `as` are seen here.
  var seesAliases = true
  /// Names of output columns are seen: in `having`, `order by` and `share`.
  var seesOutputs = false
  var aggregates: AggregateRule = .forbidden(.filter)

  struct QuantifierScope {
    /// As written: `any quotes`.
    var text: String
    var id: Int
  }

  enum AggregateRule {
    case forbidden(Place)
    /// One value a row, over its surviving children (R8).
    case perRow
    /// One value a group, or one in all, over rows of `grain`.
    case grouped(grain: Int)

    enum Place { case filter, group, inner, aggregate }
  }
}

/// A level that may still have to be added: from an existing one downwards.
struct Place: Equatable {
  var base: Int
  var steps: [String] = []
}

/// What a path was found to mean.
enum Meaning {
  case field(Place, Field, isBare: Bool)
  case collection(Place)
  case alias(String)
}

/// A bound expression with what is needed to check it further.
struct Typed {
  var expression: Expression
  var type: FieldType
  var span: SourceSpan
  /// The catalog's field where the expression is just one.
  var field: Field?
  /// A parameter from the command line, still text: becomes what its place wants.
  var isRaw = false
  /// Fields read, outside aggregates.
  var references: [Reference] = []
  /// Aggregates in it, with where each was written.
  var aggregates: [(aggregate: Aggregate, span: SourceSpan)] = []

  struct Reference {
    var level: Int
    var name: String
    /// `articles.words`
    var fullPath: String
    var isBare: Bool
    var span: SourceSpan
  }

  var literal: Literal? {
    if case .literal(let literal) = expression { return literal }
    return nil
  }
}

extension FieldType {
  /// As a message names it.
  var noun: String {
    switch self {
    case .text: "text"
    case .number: "a number"
    case .date: "a date"
    case .name: "a name"
    case .bool: "true or false"
    case .list: "a list"
    }
  }
}

extension Literal {
  var type: FieldType {
    switch self {
    case .text: .text
    case .number, .integer: .number
    case .bool: .bool
    case .date: .date
    case .list: .list
    }
  }
}
