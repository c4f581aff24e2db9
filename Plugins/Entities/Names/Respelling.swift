import TextKernel

/// Names as other languages write them by rules of their own: German (Jelzin, Wolodin, Chruschtschow), Baltic endings
/// (Vladimirs Putins, Vladimiras Putinas), Arabic q, gh, k and g.
///
/// Asked only where the plain comparison finds two people, and a given name must agree.
enum Respelling {
  static func likeness(_ first: NameParts, _ second: NameParts) -> (NameComparison.Likeness, String)? {
    guard first.givenCount == 1, second.givenCount == 1 else { return nil }
    if areBaltic(first, second) || areBaltic(second, first) { return (.romanised, "a Baltic ending") }
    if areGerman(first, second) || areGerman(second, first) { return (.romanised, "a German romanisation") }
    if areArabic(first, second) { return (.romanised, "another romanisation of Arabic") }
    return nil
  }

  /// `first` with both endings taken away is `second`, a slip of the surname allowed.
  private static func areBaltic(_ first: NameParts, _ second: NameParts) -> Bool {
    guard !GivenNames.isKnown(first.words[0]) else { return false }
    for surname in withoutEnding(first.surname) {
      for given in [Array(first.words[0])] + withoutEnding(Array(first.words[0])) {
        let bare = NameParts(words: [given, surname])
        guard bare.givenKey == second.givenKey else { continue }
        if NameComparison.surnames(bare, second) >= .slip { return true }
      }
    }
    return false
  }

  private static func withoutEnding(_ word: [UInt8]) -> [[UInt8]] {
    var bare: [[UInt8]] = []
    for ending in balticEndings where word.count >= ending.count + 3 && word.suffix(ending.count).elementsEqual(ending)
    {
      bare.append(word.dropLast(ending.count))
    }
    return bare
  }

  private static let balticEndings = ["ijus", "ijs", "jus", "js", "as", "is", "us", "s"].map { Array($0.utf8) }

  /// `first` read by the German table is `second`, s and z, zh and sh taken for one.
  private static func areGerman(_ first: NameParts, _ second: NameParts) -> Bool {
    let given = Array(first.words[0])
    let respelt = NameParts(words: [german(given), german(first.surname)])
    guard loose(respelt.surnameSkeleton) == loose(second.surnameSkeleton),
      loose(respelt.surnameSkeleton).count >= 4
    else { return false }
    if GivenNames.areTwo(first, second) { return false }
    if first.givenKey == second.givenKey || respelt.givenKey == second.givenKey { return true }
    let other = Romanisation.skeleton(of: second.words[0], isSurname: false)
    return loose(Romanisation.skeleton(of: respelt.words[0], isSurname: false)) == loose(other)
  }

  private static func german(_ word: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    var index = 0
    while index < word.count {
      let rule = germanRules.first { word[index...].starts(with: $0.read) }
      written += rule?.write ?? [word[index]]
      index += rule?.read.count ?? 1
    }
    return written
  }

  private static let germanRules: [(read: [UInt8], write: [UInt8])] = [
    ("schtsch", "chtch"), ("tsch", "tch"), ("sch", "ch"), ("ch", "kh"), ("j", "i"), ("w", "v"), ("z", "ts"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// A skeleton with the sounds as one that German writes alike: s and z, sh and zh; -chov is -chev.
  private static func loose(_ skeleton: [UInt8]) -> [UInt8] {
    var written: [UInt8] = skeleton.map {
      switch $0 {
      case UInt8(ascii: "z"): UInt8(ascii: "s")
      case UInt8(ascii: "j"): UInt8(ascii: "x")
      default: $0
      }
    }
    let end = written.count
    if end > 3, written[end - 1] == UInt8(ascii: "v"), written[end - 2] == UInt8(ascii: "o"),
      written[end - 3] == UInt8(ascii: "x")
    {
      written[end - 2] = UInt8(ascii: "e")
    }
    return written
  }

  /// q, gh, k and g at the head of an Arabic name; dh and d.
  private static func areArabic(_ first: NameParts, _ second: NameParts) -> Bool {
    guard first.givenKey == second.givenKey, Transliteration.isRomanised(first), Transliteration.isRomanised(second),
      let one = first.surnameSkeleton.first, let other = second.surnameSkeleton.first,
      "gk".utf8.contains(one), "gk".utf8.contains(other)
    else { return false }
    return first.surnameSkeleton.dropFirst() == second.surnameSkeleton.dropFirst()
  }
}
