/// One way to read a form, packed into 32 bits: part of speech, gender, number, persons, moods, kind, and what the
/// choice between readings knew.
///
///     bits 0–4 part of speech · 5–6 gender · 7–8 number · 9–11 persons · 12–22 moods · 23–25 kind · 26 rare ·
///     27 guessed · 28 may be a finite verb · 29 may be a noun · 30 may be an adjective
public struct Reading: RawRepresentable, Sendable, Hashable {
  public var rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable
  public init(
    _ part: PartOfSpeech, gender: Gender = [], number: GrammaticalNumber = [], person: Person = [], mood: Mood = [],
    kind: UInt8 = 0, isRare: Bool = false
  ) {
    rawValue =
      UInt32(part.rawValue) | UInt32(gender.rawValue) << 5 | UInt32(number.rawValue) << 7
      | UInt32(person.rawValue) << 9 | UInt32(mood.rawValue) << 12 | UInt32(kind) << 23 | (isRare ? 1 << 26 : 0)
  }

  /// What stands in the table; the bits above are of the choice.
  @inlinable public static var tableMask: UInt32 { (1 << 27) - 1 }

  /// The raw values follow each other from 0, so that no table is asked.
  @inlinable public var part: PartOfSpeech {
    let number = UInt8(truncatingIfNeeded: rawValue & 31)
    return number <= PartOfSpeech.other.rawValue ? unsafeBitCast(number, to: PartOfSpeech.self) : .none
  }
  @inlinable public var gender: Gender { Gender(rawValue: UInt8(rawValue >> 5 & 3)) }
  @inlinable public var number: GrammaticalNumber { GrammaticalNumber(rawValue: UInt8(rawValue >> 7 & 3)) }
  @inlinable public var person: Person { Person(rawValue: UInt8(rawValue >> 9 & 7)) }
  @inlinable public var mood: Mood { Mood(rawValue: UInt16(rawValue >> 12 & 0x7FF)) }
  /// A number of `WordKind`, by the part of speech; 0 where there is none.
  @inlinable public var kind: UInt8 { UInt8(rawValue >> 23 & 7) }
  /// The form is seldom read so (est, the east).
  @inlinable public var isRare: Bool { rawValue & 1 << 26 != 0 }

  /// The form is not in the table: its ending and its neighbours decided.
  @inlinable public var isGuessed: Bool { rawValue & Self.guessed != 0 }
  /// Another reading of the form is a finite verb, a noun, an adjective.
  @inlinable public var mayBeVerb: Bool { rawValue & Self.verbToo != 0 }
  @inlinable public var mayBeNoun: Bool { rawValue & Self.nounToo != 0 }
  @inlinable public var mayBeAdjective: Bool { rawValue & Self.adjectiveToo != 0 }

  @inlinable public static var guessed: UInt32 { 1 << 27 }
  @inlinable public static var verbToo: UInt32 { 1 << 28 }
  @inlinable public static var nounToo: UInt32 { 1 << 29 }
  @inlinable public static var adjectiveToo: UInt32 { 1 << 30 }

  @inlinable public var isVerb: Bool { part == .verb || part == .auxiliary }
  @inlinable public var isFinite: Bool { isVerb && !mood.isDisjoint(with: .finite) }
  @inlinable public var isInfinitive: Bool { isVerb && mood.contains(.infinitive) }
  @inlinable public var isPastParticiple: Bool { isVerb && mood.contains(.pastParticiple) }
  @inlinable public var isPresentParticiple: Bool { isVerb && mood.contains(.presentParticiple) }
  @inlinable public var isGivenName: Bool { part == .properNoun && kind == WordKind.givenName }
  @inlinable public var isSurname: Bool { part == .properNoun && kind == WordKind.surname }
  @inlinable public var isSubjectPronoun: Bool { part == .pronoun && kind == WordKind.subject }
  @inlinable public var isObjectPronoun: Bool { part == .pronoun && kind == WordKind.object }

  /// False where gender or number of the two exclude each other.
  @inlinable
  public func agrees(with other: Reading) -> Bool {
    let both = rawValue & other.rawValue
    let genders = rawValue >> 5 & 3 == 0 || other.rawValue >> 5 & 3 == 0 || both >> 5 & 3 != 0
    let numbers = rawValue >> 7 & 3 == 0 || other.rawValue >> 7 & 3 == 0 || both >> 7 & 3 != 0
    return genders && numbers
  }
}
