import FullForms
import Morphology
import TextKernel

/// Place, date and agency at the head of a story, and the agency at its end.
enum Dateline {
  /// Where the dateline of `line` ends (after its dash); nil where the line has none.
  ///
  /// Capitalised words, dates and brackets up to a dash between blanks, twelve tokens at most: "MOSCOU, 3 janv (AFP) -".
  static func end(of line: ZoneLine, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var names = 0
    var isDated = false
    var isBracketed = false
    for index in line.tokens.prefix(14) {
      let token = tokens[index]
      let first = bytes[Int(token.start)]
      switch token.kind {
      case .word:
        if token.flags.contains(.capitalised) {
          names += 1
        } else if isDate(token) {
          isDated = true
        } else if !isBracketed, !isLink(token) {
          return nil
        }
      case .number: isDated = true
      case .stop:
        // St. Petersburg, 3 janv. only.
        guard first == 0x2E, index > line.tokens.lowerBound, tokens[index - 1].span.count <= 4 else { return nil }
      case .quotationMark: return nil
      case .other:
        switch first {
        case 0x28, 0x5B: isBracketed = true
        case 0x29, 0x5D: isBracketed = false
        case 0x2C, 0x2F: break
        default:
          guard isDash(token, bytes), index > line.tokens.lowerBound, index + 1 < line.tokens.upperBound else {
            return nil
          }
          let isFree =
            token.flags.contains(.spaceBefore) && tokens[index + 1].flags.contains(.spaceBefore)
            || tokens[index - 1].kind == .other && first != 0x2D
          guard isFree, names > 0, isPlausible(line, index, names, isDated, tokens, bytes) else { return nil }
          return token.end
        }
      }
    }
    return nil
  }

  /// A bare name before a dash is a place, not a list item or the first words of a sentence: one to three words
  /// and a capital after the dash; with a date or an agency more.
  private static func isPlausible(
    _ line: ZoneLine, _ dash: Int, _ names: Int, _ isDated: Bool, _ tokens: [Token],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let next = tokens[dash + 1]
    guard line.tokens.upperBound - dash > 6 else { return false }
    let begins = next.flags.contains(.capitalised) || next.kind != .word || next.flags.contains(.elided)
    let hasAgency = tokens[line.tokens.lowerBound..<dash].contains(where: isAgency)
    return begins
      && (hasAgency || isDated
        || (names <= 3
          && !line.tokens.prefix(dash - line.tokens.lowerBound).contains { isCommonWord(tokens[$0], bytes) }))
  }

  /// POLITIQUE -, VIDÉO -: the name of a column, not of a place.
  private static func isCommonWord(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard token.kind == .word, token.span.count > 3 else { return false }
    var isCommon = false
    var isName = false
    French.forEachReading(of: token, in: bytes) { reading in
      if reading.part == .properNoun { isName = true } else { isCommon = true }
    }
    return isCommon && !isName
  }

  /// Where the agency in brackets at the end of `line` begins: "… a-t-il dit. (AFP)".
  static func credit(of line: ZoneLine, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    var last = line.tokens.upperBound - 1
    if tokens[last].kind == .stop, bytes[Int(tokens[last].start)] == 0x2E { last -= 1 }
    guard last > line.tokens.lowerBound + 4, bytes[Int(tokens[last].start)] == 0x29 else { return nil }
    var index = last - 1
    var agencies = 0
    while index > line.tokens.lowerBound, last - index < 8, bytes[Int(tokens[index].start)] != 0x28 {
      if tokens[index].isWord {
        if isAgency(tokens[index]) { agencies += 1 } else if !isCreditWord(tokens[index]) { return nil }
      }
      index -= 1
    }
    guard agencies > 0, bytes[Int(tokens[index].start)] == 0x28, tokens[index - 1].kind != .word else { return nil }
    return tokens[index].start
  }

  static func isAgency(_ token: Token) -> Bool { lexicon[token.hash] == 1 }
  static func isCreditWord(_ token: Token) -> Bool { lexicon[token.hash] == 2 }
  private static func isDate(_ token: Token) -> Bool { lexicon[token.hash] == 3 }
  private static func isLink(_ token: Token) -> Bool { lexicon[token.hash] == 4 }

  /// - – — ― ; also +++.
  static func isDash(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(token.start)
    if token.span.count == 1 { return bytes[start] == 0x2D }
    return token.span.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (0x90...0x95).contains(bytes[start + 2])
  }

  private static let lexicon: [UInt32: UInt8] = {
    var lexicon: [UInt32: UInt8] = [:]
    for (value, words) in lists {
      Lexicon.forEachWord(words) { lexicon[Fold.hash($0)] = value }
    }
    return lexicon
  }()

  private static let lists: [(UInt8, StaticString)] = [
    (
      4,
      """
      de du des le la les l' en sur à a aux d' et von der new
      """
    ),
    (
      2,
      """
      avec et source sources agence agences par with and via depeche depeches la l' crédit
      """
    ),
    (
      3,
      """
      janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil sept oct
      nov déc lundi mardi mercredi jeudi vendredi samedi dimanche january february march april may june july august
      september october november december jan feb mar apr jun jul aug sep dec correspondance correspondant
      """
    ),
    (
      1,
      """
      AFP Reuters AP TASS Tass Interfax Xinhua RIA Novosti ANSA DPA EFE Belga ATS Sipa Relaxnews Antara APA ANP UPI
      Kyodo Ukrinform Sputnik Bloomberg APS TAP MAP PTI IRNA SANA WAFA Anadolu AA Novosti Keystone-ATS AWP LaPresse
      Agence-France-Presse AFP-Services EP CNS AIP PANA
      """
    ),
  ]
}
