import TextKernel

/// The name that was probably meant.
///
/// One measure for keywords, fields, collections, functions, stages, values and dot-commands: edits (a letter put
/// in, left out, changed, or two neighbours exchanged) between the folded forms, at most 3 and under half the length.
package enum Nearest {
  /// The closest of `candidates`; of two as close, one with the same first letter, then the first.
  package static func best(to word: String, among candidates: some Sequence<String>) -> String? {
    ranked(word, candidates, limit: 1).first
  }

  /// The closest, best first, at most `limit`.
  package static func all(to word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    ranked(word, candidates, limit: limit)
  }

  /// Edits between two words as they stand; nil where there are more than `limit`.
  ///
  /// - Complexity: O(length²), on words of at most 64 scalars; longer ones are never near.
  /// - Source: Damerau 1964; the restricted form (optimal string alignment).
  package static func distance(_ a: String, _ b: String, limit: Int = 3) -> Int? {
    distance(Array(a.unicodeScalars), Array(b.unicodeScalars), limit: limit)
  }

  private static func ranked(_ word: String, _ candidates: some Sequence<String>, limit: Int) -> [String] {
    let folded = Array(Fold.fold(word).unicodeScalars)
    let most = min(3, (folded.count - 1) / 2)
    guard most > 0 else { return [] }
    var found: [(name: String, rank: Int, place: Int)] = []
    for (place, name) in candidates.enumerated() {
      // Cheap rejection: bytes bound scalars from both sides.
      let bytes = name.utf8.count
      if bytes + most < folded.count || bytes > (folded.count + most) * 4 { continue }
      let other = Array(Fold.fold(name).unicodeScalars)
      guard let edits = distance(folded, other, limit: most) else { continue }
      found.append((name, edits * 2 + (other.first == folded.first ? 0 : 1), place))
    }
    found.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return found.prefix(limit).map(\.name)
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit, a.count <= 64, b.count <= 64 else { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, beforeLast[j - 1] + 1) }
        row[j + 1] = value
        least = min(least, value)
      }
      if least > limit { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
