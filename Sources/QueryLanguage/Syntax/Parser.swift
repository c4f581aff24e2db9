/// Reads text as a tree: recursive descent over the tokens, one token ahead.
///
/// It never fails: what cannot be read is reported and stands in the tree as `missing`. Depth and size are bounded,
/// so that hostile text ends with an error and not with the stack.
package struct Parser {
  /// Bytes of one script or statement.
  package static let maximumBytes = 1 << 20
  /// Parentheses, `not`s and pipelines in each other.
  package static let maximumDepth = 100
  /// Arithmetic operators in one text; each may deepen the tree by one.
  package static let maximumOperators = 500

  /// Values in the lists of one statement.
  package static let maximumValues = 100_000

  let bytes: [UInt8]
  var tokens: [Syntax.Token]
  var position = 0
  var errors: ErrorSink
  /// For each `(`, where its `)` stands; -1 elsewhere and where it has none.
  let closing: [Int]
  var depth = 0
  var operators = 0
  var values = 0
  /// Only one error a place: what follows from the first is no news.
  var lastErrorPosition = -1
  /// A stage was found without its `|`, and reported.
  var hasImpliedBar = false
  /// Parentheses that hold what is being read; a `)` ends it.
  var openPipelines = 0
  /// Set where the text ends at the cursor of a completion.
  var recorder: Completion.Recorder?

  /// All statements of `text`, and what is wrong with it: at most five errors and a last one that says how many more.
  ///
  /// A script read whole and the same lines typed one by one agree: a line that begins with a clause or `|` belongs to
  /// the statement before it; where it cannot join its clauses it is a stage of its own, as if `|` stood before it.
  package static func parseScript(_ text: String) -> (Syntax.Script, [QueryError]) {
    let span = SourceSpan(0, text.utf8.count)
    guard span.end <= maximumBytes else {
      let error = QueryError(
        .tooLong, .limit("this is too long to read", maximumBytes, unit: "bytes"), at: SourceSpan(0, 1))
      return (Syntax.Script(statements: [], comments: [], span: span), [error])
    }
    var parser = Parser(text)
    let statements = parser.script()
    let script = Syntax.Script(statements: statements, comments: parser.comments, span: span)
    return (script, parser.errors.report())
  }

  private let comments: [Syntax.Comment]

  init(_ text: String, recorder: Completion.Recorder? = nil) {
    var lexer = Lexer(text)
    lexer.run()
    bytes = lexer.bytes
    tokens = lexer.tokens
    comments = lexer.comments
    errors = lexer.errors
    self.recorder = recorder
    var closing = [Int](repeating: -1, count: tokens.count)
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.isSymbol(.open) { open.append(index) }
      if token.isSymbol(.close), let start = open.popLast() { closing[start] = index }
      if token.isSymbol(.semicolon) { open.removeAll() }
    }
    self.closing = closing
  }

  mutating func script() -> [Syntax.Statement] {
    var statements: [Syntax.Statement] = []
    while true {
      while accept(.semicolon) {}
      if current.isEnd {
        if statements.isEmpty || current.startsLine { noteStatementStart() }
        return statements
      }
      let before = position
      if let statement = statement() { statements.append(statement) }
      finishStatement()
      if position == before { advance() }
    }
  }

  /// What follows a statement on its line must be a `;` or plainly begin another.
  private mutating func finishStatement() {
    hasImpliedBar = false
    if current.isEnd || current.isSymbol(.semicolon) || beginsStatement || current.startsLine { return }
    unexpected(["the end of the statement"])
    skip { $0.current.isSymbol(.semicolon) || $0.beginsStatement || $0.current.startsLine }
  }

  /// True where the token can only begin a statement, wherever it stands.
  var beginsStatement: Bool {
    if current.keyword == .from { return true }
    if current.keyword == .set, case .parameter = peek().kind { return true }
    if current.keyword == .query, peek().isName, peek(2).isSymbol(.open) { return true }
    return current.isResultName && peek().isSymbol(.equal)
  }
}
