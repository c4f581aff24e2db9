import TextKernel

/// Whether line breaks end sentences or only lines.
enum LineWrap {
  /// True where lines break inside sentences, as in mail and old exports: of three breaks or more without a blank
  /// line, two in five go on in lower case after no stop.
  static func isWrapped(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> Bool {
    var breaks = 0
    var inside = 0
    for index in tokens.indices.dropFirst() where tokens[index].flags.contains(.lineBefore) {
      let (before, token) = (tokens[index - 1], tokens[index])
      guard !isBlankLine(bytes, before, token) else { continue }
      breaks += 1
      if before.isWord, token.kind == .word, !token.flags.contains(.capitalised) { inside += 1 }
    }
    return breaks >= 3 && inside * 5 >= breaks * 2
  }

  /// At least two line ends between two tokens.
  static func isBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, _ before: Token, _ token: Token) -> Bool {
    var ends = 0
    for offset in Int(before.end)..<Int(token.start) where bytes[offset] == 0x0A { ends += 1 }
    return ends >= 2
  }
}
