import TextKernel

/// What a word says by itself.
struct Polarity: OptionSet, Sendable {
  let rawValue: UInt32

  static let negative = Polarity(rawValue: 1)
  static let positive = Polarity(rawValue: 2)
  static let weak = Polarity(rawValue: 4)
  static let strong = Polarity(rawValue: 8)
  static let negation = Polarity(rawValue: 16)
  /// ne, n'
  static let opening = Polarity(rawValue: 32)
  static let intensifier = Polarity(rawValue: 64)
  static let diminisher = Polarity(rawValue: 128)
  static let shifter = Polarity(rawValue: 256)
  static let unreal = Polarity(rawValue: 512)
  static let contrast = Polarity(rawValue: 1024)
  static let concession = Polarity(rawValue: 2048)
  /// A form of a verb by which somebody judges its object.
  static let judging = Polarity(rawValue: 4096)
  /// que: behind *ne* it restricts and denies nothing.
  static let restriction = Polarity(rawValue: 8192)
  /// The first word of a fixed turn.
  static let idiom = Polarity(rawValue: 16384)
  static let by = Polarity(rawValue: 32768)
  static let court = Polarity(rawValue: 65536)
  /// plus, rien: deny behind *ne* only.
  static let second = Polarity(rawValue: 131072)

  static let polar: Polarity = [.negative, .positive]
  static let turning: Polarity = [
    .negation, .opening, .intensifier, .diminisher, .shifter, .unreal, .contrast, .concession, .restriction, .court,
    .second,
  ]

  static let lexicon: Lexicon = {
    var builder = FormBuilder()
    for (polarity, nouns, adjectives, verbs) in lists {
      Lexicon.forEachWord(nouns) { builder.noun($0, polarity) }
      Lexicon.forEachWord(adjectives) { builder.adjective($0, polarity) }
      Lexicon.forEachWord(verbs) { builder.verb($0, polarity) }
    }
    Lexicon.forEachWord(TurningWords.judging) { builder.verb($0, .judging) }
    for (value, words) in turningLists { Lexicon.forEachWord(words) { builder.lexicon.insert($0, value.rawValue) } }
    for idiom in Idioms.shared.firsts { builder.insert(idiom, .idiom) }
    return builder.lexicon
  }()

  /// Lemmas of the lists of opinion.
  static var lemmas: Int {
    var count = 0
    for (_, nouns, adjectives, verbs) in lists {
      for list in [nouns, adjectives, verbs] { Lexicon.forEachWord(list) { _ in count += 1 } }
    }
    return count
  }

  private static let lists: [(Polarity, StaticString, StaticString, StaticString)] = [
    ([.negative, .weak], NegativeNouns.weak, NegativeAdjectives.weak, NegativeVerbs.weak),
    (.negative, NegativeNouns.plain, NegativeAdjectives.plain, NegativeVerbs.plain),
    ([.negative, .strong], NegativeNouns.strong, NegativeAdjectives.strong, NegativeVerbs.strong),
    ([.positive, .weak], PositiveNouns.weak, PositiveAdjectives.weak, PositiveVerbs.weak),
    (.positive, PositiveNouns.plain, PositiveAdjectives.plain, PositiveVerbs.plain),
    ([.positive, .strong], PositiveNouns.strong, PositiveAdjectives.strong, PositiveVerbs.strong),
  ]

  private static let turningLists: [(Polarity, StaticString)] = [
    (.negation, TurningWords.negations), (.opening, TurningWords.openings), (.shifter, TurningWords.shifters),
    (.unreal, TurningWords.unreal), (.contrast, TurningWords.contrasts), (.concession, TurningWords.concessions),
    (.intensifier, TurningWords.intensifiers), (.diminisher, TurningWords.diminishers), (.restriction, "que qu'"),
    (.by, "par"), (.court, TurningWords.courts),
    (.second, "plus rien personne guère"),
  ]

  /// Strength of a word: 0.5 weak, 1 plain, 2 strong; forms that two lemmas share have the middle one.
  var strength: Double { contains(.weak) == contains(.strong) ? 1 : contains(.strong) ? 2 : 0.5 }
}

/// Fixed turns whose words are no opinion.
struct Idioms: Sendable {
  static let shared = Idioms()

  private var byFirst: [UInt32: [[UInt32]]] = [:]
  private(set) var firsts: [String] = []
  /// A bit for each first word with its second: *en* and *à* begin turns too, and seldom do.
  private var pairs: InlineArray<64, UInt64> = .init(repeating: 0)

  private init() {
    let text = UnsafeBufferPointer(
      start: TurningWords.idioms.utf8Start, count: TurningWords.idioms.utf8CodeUnitCount)
    for line in text.split(separator: 0x0A) {
      let words = line.split(separator: 0x20).map { UnsafeBufferPointer(rebasing: $0) }
      guard let first = words.first, words.count > 1 else { continue }
      firsts.append(String(decoding: first, as: UTF8.self))
      let hashes = words.map { Fold.hash($0) }
      byFirst[hashes[0], default: []].append(Array(hashes.dropFirst()))
      let bit = Self.bit(hashes[0], hashes[1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  /// Tokens of the longest turn that begins at `index`; 0 where none does.
  func length(_ tokens: UnsafeBufferPointer<Token>, at index: Int) -> Int {
    guard index + 1 < tokens.count else { return 0 }
    let bit = Self.bit(tokens[index].hash, tokens[index + 1].hash)
    guard pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0, let turns = byFirst[tokens[index].hash] else { return 0 }
    var longest = 0
    for turn in turns where turn.count + 1 > longest && index + turn.count < tokens.count {
      if turn.indices.allSatisfy({ tokens[index + 1 + $0].hash == turn[$0] }) { longest = turn.count + 1 }
    }
    return longest
  }

  /// 0..<4096
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int { Int((first &* 31 ^ second) >> 20) }
}
