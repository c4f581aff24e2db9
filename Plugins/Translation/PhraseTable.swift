import French
import TextKernel

/// A phrase that a table found.
struct PhraseHit {
  var kind: Int
  var entry: Int
  var tokens: Range<Int>
}

/// The phrases of all tables, found in one pass over the numbers of the words; their language is `PhraseLine`'s.
///
/// Sendable because its buffers are written while it is made and only read afterwards; they live as long as the program.
struct PhraseTable: @unchecked Sendable {
  static let shared = PhraseTable(lines, Vocabulary.shared)

  /// Hashes of every word of the tables.
  static var words: [UInt32] { lines.joined().flatMap { $0.words.flatMap { hashes[$0] ?? [] } } }

  /// The lines of each table.
  static let lines: [[PhraseLine]] = phraseTables.map { table in
    UnsafeBufferPointer(start: table.lines.utf8Start, count: table.lines.utf8CodeUnitCount).split(separator: 0x0A)
      .map { PhraseLine(String(decoding: $0, as: UTF8.self)) }
  }

  /// Of each word as it is written the hashes of its forms: one, or those of the lemma in brackets.
  ///
  /// Apart from the lines, since only reading a text needs them: the dictionary is asked for some three hundred lemmas.
  private static let hashes: [String: [UInt32]] = {
    var hashes: [String: [UInt32]] = [:]
    for word in lines.joined().flatMap(\.words) where hashes[word] == nil {
      let isLemma = word.utf8.first == 0x3C && word.utf8.count > 2
      // Forms that fold to one word (marque, marqué) are one.
      let forms = isLemma ? French.forms(of: String(word.dropFirst().dropLast())) : [word]
      hashes[word] = Set(forms.map { Fold.hash($0) }).sorted()
    }
    return hashes
  }()

  /// A word out of `words[from..<from + count]`, or a gap of at most `count` tokens.
  private struct Part: BitwiseCopyable {
    var isGap: Bool
    var from: Int32
    var count: Int32
  }

  /// What may not stand within `reach` tokens of a phrase: `words[from..<from + count]`.
  fileprivate struct Exception: Sendable {
    var isBehind: Bool
    var reach: Int
    var from: Int32
    var count: Int32
  }

  struct Entry: Sendable {
    var kind: Int
    var line: PhraseLine
    /// Likely source languages (ISO 639-1).
    var languages: [String]
    /// Findings in 100,000 words of native press.
    var rate: Double
    fileprivate var exceptions: [Exception] = []
  }

  /// What is asked of every word that an entry begins with.
  private struct Head: BitwiseCopyable {
    var opensSentence: Bool
    var hasExceptions: Bool
    var from: Int32
    var end: Int32
    /// A bit for each word that may stand second; all where a gap does.
    var seconds: UInt64
  }

  let entries: [Entry]
  private let heads: UnsafeBufferPointer<Head>
  private let parts: UnsafeBufferPointer<Part>
  private let words: UnsafeBufferPointer<Vocabulary.Word>
  /// Of the word with number n: `firsts[n]..<firsts[n + 1]` in `candidates`.
  private let firsts: UnsafeBufferPointer<Int32>
  private let candidates: UnsafeBufferPointer<Int32>
  /// Of the word with number n the bits of the second words of all its entries: *la* and *a* begin many.
  private let seconds: UnsafeBufferPointer<UInt64>

  private init(_ tables: [[PhraseLine]], _ vocabulary: Vocabulary) {
    let lists = Lists(tables, vocabulary)
    entries = lists.entries
    heads = Self.kept(lists.heads)
    parts = Self.kept(lists.parts)
    words = Self.kept(lists.words)
    firsts = Self.kept(lists.firsts)
    candidates = Self.kept(lists.candidates)
    seconds = Self.kept(lists.seconds)
  }

  private static func kept<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = kept.initialize(from: elements)
    return UnsafeBufferPointer(kept)
  }

  /// The table while it is made.
  private struct Lists {
    var entries: [Entry] = []
    var heads: [Head] = []
    var parts: [Part] = []
    var words: [Vocabulary.Word] = []
    var firsts: [Int32] = []
    var candidates: [Int32] = []
    var seconds: [UInt64] = []

    init(_ tables: [[PhraseLine]], _ vocabulary: Vocabulary) {
      var byFirst = [[Int32]](repeating: [], count: vocabulary.count)
      for (kind, lines) in tables.enumerated() {
        for line in lines {
          guard let first = line.parts.first, first.gap == nil, line.parts.count > 1 else { continue }
          for word in Self.numbers(first.alternatives, vocabulary) {
            byFirst[Int(word)].append(Int32(entries.count))
          }
          add(line, kind, vocabulary)
        }
      }
      for list in byFirst {
        firsts.append(Int32(candidates.count))
        candidates += list
        seconds.append(list.reduce(0) { $0 | heads[Int($1)].seconds })
      }
      firsts.append(Int32(candidates.count))
    }

    private mutating func add(_ line: PhraseLine, _ kind: Int, _ vocabulary: Vocabulary) {
      let from = parts.count
      for part in line.parts.dropFirst() {
        let range = insert(part.alternatives, vocabulary)
        parts.append(Part(isGap: part.gap != nil, from: range.from, count: part.gap.map { Int32($0) } ?? range.count))
      }
      let second = parts[from]
      let seconds: UInt64 =
        second.isGap
        ? .max : words[Int(second.from)..<Int(second.from + second.count)].reduce(0) { $0 | 1 << UInt64($1 & 63) }
      heads.append(
        Head(
          opensSentence: line.opensSentence, hasExceptions: !line.exceptions.isEmpty, from: Int32(from),
          end: Int32(parts.count), seconds: seconds))
      var entry = Entry(
        kind: kind, line: line, languages: phraseTables[kind].languages(of: line),
        rate: PhraseRates.rate(phraseTables[kind].kind.id, line.pattern))
      for exception in line.exceptions {
        let range = insert(exception.words, vocabulary)
        entry.exceptions.append(
          Exception(isBehind: exception.isBehind, reach: exception.reach, from: range.from, count: range.count))
      }
      entries.append(entry)
    }

    private mutating func insert(_ alternatives: [String], _ vocabulary: Vocabulary) -> (from: Int32, count: Int32) {
      let from = words.count
      words += Self.numbers(alternatives, vocabulary)
      return (Int32(from), Int32(words.count - from))
    }

    private static func numbers(_ alternatives: [String], _ vocabulary: Vocabulary) -> [Vocabulary.Word] {
      Set(alternatives.flatMap { (PhraseTable.hashes[$0] ?? []).map { vocabulary.word($0) } }).sorted()
    }
  }

  func hits(_ keys: [WordKey], _ tokens: UnsafeBufferPointer<Token>) -> [PhraseHit] {
    keys.withUnsafeBufferPointer { hits($0, tokens) }
  }

  private func hits(_ keys: UnsafeBufferPointer<WordKey>, _ tokens: UnsafeBufferPointer<Token>) -> [PhraseHit] {
    var hits: [PhraseHit] = []
    for index in keys.indices {
      let word = Int(keys[index].word)
      guard word != 0 else { continue }
      let second: UInt64 = index + 1 < keys.count ? 1 << UInt64(keys[index + 1].word & 63) : .max
      guard seconds[word] & second != 0 else { continue }
      var next = firsts[word]
      let end = firsts[word + 1]
      while next < end {
        let entry = Int(candidates[Int(next)])
        next += 1
        let head = heads[entry]
        guard head.seconds & second != 0, !head.opensSentence || keys[index].opensSentence else { continue }
        // Most entries that the bits let through fail at their second word.
        let part = parts[Int(head.from)]
        if !part.isGap, index + 1 < keys.count, !holds(part.from, part.count, keys[index + 1].word) { continue }
        if let end = self.end(Int(head.from), Int(head.end), index + 1, keys, tokens) {
          if head.hasExceptions, isExcepted(entries[entry].exceptions, index..<end, keys, tokens) { continue }
          hits.append(PhraseHit(kind: entries[entry].kind, entry: entry, tokens: index..<end))
          break
        }
      }
    }
    return hits
  }

  /// The index behind `parts[from..<to]` where they stand from `index` on the same line.
  private func end(
    _ from: Int, _ to: Int, _ index: Int, _ keys: UnsafeBufferPointer<WordKey>, _ tokens: UnsafeBufferPointer<Token>
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
      guard holds(part.from, part.count, keys[index].word) else { return nil }
      index += 1
    }
    return index
  }

  /// True where what an entry excepts stands beside the phrase, on the same line.
  private func isExcepted(
    _ exceptions: [Exception], _ phrase: Range<Int>, _ keys: UnsafeBufferPointer<WordKey>,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    for exception in exceptions {
      for step in 0..<exception.reach {
        let index = exception.isBehind ? phrase.upperBound + step : phrase.lowerBound - 1 - step
        guard keys.indices.contains(index) else { break }
        // A line that begins between the two parts them.
        if tokens[exception.isBehind ? index : index + 1].flags.contains(.lineBefore) { break }
        if holds(exception.from, exception.count, keys[index].word) { return true }
      }
    }
    return false
  }

  @inline(__always)
  private func holds(_ from: Int32, _ count: Int32, _ word: Vocabulary.Word) -> Bool {
    guard word != 0 else { return false }
    // Most have one alternative; the sorted numbers of a lemma's forms are at most some forty.
    for place in Int(from)..<Int(from &+ count) where words[place] == word { return true }
    return false
  }
}
