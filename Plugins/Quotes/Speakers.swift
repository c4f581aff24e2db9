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
  /// Unnamed speakers by the noun that heads them.
  private var unnamed: [UInt32: Speaker] = [:]

  init(_ reading: Reading) {
    self.reading = reading
    roles = RoleTable(reading)
    gender = Gender.table(reading)
  }

  /// The quote of a candidate, its speaker resolved where the article allows.
  mutating func quote(_ candidate: Candidate) -> Quote {
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
    if subject.isPronoun { return (pronoun(subject, span), 0.8) }
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
    let speaker = Speaker(span: span, kind: .unnamed, name: reading.text(subject.range))
    if let head { unnamed[head] = speaker }
    return (speaker, 0.8)
  }

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

  /// il, elle: who spoke last where the gender agrees, else the last person named before that no preposition governs.
  private func pronoun(_ subject: Subject, _ span: TextSpan) -> Speaker? {
    let kind = reading.classes[subject.range.lowerBound]
    if let last, agrees(last.name, kind) || last.kind != .person {
      return Speaker(span: span, kind: last.kind, name: last.name)
    }
    guard !kind.contains(.plural) else { return nil }
    var index = subject.range.lowerBound - 1
    while index >= 0 {
      if let entity = reading.entity(at: index), entity.kind == .person, agrees(entity.name, kind) {
        return Speaker(span: span, kind: .person, name: entity.name)
      }
      index -= 1
    }
    return nil
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
