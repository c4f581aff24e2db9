import TextKernel

/// The French language pack: sentence boundaries and the word lists that more than one analyzer reads.
public enum French {
  /// Every list of the pack in one table.
  public static let lexicon: Lexicon = {
    var lexicon = Lexicon(capacity: 8_192)
    for list in [functionWords, adverbs, calendar, people, givenNames, abbreviations].joined() {
      Lexicon.forEachWord(list.words) { lexicon.insert($0, list.value.rawValue) }
    }
    for (frames, verbs) in cueVerbs {
      Lexicon.forEachWord(verbs) { Conjugation.insert($0, frames, into: &lexicon) }
    }
    for (frames, verbs) in irregularCueVerbs { Conjugation.insertPrincipalForms(verbs, frames, into: &lexicon) }
    return lexicon
  }()

  /// The classes of each token, in order.
  ///
  /// Folding makes a and à, ou and où, déclare and déclaré one; the accent is looked at here.
  public static func classes(of tokens: [Token], in bytes: UnsafeBufferPointer<UInt8>) -> [WordClass] {
    let lexicon = self.lexicon
    return [WordClass](unsafeUninitializedCapacity: tokens.count) { classes, count in
      let classes = UnsafeMutableBufferPointer(rebasing: classes[..<tokens.count])
      classes.initialize(repeating: [])
      tokens.withUnsafeBufferPointer { tokens in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count) { places in
          for place in 0..<lexicon.places(tokens, into: places) {
            let index = Int(places[place])
            let value = lexicon.value(of: tokens[index], in: bytes)
            if value != 0 { classes[index] = WordClass(rawValue: value).resolved(tokens[index], bytes) }
          }
        }
      }
      count = tokens.count
    }
  }
}

extension WordClass {
  fileprivate func resolved(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> WordClass {
    let isAccented = token.flags.contains(.nonASCII)
    if contains([.cueFinite, .cueParticiple]), token.span.count > 2 {
      // dit, écrit, conclut are both; of déclare and déclaré the accent decides.
      let last = bytes[Int(token.end) - 1]
      if last == 0x65 { return subtracting(.cueParticiple) }
      if last >= 0x80 { return subtracting(.cueFinite) }
      return self
    }
    if contains([.auxiliary, .preposition]) {
      return isAccented || token.flags.contains(.allCapitals) ? subtracting(.auxiliary) : subtracting(.preposition)
    }
    // né is no negation.
    if contains(.negation), isAccented, token.span.count == 3, !token.flags.contains(.elided) { return [] }
    if contains([.relative, .conjunction]) { return isAccented ? subtracting(.conjunction) : subtracting(.relative) }
    return self
  }
}
