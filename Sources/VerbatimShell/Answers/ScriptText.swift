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
    var marks = OpenMark()
    var start = 1
    // By bytes: a carriage return and a newline are one `Character`.
    for (number, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = Substring(bytes)
      if isCommand(line), !marks.isInsideText {
        if !query.allSatisfy(\.isWhitespace) { pieces.append(.query(query, line: start)) }
        pieces.append(.command(line.hasSuffix("\r") ? String(line.dropLast()) : String(line), line: number + 1))
        query = ""
        marks = OpenMark()
        start = number + 2
      } else {
        query += line + "\n"
        marks.pass(line)
      }
    }
    if !query.allSatisfy(\.isWhitespace) { pieces.append(.query(query, line: start)) }
    return pieces
  }

  private static func isCommand(_ line: Substring) -> Bool {
    guard let first = line.utf8.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "\\") else { return false }
    return CommandLineText(String(line)) != nil
  }
}

/// Whether a text is open where the lines read so far end, as the language's lexer has it.
private struct OpenMark {
  private enum State: Equatable {
    case between
    case comment
    /// Closed by the scalar.
    case text(Unicode.Scalar)
    /// `/…/`, which ends with its line at the latest.
    case pattern
  }

  private var state = State.between
  /// The letters before, without blanks between: a pattern stands behind `matches` only.
  private var word = ""

  var isInsideText: Bool {
    if case .text = state { return true }
    return false
  }

  mutating func pass(_ line: Substring) {
    var isEscaped = false
    var previous: Unicode.Scalar = "\n"
    for scalar in line.unicodeScalars {
      defer { previous = scalar }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch state {
      case .comment: break
      case .pattern, .text:
        if scalar == "\\" {
          isEscaped = true
        } else if state == (scalar == "/" ? .pattern : .text(scalar)) {
          state = .between
        }
      case .between: open(scalar, after: previous)
      }
    }
    if state == .comment || state == .pattern { state = .between }
  }

  private mutating func open(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) {
    switch scalar {
    case "\"", "'": state = .text(scalar)
    case "“": state = .text("”")
    case "«": state = .text("»")
    case "#": state = .comment
    case "-" where previous == "-": state = .comment
    case "/" where word.lowercased() == "matches": state = .pattern
    case " ", "\t", "\r": return
    case _ where scalar.properties.isXIDContinue:
      if previous.properties.isXIDContinue { word.unicodeScalars.append(scalar) } else { word = String(scalar) }
      return
    default: break
    }
    word = ""
  }
}
