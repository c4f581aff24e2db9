/// Cuts a text into tokens, over its UTF-8 bytes.
///
/// Never fails: what cannot be a token is reported and, where it is plain what was meant, taken for that.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  private(set) var tokens: [Syntax.Token] = []
  private(set) var comments: [Syntax.Comment] = []
  var errors = ErrorSink()
  private var startsLine = true
  /// The end of the last token.
  private(set) var lastEnd = -1
  /// Something was left out since the last token.
  var hasStray = false
  /// Closing marks that were looked for up to the end of the text in vain: no need to look again.
  var missingMarks: Set<Unicode.Scalar> = []
  /// Clauses were looked for in a text that nothing closes.
  var hasLookedInside = false
  /// Where each `[` and `{` stands that is still open.
  var brackets: [Int] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens.reserveCapacity(bytes.count / 5 + 2)
  }

  /// All tokens; the last is `end`.
  mutating func run() {
    while skipBlanks() { token() }
    for open in brackets { tell(bracket: open) }
    append(.end, from: bytes.count, to: bytes.count)
  }

  // MARK: Cursor

  func byte(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func advance(_ count: Int = 1) { position = min(position + count, bytes.count) }

  /// The scalar at `index` and its length in bytes. The bytes come from a `String`, so they are valid UTF-8.
  func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + count <= bytes.count else { return ("\u{FFFD}", bytes.count - index) }
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for offset in 1..<count { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }

  func string(_ start: Int, _ end: Int) -> String {
    start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
  }

  mutating func append(_ kind: Syntax.Token.Kind, from start: Int, to end: Int) {
    var keyword: Keyword?
    if case .word(let word) = kind { keyword = Keyword(word: word) }
    tokens.append(
      Syntax.Token(
        kind: kind, span: SourceSpan(start, end), startsLine: startsLine, touches: start == lastEnd,
        followsStray: hasStray, keyword: keyword))
    startsLine = false
    hasStray = false
    lastEnd = end
  }

  /// Takes the tokens from `first` on for one that ends at `end`.
  mutating func replaceTokens(from first: Int, by kind: Syntax.Token.Kind, to end: Int) {
    var token = tokens[first]
    token.kind = kind
    token.keyword = nil
    token.span = SourceSpan(token.span.start, end)
    tokens.removeSubrange(first...)
    tokens.append(token)
    lastEnd = end
  }

  // MARK: Between tokens

  /// Goes to the next token; false at the end of the text.
  private mutating func skipBlanks() -> Bool {
    while position < bytes.count {
      let (scalar, count) = scalar(at: position)
      switch scalar {
      case "\n", "\r", "\u{2028}", "\u{2029}":
        startsLine = true
        position += count
      case " ", "\t", "\u{A0}", "\u{202F}", "\u{2000}"..."\u{200A}", "\u{3000}", "\u{FEFF}": position += count
      case "#": comment(markLength: 1)
      case "-" where byte(1) == UInt8(ascii: "-"): comment(markLength: 2)
      default: return true
      }
    }
    return false
  }

  private mutating func comment(markLength: Int) {
    let start = position
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    var textStart = start + markLength
    while textStart < position, bytes[textStart] == 0x20 { textStart += 1 }
    comments.append(Syntax.Comment(text: string(textStart, position), span: SourceSpan(start, position)))
  }

  // MARK: Tokens

  private mutating func token() {
    let start = position
    let first = bytes[start]
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if !strayMark() { string(close: Unicode.Scalar(first)) }
    case UInt8(ascii: "$"): parameter()
    case UInt8(ascii: "/") where tokens.last?.keyword == .matches: regex()
    case 0x80...: other()
    default: symbol()
    }
  }

  private mutating func word() {
    let start = position
    position = endOfName(from: start)
    append(.word(string(start, position)), from: start, to: position)
  }

  /// The end of the letters, digits and underscores that begin at `start`.
  func endOfName(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let value = bytes[index]
      if value < 0x80 {
        let isPart =
          (value | 0x20 >= 0x61 && value | 0x20 <= 0x7A) || (value >= 0x30 && value <= 0x39) || value == 0x5F
        if !isPart { break }
        index += 1
      } else {
        let (scalar, count) = scalar(at: index)
        if !scalar.properties.isXIDContinue { break }
        index += count
      }
    }
    return index
  }

  private mutating func parameter() {
    let start = position
    let end = endOfName(from: start + 1)
    guard end > start + 1 else {
      position += 1
      hasStray = true
      errors.add(
        QueryError(
          .strayCharacter, "a lone `$`", at: SourceSpan(start, position),
          help: "a parameter is `$` and its name: `$who`"))
      return
    }
    position = end
    let first = scalar(at: start + 1).0
    if !first.properties.isXIDStart, first != "_" {
      errors.add(
        QueryError(
          .strayCharacter, "`\(string(start, end))` is no parameter", at: SourceSpan(start, end),
          label: "a name begins with a letter"))
    }
    append(.parameter(string(start + 1, end)), from: start, to: end)
  }

  /// A letter of any script, a quotation mark of any kind, or nothing that belongs here.
  private mutating func other() {
    let (scalar, _) = scalar(at: position)
    if scalar == "’" || scalar == "”" || scalar == "»", strayMark() { return }
    switch scalar {
    case "“": string(close: "”")
    case "«": string(close: "»")
    case "‘", "‚", "’", "‛", "„", "‟", "‹", "”", "»", "″", "＂", "＇", "「", "『": foreignString(opened: scalar)
    default:
      if scalar.properties.isXIDStart { word() } else { symbol() }
    }
  }
}
