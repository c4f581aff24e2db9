/// Signs that look like those of the language: the full-width forms of East Asian keyboards, hyphens and strokes of
/// typesetters. Reported with what to type, and taken for that.
extension Lexer {
  /// What is written, and the right form.
  static let lookalikes: [(String, String)] = [
    ("≥", ">="), ("≤", "<="), ("≠", "!="), ("−", "-"), ("–", "-"), ("—", "-"), ("‐", "-"), ("‑", "-"), ("‒", "-"),
    ("―", "-"), ("…", ".."), ("×", "*"), ("∗", "*"), ("÷", "/"), ("∕", "/"), ("⁄", "/"), ("、", ","), ("¦", "|"),
  ]

  /// Longer runs are told in pieces: a run that means nothing is looked at again from its next character.
  private static let runMax = 32

  /// A run of full-width signs and digits (`（`, `！＝`, `２０`); false where none stands here, or it means nothing.
  mutating func fullWidth() -> Bool {
    guard byte() == 0xEF else { return false }
    let start = position
    var plain = ""
    var end = start
    while end < bytes.count, bytes[end] == 0xEF, plain.utf8.count < Self.runMax {
      let (scalar, count) = scalar(at: end)
      guard let sign = Self.plain(scalar) else { break }
      plain.unicodeScalars.append(sign)
      end += count
    }
    var inner = Lexer(plain)
    inner.run()
    guard inner.tokens.count > 1, inner.errors.errors.isEmpty else { return false }
    let span = SourceSpan(start, end)
    position = end
    errors.add(
      QueryError(
        .strayCharacter, "`\(string(start, end))` is full-width", at: span, label: "here it is `\(plain)`",
        suggestion: QueryError.Suggestion(plain, at: span)))
    for token in inner.tokens.dropLast() { append(token.kind, from: span.start, to: span.end) }
    return true
  }

  /// The sign or digit that a full-width one is a form of. Letters are words, and marks of texts open texts.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0),
      !plain.properties.isAlphabetic, plain != "\"", plain != "'"
    else { return nil }
    return plain
  }
}
