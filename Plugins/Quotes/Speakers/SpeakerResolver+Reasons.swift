import CorpusModel
import French

/// Why a quote is whose it is, for a reader: the sieve that decided, and who else could have been meant.
extension SpeakerResolver {
  private static let rivalsMax = 6

  mutating func reasons(_ candidates: [Candidate], _ number: Int) -> [String] {
    let quote = quotes(candidates)[number]
    guard let subject = candidates[number].subject else {
      return [candidates[number].isFloating ? "no cue: the speaker of the quote before it goes on" : "no subject found"]
    }
    let sieve = meaning(of: subject)?.sieve ?? .unknown
    var lines = ["«\(reading.text(subject.range))»: \(sieve.reason)"]
    let name = quote.speakers.first?.name
    let wanted = gender(of: subject)
    var rivals: [(member: Int, index: Int)] = []
    for mention in mentions.reversed() where mention.index < subject.range.lowerBound {
      guard case .member(let member) = mention.referent, cast.members[member].name != name,
        cast.members[member].kind == .person, !rivals.contains(where: { $0.member == member })
      else { continue }
      rivals.append((member, mention.index))
      if rivals.count == Self.rivalsMax { break }
    }
    for (member, index) in rivals {
      lines.append("  not \(cast.members[member].name): \(loss(member, index, subject, wanted))")
    }
    return lines
  }

  private func gender(of subject: Subject) -> WordClass {
    let first = subject.range.lowerBound
    if subject.isPronoun { return reading.classes[first].intersection([.masculine, .feminine]) }
    return RolePhrase(reading, subject.range)?.gender ?? []
  }

  private func loss(_ member: Int, _ index: Int, _ subject: Subject, _ wanted: WordClass) -> String {
    if subject.entity != nil { return "the name itself stands there" }
    if !wanted.isEmpty, !cast.agrees(member, wanted) { return "of the other gender" }
    if !subject.isPronoun, let phrase = RolePhrase(reading, subject.range), !titles.worlds[member].isEmpty,
      titles.worlds[member].isDisjoint(with: phrase.worlds)
    {
      return "the article calls them something else"
    }
    return "named \(subject.range.lowerBound - index) words before, others nearer or as its subject"
  }
}

extension Sieve {
  /// For a reader.
  var reason: String {
    switch self {
    case .name: "the name stands there"
    case .title: "the article, or the office, gives somebody this title"
    case .world: "the only one whose title belongs to the same world"
    case .same: "the unnamed source of this noun"
    case .speaker: "who speaks here already"
    case .salient: "whom the article is about"
    case .pronoun: "whom the text is about, the gender agreeing"
    case .body: "the body or paper named last"
    case .unnamed: "nobody with a name: a source of its own"
    case .unknown: "several fit alike, or none: unknown"
    }
  }
}
