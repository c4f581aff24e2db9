import Morphology
import TextKernel

/// Reads the tokens of an article line by line, once: the classes of each, which open, which shout, which are worth a
/// look, and which words stand in small letters or in capitals.
struct LineReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let readings: UnsafeBufferPointer<Reading>
  let lexicon: NameLexicon
  let classes: UnsafeMutableBufferPointer<WordClass>
  let opens: UnsafeMutableBufferPointer<Bool>
  let shouts: UnsafeMutableBufferPointer<Bool>
  let starts: UnsafeMutableBufferPointer<Int32>
  let lower: HashFilter
  let capital: HashFilter

  /// What a line is made of, as far as it tells whether the line shouts.
  private struct Tally {
    var words = 0
    var english = 0
    /// Words in capitals one after the other.
    var capitals = 0
    var grammar = 0
    var grammarCapitals = 0

    /// Title case (grammar words capitalised too), or English.
    var isShouting: Bool {
      (grammar >= 3 && grammarCapitals * 10 >= grammar * 7) || (english >= 3 && english * 6 >= words)
    }
  }

  /// - Returns: whether any token shouts, and how many `starts` there are.
  func read(sentences: UnsafeBufferPointer<TextSpan>) -> (hasShouts: Bool, starts: Int) {
    // Copies, so that a write to one buffer does not make the fields be read again.
    let (tokens, bytes, classes, opens, shouts, starts) = (tokens, bytes, classes, opens, shouts, starts)
    let (lower, capital) = (lower, capital)
    var sentence = 0
    var start = 0
    var looks = 0
    var hasShouts = false
    while start < tokens.count {
      var tally = Tally()
      var hasCapitals = false
      var isPending = true
      var index = start
      repeat {
        let token = tokens[index]
        while sentence < sentences.count && token.start >= sentences[sentence].start {
          isPending = true
          sentence += 1
        }
        if token.isWord {
          let word = self.classes(index, token)
          classes[index] = word
          opens[index] = isPending
          if token.kind == .word, count(token, word, isInside: index > start && !isPending, &tally) {
            for shouted in (index - 2)...index { shouts[shouted] = true }
            hasCapitals = true
          }
          isPending = false
          starts[looks] = Int32(index)
          let isStart = token.flags.contains(.capitalised) || !word.isDisjoint(with: Self.beginnings)
          looks += isStart ? 1 : 0
        } else {
          let byte = bytes[Int(token.start)]
          if isOpening(token, byte) { isPending = true }
          if token.kind == .quotationMark || byte == 0x28 {
            starts[looks] = Int32(index)
            looks += 1
          }
        }
        index += 1
      } while index < tokens.count && !tokens[index].flags.contains(.lineBefore)
      if tally.isShouting {
        shouts[start..<index].update(repeating: true)
      } else {
        for index in start..<index where tokens[index].kind == .word && !shouts[index] {
          if !tokens[index].flags.contains(.capitalised) {
            lower.insert(tokens[index].hash)
          } else if !opens[index] {
            capital.insert(tokens[index].hash)
          }
        }
      }
      hasShouts = hasShouts || hasCapitals || tally.isShouting
      start = index
    }
    return (hasShouts, looks)
  }

  /// What may begin a mention in small letters.
  private static let beginnings: WordClass = [.lowerPhraseStart, .institutionNoun, .placeHead]

  @inline(__always)
  private func classes(_ index: Int, _ token: Token) -> WordClass {
    let word = lexicon.classes(of: token, in: bytes)
    // Given names that only the dictionary has.
    guard word.isEmpty, token.flags.contains(.capitalised) else { return word }
    return readings[index].isGivenName && !readings[index].isGuessed ? .given : word
  }

  /// - Returns: true where `token` is the third word in capitals, or one more.
  @inline(__always)
  private func count(_ token: Token, _ word: WordClass, isInside: Bool, _ tally: inout Tally) -> Bool {
    tally.words &+= 1
    if word.contains(.english) { tally.english &+= 1 }
    if word.contains(.function) && isInside {
      tally.grammar &+= 1
      if token.flags.contains(.capitalised) { tally.grammarCapitals &+= 1 }
    }
    guard token.flags.contains(.allCapitals) || token.flags.isSuperset(of: [.elided, .capitalised]) else {
      tally.capitals = 0
      return false
    }
    tally.capitals &+= 1
    return tally.capitals >= 3
  }

  /// A mark behind which any word has a capital: a quotation mark, a colon, a bracket, a dash, a bullet.
  @inline(__always)
  private func isOpening(_ token: Token, _ byte: UInt8) -> Bool {
    if token.kind == .quotationMark { return true }
    switch byte {
    case 0x3A, 0x28, 0x5B, 0xE2, 0x2B, 0x2A, 0x7C: return true
    default: return false
    }
  }
}
