import CorpusModel
import French

/// Whom il, elle, ils mean.
extension SpeakerResolver {
  /// Tokens within which a person named and not yet spoken of may be meant.
  private static let near = 60

  func pronoun(_ kind: WordClass, _ index: Int) -> Resolved {
    let gender = kind.intersection([.masculine, .feminine])
    guard !gender.isEmpty else {
      // lui and eux of selon lui, pour eux; on and je name nobody.
      if reading.isWord(index, reading.word.lui) { return singular(.masculine, index) }
      if reading.isWord(index, reading.word.eux) { return plural() }
      // à ses yeux, à son avis
      if reading.isWord(index, reading.word.ses) || reading.isWord(index, reading.word.son) {
        return Resolved(referent: center ?? lastSpeaker, sieve: .pronoun)
      }
      return Resolved(referent: nil, sieve: .unknown)
    }
    return kind.contains(.plural) ? plural() : singular(gender, index)
  }

  private func plural() -> Resolved {
    if let lastPlural { return Resolved(referent: lastPlural, sieve: .pronoun) }
    return Resolved(referent: nil, sieve: .unknown)
  }

  private func singular(_ gender: WordClass, _ index: Int) -> Resolved {
    // "comme le rapporte Le Parisien" comes between the person and what that person says.
    if let center, isPress(center),
      let person = mentions.last(where: { $0.isSubject && !isBody($0.referent) }),
      index - person.index < Self.near, agrees(person.referent, gender)
    {
      return Resolved(referent: person.referent, sieve: .pronoun)
    }
    if let center, agrees(center, gender), !isBody(center) || (center == lastSpeaker && isKnown(center, gender)) {
      return Resolved(referent: center, sieve: .pronoun)
    }
    if let lastSpeaker, agrees(lastSpeaker, gender), !isBody(lastSpeaker) || isKnown(lastSpeaker, gender) {
      return Resolved(referent: lastSpeaker, sieve: .pronoun)
    }
    let near = mentions.filter { index - $0.index < Self.near && agrees($0.referent, gender) && !isBody($0.referent) }
    if let subject = near.last(where: { $0.isSubject && isKnown($0.referent, gender) }) ?? near.last(where: \.isSubject)
    {
      return Resolved(referent: subject.referent, sieve: .pronoun)
    }
    // Somebody whose gender is known goes before somebody who might have it.
    let known = near.filter { isKnown($0.referent, gender) }
    for some in [known, near] {
      guard let first = some.first else { continue }
      guard some.allSatisfy({ $0.referent == first.referent }) else { break }
      return Resolved(referent: first.referent, sieve: .pronoun)
    }
    if near.isEmpty,
      let last = mentions.last(where: { $0.isSubject && agrees($0.referent, gender) && !isBody($0.referent) })
    {
      return Resolved(referent: last.referent, sieve: .pronoun)
    }
    let fits = cast.members.indices.filter { cast.members[$0].kind == .person && cast.agrees($0, gender) }
    if fits.count == 1 { return Resolved(referent: .member(fits[0]), sieve: .salient) }
    guard let main = dominant(fits) else { return Resolved(referent: nil, sieve: .unknown) }
    return Resolved(referent: .member(main), sieve: .salient)
  }

  /// A body is "il" or "elle" only where its article shows which.
  private func isKnown(_ referent: Referent, _ gender: WordClass) -> Bool {
    guard case .member(let member) = referent else { return true }
    return cast.members[member].gender == gender
  }

  func agrees(_ referent: Referent, _ gender: WordClass) -> Bool {
    switch referent {
    case .member(let member): return cast.agrees(member, gender)
    case .unnamed(let number):
      guard !unnamed[number].isPlural else { return false }
      let known = unnamed[number].gender
      return known.isEmpty || known.contains(gender)
    }
  }
}
