import CorpusModel
import TextKernel

/// Lines of the page around the article: known by their words, whole lines only.
enum Boilerplate {
  enum Furniture {
    case share, site, related, declaration
  }

  static func isFurniture(_ line: Range<Int>, _ text: FlagText) -> Bool { furniture(of: line, text) != nil }

  static func furniture(of line: Range<Int>, _ text: FlagText) -> Furniture? {
    guard let first = line.first else { return nil }
    if text.words(in: line) == 0 {
      return line.count <= 2 && text.tokens[first].kind == .stop ? .site : nil
    }
    for phrase in heads[text.tokens[first].hash] ?? [] where matches(phrase, line, text) { return phrase.furniture }
    for phrase in anywhere(line, text) ?? [] where matches(phrase, line, text) { return phrase.furniture }
    return nil
  }

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

  private static func matches(_ phrase: Phrase, _ line: Range<Int>, _ text: FlagText) -> Bool {
    let words = line.filter { text.tokens[$0].isWord }
    guard words.count <= phrase.wordsMax, words.count >= phrase.hashes.count else { return false }
    let starts = phrase.stands == .inside ? 0...(words.count - phrase.hashes.count) : 0...0
    if phrase.stands == .whole && words.count != phrase.hashes.count { return false }
    return starts.contains { start in
      phrase.hashes.indices.allSatisfy { text.tokens[words[start + $0]].hash == phrase.hashes[$0] }
    }
  }

  private static func anywhere(_ line: Range<Int>, _ text: FlagText) -> [Phrase]? {
    for index in line {
      if let found = inside[text.tokens[index].hash] { return found }
    }
    return nil
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
    for line in text.lines where Boilerplate.furniture(of: line, text) == .share {
      flags.append(kind.flag(text.span(line)))
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
    for line in text.lines where Boilerplate.furniture(of: line, text) == .site {
      flags.append(kind.flag(text.span(line)))
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
      switch Boilerplate.furniture(of: line, text) {
      case .related: flags.append(kind.flag(text.span(line)))
      case .site: isAfterNavigation = number * 4 >= text.lines.count * 2 && text.words(in: line) > 0
      case .share, .declaration: break
      case nil:
        let words = text.words(in: line)
        guard isAfterNavigation, (3...24).contains(words), text.tokens[line.upperBound - 1].kind != .stop else {
          continue
        }
        flags.append(kind.flag(text.span(line)))
      }
    }
  }
}
