import Morphology

/// What a reading is to its neighbours: the classes between which `Transitions` gives costs.
enum SyntaxClass: UInt8, CaseIterable {
  /// Head of a sentence, after a stop.
  case start
  case determiner, noun, properNoun, adjective, number
  /// il, on, je; and after the verb.
  case subject
  /// se, lui, y, en before a verb.
  case object
  /// moi, cela, ceux, tout.
  case pronoun
  case relative
  /// ne.
  case negation
  case finite
  /// Finite forms of être, and of avoir with a participle.
  case auxiliary
  case infinitive, pastParticiple, presentParticiple
  case adverb, adposition, coordinator, subordinator
  /// Comma, colon, brackets.
  case mark
  case other
  /// What stands before a participle: avoir in any form. Only as the left of a pair.
  case having
  /// en: before a present participle. Only as the left of a pair.
  case gerund

  init(_ reading: Reading) {
    switch reading.part {
    case .determiner: self = .determiner
    case .noun, .symbol: self = .noun
    case .properNoun: self = .properNoun
    case .adjective: self = .adjective
    case .number: self = .number
    case .pronoun:
      switch reading.kind {
      case WordKind.subject: self = .subject
      case WordKind.object: self = .object
      case WordKind.relative: self = .relative
      default: self = .pronoun
      }
    case .verb, .auxiliary:
      if reading.mood.contains(.infinitive) {
        self = .infinitive
      } else if reading.mood.contains(.pastParticiple) {
        self = .pastParticiple
      } else if reading.mood.contains(.presentParticiple) {
        self = .presentParticiple
      } else {
        self = reading.part == .auxiliary ? .auxiliary : .finite
      }
    case .adverb: self = reading.kind == WordKind.negation ? .negation : .adverb
    case .adposition: self = .adposition
    case .coordinator: self = .coordinator
    case .subordinator: self = .subordinator
    case .punctuation: self = .mark
    case .none, .interjection, .particle, .other: self = .other
    }
  }

  /// The class as the left of a pair: être and avoir ask for a participle in any form.
  static func left(of reading: Reading) -> SyntaxClass {
    if reading.part == .adposition, reading.kind == WordKind.gerund { return .gerund }
    guard reading.part == .auxiliary else { return SyntaxClass(reading) }
    return reading.kind == WordKind.having ? .having : .auxiliary
  }
}
