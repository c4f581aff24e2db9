/// Cuts text into tokens.
public enum Tokenizer {
  /// Appends the tokens of `bytes` (valid UTF-8) to `tokens`.
  ///
  /// - Complexity: O(bytes), one pass.
  public static func tokenize(_ bytes: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    guard let base = bytes.baseAddress else { return }
    if tokens.isEmpty { tokens.reserveCapacity(bytes.count / 5 + 8) }
    var scanner = TokenScanner(base, bytes.count)
    while scanner.next(into: &tokens) {}
  }
}

/// The place in the text, and what was seen since the last token.
struct TokenScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  var index = 0
  /// `spaceBefore`, `lineBefore` for the token to come.
  var blanks: TokenFlags = []

  init(_ base: UnsafePointer<UInt8>, _ count: Int) {
    self.base = base
    self.count = count
  }

  /// Goes to the next token and appends it (a verb with its pronoun gives two); false at the end.
  @inline(__always)
  mutating func next(into tokens: inout [Token]) -> Bool {
    while index < count {
      let byte = base[index]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
        word(into: &tokens)
        return true
      case 0x20, 0x09:
        blanks.insert(.spaceBefore)
        index += 1
      case 0x0A...0x0D:
        blanks.formUnion([.spaceBefore, .lineBefore])
        index += 1
      case 0x00...0x1F, 0x7F:
        index += 1
      case 0x2E, 0x21, 0x3F:
        stop(into: &tokens)
        return true
      case 0x22, 0x27:
        mark(1, .quotationMark, into: &tokens)
        return true
      case 0x3C, 0x3E:
        // « and » typed as << and >>.
        let isDouble = index + 1 < count && base[index + 1] == byte
        mark(isDouble ? 2 : 1, isDouble ? .quotationMark : .other, into: &tokens)
        return true
      case 0x80...:
        if beyondASCII(into: &tokens) { return true }
      default:
        mark(1, .other, into: &tokens)
        return true
      }
    }
    return false
  }

  /// A scalar beyond ASCII that is not inside a word; false where it was blank.
  private mutating func beyondASCII(into tokens: inout [Token]) -> Bool {
    let (scalar, length) = decodeScalar(base, index, count)
    switch ScalarClass.of(scalar) {
    case .letter, .digit:
      word(into: &tokens)
    case .ignorable:
      index += length
      return false
    case .space:
      blanks.insert(.spaceBefore)
      index += length
      return false
    case .line:
      blanks.formUnion([.spaceBefore, .lineBefore])
      index += length
      return false
    case .stop:
      stop(into: &tokens)
    case .quotationMark, .apostrophe:
      mark(length, .quotationMark, into: &tokens)
    case .mark, .hyphen, .other:
      mark(length, .other, into: &tokens)
    }
    return true
  }

  private mutating func mark(_ length: Int, _ kind: TokenKind, into tokens: inout [Token]) {
    emit(index, index + length, kind, into: &tokens)
    index += length
  }

  /// A run of . ! ? … is one token.
  private mutating func stop(into tokens: inout [Token]) {
    let start = index
    while index < count {
      let (scalar, length) = decodeScalar(base, index, count)
      guard scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || (scalar > 0x7F && ScalarClass.of(scalar) == .stop)
      else { break }
      index += length
    }
    emit(start, index, .stop, into: &tokens)
  }

  private mutating func emit(_ start: Int, _ end: Int, _ kind: TokenKind, into tokens: inout [Token]) {
    var flags = blanks
    if base[start] >= 0x80 { flags.insert(.nonASCII) }
    let hash = Fold.hash(UnsafeBufferPointer(start: base + start, count: end - start))
    tokens.append(Token(start: Int32(start), end: Int32(end), hash: hash, kind: kind, flags: flags))
    blanks = []
  }
}
