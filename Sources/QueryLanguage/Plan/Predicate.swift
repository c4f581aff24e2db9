import CorpusModel

/// True, false or unknown (R11).
package indirect enum Predicate: Codable, Sendable, Equatable {
  case and([Predicate])
  case or([Predicate])
  case not(Predicate)
  /// `(P) is unknown`: true or false, never unknown.
  case isUnknown(Predicate)
  case constant(Bool)
  /// Both sides of one type (text, number or bool).
  case compare(Expression, Comparison, Expression)
  /// A date field or a call that gives a date, against an interval (R14): `=` lies within, `<` before its
  /// start, `>` at or after its end, `<=` before its end, `>=` at or after its start.
  case compareDate(Expression, Comparison, DateInterval)
  /// Two dates of the corpus, as intervals: compared by their starts; `=` where one holds the other.
  case compareDates(Expression, Comparison, Expression)
  /// Identity (R12): the field names an entity that one of these names; on `speaker`, any of the speakers.
  /// An unnamed source matches its own words, folded.
  case isNamed(Expression, [String])
  /// Two name fields of the corpus.
  case sameName(Expression, Expression)
  case isIn(Expression, [Literal])
  case inResult(Expression, result: String, column: String?)
  /// Both ends included.
  case between(Expression, Literal, Literal)
  /// Serialized `TextPattern` of TextKernel (R13).
  case has(Expression, pattern: String)
  /// Folded substring.
  case contains(Expression, String)
  case startsWith(Expression, String)
  case endsWith(Expression, String)
  case matches(Expression, pattern: String, ignoringCase: Bool)
  case isMissing(Expression)
  /// Empty text or empty list; unknown where missing.
  case isEmpty(Expression)
  /// The analyzer has not run on the article at hand (level 0); true or false, never unknown.
  case isPending(analyzer: String)
  /// The row of `level` lies within, or shares a byte with, some row of `collection` in its article.
  case span(level: Int, SpanRelation, collection: String)
  case quantified(Quantified)
}

package enum Comparison: String, Codable, Sendable, CaseIterable {
  case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
}

package enum SpanRelation: String, Codable, Sendable { case within, overlaps }

/// A statement about all children of `anchor` as stored; it never prunes (R5).
///
/// Unknown where the collection's analyzer, or that of a field its predicate reads, has not run on the article.
package struct Quantified: Codable, Sendable, Equatable {
  package enum Kind: Codable, Sendable, Equatable {
    case any, no, all
    case count(Comparison, Int64)
  }
  package var kind: Kind
  /// The parent spoken about.
  package var anchor: Int
  /// The children: a level with `quantifier` set whose chain of parents leads to `anchor`.
  package var level: Int
  package var predicate: Predicate?

  package init(kind: Kind, anchor: Int, level: Int, predicate: Predicate?) {
    self.kind = kind
    self.anchor = anchor
    self.level = level
    self.predicate = predicate
  }
}
