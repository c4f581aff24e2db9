extension QueryError {
  /// A few shapes, so that wording is uniform. Names of the user's are quoted by the shape, `found` by its maker.
  package enum Reason: Sendable, Equatable {
    /// «expected a collection or a result, found `where`»
    case expected([String], found: String)
    /// «no field `speeker` on articles or its quotes»; `where` is «on articles or its quotes», perhaps empty.
    case unknown(String, name: String, where: String)
    /// «`select` after `limit`»
    case misplaced(String, after: String)
    /// «two `where` clauses»
    case duplicate(String)
    /// «text is number, not date»
    case mismatch(found: String, expected: String)
    /// «statement longer than 65,536 bytes»
    case limit(String, Int, unit: String)
    case message(String)

    package var message: String {
      switch self {
      case .expected(let what, let found): "expected \(Self.alternatives(what)), found \(found)"
      case .unknown(let noun, let name, let place):
        place.isEmpty ? "no \(noun) `\(name)`" : "no \(noun) `\(name)` \(place)"
      case .misplaced(let what, let other): "`\(what)` after `\(other)`"
      case .duplicate(let what): "a second \(what)"
      case .mismatch(let found, let expected): "expected \(expected), found \(found)"
      case .limit(let what, let limit, let unit): "\(what): more than \(limit) \(unit)"
      case .message(let text): text
      }
    }

    /// `a`, `a or b`, `a, b or c`.
    package static func alternatives(_ words: [String]) -> String {
      guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
      return words.dropLast().joined(separator: ", ") + " or " + last
    }
  }
}
