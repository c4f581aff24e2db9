/// Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment).
///
/// - Returns: `limit` + 1 where there are more than `limit`.
/// - Complexity: O(first × second), for words; longer than 64 bytes they are only compared for equality.
func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
  if first == second { return 0 }
  if abs(first.count - second.count) > limit || max(first.count, second.count) > 64 { return limit + 1 }
  let width = second.count + 1
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
    var above = 0
    var before = width
    var current = 2 * width
    for column in 0..<width { rows[before + column] = column }
    for row in 0..<first.count {
      rows[current] = row + 1
      var best = row + 1
      for column in 0..<second.count {
        let cost = first[row] == second[column] ? 0 : 1
        var value = min(rows[before + column] + cost, rows[before + column + 1] + 1, rows[current + column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          value = min(value, rows[above + column - 1] + 1)
        }
        rows[current + column + 1] = value
        best = min(best, value)
      }
      if best > limit { return limit + 1 }
      (above, before, current) = (before, current, above)
    }
    return min(rows[before + second.count], limit + 1)
  }
}
