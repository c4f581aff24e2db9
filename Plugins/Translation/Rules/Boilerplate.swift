import CorpusModel
import TextKernel

/// Lines of the page around the article: known by their words, whole lines only.
enum Boilerplate {
  enum Furniture {
    case share, site, related, declaration
  }

  /// - Parameter classes: those of all words of the line.
  static func furniture(
    of line: TextLine, _ classes: TextWords, _ tokens: UnsafeBufferPointer<Token>
  ) -> Furniture? {
    guard let first = line.tokens.first else { return nil }
    if line.words == 0 { return line.tokens.count <= 2 && tokens[first].kind == .stop ? .site : nil }
    if classes.contains(.furniture), isWord(tokens[first], .furniture) {
      for phrase in heads[tokens[first].hash] ?? [] where stands(phrase, at: first, line, tokens) {
        return phrase.furniture
      }
    }
    // The longest phrase that may stand anywhere has eighty words; paragraphs of the article are longer than most.
    guard classes.contains(.furnitureInside), line.tokens.count <= 120 else { return nil }
    for index in line.tokens where isWord(tokens[index], .furnitureInside) {
      guard let phrases = inside[tokens[index].hash] else { continue }
      // Of two phrases that begin with one word the first of the tables, wherever they stand.
      for phrase in phrases
      where (index..<line.tokens.upperBound).contains(where: { stands(phrase, at: $0, line, tokens) }) {
        return phrase.furniture
      }
    }
    return nil
  }

  /// Hashing into a dictionary is for the few that have a phrase.
  private static func isWord(_ token: Token, _ of: TextWords) -> Bool {
    let vocabulary = Vocabulary.shared
    return vocabulary.classes(of: vocabulary.word(token.hash)).contains(of)
  }

  /// Hashes of the words by which a line may be known: those it begins with, those anywhere in it.
  static var headWords: some Sequence<UInt32> { heads.keys }
  static var insideWords: some Sequence<UInt32> { inside.keys }

  struct Phrase {
    var furniture: Furniture
    var hashes: [UInt32]
    /// Most words the line may have.
    var wordsMax: Int
    var stands: Place
  }

  enum Place {
    /// The line is these words and nothing else.
    case whole
    /// The line begins with them.
    case head
    /// They stand anywhere in it.
    case inside
  }

  /// True where the words of a phrase follow each other from a token on, whatever marks are between.
  private static func stands(
    _ phrase: Phrase, at index: Int, _ line: TextLine, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    guard line.words <= phrase.wordsMax, line.words >= phrase.hashes.count,
      phrase.stands != .whole || line.words == phrase.hashes.count
    else { return false }
    var found = 0
    for token in tokens[index..<line.tokens.upperBound] where token.isWord {
      guard token.hash == phrase.hashes[found] else { return false }
      found += 1
      if found == phrase.hashes.count { return true }
    }
    return false
  }

  private static let all: [Phrase] = {
    var all: [Phrase] = []
    let lists: [(StaticString, Furniture, Place, Int)] = [
      (BoilerplateTables.shareWhole, .share, .whole, 12), (BoilerplateTables.shareHead, .share, .head, 24),
      (BoilerplateTables.siteWhole, .site, .whole, 12), (BoilerplateTables.siteInside, .site, .inside, 40),
      (BoilerplateTables.relatedHead, .related, .head, 40), (BoilerplateTables.declared, .declaration, .inside, 80),
    ]
    var tokens: [Token] = []
    for (list, furniture, place, wordsMax) in lists {
      let lines = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
      for line in lines.split(separator: 0x0A) {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(UnsafeBufferPointer(rebasing: line), into: &tokens)
        let hashes = tokens.filter(\.isWord).map(\.hash)
        if !hashes.isEmpty {
          all.append(Phrase(furniture: furniture, hashes: hashes, wordsMax: wordsMax, stands: place))
        }
      }
    }
    return all
  }()
  private static let heads = Dictionary(grouping: all.filter { $0.stands != .inside }) { $0.hashes[0] }
  private static let inside = Dictionary(grouping: all.filter { $0.stands == .inside }) { $0.hashes[0] }
}

/// "Partager :", "Rejoignez … sur Facebook".
struct BoilerplateShare: FlagRule {
  let kind = FlagKind(
    id: "boilerplate-share", category: .boilerplate, severity: .minor, tier: .sure,
    summary: "A call to share or to follow, not the article")
  let fires = ["Le président a parlé.\nPartager:", "Le président a parlé.\nRejoignez-nous sur Facebook"]
  let silent = ["Il faut partager les richesses."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines where line.furniture == .share {
      flags.append(kind.flag(text.span(line.tokens)))
    }
  }
}

/// Navigation, comment forms, notices, a lone full stop.
struct BoilerplateSite: FlagRule {
  let kind = FlagKind(
    id: "boilerplate-site", category: .boilerplate, severity: .minor, tier: .sure,
    summary: "A part of the page, not of the article")
  let fires = ["Le président a parlé.\nPrevious\nLeave a Comment", "Le président a parlé.\n."]
  let silent = ["Le suivant est venu."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines where line.furniture == .site {
      flags.append(kind.flag(text.span(line.tokens)))
    }
  }
}

/// "Lire la suite: …", and headlines of other articles among the page's navigation.
struct BoilerplateRelated: FlagRule {
  let kind = FlagKind(
    id: "boilerplate-related", category: .boilerplate, severity: .minor, tier: .likely,
    summary: "The headline of another article")
  let fires = [
    "Lire aussi : un accord est proche",
    "Le président a parlé.\nIl attend.\nIl part.\nPrevious\nUn accord est proche à Genève\nNext",
  ]
  let silent = ["Le président a parlé.\nUn accord est proche\nIl sera signé demain."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    var isAfterNavigation = false
    for (number, line) in text.lines.enumerated() {
      switch line.furniture {
      case .related: flags.append(kind.flag(text.span(line.tokens)))
      case .site: isAfterNavigation = number * 4 >= text.lines.count * 2 && line.words > 0
      case .share, .declaration: break
      case nil:
        guard isAfterNavigation, (3...24).contains(line.words), text.tokens[line.tokens.upperBound - 1].kind != .stop
        else { continue }
        flags.append(kind.flag(text.span(line.tokens)))
      }
    }
  }
}
