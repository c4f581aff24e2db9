import French
import Morphology
import TextKernel

/// The tokens of one article with what the lists say of each, and what the article itself says of its words.
///
/// Valid only while the buffers it was made of are.
struct ArticleTokens {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  /// What the dictionary and the neighbours say of each token.
  let readings: UnsafeBufferPointer<Reading>
  let classes: [WordClass]
  /// The first word of a sentence, of a line, after an opening mark or a colon: its capital says nothing.
  private(set) var opens: [Bool]
  /// In a line whose grammar words are capitalised too, in capitals or in English: no capital says anything.
  private(set) var shouts: [Bool]
  /// Words that stand in lower case somewhere, and words that stand capitalised where nothing asks for it.
  private var lower: HashFilter
  private var capital: HashFilter

  init(
    bytes: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, readings: UnsafeBufferPointer<Reading>,
    sentences: [TextSpan],
    lexicon: borrowing NameLexicon
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.readings = readings
    var classes: [WordClass] = []
    classes.reserveCapacity(tokens.count)
    for (index, token) in tokens.enumerated() {
      guard token.isWord else {
        classes.append([])
        continue
      }
      var word = lexicon.classes(of: token, in: bytes)
      // Given names that only the dictionary has.
      if word.isEmpty, readings[index].isGivenName, !readings[index].isGuessed, token.flags.contains(.capitalised) {
        word = .given
      }
      classes.append(word)
    }
    self.classes = classes
    opens = Array(repeating: false, count: tokens.count)
    shouts = Array(repeating: false, count: tokens.count)
    lower = HashFilter(words: tokens.count)
    capital = HashFilter(words: tokens.count)
    markOpenings(sentences)
    markShouting()
    for (index, token) in tokens.enumerated() where token.kind == .word && !shouts[index] {
      if !token.flags.contains(.capitalised) {
        lower.insert(token.hash)
      } else if !opens[index] {
        capital.insert(token.hash)
      }
    }
  }

  var count: Int { tokens.count }

  func isLowerElsewhere(_ index: Int) -> Bool { lower.contains(tokens[index].hash) }
  func isCapitalElsewhere(_ index: Int) -> Bool { capital.contains(tokens[index].hash) }

  func isCapitalised(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].flags.contains(.capitalised)
  }

  /// True where the token follows the one before on the same line, with only a blank between.
  func isJoined(_ index: Int) -> Bool {
    index < count && tokens[index].flags.contains(.spaceBefore) && !tokens[index].flags.contains(.lineBefore)
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }

  /// A word of the dictionary, whatever its capital.
  func isCommon(_ index: Int) -> Bool {
    let reading = readings[index]
    if tokens[index].flags.contains(.capitalised) { return French.isCommonWord(tokens[index], in: bytes) }
    if reading.isGuessed { return false }
    switch reading.part {
    case .none, .other, .number, .symbol, .punctuation: return false
    case .properNoun: return false
    default: return true
    }
  }

  /// A lone capital: of an initial where a dot follows.
  func isSingleCapital(_ index: Int) -> Bool {
    isCapitalised(index) && tokens[index].span.count <= 2 && !tokens[index].flags.contains(.elided)
      && !tokens[index].flags.contains(.allCapitals)
      && (tokens[index].span.count == 1 || tokens[index].flags.contains(.nonASCII))
  }

  /// A dot that touches the word before.
  func isDot(_ index: Int) -> Bool {
    index < count && tokens[index].kind == .stop && tokens[index].span.count == 1
      && !tokens[index].flags.contains(.spaceBefore) && byte(index) == 0x2E
  }

  private mutating func markOpenings(_ sentences: [TextSpan]) {
    var next = 0
    var pending = true
    for index in 0..<tokens.count {
      let token = tokens[index]
      while next < sentences.count && token.start >= sentences[next].start {
        pending = true
        next += 1
      }
      if token.flags.contains(.lineBefore) { pending = true }
      if token.isWord {
        opens[index] = pending
        pending = false
      } else if token.kind == .quotationMark {
        pending = true
      } else {
        switch bytes[Int(token.start)] {
        case 0x3A, 0x28, 0x5B, 0xE2, 0x2B, 0x2A, 0x7C: pending = true
        default: break
        }
      }
    }
  }

  /// Lines of title case (grammar words capitalised too), lines in English, and three or more words in capitals.
  private mutating func markShouting() {
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count && !tokens[end].flags.contains(.lineBefore) { end += 1 }
      var words = 0
      var english = 0
      var capitals = 0
      var grammar = 0
      var grammarCapitals = 0
      for index in start..<end where tokens[index].kind == .word {
        words += 1
        if classes[index].contains(.english) { english += 1 }
        if tokens[index].flags.contains(.allCapitals) || tokens[index].flags.isSuperset(of: [.elided, .capitalised]) {
          capitals += 1
          if capitals >= 3 {
            for shouted in (index - 2)...index { shouts[shouted] = true }
          }
        } else {
          capitals = 0
        }
        if classes[index].contains(.function) && index > start && !opens[index] {
          grammar += 1
          if isCapitalised(index) { grammarCapitals += 1 }
        }
      }
      if (grammar >= 3 && grammarCapitals * 10 >= grammar * 7) || (english >= 3 && english * 6 >= words) {
        for index in start..<end { shouts[index] = true }
      }
      start = end
    }
  }
}

/// A set of word hashes that may say yes in error, about once in a thousand words (two bits a word).
struct HashFilter {
  private var bits: [UInt64]
  private let mask: Int

  init(words: Int) {
    var size = 16
    while size * 4 < words { size *= 2 }
    bits = Array(repeating: 0, count: size * 2)
    mask = size * 128 - 1
  }

  mutating func insert(_ hash: UInt32) {
    for bit in [Int(hash) & mask, Int(hash >> 13) & mask] { bits[bit >> 6] |= 1 << UInt64(bit & 63) }
  }

  func contains(_ hash: UInt32) -> Bool {
    let first = Int(hash) & mask
    let second = Int(hash >> 13) & mask
    return bits[first >> 6] & (1 << UInt64(first & 63)) != 0 && bits[second >> 6] & (1 << UInt64(second & 63)) != 0
  }
}
