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
  /// Members that some report of the article names as its subject.
  private var named: Set<Int> = []
  private(set) var found: [Int: Resolved] = [:]

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
  }

  /// The quotes of candidates that stand in the order of the text.
  mutating func quotes(_ candidates: [Candidate]) -> [Quote] {
    var subjects: [Int: Subject] = [:]
    for candidate in candidates {
      guard let subject = candidate.subject else { continue }
      subjects[subject.range.lowerBound] = subject
      if let entity = subject.entity, let member = cast.member(of: entity) { named.insert(member) }
    }
    walk(subjects)
    var last: (referent: Referent, range: Range<Int>)?
    return candidates.indices.map { index in
      let candidate = candidates[index]
      var quote = Quote(
        parts: candidate.parts.map(reading.span), kind: candidate.kind, cue: candidate.cue.map(reading.span),
        floating: candidate.isFloating, confidence: candidate.rule.confidence, rule: candidate.rule.rawValue)
      guard let subject = candidate.subject else {
        guard candidate.isFloating else { return quote }
        // The quote that opens an article is of whom the next words are about.
        if let (referent, range) = last ?? opener(candidates, index) { attribute(&quote, referent, range) }
        return quote
      }
      quote.mention = reading.span(subject.range)
      guard let resolved = found[subject.range.lowerBound] else { return quote }
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
      if let via = candidate.via, let entity = via.entity, let member = cast.member(of: entity) {
        quote.via = speaker(.member(member), reading.span(via.range))
      }
      return quote
    }
  }

  private static let openerDistanceMax = 60

  private func opener(_ candidates: [Candidate], _ index: Int) -> (referent: Referent, range: Range<Int>)? {
    guard index + 1 < candidates.count, let subject = candidates[index + 1].subject,
      subject.range.lowerBound - candidates[index].parts[0].upperBound < Self.openerDistanceMax,
      let resolved = found[subject.range.lowerBound], let referent = resolved.referent, !isPress(referent)
    else { return nil }
    return (referent, subject.range)
  }

  func isPress(_ referent: Referent) -> Bool {
    guard case .member(let member) = referent else { return false }
    return cast.members[member].isPress
  }

  private func attribute(_ quote: inout Quote, _ referent: Referent, _ range: Range<Int>) {
    quote.speakers = [speaker(referent, reading.span(range))]
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

  /// Reads the article once; keeps what each of `subjects` means.
  private mutating func walk(_ subjects: [Int: Subject]) {
    let starts = subjects.keys.sorted()
    var next = 0
    var index = 0
    while index < reading.tokens.count {
      while next < starts.count, starts[next] < index { next += 1 }
      if next < starts.count, starts[next] == index, let subject = subjects[index] {
        let resolved = resolve(subject)
        found[index] = resolved
        if let referent = resolved.referent { note(referent, index, isSubject: true, isSpeaker: true) }
        index = subject.range.upperBound
        continue
      }
      guard reading.markOf[index] < 0 else {
        index += 1
        continue
      }
      if reading.entityOf[index] >= 0 {
        index = entity(at: index)
      } else if reading.has(index, .determiner), let end = role(at: index) {
        index = end
      } else if reading.has(index, .subjectPronoun), reading.isSentenceStart(index), isPersonal(index) {
        if let referent = pronoun(reading.classes[index], index).referent {
          note(referent, index, isSubject: true, isSpeaker: false)
        }
        index += 1
      } else {
        index += 1
      }
    }
  }

  private mutating func entity(at start: Int) -> Int {
    let entity = Int(reading.entityOf[start])
    var end = start
    while end < reading.tokens.count, reading.entityOf[end] == Int32(entity) { end += 1 }
    if let member = cast.member(of: entity), cast.members[member].kind != .place {
      note(.member(member), start, isSubject: isSubject(start..<end), isSpeaker: false)
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
    return Self.impersonal.value(of: reading.tokens[index + 1], in: reading.bytes) == 0
      && !(index + 2 < reading.tokens.count
        && Self.impersonal.value(of: reading.tokens[index + 2], in: reading.bytes) != 0)
  }

  private static let impersonal = Lexicon([
    (1, "faut fallait faudra faudrait y agit agissait agira semble suffit convient reste existe pleut manque importe")
  ])

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
      reading.has(before, .preposition) || reading.isOf(before) || reading.isWord(before, Words.au)
        || reading.isWord(before, Words.aux)
    {
      return false
    }
    if reading.isSentenceStart(before + 1) || reading.isVerb(range.upperBound) { return true }
    // X, habitante de Y, n'a pas l'intention
    guard range.upperBound < reading.tokens.count, reading.isComma(range.upperBound) else { return false }
    var next = range.upperBound + 1
    while next < reading.tokens.count, next - range.upperBound < 16, reading.tokens[next].isWord { next += 1 }
    return next < reading.tokens.count && reading.isComma(next) && reading.isVerb(next + 1)
  }

  func isDefinite(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return reading.isArticle(first) || reading.isWord(first, Words.ce) || reading.isWord(first, Words.cet)
      || reading.isWord(first, Words.cette) || reading.isWord(first, Words.ces)
  }

  func isNamed(_ member: Int) -> Bool { named.contains(member) }
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
    case .world: 0.7
    case .same, .unnamed: 0.6
    case .body, .salient, .unknown: 0.5
    }
  }
}
