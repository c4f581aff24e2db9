/// What stands after `has`: a phrase of tokens, each ending in `*` or not, perhaps near another phrase.
///
/// Two serial forms: `serialized` (canonical, parsed back by `init(serialized:)`; a bound SQL argument) and
/// `fts5`, the same question to the full-text index.
public struct TextPattern: Sendable, Equatable {
  public struct Term: Sendable, Equatable {
    /// Folded.
    public var form: String
    public var isPrefix: Bool
  }

  public var phrase: [Term]
  public var near: [Term]?
  /// At most so many tokens between, either order.
  public var distance: Int

  /// Fails (nil) where the text holds no token.
  public init?(_ phrase: String, near: String? = nil, distance: Int = 0) {
    self.phrase = Self.terms(phrase)
    self.near = near.map(Self.terms)
    self.distance = max(0, distance)
    if self.phrase.isEmpty || self.near?.isEmpty == true { return nil }
  }

  /// True where each `*` of a phrase ends a word: before and inside one it would stand for nothing.
  public static func hasPlainStars(_ phrase: String) -> Bool {
    func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    let bytes = Array(phrase.utf8)
    return bytes.indices.allSatisfy { place in
      guard bytes[place] == 0x2A else { return true }
      let next = place + 1
      return place > 0 && isWord(bytes[place - 1])
        && (next == bytes.count || !isWord(bytes[next]) && bytes[next] != 0x2A)
    }
  }

  /// Terms of a text: a `*` that follows a word makes it a prefix.
  private static func terms(_ text: String) -> [Term] {
    var text = text
    var terms: [Term] = []
    text.withUTF8 { bytes in
      IndexTokens.forEach(bytes, mode: .query) { folded, _, end, _ in
        let isPrefix = end < bytes.count && bytes[end] == 0x2A
        terms.append(Term(form: String(decoding: folded, as: UTF8.self), isPrefix: isPrefix))
        return true
      }
    }
    return terms
  }
}

extension TextPattern {
  private static let nearMark = "near/"

  /// `ligne* rouge* near/12 otan`: a form holds no blank, and none but an address a slash.
  public var serialized: String {
    var words = phrase.map(\.serialized)
    if let near { words += [Self.nearMark + String(distance)] + near.map(\.serialized) }
    return words.joined(separator: " ")
  }

  public init?(serialized: String) {
    let words = serialized.split(separator: " ").map(String.init)
    let at = words.firstIndex { $0.hasPrefix(Self.nearMark) }
    phrase = words[..<(at ?? words.count)].map(Term.init(serialized:))
    near = at.map { words[($0 + 1)...].map(Term.init(serialized:)) }
    guard let distance = at.map({ Int(words[$0].dropFirst(Self.nearMark.count)) }) ?? 0 else { return nil }
    self.distance = distance
    if phrase.isEmpty || near?.isEmpty == true || distance < 0 { return nil }
  }

  /// The FTS5 query string: every term quoted, never user syntax. A phrase is joined by `+`, since FTS5 drops the
  /// star of an inner word of `"ligne* rouge*"` in silence.
  public var fts5: String {
    guard let near else { return Self.fts5(phrase) }
    return "NEAR(\(Self.fts5(phrase)) \(Self.fts5(near)), \(distance))"
  }

  private static func fts5(_ terms: [Term]) -> String { terms.map(\.fts5).joined(separator: " + ") }
}

extension TextPattern.Term {
  fileprivate var serialized: String { isPrefix ? form + "*" : form }

  fileprivate init(serialized word: String) {
    isPrefix = word.hasSuffix("*")
    form = isPrefix ? String(word.dropLast()) : word
  }

  fileprivate var fts5: String {
    let quoted = "\"" + form.doubled("\"") + "\""
    return isPrefix ? quoted + " *" : quoted
  }
}
