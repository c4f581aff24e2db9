/// What the lists of the language pack say of a word; a word may stand in several.
public struct WordClass: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 0) }
  @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 1) }
  @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 2) }
  /// il, elle … and after the verb -il, -t-elle.
  @inlinable public static var subjectPronoun: WordClass { WordClass(rawValue: 1 << 3) }
  @inlinable public static var masculine: WordClass { WordClass(rawValue: 1 << 4) }
  @inlinable public static var feminine: WordClass { WordClass(rawValue: 1 << 5) }
  @inlinable public static var plural: WordClass { WordClass(rawValue: 1 << 6) }
  /// qui, dont, où, lequel
  @inlinable public static var relative: WordClass { WordClass(rawValue: 1 << 7) }
  /// que, qu'
  @inlinable public static var que: WordClass { WordClass(rawValue: 1 << 8) }
  /// ne, n', sans
  @inlinable public static var negation: WordClass { WordClass(rawValue: 1 << 9) }
  /// Third persons of avoir and être, before a participle.
  @inlinable public static var auxiliary: WordClass { WordClass(rawValue: 1 << 10) }
  /// se, s', lui, leur, l', y, en … before a verb.
  @inlinable public static var objectPronoun: WordClass { WordClass(rawValue: 1 << 11) }
  @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 12) }
  @inlinable public static var month: WordClass { WordClass(rawValue: 1 << 13) }
  @inlinable public static var weekday: WordClass { WordClass(rawValue: 1 << 14) }
  /// M, Mme, Dr, Sir …
  @inlinable public static var honorific: WordClass { WordClass(rawValue: 1 << 15) }
  /// président, ministre, avocate …
  @inlinable public static var role: WordClass { WordClass(rawValue: 1 << 16) }
  @inlinable public static var givenName: WordClass { WordClass(rawValue: 1 << 17) }
  /// Forms of verbs that report speech.
  @inlinable public static var cueParticiple: WordClass { WordClass(rawValue: 1 << 18) }
  @inlinable public static var cueFinite: WordClass { WordClass(rawValue: 1 << 19) }
  @inlinable public static var cueGerund: WordClass { WordClass(rawValue: 1 << 20) }
  @inlinable public static var cueInfinitive: WordClass { WordClass(rawValue: 1 << 21) }
  /// The verb takes a clause with que.
  @inlinable public static var takesQue: WordClass { WordClass(rawValue: 1 << 22) }
  /// … a bare infinitive (assure avoir).
  @inlinable public static var takesInfinitive: WordClass { WordClass(rawValue: 1 << 23) }
  /// … an infinitive with de or à (promet de, appelle à).
  @inlinable public static var takesPreposition: WordClass { WordClass(rawValue: 1 << 24) }
  /// The verb reports speech beside marks, and not by itself (réagir, sourire, poursuivre).
  @inlinable public static var onlyWithMarks: WordClass { WordClass(rawValue: 1 << 25) }
  /// Written with a dot that ends no sentence.
  @inlinable public static var abbreviation: WordClass { WordClass(rawValue: 1 << 26) }
  /// People and papers that stand for a source: responsable, témoin, communiqué, rapport.
  @inlinable public static var source: WordClass { WordClass(rawValue: 1 << 27) }

  /// Of the auxiliaries, those of être.
  @inlinable public static var being: WordClass { WordClass(rawValue: 1 << 28) }

  /// A marked object of the verb is no speech (publier, appeler, inquiéter).
  @inlinable public static var noObject: WordClass { WordClass(rawValue: 1 << 29) }

  @inlinable public static var cue: WordClass { [.cueParticiple, .cueFinite, .cueGerund, .cueInfinitive] }
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
