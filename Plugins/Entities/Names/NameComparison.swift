import Analysis
import TextKernel

/// Whether two names can be one person's, by spelling alone.
struct NameComparison {
  enum Likeness: Int, Comparable {
    case different
    /// One surname alone, and the other has it.
    case surnameOnly
    /// A slip of the pen or of the keys apart.
    case slip
    /// Written by the rules of another language.
    case romanised
    /// Accents, case, blanks and hyphens apart.
    case same

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  let likeness: Likeness
  let reason: String

  init(_ first: NameParts, _ second: NameParts) {
    (likeness, reason) = Self.compare(first, second)
  }

  var verdict: NameVerdict {
    let score =
      switch likeness {
      case .different: 0.0
      case .surnameOnly: 0.6
      case .slip: 0.8
      case .romanised: 0.95
      case .same: 1.0
      }
    return NameVerdict(isSame: likeness != .different, score: score, reason: reason)
  }

  private static func compare(_ first: NameParts, _ second: NameParts) -> (Likeness, String) {
    if first.words.isEmpty || second.words.isEmpty { return (.different, "no name") }
    if first.words == second.words || first.joinedKey == second.joinedKey { return (.same, "same letters") }
    if first.givenCount == 0 || second.givenCount == 0 {
      guard surnames(first, second) > .slip else { return (.different, "different words") }
      return (.surnameOnly, "one is the surname of the other")
    }
    let given = givenNames(first, second)
    guard given > .different else { return (.different, "different given names") }
    let surname = surnames(first, second)
    switch min(given, surname) {
    case .different, .surnameOnly: return (.different, "different surnames")
    case .slip:
      guard max(given, surname) > .slip else { return (.different, "both names differ") }
      return (.slip, given == .slip ? "given names one letter apart" : "surnames a slip apart")
    case .romanised: return (.romanised, "another romanisation or short form")
    case .same: return (.same, "accents or hyphens apart")
    }
  }

  /// How alike two surnames are.
  static func surnames(_ first: NameParts, _ second: NameParts) -> Likeness {
    if first.surname == second.surname { return .same }
    if first.surnameSkeleton == second.surnameSkeleton { return .romanised }
    let length = min(first.surname.count, second.surname.count)
    guard length >= 5 else { return .different }
    // A plural is another word: Molière, les Molières.
    let plural = [UInt8(ascii: "s")]
    if first.surname + plural == second.surname || second.surname + plural == first.surname { return .different }
    let distance = editDistance(first.surname, second.surname, limit: 2)
    if distance <= 1 { return .slip }
    if length >= 6, editDistance(first.surnameSkeleton, second.surnameSkeleton, limit: 1) <= 1 {
      // Two edits are one slip only where the consonants stay: Raoult, Réault; not Ruquier, Russier.
      if consonants(first.surnameSkeleton) == consonants(second.surnameSkeleton) { return .slip }
      if isSibilantApart(first.surnameSkeleton, second.surnameSkeleton) { return .slip }
    }
    if distance == 2, length >= 6, consonants(first.surnameSkeleton) == consonants(second.surnameSkeleton) {
      return .slip
    }
    return .different
  }

  private static func givenNames(_ first: NameParts, _ second: NameParts) -> Likeness {
    guard let one = first.givenKey, let other = second.givenKey else { return .different }
    let firstMiddle = first.givenCount > 1 ? first.words[1] : nil
    let secondMiddle = second.givenCount > 1 ? second.words[1] : nil
    if (firstMiddle?.count == 1) != (secondMiddle?.count == 1) {
      // George Bush and George W. Bush: the initial is there to tell them apart.
      return .different
    }
    if let firstMiddle, let secondMiddle, firstMiddle != secondMiddle, firstMiddle.count > 1,
      secondMiddle.count > 1,
      editDistance(Array(firstMiddle), Array(secondMiddle), limit: 1) > 1
    {
      return .different
    }
    if one == other { return first.words[0] == second.words[0] ? .same : .romanised }
    if case .initial(let letter) = one { return second.words[0].first == letter ? .romanised : .different }
    if case .initial(let letter) = other { return first.words[0].first == letter ? .romanised : .different }
    let left = Array(first.words[0])
    let right = Array(second.words[0])
    let lexicon = NameLexicon.shared
    let areKnown =
      lexicon.classes(of: String(decoding: left, as: UTF8.self)).contains(.given)
      && lexicon.classes(of: String(decoding: right, as: UTF8.self)).contains(.given)
    if !areKnown, min(left.count, right.count) >= 4, editDistance(left, right, limit: 1) == 1 { return .slip }
    return .different
  }

  private static func consonants(_ word: [UInt8]) -> [UInt8] {
    var consonants: [UInt8] = []
    for byte in word where !"aeiou".utf8.contains(byte) && consonants.last != byte { consonants.append(byte) }
    return consonants
  }

  /// s for sh or ch, as where an accent or a háček was lost.
  private static func isSibilantApart(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    func hissed(_ word: [UInt8]) -> [UInt8] { word.map { $0 == UInt8(ascii: "x") ? UInt8(ascii: "s") : $0 } }
    return hissed(first) == hissed(second)
  }
}
