import Analysis
import CorpusModel
import TextKernel

/// Pairs that stayed two and might be one.
struct NameDoubts {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private struct Name {
    var text: String
    var parts: NameParts
    var mentions: Int
  }

  private let names: [Name]
  private let aliases: AliasFile

  init(_ state: ResolverState, aliases: AliasFile) {
    var state = state
    self.aliases = aliases
    names = state.groups.sets().compactMap { set in
      let forms = set.map { state.forms[$0] }
      guard state.kind(of: set) == "person" else { return nil }
      let text = state.canonical(of: set)
      return Name(text: text, parts: NameParts(text), mentions: forms.reduce(0) { $0 + $1.mentions })
    }
  }

  /// The likeliest first: how alike they are, then how often they are written.
  func list(limit: Int) -> [NameDoubt] {
    var table = SlipTable(names: names.count)
    for (index, name) in names.enumerated() where name.parts.surname.count >= Self.lettersMin {
      table.insert(name.parts.surnameSkeleton, salt: 0, index)
    }
    var seen: Set<Pair> = []
    var doubts: [NameDoubt] = []
    for (index, name) in names.enumerated() where name.parts.surname.count >= Self.lettersMin {
      var near: [Int] = []
      table.forEachNeighbour(of: name.parts.surnameSkeleton, salt: 0) { other in
        if other != index && near.count < Self.neighboursMax { near.append(other) }
      }
      for other in near where seen.insert(Pair(first: min(index, other), second: max(index, other))).inserted {
        if let doubt = doubt(names[min(index, other)], names[max(index, other)]) { doubts.append(doubt) }
      }
    }
    doubts.sort {
      ($1.verdict.score, $1.mentions + $1.secondMentions, $0.first, $0.second)
        < ($0.verdict.score, $0.mentions + $0.secondMentions, $1.first, $1.second)
    }
    return Array(doubts.prefix(limit))
  }

  private func doubt(_ first: Name, _ second: Name) -> NameDoubt? {
    if aliases.verdict(first.text, second.text) != nil { return nil }
    let score: Double
    let reason: String
    let comparison = NameComparison(plain: first.parts, second.parts)
    switch comparison.likeness {
    case .different:
      // Baiden beside one Biden alone.
      guard first.parts.givenCount == 0 || second.parts.givenCount == 0,
        NameComparison.conflict(first.parts, second.parts) == nil,
        NameComparison.surnames(first.parts, second.parts) == .slip
      else { return nil }
      (score, reason) = (0.3, "a surname alone, a slip away")
    case .surnameOnly: (score, reason) = (0.4, "a surname alone with several bearers")
    case .slip: (score, reason) = (0.6, comparison.reason + ", neither much the rarer")
    case .romanised, .same: (score, reason) = (0.7, comparison.reason)
    }
    return NameDoubt(
      first: first.text, second: second.text, mentions: first.mentions, secondMentions: second.mentions,
      verdict: NameVerdict(isSame: false, score: score, reason: reason))
  }

  private static let lettersMin = 4
  /// Of a surname that many bear, the first so many are compared.
  private static let neighboursMax = 60
}
