import CorpusModel
import TextKernel

/// Lines of the page around the article: known by their words, whole lines only.
enum Boilerplate {
  enum Furniture {
    case share, site, related, declaration
  }

  static func furniture(of line: Range<Int>, _ tokens: UnsafeBufferPointer<Token>) -> Furniture? {
    guard let first = line.first else { return nil }
    if !line.contains(where: { tokens[$0].isWord }) {
      return line.count <= 2 && tokens[first].kind == .stop ? .site : nil
    }
    if headFilter.contains(tokens[first].hash) {
      for phrase in heads[tokens[first].hash] ?? [] where matches(phrase, line, tokens) { return phrase.furniture }
    }
    // The longest phrase that may stand anywhere has eighty words; paragraphs of the article are longer than most.
    guard line.count <= 120 else { return nil }
    let filter = insideFilter
    for index in line where filter.contains(tokens[index].hash) {
      guard let phrases = inside[tokens[index].hash] else { continue }
      for phrase in phrases where matches(phrase, line, tokens) { return phrase.furniture }
    }
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

  private static func matches(
    _ phrase: Phrase, _ line: Range<Int>, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let words = line.filter { tokens[$0].isWord }
    guard words.count <= phrase.wordsMax, words.count >= phrase.hashes.count else { return false }
    let starts = phrase.stands == .inside ? 0...(words.count - phrase.hashes.count) : 0...0
    if phrase.stands == .whole && words.count != phrase.hashes.count { return false }
    return starts.contains { start in
      phrase.hashes.indices.allSatisfy { tokens[words[start + $0]].hash == phrase.hashes[$0] }
    }
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
  /// A bit for each first word: hashing into a dictionary is for the few that have one.
  private static let headFilter = HashFilter(heads.keys)
  private static let insideFilter = HashFilter(inside.keys)
}

/// A bit for each of some hashes.
struct HashFilter: Sendable {
  private var bits: InlineArray<64, UInt64> = .init(repeating: 0)

  init(_ hashes: some Sequence<UInt32>) {
    for hash in hashes { bits[Int(hash >> 26)] |= 1 << UInt64((hash >> 20) & 63) }
  }

  @inline(__always)
  func contains(_ hash: UInt32) -> Bool { bits[Int(hash >> 26)] & (1 << UInt64((hash >> 20) & 63)) != 0 }
}

/// "Partager :", "Rejoignez … sur Facebook".
struct BoilerplateShare: FlagRule {
  let kind = FlagKind(
    id: "boilerplate-share", category: .boilerplate, severity: .minor, tier: .sure,
    summary: "A call to share or to follow, not the article")
  let fires = ["Le président a parlé.\nPartager:", "Le président a parlé.\nRejoignez-nous sur Facebook"]
  let silent = ["Il faut partager les richesses."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for (number, line) in text.lines.enumerated() where text.furniture[number] == .share {
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
    for (number, line) in text.lines.enumerated() where text.furniture[number] == .site {
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
      switch text.furniture[number] {
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
