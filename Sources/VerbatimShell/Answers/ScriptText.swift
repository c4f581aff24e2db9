/// A script cut into queries and the dot-commands between them.
struct ScriptText {
  enum Piece: Equatable {
    /// Statements, with the number of their first line.
    case query(String, line: Int)
    case command(String, line: Int)
  }

  /// A line that begins with a dot or a backslash, outside a text that goes over lines, is a command.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var query = ""
    var start = 1
    // By bytes: a carriage return and a newline are one `Character`.
    for (number, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = Substring(bytes)
      if isCommand(line), !isInsideText(query) {
        if !query.allSatisfy(\.isWhitespace) { pieces.append(.query(query, line: start)) }
        pieces.append(.command(line.hasSuffix("\r") ? String(line.dropLast()) : String(line), line: number + 1))
        query = ""
        start = number + 2
      } else {
        query += line + "\n"
      }
    }
    if !query.allSatisfy(\.isWhitespace) { pieces.append(.query(query, line: start)) }
    return pieces
  }

  private static func isCommand(_ line: Substring) -> Bool {
    guard let first = line.utf8.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "\\") else { return false }
    return CommandLineText(String(line)) != nil
  }

  /// True where a text mark is open at the end of `query`.
  private static func isInsideText(_ query: String) -> Bool {
    var mark: Unicode.Scalar?
    var isEscaped = false
    var isComment = false
    var previous: Unicode.Scalar = "\n"
    for scalar in query.unicodeScalars {
      defer { previous = scalar }
      if isComment {
        isComment = scalar != "\n"
      } else if isEscaped {
        isEscaped = false
      } else if let open = mark {
        if scalar == "\\" { isEscaped = true } else if scalar == open { mark = nil }
      } else {
        switch scalar {
        case "\"", "'": mark = scalar
        case "“": mark = "”"
        case "«": mark = "»"
        case "#": isComment = true
        case "-" where previous == "-": isComment = true
        default: break
        }
      }
    }
    return mark != nil
  }
}
