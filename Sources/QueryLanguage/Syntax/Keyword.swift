/// Every word of the grammar; read in any case.
///
/// Reserved words cannot begin a path or stand as an alias. The others are words of the grammar only where the
/// grammar asks for one (`per` behind a limit, `bar` behind `chart`).
package enum Keyword: String, Sendable, CaseIterable {
  // Reserved
  case and, `as`, asc, between, by, contains, desc, distinct, ends, `false`, from, group, has, having, `in`, `is`
  case limit, matches, not, or, order, overlaps, sample, select, starts, today, `true`, `where`, with, within
  case yesterday
  // Where the grammar asks for them
  case against, all, any, collocates, count, chart, export, explain, analyze, freq, keywords, kwic, last, near, no, of
  case per, pivot, query, save, seed, set, union, minus, intersect

  package var isReserved: Bool {
    switch self {
    case .and, .as, .asc, .between, .by, .contains, .desc, .distinct, .ends, .false, .from, .group, .has, .having,
      .in, .is, .limit, .matches, .not, .or, .order, .overlaps, .sample, .select, .starts, .today, .true, .where,
      .with, .within, .yesterday:
      true
    default: false
    }
  }

  /// The words that begin a clause, in the order of a sentence.
  package static let clauses: [Keyword] = [.where, .with, .group, .select, .having, .order, .limit, .sample]

  /// The words that begin a stage and no clause.
  package static let stages: [Keyword] = [
    .chart, .collocates, .explain, .export, .freq, .keywords, .kwic, .pivot, .save,
  ]

  /// The words that stand between two sides of a condition.
  package static let operators: [Keyword] = [
    .between, .contains, .ends, .has, .in, .is, .matches, .not, .overlaps, .starts, .within,
  ]

  /// The clause as it is written: `group by`.
  package var clauseName: String { self == .group || self == .order ? rawValue + " by" : rawValue }

  package var isClause: Bool { Keyword.clauses.contains(self) }
  package var isStage: Bool { Keyword.stages.contains(self) }

  /// The keyword that `word` spells in any case.
  package init?(word: String) {
    guard word.utf8.count <= 10 else { return nil }
    self.init(rawValue: word.lowercased())
  }

  /// What readers of SQL and of other tools type, and what is meant here.
  package static func meant(by word: String, among keywords: [Keyword]) -> Keyword? {
    let meant: Keyword? =
      switch word.lowercased() {
      case "filter", "whose", "when": .where
      case "sort", "orderby": .order
      case "groupby": .group
      case "head", "top", "take", "first": .limit
      case "show", "return", "project", "columns": .select
      case "find", "get", "search": .from
      case "like", "ilike", "includes": .contains
      case "regexp", "rlike", "similar": .matches
      case "plot", "graph": .chart
      case "concordance": .kwic
      case "frequency", "frequencies": .freq
      case "keyness": .keywords
      case "write": .export
      default: nil
      }
    guard let meant, keywords.contains(meant) else { return nil }
    return meant
  }
}
