/// One line of a table, taken apart.
///
/// A phrase, its parts apart by blanks:
///
///     mot        the folded word; a mark stands for itself
///     <lemme>    any form of the lemma
///     a|<b>|c    one of them
///     ..3        at most three tokens between
///     ^          before the first: at the beginning of a sentence
///
/// and behind it, in any order and each at most once:
///
///     = text     what French would write
///     ! text     what is said instead of the kind's summary
///     @ de|es    the source languages it speaks of, instead of the kind's
///     ~ >3 a|<b> not where one of these stands within three tokens behind (`<3`: before; without number: next to it)
struct PhraseLine {
  struct Part {
    /// As they are written, lemmas in their brackets.
    var alternatives: [String] = []
    var gap: Int?
  }

  /// Words that may not stand within `reach` tokens of the phrase.
  struct Exception {
    var isBehind: Bool
    var reach: Int
    var words: [String] = []
  }

  /// The phrase as it is written in the table.
  private(set) var pattern = ""
  private(set) var opensSentence = false
  private(set) var parts: [Part] = []
  private(set) var suggestion: String?
  private(set) var message: String?
  private(set) var languages: [String] = []
  private(set) var exceptions: [Exception] = []
  /// The exceptions as they are written in the table.
  private(set) var exceptionText: String?

  init(_ line: String) {
    var sections: [Character: [Substring]] = [:]
    var mark: Character = "^"
    for word in line.split(separator: " ") {
      if word.count == 1, let first = word.first, "=!@~".contains(first), sections[first] == nil {
        mark = first
        sections[mark] = []
      } else {
        sections[mark, default: []].append(word)
      }
    }
    for word in sections["^"] ?? [] { addPart(word) }
    pattern = Self.joined(sections["^"]) ?? ""
    suggestion = Self.joined(sections["="])
    message = Self.joined(sections["!"])
    exceptionText = Self.joined(sections["~"])
    languages = (sections["@"] ?? []).flatMap { $0.split(separator: "|").map(String.init) }
    for word in sections["~"] ?? [] { addException(word) }
  }

  /// Every word of the line, as it is written.
  var words: [String] { parts.flatMap(\.alternatives) + exceptions.flatMap(\.words) }

  private mutating func addPart(_ word: Substring) {
    if word == "^" {
      opensSentence = true
    } else if word.hasPrefix(".."), let longest = Int(word.dropFirst(2)) {
      parts.append(Part(gap: longest))
    } else {
      parts.append(Part(alternatives: Self.alternatives(word)))
    }
  }

  private mutating func addException(_ word: Substring) {
    let reach = Int(word.dropFirst()) ?? 1
    switch word.first {
    case ">" where word.count == 1 || Int(word.dropFirst()) != nil:
      exceptions.append(Exception(isBehind: true, reach: reach))
    case "<" where word.count == 1 || Int(word.dropFirst()) != nil:
      exceptions.append(Exception(isBehind: false, reach: reach))
    default:
      if exceptions.isEmpty { exceptions.append(Exception(isBehind: true, reach: 1)) }
      exceptions[exceptions.count - 1].words += Self.alternatives(word)
    }
  }

  private static func alternatives(_ word: Substring) -> [String] { word.split(separator: "|").map(String.init) }

  private static func joined(_ words: [Substring]?) -> String? { words?.joined(separator: " ") }
}
