import TextKernel

/// What a line is by its place and its form.
extension ZoneFinder {
  /// The first line, without a stop, where a story follows.
  func isHeadline(_ line: ZoneLine) -> Bool {
    guard line.words >= 2, line.words <= 32 else { return false }
    if Dateline.end(of: line, tokens, bytes) != nil, line.endsSentence { return false }
    return !line.endsSentence || (line.words <= 20 && byte(line.tokens.upperBound - 1) != 0x2E)
  }

  /// A short line without a stop over a part of the story.
  func isHeading(_ line: ZoneLine, _ index: Int, _ lines: [ZoneLine]) -> Bool {
    guard !isWrapped, line.words >= 1, line.words <= 14, index + 1 < lines.count else { return false }
    let last = byte(line.tokens.upperBound - 1)
    // What ends in a comma, a colon or a semicolon goes on; a question may be a heading.
    guard last != 0x2C, last != 0x3A, last != 0x3B, last != 0x2E else { return false }
    if line.endsSentence, last != 0x3F && last != 0x21 || line.words > 10 { return false }
    let first = tokens[line.tokens.lowerBound]
    guard first.isWord || first.kind == .quotationMark else { return false }
    guard first.kind != .word || first.flags.contains(.capitalised) || first.flags.contains(.elided) else {
      return false
    }
    // The story goes on below it.
    return lines[(index + 1)...].prefix(2).contains { $0.endsSentence && $0.words > line.words && $0.words >= 8 }
  }

  /// A line that opens and closes one pair of marks, or begins with >.
  func isQuotation(_ line: ZoneLine) -> Bool {
    let (first, last) = (line.tokens.lowerBound, line.tokens.upperBound - 1)
    if byte(first) == 0x3E, line.words > 0 { return true }
    guard line.words >= 4, tokens[first].kind == .quotationMark else { return false }
    var end = last
    if tokens[end].kind == .stop { end -= 1 }
    guard end > first, tokens[end].kind == .quotationMark else { return false }
    let opening = MarkShape(bytes, tokens[first])
    let closing = MarkShape(bytes, tokens[end])
    guard opening != .closing, closing != .opening, (opening == .straight) == (closing == .straight) else {
      return false
    }
    // No other mark of the kind inside: « … », a dit X, « … » is a sentence of the story.
    return !tokens[(first + 1)..<end].contains {
      $0.kind == .quotationMark && $0.hash == tokens[end].hash || $0.hash == tokens[first].hash
    }
  }

  /// "Par Jean Dupont", "Jean Dupont (à Bruxelles)" near the head or the foot.
  func isByline(_ line: ZoneLine, _ index: Int, _ lines: [ZoneLine]) -> Bool {
    guard line.words >= 2, line.words <= 12, !line.endsSentence, index < 7 || index + 3 > lines.count else {
      return false
    }
    let first = tokens[line.tokens.lowerBound]
    guard ZonePhrases.byHash == first.hash || ZonePhrases.byEnglishHash == first.hash else { return false }
    // All that follows is names, blanks and commas.
    var names = 0
    for token in tokens[line.tokens].dropFirst() where token.kind == .word {
      if token.flags.contains(.capitalised) {
        names += 1
      } else if !ZonePhrases.isLink(token.hash) {
        return false
      }
    }
    return names >= 1
  }

  /// A line that is nothing but agencies and the words between them: AFP; avec Reuters et AP; Source : TASS.
  func credit(_ line: ZoneLine) -> ZoneKind? {
    guard line.words >= 1, line.words <= 8 else { return nil }
    var agencies = 0
    for token in tokens[line.tokens] where token.isWord {
      if Dateline.isAgency(token) {
        agencies += 1
      } else if !Dateline.isCreditWord(token) {
        return nil
      }
    }
    return agencies > 0 ? .agency : nil
  }
}
