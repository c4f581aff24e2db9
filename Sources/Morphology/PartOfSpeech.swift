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

  @inlinable public static var masculine: Gender { Gender(rawValue: 1) }
  @inlinable public static var feminine: Gender { Gender(rawValue: 2) }
}

/// Singular, plural, or both where the form does not tell.
public struct GrammaticalNumber: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable public static var singular: GrammaticalNumber { GrammaticalNumber(rawValue: 1) }
  @inlinable public static var plural: GrammaticalNumber { GrammaticalNumber(rawValue: 2) }
}

/// The persons a form may stand for.
public struct Person: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable public static var first: Person { Person(rawValue: 1) }
  @inlinable public static var second: Person { Person(rawValue: 2) }
  @inlinable public static var third: Person { Person(rawValue: 4) }
}

/// Moods and tenses a form of a verb may stand for; finite ones together, the others each alone.
public struct Mood: OptionSet, Sendable, Hashable {
  public let rawValue: UInt16
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  @inlinable public static var present: Mood { Mood(rawValue: 1) }
  @inlinable public static var imperfect: Mood { Mood(rawValue: 2) }
  @inlinable public static var simplePast: Mood { Mood(rawValue: 4) }
  @inlinable public static var future: Mood { Mood(rawValue: 8) }
  @inlinable public static var conditional: Mood { Mood(rawValue: 16) }
  @inlinable public static var subjunctive: Mood { Mood(rawValue: 32) }
  @inlinable public static var imperfectSubjunctive: Mood { Mood(rawValue: 64) }
  @inlinable public static var imperative: Mood { Mood(rawValue: 128) }
  @inlinable public static var infinitive: Mood { Mood(rawValue: 256) }
  @inlinable public static var presentParticiple: Mood { Mood(rawValue: 512) }
  @inlinable public static var pastParticiple: Mood { Mood(rawValue: 1024) }

  @inlinable public static var finite: Mood {
    [.present, .imperfect, .simplePast, .future, .conditional, .subjunctive, .imperfectSubjunctive, .imperative]
  }
}

/// What a part of speech is divided into; the numbers count within one part of speech.
public enum WordKind {
  /// Proper nouns: a given name (with its gender), a surname; any other name is 3.
  @inlinable public static var givenName: UInt8 { 1 }
  @inlinable public static var surname: UInt8 { 2 }
  @inlinable public static var otherName: UInt8 { 3 }

  /// Pronouns.
  @inlinable public static var subject: UInt8 { 1 }
  /// Before the verb: se, le, lui, y, en.
  @inlinable public static var object: UInt8 { 2 }
  /// moi, eux, elle after a preposition.
  @inlinable public static var stressed: UInt8 { 3 }
  @inlinable public static var relative: UInt8 { 4 }
  @inlinable public static var demonstrative: UInt8 { 5 }
  @inlinable public static var indefinite: UInt8 { 6 }
  @inlinable public static var interrogative: UInt8 { 7 }

  /// Determiners.
  @inlinable public static var definite: UInt8 { 1 }
  @inlinable public static var indefiniteArticle: UInt8 { 2 }
  @inlinable public static var possessive: UInt8 { 3 }
  @inlinable public static var thisThat: UInt8 { 4 }
  @inlinable public static var quantity: UInt8 { 5 }

  /// Adverbs: ne, n'.
  @inlinable public static var negation: UInt8 { 1 }
  /// Adpositions that hold an article: du, au, des, aux.
  @inlinable public static var contracted: UInt8 { 1 }
  /// en, which takes a present participle.
  @inlinable public static var gerund: UInt8 { 2 }
  /// Verbs and auxiliaries.
  @inlinable public static var being: UInt8 { 1 }
  @inlinable public static var having: UInt8 { 2 }
  /// Nouns: M., Mme, Dr.
  @inlinable public static var title: UInt8 { 1 }
}
