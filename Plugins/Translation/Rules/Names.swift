import CorpusModel
import TextKernel

/// One person's surname in several spellings.
struct NameVariantInArticle: FlagRule {
  let kind = FlagKind(
    id: "name-variant-in-article", category: .names, severity: .major, tier: .likely,
    summary: "The article spells this name in another way too", countsOnce: true)
  // Its findings need the entities of the article; tests give them.
  let fires: [String] = []
  let silent = ["Joe Biden a parlé. Biden a souri."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard hasVariants(text) else { return }
    var byName: [String: [(spelling: String, span: TextSpan)]] = [:]
    for entity in text.entities where entity.kind == .person {
      byName[entity.name, default: []].append(Surname.last(of: entity.span, text))
    }
    for (_, mentions) in byName where mentions.count > 1 {
      var counts: [String: Int] = [:]
      for mention in mentions { counts[mention.spelling, default: 0] += 1 }
      guard counts.count > 1, let most = counts.values.max() else { continue }
      let isTied = counts.values.filter { $0 == most }.count > 1
      let usual = counts.filter { $0.value == most }.keys.sorted().first ?? ""
      for mention in mentions where isTied || counts[mention.spelling] != most {
        guard isSlip(mention.spelling, Set(counts.keys)) else { continue }
        let other = mention.spelling == usual ? counts.keys.filter { $0 != usual }.sorted().first ?? "" : usual
        flags.append(kind.flag(mention.span, message: "The article also writes « \(other) »"))
      }
    }
  }
}

extension NameVariantInArticle {
  /// True where two mentions of one name end in different words: told by hashes, since that is rare.
  private func hasVariants(_ text: FlagText) -> Bool {
    withUnsafeTemporaryAllocation(of: Mention.self, capacity: text.entities.count) { mentions in
      var count = 0
      for index in text.entities.indices where text.entities[index].kind == .person {
        let end = text.first(at: text.entities[index].span.end)
        guard end > 0 else { continue }
        let mention = Mention(name: Fold.hash(text.entities[index].name), last: text.tokens[end - 1].hash)
        // Of each name the first mention stands for all: as soon as one differs from it, all is told.
        var known = 0
        while known < count, mentions[known].name != mention.name { known += 1 }
        if known < count {
          if mentions[known].last != mention.last { return true }
        } else {
          mentions.initializeElement(at: count, to: mention)
          count += 1
        }
      }
      return false
    }
  }

  private struct Mention: BitwiseCopyable {
    var name: UInt32
    var last: UInt32
  }

  /// A few letters from one of the others, and no plural or beginning of it.
  private func isSlip(_ spelling: String, _ others: Set<String>) -> Bool {
    // A type of car is no name of a person.
    guard spelling.utf8.count >= 5, !spelling.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    return others.contains { other in
      other != spelling && other.utf8.count >= 4 && !other.hasPrefix(spelling) && !spelling.hasPrefix(other)
        && editDistance(Array(spelling.utf8), Array(other.utf8), limit: 2) <= 2
    }
  }
}

/// The English spelling of a Russian or Ukrainian name.
struct NameForeignRomanization: FlagRule {
  let kind = FlagKind(
    id: "name-foreign-romanization", category: .names, severity: .minor, tier: .likely,
    summary: "English romanisation of the name", countsOnce: true)
  let fires: [String] = []
  let silent = ["Iouri Ouchakov a parlé."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    guard text.seen.contains(.foreignGiven) else { return }
    var seen = Set<String>()
    for entity in text.entities where entity.kind == .person {
      let words = Surname.words(of: entity.span, text)
      guard words.count > 1, let french = NameTables.frenchGiven[words[0]], seen.insert(entity.name).inserted else {
        continue
      }
      flags.append(kind.flag(entity.span, suggestion: french))
    }
  }
}

/// A known person's name with slips in it, where the function beside it agrees.
struct NameMisspelled: FlagRule {
  let kind = FlagKind(
    id: "name-misspelled", category: .names, severity: .major, tier: .likely, summary: "The name is misspelled",
    countsOnce: true)
  let fires: [String] = []
  let silent = ["La porte-parole Jen Psaki a parlé."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for index in text.entities.indices where text.entities[index].kind == .person {
      guard let role = text.entities[index].role else { continue }
      let span = text.entities[index].span
      let tokens = text.tokens(in: span)
      guard tokens.count == 2, NameTables.mayBeKnown(text, tokens.lowerBound) else { continue }
      let given = Surname.word(tokens.lowerBound, text)
      let surname = Surname.word(tokens.lowerBound + 1, text)
      guard let known = NameTables.known.first(where: { $0.isMisspelled(given, surname, role: role) }) else { continue }
      flags.append(kind.flag(span, suggestion: known.name))
    }
  }
}

enum Surname {
  /// The last word of a mention, folded, and its span.
  static func last(of span: TextSpan, _ text: FlagText) -> (spelling: String, span: TextSpan) {
    let tokens = text.tokens(in: span)
    guard !tokens.isEmpty else { return ("", span) }
    let last = text.tokens[tokens.upperBound - 1].span
    return (Fold.fold(String(decoding: text.bytes[last.range], as: UTF8.self)), last)
  }

  /// A word, folded.
  static func word(_ index: Int, _ text: FlagText) -> [UInt8] {
    let range = text.tokens[index].span.range
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    Fold.append(UnsafeBufferPointer(rebasing: text.bytes[range]), to: &folded)
    return folded
  }

  /// The words of a mention, folded.
  static func words(of span: TextSpan, _ text: FlagText) -> [String] {
    text.tokens(in: span).map { Fold.fold(String(decoding: text.bytes[text.tokens[$0].span.range], as: UTF8.self)) }
  }
}
