import TextKernel

/// A phrase that a table found.
struct PhraseHit {
  var kind: Int
  var entry: Int
  var tokens: Range<Int>
}

/// The phrases of all tables, found in one pass over the numbers of the words.
///
/// Language of the tables, one phrase a line, its parts apart by blanks: `mot` the folded word; `a|b` either; `..3` at
/// most three tokens between; `^` the beginning of a sentence; marks stand for themselves. After `=` the suggestion,
/// after `!` what is said instead of the kind's summary.
struct PhraseTable: Sendable {
  static let shared = PhraseTable(phraseTables, Vocabulary.shared)

  /// Hashes of every word of the tables.
  static var words: [UInt32] {
    phraseTables.flatMap { table in
      lines(table.lines).flatMap { Line($0).parts.flatMap { $0.alternatives.map { Fold.hash($0) } } }
    }
  }

  /// A word out of `words[from..<from + count]`, or a gap of at most `count` tokens.
  private struct Part: Sendable {
    var isGap: Bool
    var from: Int32
    var count: Int32
  }

  struct Entry: Sendable {
    var kind: Int
    var opensSentence: Bool
    var suggestion: String?
    var message: String?
  }

  /// What is asked of every word that an entry begins with.
  private struct Head: Sendable, BitwiseCopyable {
    var opensSentence: Bool
    var from: Int32
    var end: Int32
    /// A bit for each word that may stand second; all where a gap does.
    var seconds: UInt64
  }

  private(set) var entries: [Entry] = []
  private var heads: [Head] = []
  private var parts: [Part] = []
  private var words: [Vocabulary.Word] = []
  /// Of the word with number n: `firsts[n]..<firsts[n + 1]` in `candidates`.
  private var firsts: [Int32] = []
  private var candidates: [Int32] = []

  init(_ tables: [(kind: FlagKind, lines: StaticString)], _ vocabulary: Vocabulary) {
    var byFirst = [[Int32]](repeating: [], count: vocabulary.count)
    for (kind, table) in tables.enumerated() {
      for text in Self.lines(table.lines) {
        let line = Line(text)
        guard let first = line.parts.first, first.gap == nil, line.parts.count > 1 else { continue }
        for word in first.alternatives { byFirst[Int(vocabulary.word(word))].append(Int32(entries.count)) }
        let from = parts.count
        for part in line.parts.dropFirst() {
          parts.append(
            Part(
              isGap: part.gap != nil, from: Int32(words.count), count: Int32(part.gap ?? part.alternatives.count)))
          words += part.alternatives.map { vocabulary.word($0) }
        }
        let second = parts[from]
        let seconds: UInt64 =
          second.isGap
          ? .max : words[Int(second.from)..<Int(second.from + second.count)].reduce(0) { $0 | 1 << UInt64($1 & 63) }
        heads.append(
          Head(
            opensSentence: line.opensSentence, from: Int32(from), end: Int32(parts.count),
            seconds: seconds))
        entries.append(
          Entry(
            kind: kind, opensSentence: line.opensSentence, suggestion: line.suggestion,
            message: line.message))
      }
    }
    for list in byFirst {
      firsts.append(Int32(candidates.count))
      candidates += list
    }
    firsts.append(Int32(candidates.count))
  }

  func hits(_ keys: [WordKey], _ tokens: UnsafeBufferPointer<Token>) -> [PhraseHit] {
    var hits: [PhraseHit] = []
    for index in keys.indices {
      let word = Int(keys[index].word)
      guard word != 0 else { continue }
      var next = firsts[word]
      let end = firsts[word + 1]
      guard next < end else { continue }
      let second: UInt64 = index + 1 < keys.count ? 1 << UInt64(keys[index + 1].word & 63) : .max
      while next < end {
        let entry = Int(candidates[Int(next)])
        next += 1
        let head = heads[entry]
        guard head.seconds & second != 0, !head.opensSentence || keys[index].opensSentence else { continue }
        if let end = self.end(Int(head.from), Int(head.end), index + 1, keys, tokens) {
          hits.append(PhraseHit(kind: entries[entry].kind, entry: entry, tokens: index..<end))
          break
        }
      }
    }
    return hits
  }

  /// The index behind `parts[from..<to]` where they stand from `index` on the same line.
  private func end(
    _ from: Int, _ to: Int, _ index: Int, _ keys: [WordKey], _ tokens: UnsafeBufferPointer<Token>
  ) -> Int? {
    var index = index
    for place in from..<to {
      let part = parts[place]
      if part.isGap {
        for skipped in 0...Int(part.count) {
          if skipped > 0 {
            let last = index + skipped - 1
            guard last < keys.count, tokens[last].kind != .stop else { return nil }
          }
          if let end = end(place + 1, to, index + skipped, keys, tokens) { return end }
        }
        return nil
      }
      guard index < keys.count, !tokens[index].flags.contains(.lineBefore) else { return nil }
      let word = keys[index].word
      guard word != 0, words[Int(part.from)..<Int(part.from + part.count)].contains(word) else { return nil }
      index += 1
    }
    return index
  }

  private static func lines(_ table: StaticString) -> [String] {
    UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount).split(separator: 0x0A)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// One line of a table, taken apart.
  private struct Line {
    struct Part {
      var alternatives: [String] = []
      var gap: Int?
    }
    var opensSentence = false
    var parts: [Part] = []
    var suggestion: String?
    var message: String?

    init(_ line: String) {
      let message = line.split(separator: "!", maxSplits: 1)
      let suggestion = message[0].split(separator: "=", maxSplits: 1)
      if suggestion.count > 1 { self.suggestion = Self.trimmed(suggestion[1]) }
      if message.count > 1 { self.message = Self.trimmed(message[1]) }
      for part in suggestion[0].split(separator: " ") {
        if part == "^" {
          opensSentence = true
        } else if part.hasPrefix(".."), let longest = Int(part.dropFirst(2)) {
          parts.append(Part(gap: longest))
        } else {
          parts.append(Part(alternatives: part.split(separator: "|").map(String.init)))
        }
      }
    }

    private static func trimmed(_ text: Substring) -> String {
      var text = text
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}
