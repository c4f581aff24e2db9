/// A line typed to the shell that is a command and no query.
struct CommandLineText: Sendable, Equatable {
  /// With its dot or backslash.
  var name: String
  var arguments: [String]

  /// nil where the line is a query: it begins with no dot and no backslash, and is none of the bare words.
  init?(_ line: String) {
    let line = line.drop(while: \.isWhitespace)
    guard let first = line.first else { return nil }
    // `.5 < x` begins no query, but a number is no command either; `..` is none.
    let isMarked = (first == "." || first == "\\") && line.dropFirst().first.map { $0.isLetter || $0 == "?" } == true
    guard isMarked || Self.isBareWord(line) else { return nil }
    var words = Self.words(of: String(line))
    if words.count == 1, words[0].hasSuffix(";") { words[0].removeLast() }
    name = isMarked ? words[0] : "." + words[0].lowercased()
    arguments = Array(words.dropFirst())
  }

  /// Runs the command.
  ///
  /// - Throws: `CommandFailure` where it is unknown or cannot do what was asked, and what the shell's own calls throw.
  func run(in shell: any ShellContext) throws -> DotCommand.Effect {
    let command = try DotCommand.named(name)
    return try command.work(Arguments(words: arguments, command: command), shell)
  }

  /// `help`, `quit` and `exit` as people type them who do not know the dot yet. None can begin a query.
  private static func isBareWord(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return false }
    let word = String(first).lowercased()
    return switch word.last == ";" ? String(word.dropLast()) : word {
    case "help": words.count <= 2
    case "exit", "quit": words.count == 1 || words.count == 2 && Int32(words[1]) != nil
    default: false
    }
  }

  /// Words between blanks; marks (`"…"`, `'…'`) hold one together, a backslash keeps the character after it.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var mark: Character?
    var isKept = false
    for (place, character) in line.enumerated() {
      // The first character may be the backslash of `\d`.
      if isKept || place == 0 {
        word = (word ?? "") + String(character)
        isKept = false
      } else if character == "\\", mark != "'" {
        isKept = true
        word = word ?? ""
      } else if let open = mark {
        if character == open { mark = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        mark = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
