extension LineEditor {
  package struct Options {
    /// Name that `~/.editrc` knows the program by (`verbatim:bind …`).
    package var program = "verbatim"
    /// Where statements are kept between sessions.
    package var history = History.standard
    /// Statements kept, at most.
    package var historyLimit = 10_000
    /// Whether Enter may run the text; where it may not, Enter begins another line of the same statement.
    package var isComplete: (_ text: String) -> Bool = { _ in true }
    /// What Tab offers. Called while a key is handled: it should take some milliseconds at most.
    package var complete: (_ text: String, _ cursorByte: Int) -> Completions = { _, _ in .none }

    package init() {}
  }

  package enum History: Sendable, Hashable {
    /// `VERBATIM_HISTORY`, else `verbatim/history` in the XDG state folder; `/dev/null` keeps none.
    case standard
    case file(String)
    case none

    var path: String? {
      switch self {
      case .standard: HistoryFile.standardPath
      case .file(let path): path
      case .none: nil
      }
    }
  }
}

/// What could stand at the cursor.
package struct Completions: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    /// What replaces the span.
    package var text: String
    /// Shown beside it in the list: a count, a summary.
    package var note: String

    package init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// What a candidate replaces: UTF-8 bytes of the text, half-open, the cursor inside or at its end.
  package var replacing: Range<Int>
  /// In the order to show, the likeliest first.
  package var candidates: [Candidate]
  /// Candidates there are, where the closure does not hand over all.
  package var total: Int
  /// False where there may be others: then nothing is certain, and nothing inserted.
  package var isWhole: Bool

  package init(replacing: Range<Int>, candidates: [Candidate], total: Int? = nil, isWhole: Bool = true) {
    self.replacing = replacing
    self.candidates = candidates
    self.total = max(total ?? 0, candidates.count)
    self.isWhole = isWhole
  }

  package static let none = Completions(replacing: 0..<0, candidates: [])
}
