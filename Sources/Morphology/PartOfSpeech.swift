/// The universal parts of speech (Universal Dependencies), by their usual names.
public enum PartOfSpeech: UInt8, Sendable, CaseIterable {
  /// Nothing is known: a token that is no word of the language.
  case none
  case adjective, adposition, adverb, auxiliary, coordinator, determiner, interjection, noun, number, particle, pronoun
  case properNoun, punctuation, subordinator, symbol, verb, other

  /// The tag of Universal Dependencies: `NOUN`, `ADP` …
  public var universalTag: String {
    switch self {
    case .none, .other: "X"
    case .adjective: "ADJ"
    case .adposition: "ADP"
    case .adverb: "ADV"
    case .auxiliary: "AUX"
    case .coordinator: "CCONJ"
    case .determiner: "DET"
    case .interjection: "INTJ"
    case .noun: "NOUN"
    case .number: "NUM"
    case .particle: "PART"
    case .pronoun: "PRON"
    case .properNoun: "PROPN"
    case .punctuation: "PUNCT"
    case .subordinator: "SCONJ"
    case .symbol: "SYM"
    case .verb: "VERB"
    }
  }
}

/// Masculine, feminine, or both where the form does not tell.
public struct Gender: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let masculine = Gender(rawValue: 1)
  public static let feminine = Gender(rawValue: 2)
}

/// Singular, plural, or both where the form does not tell.
public struct GrammaticalNumber: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let singular = GrammaticalNumber(rawValue: 1)
  public static let plural = GrammaticalNumber(rawValue: 2)
}

/// The persons a form may stand for.
public struct Person: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let first = Person(rawValue: 1)
  public static let second = Person(rawValue: 2)
  public static let third = Person(rawValue: 4)
}

/// Moods and tenses a form of a verb may stand for; finite ones together, the others each alone.
public struct Mood: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let present = Mood(rawValue: 1)
  public static let imperfect = Mood(rawValue: 2)
  public static let simplePast = Mood(rawValue: 4)
  public static let future = Mood(rawValue: 8)
  public static let conditional = Mood(rawValue: 16)
  public static let subjunctive = Mood(rawValue: 32)
  public static let imperfectSubjunctive = Mood(rawValue: 64)
  public static let imperative = Mood(rawValue: 128)
  public static let infinitive = Mood(rawValue: 256)
  public static let presentParticiple = Mood(rawValue: 512)
  public static let pastParticiple = Mood(rawValue: 1024)

  public static let finite: Mood = [
    .present, .imperfect, .simplePast, .future, .conditional, .subjunctive, .imperfectSubjunctive, .imperative,
  ]
}

/// What a part of speech is divided into; the numbers count within one part of speech.
public enum WordKind {
  /// Proper nouns: a given name (with its gender), a surname; any other name is 3.
  public static let givenName: UInt8 = 1
  public static let surname: UInt8 = 2
  public static let otherName: UInt8 = 3

  /// Pronouns.
  public static let subject: UInt8 = 1
  /// Before the verb: se, le, lui, y, en.
  public static let object: UInt8 = 2
  /// moi, eux, elle after a preposition.
  public static let stressed: UInt8 = 3
  public static let relative: UInt8 = 4
  public static let demonstrative: UInt8 = 5
  public static let indefinite: UInt8 = 6
  public static let interrogative: UInt8 = 7

  /// Determiners.
  public static let definite: UInt8 = 1
  public static let indefiniteArticle: UInt8 = 2
  public static let possessive: UInt8 = 3
  public static let thisThat: UInt8 = 4
  public static let quantity: UInt8 = 5

  /// Adverbs: ne, n'.
  public static let negation: UInt8 = 1
  /// Adpositions that hold an article: du, au, des, aux.
  public static let contracted: UInt8 = 1
  /// en, which takes a present participle.
  public static let gerund: UInt8 = 2
  /// Verbs and auxiliaries.
  public static let being: UInt8 = 1
  public static let having: UInt8 = 2
  /// Nouns: M., Mme, Dr.
  public static let title: UInt8 = 1
}
