extension Lexer {
  /// A string from its opening mark up to `close`; it may span lines.
  mutating func string(close: Unicode.Scalar) {
    let start = position
    let (open, openLength) = scalar(at: start)
    advance(openLength)
    if missingMarks.contains(close) { return unclosed(start: start, open: open, close: close) }
    var text = String.UnicodeScalarView()
    while position < bytes.count {
      let (scalar, count) = scalar(at: position)
      if scalar == close {
        if close == "'", apostropheInside(start: start) { return }
        advance(count)
        if opensAnother(start: start) { return unclosed(start: start, open: open, close: close, isAtLineEnd: true) }
        append(.text(trimmed(text, inside: open)), from: start, to: position)
        return
      }
      if scalar == "\\" {
        escape(into: &text, open: open, close: close)
      } else {
        if Self.isForbiddenInText(scalar) { forbidden(count) } else { text.append(scalar) }
        advance(count)
      }
    }
    missingMarks.insert(close)
    unclosed(start: start, open: open, close: close)
  }

  /// A text over several lines that a word touches: its last mark opens another, and the first line lacks one.
  private func opensAnother(start: Int) -> Bool {
    let end = endOfName(from: position)
    return end > position && Keyword(word: string(position, end)) == nil
      && bytes[start..<position].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// `'l'OTAN'`: the mark at the cursor is an apostrophe where a word touches it on both sides and the text is closed
  /// soon after. Reported and taken for the whole text; false where the mark closes the text.
  private mutating func apostropheInside(start: Int) -> Bool {
    let behind = endOfName(from: position + 1)
    guard position > start + 1, behind > position + 1, Keyword(word: string(position + 1, behind)) == nil,
      bytes[position - 1] >= 0x80 || Self.isLetter(bytes[position - 1])
    else { return false }
    let limit = min(bytes.count, behind + Self.foreignMax)
    var end = behind
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "'"), endOfName(from: end + 1) == end + 1 {
        let content = string(start + 1, end)
        let span = SourceSpan(start, end + 1)
        position = end + 1
        errors.add(
          QueryError(
            .unclosedString, "the apostrophe closes this text", at: span,
            suggestion: QueryError.Suggestion(Syntax.quoted(content), at: span)))
        append(.text(content), from: start, to: position)
        return true
      }
      end += 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private mutating func escape(into text: inout String.UnicodeScalarView, open: Unicode.Scalar, close: Unicode.Scalar) {
    let start = position
    advance(1)
    guard !isAtEnd else { return }
    let (scalar, count) = scalar(at: position)
    advance(count)
    switch scalar {
    case "n": text.append("\n")
    case "t": text.append("\t")
    case "\\", "\"", "'", open, close: text.append(scalar)
    default:
      let written = VisibleText.escaped(String(scalar))
      let span = SourceSpan(start, position)
      errors.add(
        QueryError(
          .invalidEscape, "no escape `\\\(written)`", at: span,
          suggestion: Self.isForbiddenInText(scalar) ? nil : QueryError.Suggestion("\\\\" + String(scalar), at: span),
          help: "there are `\\\"`, `\\\\`, `\\n` and `\\t`"))
      if !Self.isForbiddenInText(scalar) {
        text.append("\\")
        text.append(scalar)
      }
    }
  }

  private static func isForbiddenInText(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t" && scalar != "\r"
  }

  private mutating func forbidden(_ count: Int) {
    let span = SourceSpan(position, position + count)
    errors.add(
      QueryError(
        .controlCharacter, "control character \(VisibleText.escaped(string(span.start, span.end))) in a text", at: span,
        suggestion: QueryError.Suggestion("", at: span)))
  }

  /// Blanks just inside « » are typography, not text.
  private func trimmed(_ text: String.UnicodeScalarView, inside open: Unicode.Scalar) -> String {
    guard open == "«" else { return String(text) }
    var kept = text[...]
    while let first = kept.first, first.properties.isWhitespace { kept.removeFirst() }
    while let last = kept.last, last.properties.isWhitespace { kept.removeLast() }
    return String(kept)
  }

  /// Takes the rest of the first line for the text, so that further lines are still read.
  ///
  /// - Parameter isAtLineEnd: a mark on a later line belongs to another text: more lines cannot close this one.
  private mutating func unclosed(
    start: Int, open: Unicode.Scalar, close: Unicode.Scalar, isAtLineEnd: Bool = false
  ) {
    let openLength = scalar(at: start).1
    var end = start + openLength
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let (scalar, count) = scalar(at: end)
      // «…" and “…": closed by the wrong mark.
      if open != "\"", open != "'", scalar == "\"" || scalar == "”" || scalar == "»" {
        let mark = SourceSpan(end, end + count)
        position = mark.end
        errors.add(
          QueryError(
            .unclosedString, "a text opened by `\(open)` is closed by `\(close)`", at: mark,
            label: "this does not close it",
            labels: [QueryError.Label(SourceSpan(start, start + openLength), "opened here")],
            suggestion: QueryError.Suggestion(String(close), at: mark)))
        append(.text(string(start + openLength, end)), from: start, to: position)
        return
      }
      end += count
    }
    let clause = clauseInside(start + openLength, end)
    if let clause { end = clause }
    position = end
    while end > start + openLength, bytes[end - 1] == 0x20 { end -= 1 }
    if end == start + openLength, lastEnd == start, case .text? = tokens.last?.kind {
      let mark = SourceSpan(start, end)
      errors.add(
        QueryError(
          .strayCharacter, "a mark too many", at: mark, suggestion: QueryError.Suggestion("", at: mark)))
      return
    }
    let place = clause.map { " before `\(string($0 + 1, max(endOfName(from: $0 + 1), $0 + 2)))`" } ?? ""
    errors.add(
      QueryError(
        isAtLineEnd ? .syntax : .unclosedString, "this text is not closed", at: SourceSpan(start, start + openLength),
        suggestion: QueryError.Suggestion(
          String(close), at: SourceSpan(end, end),
          help: "close it with `\(close)`" + place)))
    // What the parser would say of it is no news.
    hasStray = true
    append(.text(string(start + openLength, end)), from: start, to: position)
  }

  /// Where clauses begin in a text that nothing closes: `limit 1` of `"x limit 1`. Nil where all of it may be text.
  /// One text is looked into: a hostile one opens many.
  private mutating func clauseInside(_ start: Int, _ end: Int) -> Int? {
    guard !hasLookedInside, end - start <= Self.foreignMax else { return nil }
    hasLookedInside = true
    for index in start..<max(start, end - 1) where bytes[index] == 0x20 && bytes[index + 1] > 0x20 {
      let isBar = bytes[index + 1] == UInt8(ascii: "|")
      guard isBar || Keyword(word: string(index + 1, endOfName(from: index + 1)))?.isClause == true else { continue }
      let rest = string(index + 1, end)
      // A mark in it would be looked for in its turn.
      if rest.unicodeScalars.contains(where: { Self.marks.contains($0) }) { return nil }
      let (script, errors) = Parser.parseScript("from articles " + rest)
      if errors.isEmpty, script.statements.count == 1 { return index }
    }
    return nil
  }

  private static let marks = singleMarks.union(doubleMarks)

  /// Text in marks that the language does not know (‘…’, „…“, ‹…›, ＂…＂): read as text, and reported.
  mutating func foreignString(opened open: Unicode.Scalar) {
    let start = position
    let contentStart = start + scalar(at: start).1
    let closes = Self.singleMarks.contains(open) ? Self.singleMarks : Self.doubleMarks
    // Looked for nearby only, since every apostrophe may come here.
    let limit = min(bytes.count, contentStart + Self.foreignMax)
    var end = contentStart
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let (scalar, count) = scalar(at: end)
      if closes.contains(scalar), !isApostrophe(at: end) {
        let content = string(contentStart, end)
        position = end + count
        let span = SourceSpan(start, position)
        errors.add(
          QueryError(
            .strayCharacter, "`\(open)` opens no text", at: span,
            suggestion: QueryError.Suggestion(Syntax.quoted(content), at: span),
            help: "text stands in `\"…\"`, `'…'`, `“…”` or `«…»`"))
        append(.text(content), from: start, to: position)
        return
      }
      end += count
    }
    position = contentStart
    let span = SourceSpan(start, contentStart)
    errors.add(
      QueryError(
        .strayCharacter, "`\(open)` opens no text", at: span, suggestion: QueryError.Suggestion("\"", at: span),
        help: "text stands in `\"…\"`, `'…'`, `“…”` or `«…»`"))
  }

  private static let foreignMax = 400
  private static let singleMarks: Set<Unicode.Scalar> = ["‘", "’", "‚", "‛", "‹", "›", "＇", "'", "「", "」", "『", "』"]
  private static let doubleMarks: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "«", "»", "″", "＂", "\""]

  /// True for the mark inside `l’OTAN`.
  private func isApostrophe(at index: Int) -> Bool {
    let (mark, count) = scalar(at: index)
    guard mark == "’" || mark == "'", index + count < bytes.count else { return false }
    return scalar(at: index + count).0.properties.isXIDStart
  }

  /// `/…/i`, only behind `matches`: elsewhere a stroke divides.
  mutating func regex() {
    let start = position
    advance(1)
    var pattern: [UInt8] = []
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
      let value = bytes[position]
      if value == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] >= 0x20 {
        if bytes[position + 1] != UInt8(ascii: "/") { pattern.append(value) }
        pattern.append(bytes[position + 1])
        advance(2)
        continue
      }
      if value == UInt8(ascii: "/") {
        advance(1)
        regexEnd(start: start, pattern: String(decoding: pattern, as: UTF8.self))
        return
      }
      pattern.append(value)
      advance(1)
    }
    errors.add(
      QueryError(
        .unclosedRegex, "this pattern is not closed", at: SourceSpan(start, start + 1),
        suggestion: QueryError.Suggestion("/", at: SourceSpan(position, position), help: "close it with `/`")))
    append(.regex(String(decoding: pattern, as: UTF8.self), ignoresCase: false), from: start, to: position)
  }

  private mutating func regexEnd(start: Int, pattern: String) {
    let flagsStart = position
    position = endOfName(from: position)
    let flags = string(flagsStart, position)
    if !flags.isEmpty, flags != "i", flags != "I" {
      let span = SourceSpan(flagsStart, position)
      errors.add(
        QueryError(
          .invalidRegex, "no pattern flag `\(flags)`", at: span,
          suggestion: QueryError.Suggestion(flags.lowercased().contains("i") ? "i" : "", at: span),
          help: "the one flag is `i`: in any case"))
    }
    append(.regex(pattern, ignoresCase: flags.lowercased().contains("i")), from: start, to: position)
  }
}
