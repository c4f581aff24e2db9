/// Letters seen so far in a word.
struct LetterCount {
  var letters = 0
  var upper = 0
  var isFirstUpper = false

  @inline(__always)
  mutating func add(isUpper: Bool) {
    if letters == 0 { isFirstUpper = isUpper }
    letters += 1
    upper += isUpper ? 1 : 0
  }

  /// A run of letters of which `upper` are upper case.
  @inline(__always)
  mutating func add(_ count: Int, upper: Int, isFirstUpper: Bool) {
    if letters == 0 { self.isFirstUpper = isFirstUpper }
    letters += count
    self.upper += upper
  }

  var flags: TokenFlags {
    var flags: TokenFlags = isFirstUpper ? .capitalised : []
    if letters >= 2 && upper == letters { flags.insert(.allCapitals) }
    return flags
  }
}

extension TokenScanner {
  /// A word or a number, from its first letter or digit.
  mutating func word(into tokens: inout [Token]) {
    let start = index
    if isAddress(at: start) {
      address(into: &tokens)
      return
    }
    let isNumber = base[start] &- 0x30 < 10
    var hash = FoldedHash()
    var letters = LetterCount()
    var flags = blanks
    var isFirstDigit = isNumber
    var end = start
    scan: while index < count {
      if asciiRun(&hash, &letters) { end = index }
      guard index < count else { break }
      let byte = base[index]
      let lower = byte | 0x20
      if lower &- 0x61 < 26 {
        hash.add(lower)
        letters.add(isUpper: byte < 0x61)
        index += 1
        end = index
        continue
      }
      if byte &- 0x30 < 10 {
        hash.add(byte)
        index += 1
        end = index
        continue
      }
      if byte == 0xC3, index + 1 < count, case let letter = Self.latin1(base[index + 1]), letter != 0x5F {
        hash.add(letter)
        letters.add(isUpper: base[index + 1] < 0xA0)
        flags.insert(.nonASCII)
        index += 2
        end = index
        continue
      }
      switch byte {
      case 0x27:
        guard apostrophe(start, 1, &hash, &flags) == .joins else { break scan }
      case 0x2D:
        guard isAlphanumeric(at: index + 1) else { break scan }
        hash.add(0x2D)
        flags.insert(.hyphenated)
        index += 1
      case 0x2E where !isFirstDigit:
        guard let length = dotInside(start) else { break scan }
        for _ in 0..<length {
          hash.add(Fold.asciiLower(base[index]))
          index += 1
        }
      case 0x2C, 0x2E, 0x3A:
        guard isFirstDigit, isDigit(at: index - 1), isDigit(at: index + 1) else { break scan }
        hash.add(byte)
        index += 1
      case 0x5F:
        guard isAlphanumeric(at: index + 1) else { break scan }
        hash.add(byte)
        index += 1
      case 0x80...:
        let (scalar, length) = decodeScalar(base, index, count)
        switch ScalarClass.of(scalar) {
        case .letter:
          letters.add(isUpper: ScalarClass.isUpper(scalar))
          FoldMap.shared.fold(scalar, base + index, length) { hash.add($0) }
        case .digit, .mark:
          if index == start { isFirstDigit = true }
          FoldMap.shared.fold(scalar, base + index, length) { hash.add($0) }
        case .ignorable:
          index += length
          continue scan
        case .apostrophe:
          guard apostrophe(start, length, &hash, &flags) == .joins else { break scan }
          flags.insert(.nonASCII)
          continue scan
        case .hyphen:
          guard isAlphanumeric(at: index + length) else { break scan }
          hash.add(0x2D)
          flags.insert(.hyphenated)
          flags.insert(.nonASCII)
          index += length
          continue scan
        default: break scan
        }
        flags.insert(.nonASCII)
        index += length
        end = index
        continue scan
      default: break scan
      }
      end = index
    }
    if flags.contains(.elided) { end = index }
    flags.formUnion(letters.flags)
    if flags.contains(.hyphenated), let cut = cliticCut(start, end) {
      split(start, cut, end, into: &tokens)
    } else {
      let kind: TokenKind = isFirstDigit ? .number : .word
      tokens.append(Token(start: Int32(start), end: Int32(end), hash: hash.value, kind: kind, flags: flags))
    }
    blanks = []
  }

  /// Goes over ASCII letters eight bytes at a time; true where there was one. Leaves the last bytes of the text alone.
  @inline(__always)
  private mutating func asciiRun(_ hash: inout FoldedHash, _ letters: inout LetterCount) -> Bool {
    let start = index
    while index + 8 <= count {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      // High bit of each byte that is a letter: 0x61...0x7A with the case bit set.
      let lower = bytes | 0x2020_2020_2020_2020
      let low = lower & 0x7F7F_7F7F_7F7F_7F7F
      let isLetter =
        (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~bytes & 0x8080_8080_8080_8080
      let length = UInt64(truncatingIfNeeded: (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount) &>> 3
      if length == 0 { break }
      let caseBits = ~bytes & 0x2020_2020_2020_2020 & (length == 8 ? .max : (1 &<< (length &* 8)) &- 1)
      letters.add(Int(length), upper: caseBits.nonzeroBitCount, isFirstUpper: caseBits & 0x20 != 0)
      hash.add(lower, length: length)
      index += Int(length)
      if length < 8 { break }
    }
    return index > start
  }

  /// The ASCII letter to which U+00C0...U+00FF fold, by their second byte; `_` where it is not one letter.
  @inline(__always)
  private static func latin1(_ second: UInt8) -> UInt8 { latin1Letters.utf8Start[Int(second & 0x3F)] }

  private static let latin1Letters: StaticString = "aaaaaa_ceeeeiiiidnooooo_ouuuuy__aaaaaa_ceeeeiiiidnooooo_ouuuuy_y"

  private enum Apostrophe { case elides, joins, standsApart }

  /// At an apostrophe after a word: taken where it ends an elision or the word goes on, left where it is a mark.
  private mutating func apostrophe(
    _ start: Int, _ length: Int, _ hash: inout FoldedHash, _ flags: inout TokenFlags
  ) -> Apostrophe {
    let next = index + length
    if isElision(start, index), !isNameAfter(start, next), !isCestADire(start, next) {
      hash.add(0x27)
      flags.insert(.elided)
      if length > 1 { flags.insert(.nonASCII) }
      index = next
      return .elides
    }
    guard isAlphanumeric(at: next) else { return .standsApart }
    hash.add(0x27)
    index = next
    return .joins
  }

  /// A verb and the pronoun after it: two tokens.
  private func split(_ start: Int, _ cut: Int, _ end: Int, into tokens: inout [Token]) {
    for (from, to) in [(start, cut), (cut, end)] {
      var flags: TokenFlags = from == start ? blanks : [.clitic, .hyphenated]
      var letters = LetterCount()
      var offset = from
      while offset < to {
        let (scalar, length) = decodeScalar(base, offset, to)
        if length > 1 {
          flags.insert(.nonASCII)
          switch ScalarClass.of(scalar) {
          case .letter: letters.add(isUpper: ScalarClass.isUpper(scalar))
          case .hyphen: flags.insert(.hyphenated)
          default: break
          }
        } else if scalar == 0x2D {
          flags.insert(.hyphenated)
        } else if (scalar | 0x20) &- 0x61 < 26 {
          letters.add(isUpper: scalar < 0x61)
        }
        offset += length
      }
      flags.formUnion(letters.flags)
      let hash = Fold.hash(UnsafeBufferPointer(start: base + from, count: to - from))
      tokens.append(Token(start: Int32(from), end: Int32(to), hash: hash, kind: .word, flags: flags))
    }
  }

  /// http://…, https://… and www.… up to the next blank, mark or bracket, without final punctuation.
  private mutating func address(into tokens: inout [Token]) {
    let start = index
    while index < count {
      let (scalar, length) = decodeScalar(base, index, count)
      guard Self.isInAddress(scalar) || (scalar >= 0x80 && isAlphanumeric(at: index)) else { break }
      index += length
    }
    while index > start + 1, Self.endsAddress(base[index - 1]) { index -= 1 }
    let bytes = UnsafeBufferPointer(start: base + start, count: index - start)
    var flags = blanks
    if bytes.contains(where: { $0 >= 0x80 }) { flags.insert(.nonASCII) }
    tokens.append(
      Token(start: Int32(start), end: Int32(index), hash: Fold.hash(bytes), kind: .word, flags: flags))
    blanks = []
  }

  private static func isInAddress(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x23...0x26, 0x28...0x3B, 0x3D, 0x3F...0x7E: true
    default: false
    }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: true
    default: false
    }
  }
}
