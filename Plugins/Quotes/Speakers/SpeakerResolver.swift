import CorpusModel
import French
import TextKernel

/// Turns the phrases that name speakers into speakers, from the first token of an article to the last: what was read
/// before says whom "il" and "le ministre" mean.
struct SpeakerResolver {
  let reading: Reading
  let finder: SubjectFinder
  var cast: Cast
  let titles: Titles
  var unnamed: [Unnamed] = []
  /// In the order of the text.
  var mentions: [Mention] = []
  /// Whom the text was about last: the subject of a sentence, or who spoke.
  var center: Referent?
  var lastSpeaker: Referent?
  var lastPlural: Referent?
  var lastBody: Referent?
  /// Whose words a paper's were last: selon un sondage de X, a dit X dans un communiqué.
  var lastDocument: (referent: Referent, paper: Int)?
  /// Whether some report of the article names a member as its subject.
  private var named: [Bool]
  /// Tokens of what somebody is reported to have said.
  private var isReported: [Bool] = []
  /// What the subject that begins at a token means, in the order of the text.
  private var found: [(start: Int, resolved: Resolved)] = []

  struct Resolved {
    var referent: Referent?
    var sieve: Sieve
  }

  init(_ reading: Reading, _ finder: SubjectFinder, title: String?, year: Int?) {
    self.reading = reading
    self.finder = finder
    var cast = Cast(reading, title: title)
    titles = Titles(reading, &cast, year: year)
    self.cast = cast
    named = Array(repeating: false, count: cast.members.count)
  }

  /// The quotes of candidates that stand in the order of the text.
  mutating func quotes(_ candidates: [Candidate]) -> [Quote] {
    var subjects: [Subject] = []
    subjects.reserveCapacity(candidates.count)
    for index in candidates.indices {
      guard let subject = candidates[index].subject else { continue }
      subjects.append(subject)
      if let entity = subject.entity, let member = cast.member(of: entity) { named[member] = true }
    }
    isReported = Array(repeating: false, count: reading.tokens.count)
    for index in candidates.indices where candidates[index].rule == .que || candidates[index].rule == .infinitive {
      for part in candidates[index].parts {
        for token in part { isReported[token] = true }
      }
    }
    // Of several that begin at one token the last counts: the sort keeps the order of equals.
    subjects.sort { $0.range.lowerBound < $1.range.lowerBound }
    walk(subjects)
    var last: (referent: Referent, range: Range<Int>)?
    return candidates.indices.map { index in
      let rule = candidates[index].rule
      var quote = Quote(
        parts: candidates[index].parts.map { reading.span($0) }, kind: candidates[index].kind,
        cue: candidates[index].cue.map { reading.span($0) },
        floating: candidates[index].isFloating, confidence: rule.confidence, rule: rule.rawValue)
      guard let subject = candidates[index].subject else {
        guard quote.floating else { return quote }
        // The quote that opens an article is of whom the next words are about.
        if let (referent, range) = last ?? opener(candidates, index) { attribute(&quote, referent, range) }
        return quote
      }
      quote.mention = reading.mention(subject.range)
      guard let resolved = meaning(of: subject) else { return quote }
      if resolved.sieve != .name { quote.rule += "/" + resolved.sieve.rawValue }
      quote.confidence *= resolved.sieve.certainty
      if let referent = resolved.referent {
        attribute(&quote, referent, subject.range)
        if !isPress(referent) { last = (referent, subject.range) }
      }
      for other in subject.others {
        guard let member = cast.member(of: other.entity) else { continue }
        quote.speakers.append(speaker(.member(member), reading.span(other.range)))
      }
      if let via = candidates[index].via, let entity = via.entity, let member = cast.member(of: entity) {
        quote.via = speaker(.member(member), reading.span(via.range))
      }
      return quote
    }
  }

  private static let openerDistanceMax = 60

  private func opener(_ candidates: [Candidate], _ index: Int) -> (referent: Referent, range: Range<Int>)? {
    guard index + 1 < candidates.count, let subject = candidates[index + 1].subject,
      subject.range.lowerBound - candidates[index].parts[0].upperBound < Self.openerDistanceMax,
      let resolved = meaning(of: subject), let referent = resolved.referent, !isPress(referent)
    else { return nil }
    return (referent, subject.range)
  }

  func isPress(_ referent: Referent) -> Bool {
    guard case .member(let member) = referent else { return false }
    return cast.members[member].isPress
  }

  private func attribute(_ quote: inout Quote, _ referent: Referent, _ range: Range<Int>) {
    quote.speakers = [speaker(referent, reading.mention(range))]
    quote.mention = nil
  }

  private func speaker(_ referent: Referent, _ span: TextSpan) -> Speaker {
    switch referent {
    case .member(let index):
      let kind: Speaker.Kind =
        switch cast.members[index].kind {
        case .person: .person
        case .place: .place
        case .organisation: .organisation
        }
      return Speaker(span: span, kind: kind, name: cast.members[index].name)
    case .unnamed(let index):
      return Speaker(span: span, kind: .unnamed, name: unnamed[index].name)
    }
  }

  /// What a subject means; nil where the walk passed over it, within another one.
  func meaning(of subject: Subject) -> Resolved? {
    let start = subject.range.lowerBound
    var (first, last) = (0, found.count)
    while first < last {
      let middle = (first + last) / 2
      if found[middle].start < start { first = middle + 1 } else { last = middle }
    }
    return first < found.count && found[first].start == start ? found[first].resolved : nil
  }

  /// Reads the article once; keeps what each of `subjects` means.
  private mutating func walk(_ subjects: [Subject]) {
    var next = 0
    var index = 0
    found.reserveCapacity(subjects.count)
    mentions.reserveCapacity(reading.entities.count + subjects.count)
    // Held here, so that the loop need not ask the class again after each call.
    let (markOf, entityOf, classes) = (reading.markOf, reading.entityOf, reading.classes)
    while index < markOf.count {
      while next < subjects.count, subjects[next].range.lowerBound < index { next += 1 }
      if next < subjects.count, subjects[next].range.lowerBound == index {
        while next + 1 < subjects.count, subjects[next + 1].range.lowerBound == index { next += 1 }
        let resolved = resolve(subjects[next])
        found.append((index, resolved))
        if let referent = resolved.referent {
          note(referent, index, isSubject: true, isSpeaker: true)
          if let paper = paper(of: subjects[next].range) { lastDocument = (referent, paper) }
        }
        index = subjects[next].range.upperBound
        continue
      }
      guard markOf[index] < 0 else {
        if let referent = bodyNamed(by: index) { note(referent, index, isSubject: false, isSpeaker: false) }
        index += 1
        continue
      }
      // une grande enquête: what is said of papers from here on is said of this one.
      if reading.is(index, .document), index != lastDocument?.paper, isNewPaper(index) { lastDocument = nil }
      if entityOf[index] >= 0 {
        index = entity(at: index)
      } else if classes[index].contains(.determiner), let end = role(at: index) {
        index = end
      } else if classes[index].contains(.subjectPronoun), reading.isSentenceStart(index), isPersonal(index) {
        if let referent = pronoun(classes[index], index).referent {
          note(referent, index, isSubject: true, isSpeaker: false)
        }
        index += 1
      } else {
        index += 1
      }
    }
  }

  /// The paper that holds the words: un communiqué de X; X, dans un communiqué.
  private func paper(of range: Range<Int>) -> Int? {
    if let paper = range.prefix(5).first(where: { reading.is($0, .document) }) { return paper }
    let limit = min(reading.tokens.count, range.upperBound + Self.documentDistanceMax)
    var index = range.upperBound
    while index + 2 < limit, reading.tokens[index].kind == .word || reading.tokens[index].kind == .number {
      if reading.isWord(index, reading.word.dans), reading.has(index + 1, .determiner), reading.is(index + 2, .document)
      {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private func isNewPaper(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { reading.isWord($0, reading.word.un) || reading.isWord($0, reading.word.une) }
  }

  private static let documentDistanceMax = 8
  private static let bodyNameMax = 6

  /// The name that marks give to the noun before them: le mensuel «60 millions de consommateurs».
  mutating func bodyNamed(by index: Int) -> Referent? {
    guard index < reading.tokens.count, reading.markOf[index] >= 0 else { return nil }
    let mark = reading.marks[Int(reading.markOf[index])]
    guard mark.open == index, index > 1, let first = mark.inner.first, reading.has(index - 2, .determiner),
      reading.tokens[index - 1].kind == .word, !reading.worlds(index - 1).isDisjoint(with: .bodies),
      reading.words(mark.inner) <= Self.bodyNameMax,
      reading.tokens[first].flags.contains(.capitalised) || reading.tokens[first].kind == .number,
      let phrase = RolePhrase(reading, index - 2..<index)
    else { return nil }
    let name = reading.text(mark.inner)
    if let known = unnamed.firstIndex(where: { $0.name == name }) { return .unnamed(known) }
    unnamed.append(
      Unnamed(name: name, head: phrase.head, gender: phrase.gender, isPlural: false, worlds: phrase.worlds))
    return .unnamed(unnamed.count - 1)
  }

  private mutating func entity(at start: Int) -> Int {
    let entity = Int(reading.entityOf[start])
    var end = start
    while end < reading.tokens.count, reading.entityOf[end] == Int32(entity) { end += 1 }
    if let member = cast.member(of: entity), cast.members[member].kind != .place {
      // Whom somebody talks about is not whom the text is about.
      note(.member(member), start, isSubject: !isReported[start] && isSubject(start..<end), isSpeaker: false)
    }
    return end
  }

  /// "Le président" and its like between quotes, where the article says who that is.
  private mutating func role(at start: Int) -> Int? {
    guard reading.isSentenceStart(start) || start > 0 && reading.isComma(start - 1),
      start + 1 < reading.tokens.count,
      reading.isRoleNoun(start + 1) || (start + 2 < reading.tokens.count && reading.isRoleNoun(start + 2)),
      let subject = finder.phrase(at: start, to: reading.tokens.count), subject.entity == nil, isDefinite(subject.range)
    else { return nil }
    guard let phrase = RolePhrase(reading, subject.range), phrase.worlds.isDisjoint(with: .bodies) else {
      return subject.range.upperBound
    }
    let choice = best(phrase, start).flatMap { $0.grade >= 2 ? Referent.member($0.member) : nil }
    guard let referent = choice ?? untitled(phrase, start)?.referent else { return subject.range.upperBound }
    note(referent, start, isSubject: isSubject(subject.range), isSpeaker: false)
    return subject.range.upperBound
  }

  /// il of "il faut", "il y a", "il s'agit" is nobody.
  private func isPersonal(_ index: Int) -> Bool {
    guard reading.has(index, [.masculine, .feminine]), !reading.tokens[index].flags.contains(.clitic),
      index + 1 < reading.tokens.count
    else { return false }
    guard reading.has(index, .masculine), !reading.has(index, .plural) else { return true }
    return !reading.is(index + 1, .impersonal)
      && !(index + 2 < reading.tokens.count && reading.is(index + 2, .impersonal))
  }

  mutating func note(_ referent: Referent, _ index: Int, isSubject: Bool, isSpeaker: Bool) {
    mentions.append(Mention(index: index, referent: referent, isSubject: isSubject))
    if isSubject { center = referent }
    if isSpeaker {
      lastSpeaker = referent
      if isBody(referent) { lastBody = referent }
    }
    if case .unnamed(let number) = referent, unnamed[number].isPlural { lastPlural = referent }
  }

  func isBody(_ referent: Referent) -> Bool {
    guard case .member(let member) = referent else { return false }
    return cast.members[member].kind == .organisation
  }

  /// No preposition before, a verb after, or the head of a sentence.
  private func isSubject(_ range: Range<Int>) -> Bool {
    var before = range.lowerBound - 1
    while before >= 0, reading.has(before, [.honorific, .role]) || reading.isHonorificDot(before) { before -= 1 }
    if before >= 0, reading.has(before, .determiner), !reading.isOf(before) { before -= 1 }
    if before >= 0,
      reading.has(before, .preposition) || reading.isOf(before) || reading.isWord(before, reading.word.au)
        || reading.isWord(before, reading.word.aux)
    {
      return false
    }
    if reading.isSentenceStart(before + 1) || reading.isVerb(range.upperBound) { return true }
    // X, habitante de Y, n'a pas l'intention
    guard range.upperBound < reading.tokens.count, reading.isComma(range.upperBound) else { return false }
    // Le patron de Y, X, avait envisagé
    if before >= 0, reading.isComma(before), reading.isVerb(range.upperBound + 1) { return true }
    // Quant à son suppléant, X, il ne disait
    if before >= 0, reading.isComma(before), range.upperBound + 2 < reading.tokens.count,
      reading.has(range.upperBound + 1, .subjectPronoun),
      reading.isVerb(range.upperBound + 2)
    {
      return true
    }
    var next = range.upperBound + 1
    while next < reading.tokens.count, next - range.upperBound < 16, reading.tokens[next].isWord { next += 1 }
    return next < reading.tokens.count && reading.isComma(next) && reading.isVerb(next + 1)
  }

  func isDefinite(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return reading.isArticle(first) || reading.isWord(first, reading.word.ce) || reading.isWord(first, reading.word.cet)
      || reading.isWord(first, reading.word.cette) || reading.isWord(first, reading.word.ces)
  }

  func isNamed(_ member: Int) -> Bool { named[member] }
}

/// What a speaker was found by, the surest first.
enum Sieve: String {
  case name
  case title
  case world
  case same
  case speaker
  case salient
  case pronoun
  case body
  case unnamed
  case unknown

  /// How often the speaker is right where the words are, measured like `Rule.confidence`.
  var certainty: Double {
    switch self {
    case .name: 0.96
    case .title: 0.93
    case .pronoun, .speaker: 0.9
    case .world, .body: 0.7
    case .same, .unnamed: 0.65
    case .salient, .unknown: 0.5
    }
  }
}
