import CorpusModel

/// What a name in a query was found to mean.
package struct ResolvedLiteral: Sendable, Equatable {
  package var literal: String
  package var matches: [NameMatch]
}

/// Looks up the names of a query, each once (R12).
struct NameResolver {
  let source: any RowSource

  func resolve(_ literals: [String]) throws -> [ResolvedLiteral] {
    try literals.map { ResolvedLiteral(literal: $0, matches: try source.names(matching: $0)) }
  }

  func ids(of literals: [String]) throws -> [String: [Int64]] { Self.ids(try resolve(literals)) }

  static func ids(_ resolved: [ResolvedLiteral]) -> [String: [Int64]] {
    Dictionary(resolved.map { ($0.literal, $0.matches.map(\.id)) }, uniquingKeysWith: { first, _ in first })
  }
}
