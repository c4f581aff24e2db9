/// What an apostrophe, a hyphen or a dot inside a word means in French.
extension TokenScanner {
  func isDigit(at offset: Int) -> Bool { offset >= 0 && offset < count && base[offset] &- 0x30 < 10 }

  func isAlphanumeric(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let byte = base[offset]
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
    let kind = ScalarClass.of(decodeScalar(base, offset, count).value)
    return kind == .letter || kind == .digit
  }

  private func lower(_ offset: Int) -> UInt8 { offset < count ? base[offset] | 0x20 : 0 }

  /// l, d, j, n, s, c, m, t, qu and the conjunctions in -qu; not quelqu'un, presqu'île, aujourd'hui.
  func isElision(_ start: Int, _ end: Int) -> Bool {
    switch end - start {
    case 1:
      switch lower(start) {
      case 0x6C, 0x64, 0x6A, 0x6E, 0x73, 0x63, 0x6D, 0x74: true
      default: false
      }
    case 2, 5, 6, 7:
      lower(end - 2) == 0x71 && lower(end - 1) == 0x75
        && (end - start == 2 || Self.conjunctions.contains { isWord($0, start, end - 2) })
    default: false
    }
  }

  private static let conjunctions: [StaticString] = ["jus", "lors", "puis", "quoi"]

  private func isWord(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    for index in 0..<end - start where lower(start + index) != word.utf8Start[index] { return false }
    return true
  }

  /// N'Golo, M'Bappé, T'Challa: African and other names, not an elided pronoun.
  func isNameAfter(_ start: Int, _ next: Int) -> Bool {
    switch base[start] {
    case 0x4E, 0x4D, 0x54: break
    default: return false
    }
    guard next + 1 < count, base[next] &- 0x41 < 26 else { return false }
    return base[next + 1] &- 0x61 < 26 || base[next + 1] >= 0x80
  }

  func isCestADire(_ start: Int, _ next: Int) -> Bool {
    guard lower(start) == 0x63, isWord("est", next, next + 3), next + 4 < count else { return false }
    let hyphen = decodeScalar(base, next + 3, count)
    guard Self.isHyphen(hyphen.value), next + 3 + hyphen.length < count else { return false }
    let letter = decodeScalar(base, next + 3 + hyphen.length, count)
    return [0x61, 0x41, 0xE0, 0xC0].contains(letter.value)
  }

  private static func isHyphen(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 }

  /// Where the pronoun of an inverted verb begins (dit-elle, a-t-il, faut-il); nil in any other hyphenated word.
  ///
  /// French itself tells them from names and compounds: before il, elle and on the verb ends in t or d or -t- is put
  /// between; before ils, elles and ce it ends in t; nous follows s, vous follows z or s, tu follows s or x.
  func cliticCut(_ start: Int, _ end: Int) -> Int? {
    guard let hyphen = lastHyphen(start, end), hyphen > start else { return nil }
    let pronoun = hyphen + decodeScalar(base, hyphen, end).length
    guard let form = Clitic.all.first(where: { isWord($0.form, pronoun, end) }) else { return nil }
    let before = lower(hyphen - 1)
    // -t-il, -t-on: the cut stands before the t.
    if form.isThird, before == 0x74, let first = lastHyphen(start, hyphen - 1),
      first + decodeScalar(base, first, end).length == hyphen - 1
    {
      return first
    }
    guard form.after.utf8Start[0] == before || form.after.utf8Start[1] == before else { return nil }
    if isWord("rendez", start, hyphen), isWord("vous", pronoun, end) { return nil }
    return hyphen
  }

  /// Start of the last hyphen after `start` and before `end`.
  private func lastHyphen(_ start: Int, _ end: Int) -> Int? {
    var offset = end - 1
    while offset > start {
      if base[offset] == 0x2D { return offset }
      if base[offset] == 0xE2, Self.isHyphen(decodeScalar(base, offset, end).value) { return offset }
      offset -= 1
    }
    return nil
  }

  /// At a dot inside a word: how many bytes to go over where the word goes on (U.S, J.-C, lemonde.fr), nil where it ends.
  func dotInside(_ start: Int) -> Int? {
    guard isLetter(index - 1), isSingleLetter(before: index - 1, start) else { return domain() }
    if isLetter(index + 1), !isAlphanumeric(at: index + 2), isUpper(index + 1) == isUpper(index - 1) { return 1 }
    if index + 2 < count, base[index + 1] == 0x2D, isUpper(index + 2), isUpper(index - 1),
      !isAlphanumeric(at: index + 3)
    {
      return 2
    }
    return domain()
  }

  /// True where nothing but single letters with their dots stands before the letter at `offset`.
  private func isSingleLetter(before offset: Int, _ start: Int) -> Bool {
    if offset == start || base[offset - 1] == 0x2E { return true }
    return base[offset - 1] == 0x2D && offset - 2 > start && base[offset - 2] == 0x2E
  }

  private func isLetter(_ offset: Int) -> Bool { offset >= 0 && lower(offset) &- 0x61 < 26 }
  private func isUpper(_ offset: Int) -> Bool { offset < count && base[offset] &- 0x41 < 26 }

  /// `.fr`, `.gouv.fr`: labels of small letters of which the last is a common top-level domain.
  private func domain() -> Int? {
    var offset = index
    while offset < count, base[offset] == 0x2E {
      let label = offset + 1
      offset = label
      while offset < count, base[offset] &- 0x61 < 26 || base[offset] &- 0x30 < 10 {
        offset += 1
      }
      guard offset > label, !isAlphanumeric(at: offset) else { return nil }
      if Self.topLevelDomains.contains(where: { isWord($0, label, offset) }) { return offset - index }
    }
    return nil
  }

  /// Without those that are also French words (de, es, me, la, tv): "la fin.de" is a missing blank.
  private static let topLevelDomains: [StaticString] = [
    "fr", "com", "org", "net", "eu", "ru", "be", "ch", "uk", "info", "id",
  ]

  func isAddress(at offset: Int) -> Bool {
    switch base[offset] | 0x20 {
    case 0x68:
      guard isWord("http", offset, offset + 4), offset + 8 < count else { return false }
      let colon = lower(offset + 4) == 0x73 ? offset + 5 : offset + 4
      return base[colon] == 0x3A && base[colon + 1] == 0x2F && base[colon + 2] == 0x2F && isAlphanumeric(at: colon + 3)
    case 0x77:
      return offset + 4 < count && isWord("www", offset, offset + 3) && base[offset + 3] == 0x2E
        && isAlphanumeric(at: offset + 4)
    default: return false
    }
  }
}

/// A subject pronoun that may follow its verb, and the letters the verb then ends in.
private struct Clitic {
  var form: StaticString
  var after: StaticString
  /// May have -t- before it.
  var isThird = false

  static let all = [
    Clitic(form: "il", after: "td", isThird: true), Clitic(form: "elle", after: "td", isThird: true),
    Clitic(form: "on", after: "td", isThird: true), Clitic(form: "ils", after: "tt", isThird: true),
    Clitic(form: "elles", after: "tt", isThird: true), Clitic(form: "je", after: "is"), Clitic(form: "tu", after: "sx"),
    Clitic(form: "nous", after: "ss"), Clitic(form: "vous", after: "zs"), Clitic(form: "ce", after: "tt"),
  ]
}
