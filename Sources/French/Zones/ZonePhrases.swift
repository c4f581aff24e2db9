import TextKernel

/// Lines known by their words.
enum ZonePhrases {
  private enum Place { case whole, head, inside }

  private struct Phrase {
    var kind: ZoneKind
    var hashes: [UInt32]
    /// Most words the line may have.
    var wordsMax: Int
    var place: Place
  }

  /// The kind that the words of `line` say; nil where they say nothing.
  static func kind(of line: ZoneLine, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> ZoneKind? {
    guard line.words > 0 else {
      // Lines of points, bars and stars divide the page.
      return line.tokens.count <= 6 ? .boilerplate : nil
    }
    guard line.words <= 80 else { return nil }
    if tokens[line.tokens.lowerBound].kind == .other, isCopyright(tokens[line.tokens.lowerBound], bytes) {
      return line.words <= 12 ? (line.words <= 6 ? .caption : .boilerplate) : nil
    }
    if invitesToNetwork(line, tokens) { return .boilerplate }
    var isFirst = true
    for index in line.tokens where tokens[index].isWord {
      if let found = phrases[tokens[index].hash] {
        for phrase in found where isFirst || phrase.place == .inside {
          if matches(phrase, line, index, tokens) { return phrase.kind }
        }
      }
      isFirst = false
      if line.words > 45, index > line.tokens.lowerBound + 60 { return nil }
    }
    return nil
  }

  /// "Rejoignez la rédaction sur Facebook": a verb that invites, and a network.
  private static func invitesToNetwork(_ line: ZoneLine, _ tokens: [Token]) -> Bool {
    guard line.words <= 30, let first = line.tokens.first(where: { tokens[$0].isWord }),
      invitations.contains(tokens[first].hash)
    else { return false }
    return tokens[line.tokens].contains { networks.contains($0.hash) }
  }

  private static let invitations = hashes(
    "Rejoignez Rejoignez-nous Suivez Suivez-nous Retrouvez Retrouvez-nous Likez Follow Join Ikuti")
  private static let networks = hashes(
    "Facebook Twitter Telegram WhatsApp Instagram YouTube VK Vkontakte TikTok LinkedIn Mastodon Bluesky Threads Flipboard"
  )

  private static func hashes(_ words: StaticString) -> Set<UInt32> {
    var hashes: Set<UInt32> = []
    Lexicon.forEachWord(words) { hashes.insert(Fold.hash($0)) }
    return hashes
  }

  private static func isCopyright(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    token.span.count == 2 && bytes[Int(token.start)] == 0xC2 && bytes[Int(token.start) + 1] == 0xA9
  }

  /// The words of `phrase` from `index` on, marks between them not counted.
  private static func matches(_ phrase: Phrase, _ line: ZoneLine, _ index: Int, _ tokens: [Token]) -> Bool {
    guard line.words <= phrase.wordsMax, line.words >= phrase.hashes.count else { return false }
    if phrase.place == .whole, line.words != phrase.hashes.count { return false }
    var at = index
    for hash in phrase.hashes {
      while at < line.tokens.upperBound, !tokens[at].isWord { at += 1 }
      guard at < line.tokens.upperBound, tokens[at].hash == hash else { return false }
      at += 1
    }
    return true
  }

  static let byHash = Fold.hash("par")
  static let byEnglishHash = Fold.hash("by")
  static func isLink(_ hash: UInt32) -> Bool { links.contains(hash) }
  private static let links: Set<UInt32> = Set(
    (["de", "du", "la", "le", "et", "avec", "à", "en", "l'", "d'", "pour", "van", "von", "and", "at", "in"]
      as [StaticString]).map { Fold.hash($0) })

  private static let phrases: [UInt32: [Phrase]] = {
    var phrases: [UInt32: [Phrase]] = [:]
    let lists: [(StaticString, ZoneKind, Place, Int)] = [
      (ZoneTables.pageWhole, .boilerplate, .whole, 12), (ZoneTables.pageHead, .boilerplate, .head, 30),
      (ZoneTables.pageInside, .boilerplate, .inside, 80), (ZoneTables.captionHead, .caption, .head, 40),
      (ZoneTables.bylineHead, .byline, .head, 20),
    ]
    var tokens: [Token] = []
    for (list, kind, place, wordsMax) in lists {
      let text = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
      for line in text.split(separator: 0x0A) {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(UnsafeBufferPointer(rebasing: line), into: &tokens)
        let hashes = tokens.filter(\.isWord).map(\.hash)
        guard let first = hashes.first else { continue }
        phrases[first, default: []].append(Phrase(kind: kind, hashes: hashes, wordsMax: wordsMax, place: place))
      }
    }
    return phrases
  }()
}
