import CorpusModel
import French
import TextKernel

/// What a phrase means at its place.
extension SpeakerResolver {
  mutating func resolve(_ subject: Subject) -> Resolved {
    let first = subject.range.lowerBound
    if subject.isPronoun { return pronoun(reading.classes[first], first) }
    if let entity = subject.entity, let member = cast.member(of: entity) {
      return Resolved(referent: .member(member), sieve: .name)
    }
    if let named = bodyNamed(by: subject.range.upperBound) { return Resolved(referent: named, sieve: .title) }
    if let same = sameSource(subject.range) { return same }
    if isDefinite(subject.range), let document = document(subject.range) { return document }
    if let gender = lastNamed(subject.range) { return last(gender, first) }
    let isPlural = reading.has(first, .plural) || isPluralDeterminer(first)
    guard isDefinite(subject.range), !isPlural else {
      if isPossessive(first) { return possessive(subject.range, isPlural) }
      if let known = knownPlural(subject.range) { return Resolved(referent: .unnamed(known), sieve: .same) }
      if !isPlural, let same = officeOfLast(subject.range) { return same }
      return indefinite(subject.range, isPlural)
    }
    guard let phrase = RolePhrase(reading, subject.range) else { return indefinite(subject.range, false) }
    if !phrase.worlds.isDisjoint(with: .bodies), let body = body(phrase, first) { return body }
    let choice = best(phrase, first)
    if let choice, choice.grade > 2 || (choice.grade == 2 && !goesOn(phrase, choice.member)) {
      return Resolved(referent: .member(choice.member), sieve: .title)
    }
    let isSame: (Unnamed) -> Bool = { known in
      known.head == phrase.head && !known.isPlural
        && (phrase.gender.isEmpty || known.gender.isEmpty || known.gender == phrase.gender)
        && (phrase.words.isEmpty || phrase.words.contains { known.words.contains($0) })
    }
    if let known = unnamed.lastIndex(where: isSame) {
      return Resolved(referent: .unnamed(known), sieve: .same)
    }
    if let speaker = untitled(phrase, first), speaker.sieve == .speaker { return speaker }
    if let choice {
      // Whom the title names alone goes before whom a noun of the same world may mean.
      let main = entitled(phrase) ?? choice.member
      return Resolved(referent: .member(main), sieve: .world)
    }
    return untitled(phrase, first) ?? indefinite(subject.range, false)
  }

  /// de même source, selon la même source; nos confrères: the paper named last.
  private func sameSource(_ range: Range<Int>) -> Resolved? {
    let first = range.lowerBound
    if reading.has(first, .source), first > 0, reading.isWord(first - 1, reading.word.meme), let lastSpeaker {
      return Resolved(referent: lastSpeaker, sieve: .same)
    }
    if range.count == 2, reading.isWord(first + 1, reading.word.confreres) {
      let last = mentions.last { mention in isPress(mention.referent) }
      return last.map { Resolved(referent: $0.referent, sieve: .body) }
    }
    return nil
  }

  /// Le communiqué, ce sondage, ces travaux: whose words were a paper's before; les chiffres du ministère, la rédaction du
  /// journal: the body's.
  private func document(_ range: Range<Int>) -> Resolved? {
    // la chaîne d'informations: behind "de" it is another noun's.
    let head = range.prefix(4).prefix { !reading.isOf($0) || $0 == range.lowerBound }
    guard let noun = head.first(where: { reading.is($0, [.document, .staff]) }) else { return nil }
    if noun + 2 < range.upperBound, reading.isOf(noun + 1) {
      let first = reading.isArticle(noun + 2) ? noun + 2 : noun + 1
      guard let phrase = RolePhrase(reading, first + 1..<range.upperBound), phrase.index == first + 1,
        !phrase.worlds.isDisjoint(with: .bodies)
      else { return nil }
      return body(phrase, noun)
    }
    // les chiffres officiels: papers of their own
    guard reading.is(noun, .document), withoutParticiple(range).upperBound == noun + 1 else { return nil }
    if let lastDocument, reading.is(lastDocument.paper, .study) == reading.is(noun, .study) {
      return Resolved(referent: lastDocument.referent, sieve: .same)
    }
    // Le communiqué, which nobody was said to have written: the body's that spoke last.
    guard reading.isWord(noun, reading.word.communique), let lastBody, !isPress(lastBody) else { return nil }
    return Resolved(referent: lastBody, sieve: .body)
  }

  /// les organisations, ces organisations: those named by the same noun before.
  private func knownPlural(_ range: Range<Int>) -> Int? {
    let first = range.lowerBound
    guard reading.isWord(first, reading.word.les) || reading.isWord(first, reading.word.ces),
      let phrase = RolePhrase(reading, range), phrase.words.isEmpty
    else { return nil }
    return unnamed.lastIndex { $0.isPlural && $0.head == phrase.head }
  }

  /// "un porte-parole du Kremlin", where who spoke last is just that.
  private func officeOfLast(_ range: Range<Int>) -> Resolved? {
    guard let lastSpeaker, let phrase = RolePhrase(reading, range), !phrase.words.isEmpty,
      let choice = best(phrase, range.lowerBound), choice.grade > 3, .member(choice.member) == lastSpeaker
    else { return nil }
    return Resolved(referent: lastSpeaker, sieve: .title)
  }

  /// The one who spoke last may be called so and is somebody else than `member`.
  private func goesOn(_ phrase: RolePhrase, _ member: Int) -> Bool {
    guard case .member(let last)? = lastSpeaker, last != member, cast.members[last].kind == .person else {
      return false
    }
    return cast.agrees(last, phrase.gender) && !titles.worlds[last].isEmpty && isPossible(phrase, titles.worlds[last])
  }

  /// The member whose title `phrase` is; of several the one that spoke or was named last; nil where two fit alike.
  func best(_ phrase: RolePhrase, _ index: Int) -> Titles.Choice? {
    let choices = titles.choices(for: phrase).filter {
      cast.agrees($0.member, phrase.gender) || ($0.grade > 2 && phrase.gender == .masculine)
    }
    if choices.count < 2 { return choices.first }
    if let lastSpeaker, let one = choices.first(where: { .member($0.member) == lastSpeaker }) { return one }
    // The last one named before this place; a noun of the same world alone is too little for that.
    guard choices[0].grade > 1 else { return nil }
    let last = mentions.last { mention in choices.contains { .member($0.member) == mention.referent } }
    return last.flatMap { mention in choices.first { .member($0.member) == mention.referent } }
  }

  /// Somebody whose titles the article doesn't give: who spoke last, else the one speaker named elsewhere, else the one
  /// person that the article is about.
  func untitled(_ phrase: RolePhrase, _ index: Int) -> Resolved? {
    let isPerson = reading.has(phrase.index, .role) || !phrase.worlds.subtracting(.bodies).isEmpty
    guard isPerson, !phrase.worlds.isEmpty || phrase.words.isEmpty, !phrase.worlds.contains(.family) else { return nil }
    func fits(_ member: Int) -> Bool {
      cast.members[member].kind == .person && cast.agrees(member, phrase.gender)
        && isPossible(phrase, titles.worlds[member])
    }
    if case .member(let member)? = lastSpeaker, fits(member) { return Resolved(referent: lastSpeaker, sieve: .speaker) }
    if case .member(let member)? = center, fits(member) { return Resolved(referent: center, sieve: .speaker) }
    let fitting = cast.members.indices.filter(fits)
    let named = fitting.lazy.filter(isNamed)
    if let only = named.first, named.dropFirst().isEmpty { return Resolved(referent: .member(only), sieve: .speaker) }
    guard let main = dominant(fitting) ?? entitled(phrase) else { return nil }
    return Resolved(referent: .member(main), sieve: .salient)
  }

  /// The only person of the title that may be called so.
  private func entitled(_ phrase: RolePhrase) -> Int? {
    var found: Int?
    for member in cast.members.indices
    where cast.members[member].isInTitle && cast.members[member].kind == .person && cast.agrees(member, phrase.gender)
      && isPossible(phrase, titles.worlds[member])
    {
      if found != nil { return nil }
      found = member
    }
    return found
  }

  /// The one of `fits` that the article is about: named twice as often as any other, or alone in its title.
  func dominant(_ fits: [Int]) -> Int? {
    guard let main = fits.max(by: { cast.salience($0) < cast.salience($1) }) else { return nil }
    let isAlone = fits.allSatisfy { $0 == main || cast.salience($0) * 2 <= cast.salience(main) }
    return isAlone ? main : nil
  }

  /// Whether somebody of `worlds` may be called so: a deputy is an elected man, and may have been a minister.
  private func isPossible(_ phrase: RolePhrase, _ worlds: Worlds) -> Bool {
    if worlds.isEmpty || phrase.worlds.contains(.anybody) || phrase.worlds.isEmpty { return true }
    if !phrase.worlds.isDisjoint(with: worlds) { return true }
    if phrase.worlds == .state { return false }
    let isPolitics = !phrase.worlds.isDisjoint(with: .politics) && !worlds.isDisjoint(with: .politics)
    return isPolitics && (phrase.isFormer || !worlds.contains(.state))
  }

  /// le magazine, le constructeur, l'association
  private func body(_ phrase: RolePhrase, _ index: Int) -> Resolved? {
    if let title = titles.titles.last(where: { $0.phrase.head == phrase.head && $0.place < index }),
      cast.members[title.member].kind == .organisation
    {
      return Resolved(referent: .member(title.member), sieve: .title)
    }
    if let known = unnamed.lastIndex(where: { $0.isNamed && $0.isCalled(phrase) }) {
      return Resolved(referent: .unnamed(known), sieve: .title)
    }
    // le collectif Familles unies: a name that no list has; le numéro un du parti: somebody.
    if phrase.isNamed(reading) || phrase.head == reading.word.numero { return nil }
    let isPaper = phrase.worlds.contains(.paper) && phrase.worlds.isDisjoint(with: .body)
    if isPaper, phrase.words.isEmpty,
      let title = titles.titles.last(where: { $0.phrase.worlds.contains(.paper) && $0.place < index && $0.place >= 0 }),
      cast.members[title.member].kind == .organisation
    {
      return Resolved(referent: .member(title.member), sieve: .title)
    }
    // A paper's title has a gender of its own: Le Monde is la revue of nobody, but Capital may be a magazine.
    if let lastBody, case .member(let member) = lastBody, isPaper ? cast.members[member].isPress : fits(member) {
      return Resolved(referent: lastBody, sieve: .body)
    }
    let last = mentions.last { mention in
      guard case .member(let member) = mention.referent, mention.index < index else { return false }
      guard cast.members[member].kind == .organisation else { return false }
      return isPaper ? cast.members[member].isPress : fits(member)
    }
    return last.map { Resolved(referent: $0.referent, sieve: .body) }
  }

  /// The gender of the noun says nothing: la juridiction is le Conseil d'État.
  private func fits(_ member: Int) -> Bool { !cast.members[member].isPress }

  /// ce dernier, cette dernière: the last one named, of that gender; l'intéressé: who spoke.
  private func lastNamed(_ range: Range<Int>) -> WordClass? {
    guard range.count == 2, isDefinite(range) || reading.isArticle(range.lowerBound) else { return nil }
    let noun = reading.tokens[range.lowerBound + 1].hash
    if noun == reading.word.dernier || noun == reading.word.interesse { return .masculine }
    return noun == reading.word.derniere || noun == reading.word.interessee ? .feminine : nil
  }

  private func last(_ gender: WordClass, _ index: Int) -> Resolved {
    let isKnown: (Mention) -> Bool = { mention in
      guard case .member(let member) = mention.referent else { return true }
      return cast.members[member].gender == gender && cast.members[member].kind == .person
    }
    let last =
      mentions.last { agrees($0.referent, gender) && isKnown($0) }
      ?? mentions.last { agrees($0.referent, gender) && !isBody($0.referent) }
    return Resolved(referent: last?.referent, sieve: .pronoun)
  }

  /// A phrase that stands for itself: un responsable, des témoins, la préfecture; a thing says nothing.
  private mutating func indefinite(_ range: Range<Int>, _ isPlural: Bool) -> Resolved {
    let phrase = RolePhrase(reading, range)
    if isThing(range) { return Resolved(referent: nil, sieve: .unknown) }
    unnamed.append(
      Unnamed(
        name: reading.text(antecedent(of: range) ?? withoutParticiple(range)), head: phrase?.head,
        words: phrase?.words ?? [],
        gender: phrase?.gender ?? gender(of: range), isPlural: isPlural || isPluralDeterminer(range.lowerBound)))
    return Resolved(referent: .unnamed(unnamed.count - 1), sieve: .unnamed)
  }

  /// ces organisations: the fuller phrase of this noun before, les organisations syndicales.
  private func antecedent(of range: Range<Int>) -> Range<Int>? {
    let first = reading.tokens[range.lowerBound].hash
    guard range.count == 2,
      first == reading.word.ces || first == reading.word.cet || first == reading.word.cette || first == reading.word.ce
    else { return nil }
    let noun = reading.tokens[range.lowerBound + 1].hash
    var index = range.lowerBound - 1
    while index > 0 {
      if reading.isWord(index, noun), reading.has(index - 1, .determiner),
        let phrase = finder.phrase(at: index - 1, to: range.lowerBound),
        phrase.entity == nil, phrase.range.count > 2
      {
        return phrase.range
      }
      index -= 1
    }
    return nil
  }

  /// un décret | publié au Journal officiel
  private func withoutParticiple(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    guard Documents.holds(range, reading) else { return range }
    while end > range.lowerBound + 2, reading.isPastParticiple(end - 1), !reading.has(end - 1, [.role, .source]) {
      end -= 1
    }
    return range.lowerBound..<end
  }

  /// Its noun is one for a thing: le nombre de cas, cet échafaudage.
  private func isThing(_ range: Range<Int>) -> Bool {
    let noun = range.first {
      !reading.has($0, [.determiner, .adverb]) && !reading.isAdjectiveBefore($0) && reading.tokens[$0].kind == .word
    }
    return noun.map { reading.is($0, .thing) && !reading.has($0, [.role, .source]) } ?? false
  }

  private func gender(of range: Range<Int>) -> WordClass {
    let first = reading.tokens[range.lowerBound].hash
    if first == reading.word.la || first == reading.word.une || first == reading.word.cette { return .feminine }
    if first == reading.word.le || first == reading.word.un || first == reading.word.ce { return .masculine }
    return range.first(where: reading.isNoun).map(reading.gender) ?? []
  }

  /// ses proches → proches de X, where it is clear whose.
  private mutating func possessive(_ range: Range<Int>, _ isPlural: Bool) -> Resolved {
    guard range.count >= 2, let owner = owner(range.lowerBound) else { return indefinite(range, isPlural) }
    var resolved = indefinite(range, isPlural)
    // A thing of somebody's says nothing.
    guard case .unnamed(let number)? = resolved.referent else { return resolved }
    let noun = reading.text(range.lowerBound + 1..<range.upperBound)
    let name = cast.members[owner].name
    let isVowel = name.unicodeScalars.first.map { "AEIOUYÉÈÊÎÔÂHaeiouyéèh".unicodeScalars.contains($0) } ?? false
    unnamed[number].name = noun + (isVowel ? " d'" : " de ") + name
    resolved.sieve = .unnamed
    return resolved
  }

  private static let ownerDistanceMax = 60

  /// Whose: the person the text is about, else the only one it is about at all.
  private func owner(_ index: Int) -> Int? {
    if let subject = mentions.last(where: \.isSubject), index - subject.index > Self.ownerDistanceMax { return nil }
    for referent in [center, lastSpeaker] {
      if case .member(let member)? = referent, cast.members[member].kind == .person { return member }
    }
    let persons = cast.members.indices.filter { cast.members[$0].kind == .person }
    guard let main = persons.max(by: { cast.salience($0) < cast.salience($1) }) else { return nil }
    let isAlone = persons.allSatisfy { $0 == main || cast.salience($0) < cast.salience(main) }
    return isAlone ? main : nil
  }

  private func isPossessive(_ index: Int) -> Bool {
    let hash = reading.tokens[index].hash
    return hash == reading.word.son || hash == reading.word.sa || hash == reading.word.ses
  }

  private func isPluralDeterminer(_ index: Int) -> Bool {
    let hash = reading.tokens[index].hash
    return hash == reading.word.les || hash == reading.word.des || hash == reading.word.ces || hash == reading.word.ses
  }
}
