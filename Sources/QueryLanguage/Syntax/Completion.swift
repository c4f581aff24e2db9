/// What may stand at a place of a text: asked of the grammar, to be filled in by who knows the catalog and the values.
///
/// The parser reads the text up to the word at the cursor and notes what it would have accepted there.
package struct Completion: Sendable, Equatable {
  package enum Expectation: Sendable, Hashable {
    /// A word of the grammar: a clause, `and`, `desc`, a type, a unit of time, a kind of chart.
    case keyword(String)
    /// `(`, `)`, `,`, `|`, `+` …
    case symbol(String)
    /// What may be said of the field: `=`, `has`, `is missing` … The completer keeps those that fit its type.
    case operators([String], of: String?)
    case collection
    /// A field of `scope`, or an alias of it.
    case field
    case function
    /// The name of a kept result.
    case result
    /// The name of a query that was defined.
    case namedQuery
    /// An argument of that query, perhaps with its label.
    case argument(of: String)
    /// A value of the field (its path as written), or any value.
    case value(of: String?)
    case text
    case number
    case regex
    case parameter
    /// The name of a stage.
    case stage(String)
    /// `name=` of a stage; `chart` for charts.
    case option(stage: String)
    case optionValue(stage: String, option: String)
    case file
    /// A name that the user makes up: nothing to offer.
    case newName
  }

  /// What the cursor stands in.
  package struct Scope: Sendable, Equatable {
    package enum Source: Sendable, Equatable {
      case collection(String)
      case result(String)
      case query(String)
    }
    package var source: Source?
    /// The collections of the quantifiers around the cursor, outermost first.
    package var quantifiers: [String] = []
    /// Names given by `as` before the cursor.
    package var aliases: [String] = []
    /// Parameters of the query that is being defined, without `$`.
    package var parameters: [String] = []
  }

  /// In the order in which the grammar asks; no duplicates.
  package var expected: [Expectation]
  /// What was typed of the word, without an opening mark: `Pe` of `"Pe`, `speaker.su`, `$wh`.
  package var partial: String
  /// The bytes that a completion replaces, the opening mark included, and the closing one where it stands at the cursor.
  package var span: SourceSpan
  /// The mark that is open: `"`, `'`, `“` or `«`.
  package var quote: Character?
  package var scope: Scope

  /// What may stand at `byte` of `text`; what is behind the cursor does not matter.
  package static func expectations(in text: String, at byte: Int) -> Completion {
    let bytes = Array(text.utf8)
    var end = min(max(byte, 0), bytes.count)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let typed = String(decoding: bytes[..<end], as: UTF8.self)
    var completion = Completion(expected: [], partial: "", span: SourceSpan(end, end), quote: nil, scope: Scope())
    guard end <= Parser.maximumBytes, completion.takePartial(of: typed, end: end) else { return completion }
    completion.takeClosingMark(bytes[end...])
    let before = String(decoding: bytes[..<completion.span.start], as: UTF8.self)
    var parser = Parser(before, recorder: Recorder())
    _ = parser.script()
    guard let recorder = parser.recorder else { return completion }
    completion.expected = recorder.expected
    completion.scope = recorder.frozenScope ?? recorder.scope
    return completion
  }

  /// Finds the word at the end of `typed`; false inside a comment, where nothing is expected.
  private mutating func takePartial(of typed: String, end: Int) -> Bool {
    var lexer = Lexer(typed)
    lexer.run()
    if let comment = lexer.comments.last, comment.span.end == end { return false }
    if lexer.bytes.last == UInt8(ascii: "$") {
      span.start = end - 1
      partial = "$"
      return true
    }
    guard lexer.tokens.count > 1 else { return true }
    var index = lexer.tokens.count - 2
    let last = lexer.tokens[index]
    guard last.span.end == end else { return true }
    switch last.kind {
    case .text:
      let isOpen = lexer.errors.errors.contains {
        $0.code == .unclosedString && $0.span?.start == last.span.start && $0.labels.isEmpty
      }
      guard isOpen else { return true }
      let written = lexer.string(last.span.start, end)
      quote = written.first
      partial = String(String.UnicodeScalarView(written.unicodeScalars.dropFirst()))
      span.start = last.span.start
    case .word, .symbol(.dot):
      while index > 0, lexer.tokens[index].touches,
        Self.continuesPath(lexer.tokens[index], after: lexer.tokens[index - 1])
      {
        index -= 1
      }
      span.start = lexer.tokens[index].span.start
      partial = lexer.string(span.start, end)
    case .parameter, .integer, .decimal, .date:
      span.start = last.span.start
      partial = lexer.string(span.start, end)
    default: break
    }
    return true
  }

  /// A text that is open up to the cursor and closed right behind it is replaced with its mark.
  private mutating func takeClosingMark(_ behind: ArraySlice<UInt8>) {
    let marks =
      switch quote {
      case "“": ["”"]
      case "«": [" »", "\u{A0}»", "\u{202F}»", "»"]
      case let mark?: [String(mark)]
      case nil: [String]()
      }
    guard let mark = marks.first(where: { behind.starts(with: $0.utf8) }) else { return }
    span.end += mark.utf8.count
  }

  private static func continuesPath(_ token: Syntax.Token, after before: Syntax.Token) -> Bool {
    if token.isSymbol(.dot) { return before.word != nil }
    return token.word != nil && before.isSymbol(.dot)
  }
}

extension Completion {
  /// Gathers, while the parser reads, what it would accept where the text ends.
  struct Recorder {
    private(set) var expected: [Expectation] = []
    private(set) var frozenScope: Scope?
    /// False once something that had to stand at the end was missed: what is asked for after that does not fit.
    var isOpen = true
    var scope = Scope()

    mutating func add(_ expectation: Expectation) {
      if frozenScope == nil { frozenScope = scope }
      if !expected.contains(expectation) { expected.append(expectation) }
    }
  }
}

extension Completion.Scope {
  mutating func setSource(_ source: Syntax.Source) {
    self.source =
      switch source {
      case .collection(let path): .collection(path.text)
      case .result(let name): .result(name.text)
      case .call(let call): .query(call.name.text)
      case .missing: nil
      }
  }
}
