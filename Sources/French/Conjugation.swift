import TextKernel

/// The forms of a cue verb that reports use: third persons, participles, infinitive.
///
/// Works on folded letters, where é, è and e, ç and c are one: so préciser, précise, répète need no rule.
enum Conjugation {
  private static let erFinite: [StaticString] = [
    "e", "ent", "a", "erent", "ait", "aient", "era", "eront", "erait", "eraient", "es", "ai",
  ]
  private static let irFinite: [StaticString] = [
    "it", "issent", "issait", "issaient", "irent", "ira", "iront", "irait", "iraient", "is",
  ]
  private static let reFinite: [StaticString] = [
    "", "ent", "ait", "aient", "it", "irent", "ra", "ront", "rait", "raient", "s",
  ]

  /// Adds every form of a regular verb in -er, -ir or -re.
  static func insert(_ lemma: UnsafeBufferPointer<UInt8>, _ frames: WordClass, into lexicon: inout Lexicon) {
    var folded: [UInt8] = []
    Fold.append(lemma, to: &folded)
    guard folded.count > 3 else { return }
    add(folded, [], [""], frames.union(.cueInfinitive), into: &lexicon)
    var stem = Array(folded.dropLast(2))
    switch (folded[folded.count - 2], folded[folded.count - 1]) {
    case (0x65, 0x72):
      // mange, mangeait: a mute e keeps the g soft before a; before e it is already there.
      let soft: [UInt8] = stem.last == 0x67 ? [0x65] : []
      add(stem, [], erFinite, frames.union(.cueFinite), into: &lexicon)
      if !soft.isEmpty { add(stem, soft, ["a", "ait", "aient", "ai"], frames.union(.cueFinite), into: &lexicon) }
      add(stem, [], ["e", "ee", "es", "ees"], frames.union(.cueParticiple), into: &lexicon)
      add(stem, soft, ["ant"], frames.union(.cueGerund), into: &lexicon)
    case (0x69, 0x72):
      add(stem, [], irFinite, frames.union(.cueFinite), into: &lexicon)
      add(stem, [], ["i", "ie", "is", "ies"], frames.union(.cueParticiple), into: &lexicon)
      add(stem, [], ["issant"], frames.union(.cueGerund), into: &lexicon)
    default:
      stem = Array(folded.dropLast(2))
      add(stem, [], reFinite, frames.union(.cueFinite), into: &lexicon)
      add(stem, [], ["u", "ue", "us", "ues"], frames.union(.cueParticiple), into: &lexicon)
      add(stem, [], ["ant"], frames.union(.cueGerund), into: &lexicon)
    }
  }

  /// Adds verbs given by their forms: infinitive, present participle, past participles, `|`, finite forms; a line each.
  static func insertPrincipalForms(_ verbs: StaticString, _ frames: WordClass, into lexicon: inout Lexicon) {
    let text = UnsafeBufferPointer(start: verbs.utf8Start, count: verbs.utf8CodeUnitCount)
    for line in text.split(separator: 0x0A) {
      var form = 0
      var isFinite = false
      for word in line.split(separator: 0x20) {
        if word.elementsEqual([0x7C]) {
          isFinite = true
          continue
        }
        let kind: WordClass =
          isFinite ? .cueFinite : form == 0 ? .cueInfinitive : form == 1 ? .cueGerund : .cueParticiple
        lexicon.insert(UnsafeBufferPointer(rebasing: word), frames.union(kind).rawValue)
        form += 1
      }
    }
  }

  private static func add(
    _ stem: [UInt8], _ infix: [UInt8], _ endings: [StaticString], _ value: WordClass, into lexicon: inout Lexicon
  ) {
    for ending in endings {
      let form = stem + infix + UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
      form.withUnsafeBufferPointer { lexicon.insert($0, value.rawValue) }
    }
  }
}
