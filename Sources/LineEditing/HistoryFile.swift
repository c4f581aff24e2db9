import Glibc

/// The statements of earlier sessions: one a line, oldest first, `\n` for a newline and `\\` for a backslash.
///
/// Every statement is appended as it is typed, so two shells at once, or a kill, lose none.
struct HistoryFile {
  let path: String
  /// Statements kept, at most; the file may be a quarter longer before it is rewritten.
  let limit: Int

  static let statementBytesMax = 1 << 16
  /// Of a longer file only the end is read.
  static let readBytesMax = 32 << 20

  /// `VERBATIM_HISTORY`, else `$XDG_STATE_HOME/verbatim/history`, else `~/.local/state/verbatim/history`.
  ///
  /// nil where history is switched off by `/dev/null`, or there is no home. A relative `XDG_STATE_HOME` does not
  /// count, as its specification says.
  static var standardPath: String? {
    if let path = environment("VERBATIM_HISTORY") { return path == "/dev/null" ? nil : path }
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/verbatim/history" }
    return environment("HOME").map { $0 + "/.local/state/verbatim/history" }
  }

  static func keeps(_ statement: String) -> Bool {
    statement.utf8.first != UInt8(ascii: " ") && statement.utf8.count <= statementBytesMax
      && statement.contains { !$0.isWhitespace }
  }

  /// The statements, at most `limit`, a repetition of the one before left out. A file that is not there is empty.
  func load() throws(HistoryError) -> [String] {
    guard let file = try OpenHistory(path, create: false) else { return [] }
    var statements = Self.decode(try file.readEnd(Self.readBytesMax))
    if statements.count > limit + limit / 4 {
      statements.removeFirst(statements.count - limit)
      try file.replace(with: statements.flatMap { Array(Self.encode($0).utf8) })
    }
    return Array(statements.suffix(limit))
  }

  func append(_ statement: String) throws(HistoryError) {
    try OpenHistory(path, create: true)?.append(Array(Self.encode(statement).utf8))
  }

  static func encode(_ statement: String) -> String {
    var line = ""
    for scalar in statement.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\n"
  }

  static func decode(_ bytes: [UInt8]) -> [String] {
    var statements: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count <= 2 * statementBytesMax {
      let statement = unescape(String(decoding: line, as: UTF8.self)).withoutControls
      if keeps(statement), statement != statements.last { statements.append(statement) }
    }
    return statements
  }

  private static func unescape(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    var statement = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      statement.append(isEscaped && (scalar == "n" || scalar == "r") ? "\n" : scalar)
      isEscaped = false
    }
    return String(statement)
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

package struct HistoryError: Error, CustomStringConvertible {
  package let description: String

  init(_ what: String, _ path: String, _ code: Int32 = errno) {
    description = "history: cannot \(what) \(path): \(String(cString: strerror(code)))"
  }

  init(_ what: String) { description = "history: " + what }
}
