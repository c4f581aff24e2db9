import CorpusModel
import TextKernel

/// Finds the mentions of an article, from left to right, each token in one mention at most.
struct MentionScanner {
  let article: ArticleTokens
  let lexicon: NameLexicon
  /// Acronyms that stand for a common noun in this article.
  let commonAcronyms: Set<UInt32>

  init(article: ArticleTokens, lexicon: NameLexicon) {
    self.article = article
    self.lexicon = lexicon
    commonAcronyms = Acronyms(article: article).common()
  }

  func scan() -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(article.count / 8)
    var next = 0
    for start in article.starts where Int(start) >= next {
      let index = Int(start)
      if let body = quotedBody(index) {
        mentions.append(body)
        next = body.end
      } else if let pair = hyphenated(index) {
        mentions += pair
      } else if let mention = mention(at: index, skipped: &next) {
        mentions.append(mention)
        next = mention.end
      }
    }
    for index in mentions.indices where mentions[index].part == nil {
      mentions[index].key = key(mentions[index].first..<mentions[index].end)
    }
    return mentions
  }

  func key(_ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range { key = NameLexicon.combine(key, article.tokens[index].hash) }
    return key
  }

  /// The mention that begins at `index`; where there is none, `skipped` becomes the next token to look at.
  private func mention(at index: Int, skipped: inout Int) -> Mention? {
    let word = article.classes[index]
    skipped = index + 1
    if word.contains(.phraseStart), article.isCapitalised(index) || word.contains(.lowerPhraseStart),
      let found = lexicon.phrase(at: index, in: article.tokens)
    {
      if found.kind == .none {
        skipped = found.end
        return nil
      }
      if let mention = listed(index, found.end, found.kind) { return mention }
    }
    if article.shouts[index] { return nil }
    if article.isCapitalised(index) { return capitalised(at: index) }
    if word.contains(.institutionNoun) { return institution(at: index, needsCapital: true) }
    if word.contains(.placeHead) { return place(at: index) }
    return nil
  }

  /// L'association "Picardie debout": the noun before the marks says that a body stands in them.
  private func quotedBody(_ index: Int) -> Mention? {
    guard index > 0, article.tokens[index].kind == .quotationMark, index + 2 < article.count,
      article.isCapitalised(index + 1), !article.classes[index - 1].isDisjoint(with: [.body, .institutionNoun]),
      !article.isCapitalised(index - 1)
    else { return nil }
    var end = index + 2
    while end < article.count, end <= index + Self.quotedMax, article.tokens[end].kind == .word,
      !article.tokens[end].flags.contains(.lineBefore)
    {
      end += 1
    }
    guard end < article.count, article.tokens[end].kind == .quotationMark else { return nil }
    return Mention(first: index + 1, end: end, kind: .organisation, evidence: .context)
  }

  private static let quotedMax = 6

  /// Russie-OTAN, Paris-Toulouse: each part a listed name of one word; nil for what is no such pair.
  private func hyphenated(_ index: Int) -> [Mention]? {
    let token = article.tokens[index]
    guard token.flags.isSuperset(of: [.capitalised, .hyphenated]), article.classes[index].isEmpty else { return nil }
    var mentions: [Mention] = []
    var start = token.span.range.lowerBound
    for offset in token.span.range.lowerBound...token.span.range.upperBound {
      guard offset == token.span.range.upperBound || article.bytes[offset] == 0x2D else { continue }
      let part = UnsafeBufferPointer(rebasing: article.bytes[start..<offset])
      guard let kind = lexicon.kind(ofWord: part) else { return nil }
      mentions.append(
        Mention(
          first: index, end: index + 1, kind: kind.entity, evidence: .known, part: TextSpan(start, offset),
          key: NameLexicon.combine(0, Fold.hash(part))))
      start = offset + 1
    }
    return mentions.count > 1 ? mentions : nil
  }

  /// An entry of a phrase list, perhaps only the beginning of a longer name.
  private func listed(_ first: Int, _ end: Int, _ kind: PhraseKind) -> Mention? {
    let isSingle = end == first + 1
    let word = article.classes[first]
    if isSingle && !article.tokens[first].flags.contains(.allCapitals) {
      // Orange, Voici, Total at the head of a sentence are words, unless the article knows better.
      let isWord = word.contains(.opener) || word.contains(.function) || article.isLowerElsewhere(first)
      if article.opens[first] && isWord && !article.isCapitalElsewhere(first) { return nil }
      if word.contains(.demonym) && isAmongPeople(first) { return nil }
    }
    let next = end
    let continues = article.isJoined(next) && article.isCapitalised(next) && !article.shouts[first]
    guard continues && !isBarrier(next) else {
      if kind == .organisation { return organisation(first, end) }
      return Mention(first: first, end: end, kind: kind.entity, evidence: .known)
    }
    if article.classes[next].contains(.organisationTail) {
      return Mention(first: first, end: tails(from: next), kind: .organisation, evidence: .known)
    }
    switch kind {
    case .organisation:
      // Medef Paris, France 3 Auvergne-Rhône-Alpes: a body and its branch.
      if let branch = lexicon.phrase(at: next, in: article.tokens), branch.kind == .place {
        return Mention(first: first, end: branch.end, kind: .organisation, evidence: .known)
      }
      return Mention(first: first, end: end, kind: .organisation, evidence: .known)
    case .place where isSingle && word.contains(.given): return capitalised(at: first)
    case .person where isSingle: return capitalised(at: first)
    case .place where article.classes[next].contains(.given):
      // "la maire de Paris Anne Hidalgo": two names.
      return Mention(first: first, end: end, kind: .place, evidence: .known)
    case .place where isOffice(first):
      // "le maire de Londres Sadiq Khan": a place, then its man.
      return Mention(first: first, end: end, kind: .place, evidence: .known)
    case .place:
      let run = run(from: first)
      return Mention(first: first, end: run.end, kind: .organisation, evidence: .shape)
    default:
      return Mention(first: first, end: end, kind: kind.entity, evidence: .known)
    }
  }

  /// A function and de before it: le maire de, la présidente du.
  private func isOffice(_ first: Int) -> Bool {
    guard first > 1, Self.of.contains(article.tokens[first - 1].hash) else { return false }
    return article.classes[first - 2].contains(.role)
  }

  /// A listed body with its complement: Conseil de sécurité de l'ONU.
  private func organisation(_ first: Int, _ end: Int) -> Mention {
    let noun: WordClass = [.organisationHead, .institutionNoun]
    if end > first + 1, !article.classes[first].isDisjoint(with: noun), let linked = connector(at: end),
      let complement = lexicon.phrase(at: linked, in: article.tokens),
      complement.kind == .organisation || complement.kind == .place
    {
      return Mention(first: first, end: complement.end, kind: .organisation, evidence: .known)
    }
    if end == first + 1, article.classes[first].contains(.organisationHead), article.isCapitalised(first),
      let longer = institution(at: first, needsCapital: true), longer.end > end
    {
      return longer
    }
    return Mention(first: first, end: end, kind: .organisation, evidence: .known)
  }

  /// A word that ends a run: another name begins there, or a title.
  func isBarrier(_ index: Int) -> Bool {
    if isTitleOrPeople(index) { return true }
    let word = article.classes[index]
    guard word.contains(.phraseStart), let found = lexicon.phrase(at: index, in: article.tokens) else { return false }
    return found.kind == .none
  }

  /// A title of courtesy, a people, or the beginning of a sentence.
  func isTitleOrPeople(_ index: Int) -> Bool {
    let word = article.classes[index]
    return word.contains(.honorific) || article.opens[index] || (word.contains(.demonym) && !word.contains(.given))
  }

  /// les Russes, un Français: a determiner of number before, or lower case around.
  private func isAmongPeople(_ index: Int) -> Bool {
    index > 0 && article.classes[index - 1].contains(.function) && !article.opens[index - 1]
  }

  private func tails(from index: Int) -> Int {
    var end = index + 1
    while end < article.count, article.isJoined(end), article.isCapitalised(end),
      article.classes[end].contains(.organisationTail)
    {
      end += 1
    }
    return end
  }
}

extension PhraseKind {
  var entity: EntityKind {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation, .none, .prefix: .organisation
    }
  }
}
