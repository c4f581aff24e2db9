import CorpusModel
import TextKernel

/// Runs of capitalised words: mostly persons, and what no list knows.
extension MentionScanner {
  struct Run {
    var end: Int
    var words = 1
    var hasParticle = false
    var hasNumber = false
    /// Held together by of, for, and: London School of Hygiene and Tropical Medicine.
    var isEnglish = false
  }

  /// A mention whose first word is capitalised and in no list of names; nil where it is a word.
  func capitalised(at index: Int) -> Mention? {
    let word = article.classes[index]
    let token = article.tokens[index]
    if isOrdinal(index) || isRoad(index) || isHandle(index) { return nil }
    if token.flags.contains(.elided) || word.contains(.honorific) { return nil }
    let next = index + 1
    let continues = article.isJoined(next) && article.isCapitalised(next) && !isBarrier(next)
    if word.contains(.organisationHead) || (word.contains(.institutionNoun) && continues),
      let body = institution(at: index, needsCapital: article.opens[index])
    {
      return body
    }
    if word.contains(.placeHead), let place = place(at: index) { return place }
    if isPeoples(index) { return nil }
    if word.contains(.role) || word.contains(.kin) || word.contains(.placeHead) {
      if !(word.contains(.given) && continues) { return nil }
    }
    if word.contains(.demonym) && !(word.contains(.given) && continues) { return nil }
    if article.isSingleCapital(index) && !article.isDot(next) { return nil }
    if word.contains(.function) {
      guard !article.opens[index], continues, word.contains(.particle) else { return nil }
      if article.classes[next].contains(.phraseStart), lexicon.phrase(at: next, in: article.tokens) != nil {
        return nil
      }
    } else if word.contains(.opener) && !(continues && (word.contains(.given) || !article.opens[index])) {
      return nil
    }
    let run = run(from: index)
    if run.words == 1 && !isName(single: index, run) {
      // "Mazarin meurt": no word of the language begins the sentence, and a verb follows.
      guard article.opens[index], !article.isCommon(index), isBeforeFinite(run.end),
        !article.isLowerElsewhere(index), token.span.count > 2, !token.flags.contains(.allCapitals)
      else { return nil }
      return Mention(first: index, end: run.end, kind: .person, evidence: .shape)
    }
    if run.words > 1, !word.contains(.given), isPortfolio(index) { return nil }
    if run.words > 1 && article.opens[index] && !word.contains(.given) {
      if article.isLowerElsewhere(index) || (run.hasNumber && article.isCommon(index)) { return nil }
    }
    return classified(index, run)
  }

  /// Franco-Belge, Américano-Russe: peoples joined, in a heading.
  private func isPeoples(_ index: Int) -> Bool {
    guard article.tokens[index].flags.contains(.hyphenated) else { return false }
    let bytes = article.bytes[article.tokens[index].span.range]
    guard let hyphen = bytes.firstIndex(of: 0x2D) else { return false }
    return Self.peoples.contains(Fold.hash(UnsafeBufferPointer(rebasing: bytes[..<hyphen])))
  }

  private static let peoples = hashes(
    "afro", "américano", "anglo", "arabo", "austro", "belgo", "euro", "franco", "germano", "gréco", "helvético",
    "hispano", "ibéro", "indo", "israélo", "italo", "judéo", "latino", "libano", "luso", "nippo", "russo", "sino",
    "soviéto", "syro", "turco")

  /// How far a name goes on from its first word: capitals, initials, particles, a small number.
  ///
  /// A demonym behind a given name is a surname (Laurent Blanc), where it is no plural.
  func run(from first: Int) -> Run {
    var run = Run(end: first + 1)
    var givenOnly = article.classes[first].contains(.given)
    while run.end < article.count {
      var index = run.end
      if isInitial(index - 1) && article.isDot(index) { index += 1 }
      guard index < article.count, !article.tokens[index].flags.contains(.lineBefore) else { break }
      guard article.tokens[index].flags.contains(.spaceBefore) || index > run.end else { break }
      let word = article.classes[index]
      if article.isCapitalised(index) {
        let isSurname = givenOnly && run.words == 1 && isSingularPeople(index)
        if (isTitleOrPeople(index) && !isSurname) || article.tokens[index].flags.contains(.elided) { break }
        // Océans | Elodie Martinie: another name begins.
        let isAfterInitial = index > run.end
        if run.words == 1, !givenOnly, !isAfterInitial, word.contains(.given),
          !article.classes[first].contains(.function),
          article.isJoined(index + 1), article.isCapitalised(index + 1), !isBarrier(index + 1)
        {
          break
        }
        // After one given name anything is a surname: Marion Maréchal, Bruce Toussaint.
        if !isAfterInitial && (!givenOnly || run.words > 1) {
          if word.contains(.role) && !word.contains(.given) && !article.tokens[index].flags.contains(.allCapitals) {
            break
          }
          if isBarrier(index) && !isSurname { break }
        }
        if word.contains(.function) {
          // Le in Bruno Le Maire, Si in Wendy Si Hassen: only with the capital behind it.
          guard word.contains(.particle) || (givenOnly && run.words == 1), article.isJoined(index + 1),
            article.isCapitalised(index + 1)
          else { break }
          run.words += 2
          run.end = index + 2
          givenOnly = false
          continue
        }
        givenOnly = givenOnly && word.contains(.given)
        run.words += 1
        run.end = index + 1
      } else if run.words > 1 || article.classes[run.end - 1].contains(.organisationTail), isEnglishLink(index, first) {
        run.isEnglish = true
        givenOnly = false
        run.words += 1
        run.end = index + 2
      } else if let after = particles(at: index, givenOnly: givenOnly) {
        run.hasParticle = true
        givenOnly = false
        run.words += 1
        run.end = after
      } else if article.tokens[index].kind == .number, run.words == 1, article.tokens[index].span.count <= 2,
        !(index + 1 < article.count && article.tokens[index + 1].isWord)
      {
        run.hasNumber = true
        run.words += 1
        run.end = index + 1
        break
      } else {
        break
      }
    }
    return run
  }

  private func isSingularPeople(_ index: Int) -> Bool {
    article.classes[index].contains(.demonym) && !article.opens[index] && !article.classes[index].contains(.honorific)
      && article.bytes[Int(article.tokens[index].end) - 1] != 0x73
  }

  /// of, for, and, & between capitals, behind School, Institute, University …
  private func isEnglishLink(_ index: Int, _ first: Int) -> Bool {
    guard Self.englishLinks.contains(article.tokens[index].hash), article.isJoined(index + 1),
      article.isCapitalised(index + 1), !article.opens[index + 1]
    else { return false }
    return (first..<index).contains { article.classes[$0].contains(.organisationTail) }
  }

  private static let englishLinks = hashes("of", "for", "and")

  /// XIXe, XVIIIème.
  private func isOrdinal(_ index: Int) -> Bool {
    guard Self.isNumeral(article.byte(index)) else { return false }
    let bytes = article.bytes[article.tokens[index].span.range]
    let letters = bytes.prefix(while: Self.isNumeral).count
    return bytes.count > letters && bytes.count <= letters + 4
      && (bytes.dropFirst(letters).elementsEqual("e".utf8) || bytes.dropFirst(letters).elementsEqual("ème".utf8)
        || bytes.dropFirst(letters).elementsEqual("er".utf8))
  }

  /// I, V, X, L.
  private static func isNumeral(_ byte: UInt8) -> Bool { byte == 0x49 || byte == 0x56 || byte == 0x58 || byte == 0x4C }

  /// "ministre du Tourisme Khaled al-Enany": the word is the ministry's, then a name begins.
  private func isPortfolio(_ index: Int) -> Bool {
    guard index > 1, article.isCommon(index) else { return false }
    var before = index - 1
    if Self.determined.contains(article.tokens[before].hash) { before -= 1 }
    guard before > 0 else { return false }
    if Self.of.contains(article.tokens[before].hash) || Self.determined.contains(article.tokens[before].hash) {
      before -= 1
    }
    return article.classes[before].contains(.role)
  }

  private static let determined = hashes("la", "l'", "le", "les", "du", "des", "à", "aux", "de", "d'")

  /// A6, N118, RN7: a road, a model, a sheet of paper.
  private func isRoad(_ index: Int) -> Bool {
    let bytes = article.bytes[article.tokens[index].span.range]
    let letters = bytes.prefix { $0 &- 0x41 < 26 }.count
    return letters >= 1 && letters <= 2 && bytes.count > letters
      && bytes.dropFirst(letters).first.map { $0 &- 0x30 < 10 }
        ?? false
  }

  /// Behind # and @.
  private func isHandle(_ index: Int) -> Bool {
    guard index > 0, !article.tokens[index].flags.contains(.spaceBefore) else { return false }
    return article.byte(index - 1) == 0x23 || article.byte(index - 1) == 0x40
  }

  /// W in W. Ralph Basham, R.M.S in R.M.S. Titanic.
  private func isInitial(_ index: Int) -> Bool {
    article.isSingleCapital(index) || isInitialism(index)
  }

  /// Capitals with dots between.
  func isInitialism(_ index: Int) -> Bool {
    let span = article.tokens[index].span
    return span.count >= 3 && article.tokens[index].flags.contains(.allCapitals)
      && article.bytes[Int(span.start) + 1] == 0x2E
  }

  /// The index behind particles and the capital after them (de Villepin, von der Leyen, al-Assad).
  private func particles(at index: Int, givenOnly: Bool) -> Int? {
    if isJoinedArabic(index) { return index + 1 }
    var next = index
    var isForeign = false
    while next < article.count, next < index + 3, article.classes[next].contains(.particle),
      !article.isCapitalised(next)
    {
      isForeign = isForeign || !article.classes[next].contains(.function)
      next += 1
    }
    guard next > index, next < article.count, article.isCapitalised(next), !article.opens[next] else { return nil }
    guard isForeign || givenOnly else { return nil }
    if !isForeign && lexicon.phrase(at: next, in: article.tokens)?.kind == .place { return nil }
    if article.classes[index].contains(.function) && !isForeign && isArticle(index) { return nil }
    return next + 1
  }

  /// le, la, les after a given name belong to the sentence, not to the name.
  private func isArticle(_ index: Int) -> Bool { article.byte(index) | 0x20 == 0x6C }

  private func isJoinedArabic(_ index: Int) -> Bool {
    let span = article.tokens[index].span
    guard article.tokens[index].flags.contains(.hyphenated), span.count > 5 else { return false }
    let start = Int(span.start)
    let isAl = article.bytes[start] == 0x61 || article.bytes[start] == 0x65
    return isAl && article.bytes[start + 1] == 0x6C && article.bytes[start + 2] == 0x2D
      && article.bytes[start + 3] &- 0x41 < 26
  }

  /// A word of the language at the head of a sentence, twice or more: still a word.
  private func isCommonOpening(_ index: Int) -> Bool {
    article.isCommon(index) && article.classes[index].isDisjoint(with: [.given, .phraseStart, .organisationHead])
  }

  private func isBeforeFinite(_ end: Int) -> Bool {
    guard article.isJoined(end) else { return false }
    return article.readings[end].isFinite && !article.isCapitalised(end)
  }

  /// Whether one capitalised word alone is a name.
  private func isName(single index: Int, _ run: Run) -> Bool {
    let token = article.tokens[index]
    if token.span.count < 2 { return false }
    let isMarked = index > 0 && article.tokens[index - 1].kind == .quotationMark
    if isMarked && run.end < article.count && article.tokens[run.end].kind == .quotationMark { return false }
    if token.flags.contains(.allCapitals) {
      return token.span.count <= 6 || article.isCapitalElsewhere(index) || token.flags.contains(.hyphenated)
    }
    if article.isLowerElsewhere(index) { return false }
    if article.opens[index] { return article.isCapitalElsewhere(index) && !isCommonOpening(index) }
    return true
  }
}
