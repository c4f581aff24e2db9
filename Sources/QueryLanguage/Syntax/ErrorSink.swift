/// Gathers what is wrong with a text; holds a bounded number however hostile it is.
struct ErrorSink {
  private(set) var errors: [QueryError] = []
  private var dropped = 0

  mutating func add(_ error: QueryError) {
    if errors.count < 100 { errors.append(error) } else { dropped += 1 }
  }

  /// In the order of the text, at most `limit`, and a last one that says how many more there are.
  func report(limit: Int = 5) -> [QueryError] {
    var sorted = errors.enumerated().sorted {
      ($0.element.span?.start ?? 0, $0.offset) < ($1.element.span?.start ?? 0, $1.offset)
    }.map(\.element)
    let more = sorted.count + dropped - limit
    guard more > 0 else { return sorted }
    sorted.removeLast(sorted.count - limit)
    sorted.append(QueryError(.tooManyErrors, more == 1 ? "one more error" : "\(more) more errors", at: nil))
    return sorted
  }
}
