extension Lexer {
  /// What is read, what it stands for, and whether it is silently accepted (`==`) or reported with the right form.
  private static let symbols: [(String, Syntax.Symbol)] = [
    ("==", .equal), ("<>", .notEqual), ("!=", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
    ("..", .range), ("(", .open), (")", .close), (",", .comma), (";", .semicolon), (":", .colon), (".", .dot),
    ("|", .bar), ("+", .plus), ("-", .minus), ("*", .star), ("/", .slash), ("=", .equal), ("<", .less),
    (">", .greater),
  ]

  /// Longest first. Right forms that are words become words.
  private static let mistaken: [(String, String)] = [
    ("===", "="), ("!==", "!="), ("...", ".."), ("=>", ">="), ("=<", "<="), ("=!", "!="), ("&&", "and"), ("||", "or"),
    ("=~", "matches"), ("!~", "not matches"), ("~", "matches"), ("&", "and"), ("!", "not"),
  ]

  mutating func symbol() {
    if bracket() || fullWidth() { return }
    let start = position
    let mistaken = byte() < 0x80 ? Self.mistaken : Self.lookalikes
    for (written, right) in mistaken where stands(written) && !(written == "!" && byte(1) == UInt8(ascii: "=")) {
      advance(written.utf8.count)
      let span = SourceSpan(start, position)
      errors.add(
        QueryError(
          .unknownOperator, "no operator `\(written)`", at: span, label: "here it is `\(right)`",
          suggestion: QueryError.Suggestion(spaced(right, at: span), at: span, help: "replace with `\(right)`")))
      take(right, as: span)
      return
    }
    for (written, symbol) in Self.symbols where stands(written) {
      advance(written.utf8.count)
      append(.symbol(symbol), from: start, to: position)
      return
    }
    stray()
  }

  /// `["a", "b"]`, `{…}`: told once, where the brackets meet.
  private mutating func bracket() -> Bool {
    let start = position
    switch byte() {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets.append(start)
      append(.symbol(.open), from: start, to: start + 1)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      append(.symbol(.close), from: start, to: start + 1)
      if let open = brackets.popLast() { tell(brackets: open, start) } else { tell(bracket: start) }
    default: return false
    }
    advance()
    return true
  }

  private mutating func tell(brackets open: Int, _ close: Int) {
    guard close - open <= 200 else {
      tell(bracket: open)
      return tell(bracket: close)
    }
    let span = SourceSpan(open, close + 1)
    let right = "(" + string(open + 1, close) + ")"
    errors.add(
      QueryError(
        .unknownOperator, "no list in `\(string(open, open + 1))…\(string(close, close + 1))`", at: span,
        label: "lists and conditions stand in `(…)`", suggestion: QueryError.Suggestion(right, at: span)))
  }

  /// One that has no other, or whose other is far.
  mutating func tell(bracket start: Int) {
    let written = string(start, start + 1)
    let right = written == "[" || written == "{" ? "(" : ")"
    let span = SourceSpan(start, start + 1)
    errors.add(
      QueryError(
        .unknownOperator, .unknown("operator", name: written, where: ""), at: span, label: "here it is `\(right)`",
        suggestion: QueryError.Suggestion(right, at: span)))
  }

  private func stands(_ written: String) -> Bool {
    var offset = 0
    for value in written.utf8 {
      if byte(offset) != value { return false }
      offset += 1
    }
    return true
  }

  /// A word needs blanks around it where the sign it replaces had none.
  private func spaced(_ right: String, at span: SourceSpan) -> String {
    guard right.utf8.first.map({ $0 >= 0x61 }) == true else { return right }
    let before = span.start > 0 && bytes[span.start - 1] > 0x20 ? " " : ""
    let after = span.end < bytes.count && bytes[span.end] > 0x20 ? " " : ""
    return before + right + after
  }

  private mutating func take(_ right: String, as span: SourceSpan) {
    for word in right.split(separator: " ") {
      if let symbol = Syntax.Symbol(rawValue: String(word)) {
        append(.symbol(symbol), from: span.start, to: span.end)
      } else {
        append(.word(String(word)), from: span.start, to: span.end)
      }
    }
  }

  /// One error for a run of characters that begin no token.
  private mutating func stray() {
    let start = position
    let (first, _) = scalar(at: start)
    if first == "`", backticks() { return }
    hasStray = true
    let isControl = Self.isControl(first)
    while position < bytes.count {
      let (scalar, count) = scalar(at: position)
      if position > start {
        let belongs =
          scalar.value <= 0x20 || scalar.properties.isXIDContinue || Self.begins(scalar)
          || Self.isControl(scalar) != isControl
        if belongs { break }
      }
      position += count
    }
    let span = SourceSpan(start, position)
    let shown = VisibleText.escaped(string(start, position))
    if isControl {
      errors.add(
        QueryError(
          .controlCharacter, "control character \(shown)", at: span,
          suggestion: QueryError.Suggestion("", at: span)))
    } else {
      errors.add(
        QueryError(
          .strayCharacter, "`\(shown)` belongs to nothing here", at: span))
    }
  }

  /// `` `speaker` ``: a name as other languages quote it, taken for the name. False where it is not closed.
  private mutating func backticks() -> Bool {
    let start = position
    var end = start + 1
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != UInt8(ascii: "`") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "`"), end > start + 1 else { return false }
    let content = string(start + 1, end)
    let span = SourceSpan(start, end + 1)
    let nameEnd = endOfName(from: start + 1)
    let isName = nameEnd == end && scalar(at: start + 1).0.properties.isXIDStart
    errors.add(
      QueryError(
        .strayCharacter, "backticks belong to nothing here", at: span,
        suggestion: QueryError.Suggestion(isName ? content : Syntax.quoted(content), at: span)))
    position = end + 1
    append(isName ? .word(content) : .text(content), from: start, to: position)
    return true
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", ",", ";", ":", ".", "|", "+", "-", "*", "/", "=", "<", ">", "!", "\"", "'", "$", "#", "“", "«": true
    default: false
    }
  }
}
