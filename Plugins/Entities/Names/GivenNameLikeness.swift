import TextKernel

/// How alike the given names of two people are.
enum GivenNames {
  static func isKnown(_ folded: NameParts.Word) -> Bool {
    NameLexicon.shared.classes(of: String(decoding: folded, as: UTF8.self)).contains(.given)
  }

  static func likeness(_ first: NameParts, _ second: NameParts) -> NameComparison.Likeness {
    guard let one = first.givenKey, let other = second.givenKey else { return .different }
    if let letters = initials(first) { return fits(letters, second) ? .romanised : .different }
    if let letters = initials(second) { return fits(letters, first) ? .romanised : .different }
    // Initials between given name and surname are weighed before (`NameComparison.conflict`).
    let (left, right) = (first.givenWritten, second.givenWritten)
    if left.count > 1, right.count > 1, left[1] != right[1],
      editDistance(Array(left[1]), Array(right[1]), limit: 1) > 1
    {
      return .different
    }
    if one == other {
      if first.words[0] == second.words[0] { return .same }
      return areTwo(first, second) ? .different : .romanised
    }
    return isSlip(first.words[0], second.words[0]) ? .slip : .different
  }

  /// J., J.-L., JL: the letters; nil where a given name is written out.
  private static func initials(_ parts: NameParts) -> [UInt8]? {
    if case .spelt = parts.givenKey, parts.words[0].count == 2, parts.givenCount == 1,
      parts.words[0].allSatisfy({ !"aeiouy".utf8.contains($0) })
    {
      return Array(parts.words[0])
    }
    var letters: [UInt8] = []
    for (place, word) in parts.given.enumerated() {
      let bare = word.drop { $0 == 0x2D }
      // J. Robert Oppenheimer: an initial, then a name.
      guard bare.count == 1, let letter = bare.first else { return place == 0 ? nil : letters }
      letters.append(letter)
    }
    return letters.isEmpty ? nil : letters
  }

  /// Whether the names begin with the letters in turn; a name may have more.
  private static func fits(_ letters: [UInt8], _ parts: NameParts) -> Bool {
    let names = parts.given.flatMap { $0.split(separator: 0x2D) }
    if names.count == 1 && letters.count > 1 { return names[0].first == letters[0] && names[0].count > 1 }
    return names.count >= letters.count && zip(letters, names).allSatisfy { $0 == $1.first }
  }

  /// Anne and Annie meet under one skeleton, but both are names of their own; those of a romanised name are not.
  static func areTwo(_ first: NameParts, _ second: NameParts) -> Bool {
    if case .listed = first.givenKey { return false }
    if squeezed(first.words[0]) == squeezed(second.words[0]) { return false }
    return isKnown(first.words[0]) && isKnown(second.words[0]) && !Transliteration.isRomanised(first)
      && !Transliteration.isRomanised(second)
  }

  /// Theresa and Teresa, Yannick and Yanick: h and doubled letters left out.
  private static func squeezed(_ word: NameParts.Word) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in word where byte != UInt8(ascii: "h") && letters.last != byte { letters.append(byte) }
    return letters
  }

  /// One letter apart where one of both is nobody's given name.
  private static func isSlip(_ first: NameParts.Word, _ second: NameParts.Word) -> Bool {
    guard first.first == second.first || min(first.count, second.count) >= 5 else { return false }
    if isKnown(first) && isKnown(second) { return false }
    let length = min(first.count, second.count)
    // Of three letters only one more or less: Jen, Jena; Jef, Jeff.
    if length == 3 { return first.count != second.count && editDistance(Array(first), Array(second), limit: 1) == 1 }
    return length > 3 && editDistance(Array(first), Array(second), limit: 1) == 1
  }
}
