/// Ctrl-R: looks for a statement while the pattern is typed.
///
/// Ours, because libedit's own search takes one byte a character: no é, no Песков.
struct HistorySearch {
  enum Key {
    /// Goes on with another match or pattern; what is shown changes.
    case goesOn
    /// Ends on what is found; the key then does what it does elsewhere.
    case ends
    /// Ends, and brings back what was there before.
    case cancels
  }

  private(set) var pattern = ""
  /// False where the pattern stands in no statement; the last one found stays.
  private(set) var isFound = true
  /// Index of the statement shown, `statements.count` for the text there before.
  private(set) var position: Int

  private let statements: [String]

  init(_ statements: [String]) {
    self.statements = statements
    position = statements.count
  }

  /// What stands before the line while searching.
  var prompt: String { (isFound ? "search" : "not found") + " “\(pattern)”: " }

  /// The statement found; nil before the first.
  var statement: String? { position < statements.count ? statements[position] : nil }

  /// Code points before the match in `statement`.
  var matchStart: Int {
    guard let statement, let range = statement.lowercased().firstRange(of: pattern.lowercased()) else { return 0 }
    return statement.lowercased()[..<range.lowerBound].unicodeScalars.count
  }

  mutating func take(_ key: Unicode.Scalar) -> Key {
    switch key.value {
    case 18: look(from: position - 1, step: -1)  // Ctrl-R
    case 19: look(from: position + 1, step: 1)  // Ctrl-S
    case 8, 127:
      if !pattern.isEmpty { pattern.removeLast() }
      isFound = true
    case 7: return .cancels  // Ctrl-G
    case 0..<32: return .ends
    default:
      pattern.unicodeScalars.append(key)
      look(from: min(position, statements.count - 1), step: -1)
    }
    return .goesOn
  }

  private mutating func look(from start: Int, step: Int) {
    guard !pattern.isEmpty else { return }
    let wanted = pattern.lowercased()
    var index = start
    while statements.indices.contains(index) {
      if statements[index] != statement || index == position, statements[index].lowercased().contains(wanted) {
        position = index
        isFound = true
        return
      }
      index += step
    }
    isFound = false
  }
}
