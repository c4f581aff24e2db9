import CorpusModel
import French
import TextKernel

/// Turns the phrases that name speakers into speakers, quote after quote.
struct SpeakerResolver {
  private let reading: Reading
  private let roles: RoleTable
  private let gender: [String: WordClass]
  /// Who spoke last, and what a pronoun or "le responsable" may go on with.
  private var last: Speaker?
  /// Token after the last quote.
  private var lastToken = -1
  /// Unnamed speakers by the noun that heads them.
  private var unnamed: [UInt32: Speaker] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    roles = RoleTable(reading)
    gender = Gender.table(reading)
  }

  /// The quote of a candidate, its speaker resolved where the article allows.
  mutating func quote(_ candidate: Candidate) -> Quote {
    defer { lastToken = max(lastToken, candidate.subject?.range.upperBound ?? 0) }
    var quote = Quote(
      parts: candidate.parts.map(reading.span), kind: candidate.kind, cue: candidate.cue.map(reading.span),
      floating: candidate.isFloating, confidence: candidate.rule.confidence, rule: candidate.rule.rawValue)
    if candidate.isFloating {
      if let last {
        quote.speakers = [last]
      }
      return quote
    }
    guard let subject = candidate.subject else {
      quote.confidence *= 0.6
      return quote
    }
    let (speaker, certainty) = resolve(subject)
    quote.confidence *= certainty
    if let speaker {
      quote.speakers = [speaker]
      last = speaker
    } else {
      quote.mention = reading.span(subject.range)
    }
    return quote
  }

  private mutating func resolve(_ subject: Subject) -> (Speaker?, certainty: Double) {
    let span = reading.span(subject.range)
    let first = reading.classes[subject.range.lowerBound]
    if subject.isPronoun { return (pronoun(first, subject.range, span), 0.8) }
    if let gender = lastNamed(subject.range) {
      let person = person(before: subject.range.lowerBound, downTo: 0, gender, onlyTopics: false)
      return (person.map { speaker($0, span) } ?? last, 0.7)
    }
    if let entity = subject.entity {
      return (speaker(reading.entities[entity], span), 1)
    }
    if let entity = roles.person(for: subject.range) {
      return (speaker(reading.entities[entity], span), 0.85)
    }
    let head = roles.head(of: subject.range)
    let isIndefinite =
      reading.isWord(subject.range.lowerBound, Self.un) || reading.isWord(subject.range.lowerBound, Self.une)
    if !isIndefinite, let head, let known = unnamed[head] {
      return (Speaker(span: span, kind: .unnamed, name: known.name), 0.8)
    }
    let isPlural = reading.has(subject.range.lowerBound, .plural)
    if !isIndefinite, !isPlural, isDefinite(subject.range), let last, last.kind == .person,
      agrees(last.name, reading.classes[headIndex(subject.range)]), reading.has(headIndex(subject.range), .role)
    {
      return (Speaker(span: span, kind: .person, name: last.name), 0.6)
    }
    let source = Speaker(span: span, kind: .unnamed, name: reading.text(subject.range))
    if let head { unnamed[head] = source }
    return (source, 0.8)
  }

  /// ce dernier, cette dernière: the gender, nil for any other phrase.
  private func lastNamed(_ range: Range<Int>) -> WordClass? {
    guard range.count == 2, isDefinite(range) else { return nil }
    if reading.isWord(range.lowerBound + 1, Self.dernier) { return .masculine }
    return reading.isWord(range.lowerBound + 1, Self.derniere) ? .feminine : nil
  }

  private static let dernier = Fold.hash("dernier")
  private static let derniere = Fold.hash("dernière")
  private static let un = Fold.hash("un")
  private static let une = Fold.hash("une")
  private static let definite: Set<UInt32> = [
    Fold.hash("le"), Fold.hash("la"), Fold.hash("l'"), Fold.hash("ce"), Fold.hash("cet"), Fold.hash("cette"),
  ]

  private func isDefinite(_ range: Range<Int>) -> Bool { Self.definite.contains(reading.tokens[range.lowerBound].hash) }

  private func headIndex(_ range: Range<Int>) -> Int {
    range.first { reading.has($0, .role) } ?? range.lowerBound
  }

  private func speaker(_ entity: Entity, _ span: TextSpan) -> Speaker {
    let kind: Speaker.Kind =
      switch entity.kind {
      case .person: .person
      case .place: .place
      case .organisation: .organisation
      }
    return Speaker(span: span, kind: kind, name: entity.name)
  }

  /// il, elle: the person that a sentence since the last quote is about, else who spoke last, where the gender agrees;
  /// else the last person named.
  private func pronoun(_ kind: WordClass, _ range: Range<Int>, _ span: TextSpan) -> Speaker? {
    if kind.contains(.plural) {
      guard let last, last.kind != .person else { return nil }
      return Speaker(span: span, kind: last.kind, name: last.name)
    }
    if let topic = person(before: range.lowerBound, downTo: lastToken, kind, onlyTopics: true) {
      return speaker(topic, span)
    }
    if let last, last.kind == .unnamed || last.kind == .person, agrees(last.name, kind) {
      return Speaker(span: span, kind: last.kind, name: last.name)
    }
    if let found = person(before: range.lowerBound, downTo: 0, kind, onlyTopics: false) { return speaker(found, span) }
    return last.map { Speaker(span: span, kind: $0.kind, name: $0.name) }
  }

  /// The nearest person named outside marks before `index`.
  private func person(before index: Int, downTo limit: Int, _ kind: WordClass, onlyTopics: Bool) -> Entity? {
    var index = index - 1
    while index > limit {
      if let entity = reading.entity(at: index), entity.kind == .person, reading.markOf[index] < 0,
        entity.span.start == reading.tokens[index].start, agrees(entity.name, kind), !onlyTopics || isTopic(index)
      {
        return entity
      }
      index -= 1
    }
    return nil
  }

  /// A verb follows the name, or the name opens its sentence.
  private func isTopic(_ index: Int) -> Bool {
    if index > 0, reading.has(index - 1, .preposition) { return false }
    var end = index
    while end < reading.tokens.count, reading.entityOf[end] == reading.entityOf[index] { end += 1 }
    guard end < reading.tokens.count else { return false }
    return reading.has(end, [.auxiliary, .cueFinite, .negation, .objectPronoun]) || index == 0
      || reading.tokens[index - 1].kind == .stop
  }

  private func agrees(_ name: String, _ kind: WordClass) -> Bool {
    let known = gender[name] ?? []
    if known == .masculine, kind.contains(.feminine), !kind.contains(.masculine) { return false }
    if known == .feminine, kind.contains(.masculine), !kind.contains(.feminine) { return false }
    return true
  }
}

/// Gender of the persons of an article, by given name, honorific or role.
enum Gender {
  static func table(_ reading: Reading) -> [String: WordClass] {
    var table: [String: WordClass] = [:]
    for index in reading.tokens.indices {
      guard let entity = reading.entity(at: index), entity.kind == .person,
        entity.span.start == reading.tokens[index].start, table[entity.name] == nil
      else { continue }
      var kind = reading.has(index, .givenName) ? reading.classes[index] : []
      if kind.isDisjoint(with: [.masculine, .feminine]), index > 0 {
        let before = index > 1 && reading.tokens[index - 1].kind == .stop ? index - 2 : index - 1
        if reading.has(before, [.honorific, .role]) { kind = reading.classes[before] }
      }
      kind.formIntersection([.masculine, .feminine])
      if kind == .masculine || kind == .feminine { table[entity.name] = kind }
    }
    return table
  }
}
