import TextKernel

/// A phrase that a table found.
struct PhraseHit {
  var kind: Int
  var entry: Int
  var tokens: Range<Int>
}

/// The phrases of all tables, found in one pass: a probe of the token's hash, then the rest of the phrase.
///
/// Language of the tables, one phrase a line, its parts apart by blanks: `mot` the folded word; `a|b` either;
/// `mot*` any word that so begins; `..3` at most three tokens between; `^` the beginning of a sentence; marks stand
/// for themselves. After `=` the suggestion, after `!` what is said instead of the kind's summary.
struct PhraseTable: Sendable {
  static let shared = PhraseTable(phraseTables)

  enum Part: Sendable {
    case words([UInt32])
    case prefix([UInt8])
    case gap(Int)
  }

  struct Entry: Sendable {
    var kind: Int
    var opensSentence: Bool
    var parts: [Part]
    var suggestion: String?
    var message: String?
  }

  private(set) var entries: [Entry] = []
  private var byFirst: [UInt32: [Int]] = [:]
  /// A bit a first word: most tokens stop here.
  private var filter: [UInt64] = Array(repeating: 0, count: 64)

  init(_ tables: [(kind: FlagKind, lines: StaticString)]) {
    for (kind, table) in tables.enumerated() {
      let text = UnsafeBufferPointer(start: table.lines.utf8Start, count: table.lines.utf8CodeUnitCount)
      for line in text.split(separator: 0x0A) { add(String(decoding: line, as: UTF8.self), kind) }
    }
  }

  func hits(
    in tokens: UnsafeBufferPointer<Token>, bytes: UnsafeBufferPointer<UInt8>, sentences: [TextSpan]
  ) -> [PhraseHit] {
    var hits: [PhraseHit] = []
    var sentence = 0
    var opening: Int32 = -1
    for index in tokens.indices {
      let token = tokens[index]
      while sentence < sentences.count && sentences[sentence].start <= token.start {
        opening = token.start
        sentence += 1
      }
      guard filter[Int(token.hash >> 6) & 63] & (1 << UInt64(token.hash & 63)) != 0 else { continue }
      for entry in byFirst[token.hash] ?? [] {
        if entries[entry].opensSentence && token.start != opening { continue }
        if let end = end(of: entries[entry].parts[...].dropFirst(), index + 1, tokens, bytes) {
          hits.append(PhraseHit(kind: entries[entry].kind, entry: entry, tokens: index..<end))
          break
        }
      }
    }
    return hits
  }

  /// The index behind the parts where they stand from `index` on the same line.
  private func end(
    of parts: ArraySlice<Part>, _ index: Int, _ tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let part = parts.first else { return index }
    if case .gap(let longest) = part {
      for skipped in 0...longest {
        if skipped > 0 {
          let last = index + skipped - 1
          guard last < tokens.count, tokens[last].kind != .stop else { return nil }
        }
        if let end = end(of: parts.dropFirst(), index + skipped, tokens, bytes) { return end }
      }
      return nil
    }
    guard index < tokens.count, !tokens[index].flags.contains(.lineBefore) else { return nil }
    switch part {
    case .words(let hashes):
      guard hashes.contains(tokens[index].hash) else { return nil }
    case .prefix(let prefix):
      var folded: [UInt8] = []
      Fold.append(UnsafeBufferPointer(rebasing: bytes[tokens[index].span.range]), to: &folded)
      guard folded.starts(with: prefix) else { return nil }
    case .gap:
      return nil
    }
    return end(of: parts.dropFirst(), index + 1, tokens, bytes)
  }

  private mutating func add(_ line: String, _ kind: Int) {
    let message = line.split(separator: "!", maxSplits: 1)
    let suggestion = message[0].split(separator: "=", maxSplits: 1)
    var entry = Entry(kind: kind, opensSentence: false, parts: [])
    if suggestion.count > 1 { entry.suggestion = Self.trimmed(suggestion[1]) }
    if message.count > 1 { entry.message = Self.trimmed(message[1]) }
    for part in suggestion[0].split(separator: " ") {
      if part == "^" {
        entry.opensSentence = true
      } else if part.hasPrefix(".."), let longest = Int(part.dropFirst(2)) {
        entry.parts.append(.gap(longest))
      } else if part.hasSuffix("*") {
        entry.parts.append(.prefix(Array(Fold.fold(String(part.dropLast())).utf8)))
      } else {
        entry.parts.append(.words(part.split(separator: "|").map { Self.hash(String($0)) }))
      }
    }
    guard case .words(let first)? = entry.parts.first else { return }
    for hash in first {
      byFirst[hash, default: []].append(entries.count)
      filter[Int(hash >> 6) & 63] |= 1 << UInt64(hash & 63)
    }
    entries.append(entry)
  }

  private static func hash(_ word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { Fold.hash($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
