/// Marks that open no text: the apostrophe of `l'OTAN`, the closing mark of `Peskov"`. Told once, with the text that
/// was meant, and taken for that text.
extension Lexer {
  /// A mark that touches a word which is none of the grammar; false for one that opens a text.
  mutating func strayMark() -> Bool {
    guard lastEnd == position, tokens.last?.isLooseWord == true else { return false }
    let (mark, count) = scalar(at: position)
    let behind = position + count
    let isApostrophe = mark == "'" || mark == "’"
    if isApostrophe, behind < bytes.count, scalar(at: behind).0.properties.isXIDStart {
      apostrophe(endOfLooseWords(from: behind))
    } else {
      closingMark(behind)
    }
    return true
  }

  /// `l'OTAN élargi`: words without their marks, up to `end`.
  private mutating func apostrophe(_ end: Int) {
    let first = firstLooseWord
    let span = SourceSpan(tokens[first].span.start, end)
    let written = string(span.start, end)
    errors.add(
      QueryError(
        .unquotedText, "`\(VisibleText.escaped(written))` is text without its marks", at: span,
        suggestion: QueryError.Suggestion(Syntax.quoted(written), at: span)))
    replaceTokens(from: first, by: .text(written), to: end)
    position = end
  }

  /// `Vladimir Poutine"`: the mark at the cursor ends words that none opened.
  private mutating func closingMark(_ end: Int) {
    let first = firstLooseWord
    let start = tokens[first].span.start
    let written = string(start, position)
    // No text stands open here: the prompt must not wait for its end.
    errors.add(
      QueryError(
        .unquotedText, "this mark closes a text that is not opened", at: SourceSpan(position, end),
        suggestion: QueryError.Suggestion(Syntax.quoted(written), at: SourceSpan(start, end))))
    replaceTokens(from: first, by: .text(written), to: end)
    position = end
  }

  /// The first of the words that end here: those on the line that are none of the grammar.
  private var firstLooseWord: Int {
    var first = tokens.count - 1
    while first > 0, tokens[first - 1].isLooseWord, !tokens[first].startsLine { first -= 1 }
    return first
  }

  private func endOfLooseWords(from start: Int) -> Int {
    var end = endOfName(from: start)
    while end + 1 < bytes.count, bytes[end] == 0x20 {
      let next = endOfName(from: end + 1)
      guard next > end + 1, Keyword(word: string(end + 1, next)) == nil else { break }
      end = next
    }
    return end
  }
}

extension Syntax.Token {
  fileprivate var isLooseWord: Bool { word != nil && keyword == nil }
}
