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
    if let conflict = conflict(first, second) { return (.different, conflict) }
    if first.words == second.words || first.joinedKey == second.joinedKey { return (.same, "same letters") }
    if let line = KnownPersons.line(of: first), line == KnownPersons.line(of: second) {
      return (.romanised, "known under both names")
    }
    let plain = compareInOrder(first, second)
    if plain.0 != .different { return plain }
    if isReversed(first, second) { return (.romanised, "surname first") }
    if let other = Respelling.likeness(first, second) { return other }
    return plain
  }

  /// What keeps two names apart whatever their letters; nil where nothing does.
  static func conflict(_ first: NameParts, _ second: NameParts) -> String? {
    if first.generation != second.generation && first.givenCount > 0 && second.givenCount > 0 {
      return "father and son (Jr, fils)"
    }
    let (one, other) = (gender(first), gender(second))
    if (first.titleGender != nil || second.titleGender != nil), let one, let other, one != other {
      return "titles of different gender"
    }
    if first.middleInitials != second.middleInitials, first.givenCount > 0, second.givenCount > 0 {
      if !first.middleInitials.isEmpty && !second.middleInitials.isEmpty { return "different middle initials" }
      if Namesakes.areToldApartByInitials(first), first.words.first == second.words.first {
        return "the initial tells them apart"
      }
    }
    return nil
  }

  /// By the title, else by the given name.
  private static func gender(_ parts: NameParts) -> NameParts.Gender? {
    if let gender = parts.titleGender { return gender }
    return parts.givenCount > 0 ? GivenNameGender.of(parts.words[0]) : nil
  }

  private static func compareInOrder(_ first: NameParts, _ second: NameParts) -> (Likeness, String) {
    if first.givenCount == 0 || second.givenCount == 0 {
      guard surnames(first, second) > .slip else { return (.different, "different words") }
      return (.surnameOnly, "one is the surname of the other")
    }
    let given = GivenNames.likeness(first, second)
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

  /// Orban Viktor, Jinping Xi: the same two words, of which at most one is a given name.
  static func isReversed(_ first: NameParts, _ second: NameParts) -> Bool {
    guard first.words.count == 2, second.words.count == 2, first.words[0] == second.words[1],
      first.words[1] == second.words[0]
    else { return false }
    return !(GivenNames.isKnown(first.words[0]) && GivenNames.isKnown(first.words[1]))
  }

  /// How alike two surnames are.
  static func surnames(_ first: NameParts, _ second: NameParts) -> Likeness {
    if first.surname == second.surname { return .same }
    if first.surnameSkeleton == second.surnameSkeleton { return .romanised }
    let length = min(first.surname.count, second.surname.count)
    // A slip seldom falls on the first letter: Fillon and Villon, Barnier and Garnier are two names.
    guard length >= 5,
      first.surname.first == second.surname.first || first.surnameSkeleton.first == second.surnameSkeleton.first
    else { return .different }
    // A plural is another word: Molière, les Molières.
    let plural = [UInt8(ascii: "s")]
    if first.surname + plural == second.surname || second.surname + plural == first.surname { return .different }
    if CommonSurnames.contains(first.surname) && CommonSurnames.contains(second.surname) { return .different }
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

  static func haveSameConsonants(_ first: NameParts, _ second: NameParts) -> Bool {
    consonants(first.surnameSkeleton) == consonants(second.surnameSkeleton)
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
