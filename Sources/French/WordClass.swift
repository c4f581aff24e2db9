/// What the lists of the language pack say of a word; a word may stand in several.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let determiner = WordClass(rawValue: 1 << 0)
  public static let preposition = WordClass(rawValue: 1 << 1)
  public static let conjunction = WordClass(rawValue: 1 << 2)
  /// il, elle … and after the verb -il, -t-elle.
  public static let subjectPronoun = WordClass(rawValue: 1 << 3)
  public static let masculine = WordClass(rawValue: 1 << 4)
  public static let feminine = WordClass(rawValue: 1 << 5)
  public static let plural = WordClass(rawValue: 1 << 6)
  /// qui, dont, où, lequel
  public static let relative = WordClass(rawValue: 1 << 7)
  /// que, qu'
  public static let que = WordClass(rawValue: 1 << 8)
  /// ne, n', sans
  public static let negation = WordClass(rawValue: 1 << 9)
  /// Third persons of avoir and être, before a participle.
  public static let auxiliary = WordClass(rawValue: 1 << 10)
  /// se, s', lui, leur, l', y, en … before a verb.
  public static let objectPronoun = WordClass(rawValue: 1 << 11)
  public static let adverb = WordClass(rawValue: 1 << 12)
  public static let month = WordClass(rawValue: 1 << 13)
  public static let weekday = WordClass(rawValue: 1 << 14)
  /// M, Mme, Dr, Sir …
  public static let honorific = WordClass(rawValue: 1 << 15)
  /// président, ministre, avocate …
  public static let role = WordClass(rawValue: 1 << 16)
  public static let givenName = WordClass(rawValue: 1 << 17)
  /// Forms of verbs that report speech.
  public static let cueParticiple = WordClass(rawValue: 1 << 18)
  public static let cueFinite = WordClass(rawValue: 1 << 19)
  public static let cueGerund = WordClass(rawValue: 1 << 20)
  public static let cueInfinitive = WordClass(rawValue: 1 << 21)
  /// The verb takes a clause with que.
  public static let takesQue = WordClass(rawValue: 1 << 22)
  /// … a bare infinitive (assure avoir).
  public static let takesInfinitive = WordClass(rawValue: 1 << 23)
  /// … an infinitive with de or à (promet de, appelle à).
  public static let takesPreposition = WordClass(rawValue: 1 << 24)
  /// The verb reports speech beside marks, and not by itself (réagir, sourire, poursuivre).
  public static let onlyWithMarks = WordClass(rawValue: 1 << 25)
  /// Written with a dot that ends no sentence.
  public static let abbreviation = WordClass(rawValue: 1 << 26)
  /// People and papers that stand for a source: responsable, témoin, communiqué, rapport.
  public static let source = WordClass(rawValue: 1 << 27)

  /// Of the auxiliaries, those of être.
  public static let being = WordClass(rawValue: 1 << 28)

  /// A marked object of the verb is no speech (publier, appeler, inquiéter).
  public static let noObject = WordClass(rawValue: 1 << 29)

  public static let cue: WordClass = [.cueParticiple, .cueFinite, .cueGerund, .cueInfinitive]
}

/// A list of words with the classes all of them have.
struct WordList: Sendable {
  var value: WordClass
  var words: StaticString

  init(_ value: WordClass, _ words: StaticString) {
    self.value = value
    self.words = words
  }
}
