import CorpusModel

/// Something true about an answer that the next question may rest on. Data only; `FooterText` words it.
package enum FooterFact: Sendable, Equatable {
  /// «15 quotes in 4 articles»; the noun is a collection, or what the groups are of.
  case rows(Int64, noun: String, articles: Int64?)
  /// «5 of 14 speakers (limit 5)»
  case limited(shown: Int64, of: Count, noun: String, cut: String)
  /// «9 lines from 4 of 12 sentences in 3 articles»: what `| kwic` shows, and how many rows it was asked of.
  case concordance(ConcordanceCounts, of: Int64, noun: String)
  /// «Peskov» = Dmitri Peskov (also written Dimitri Peskov)
  case identity(literal: String, NameMatch)
  /// Several entities match one name.
  case ambiguous(literal: String, [NameMatch])
  /// Rows that fell out because a value is missing (R11).
  case unknown(Count, collection: String, fields: [String])
  /// Articles that an analyzer has not read.
  case pending(Count, analyzer: String)
  /// Parents without a row of their own in the answer (R7).
  case vanished(Count, collection: String, child: String)
  /// `no` held although a child is unknown; `all` failed because one is (R5).
  case unknownChild(Count, collection: String, child: String, fields: [String], held: Bool)
  /// Rows in the group of missing speakers.
  case unknownGroup(Count, collection: String, field: String)
  /// Nothing was found; values near what was asked for, with how often they occur.
  case nearest(literal: String, field: String, [Candidate])
  /// More names that nobody has.
  case nobody(more: Int64)
  /// Further values of the query that nothing near was looked for.
  case notLookedUp(Int64)
  case exported(ExportedFile)
  case saved(name: String, rows: Int64, noun: String)

  /// A count that stopped where nobody would read on.
  package struct Count: Sendable, Equatable {
    package var number: Int64
    package var isAtLeast: Bool

    package init(_ number: Int64, max: Int64) {
      self.number = number
      isAtLeast = number >= max
    }
  }

  package struct Candidate: Sendable, Equatable {
    package var value: String
    package var count: Int64
  }
}
