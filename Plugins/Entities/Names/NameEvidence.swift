import Analysis
import CorpusModel
import TextKernel

/// Why two names of a corpus are one, or two.
struct NameEvidence {
  let state: ResolverState
  let aliases: AliasFile

  /// - Returns: nil where one of both is no form of the corpus, and spelling has to do.
  func verdict(_ first: String, _ second: String) -> NameVerdict? {
    var state = state
    guard let (one, other) = forms(first, second, &state) else { return nil }
    if let said = aliases.verdict(first, second) { return said }
    let path = path(from: one, to: other)
    if !path.isEmpty { return NameVerdict(isSame: true, score: 1, reason: path.joined(separator: "; ")) }
    if one == other { return NameVerdict(isSame: true, score: 1, reason: "one form of the corpus") }
    return NameVerdict(
      isSame: false, score: Self.score(state.parts[one], state.parts[other]), reason: apart(one, other))
  }

  /// The forms with these words; where they stand under several kinds, two that are joined.
  private func forms(_ first: String, _ second: String, _ state: inout ResolverState) -> (Int, Int)? {
    let (one, other) = (indices(first), indices(second))
    guard let left = one.first, let right = other.first else { return nil }
    for left in one {
      for right in other where state.groups.root(left) == state.groups.root(right) { return (left, right) }
    }
    return (left, right)
  }

  private func indices(_ name: String) -> [Int] {
    let key = ResolverState.folded(name)
    return state.forms.indices.filter { state.folded[$0] == key }
  }

  /// The steps that lead from one form to another, in words.
  private func path(from first: Int, to second: Int) -> [String] {
    var neighbours: [Int: [NameLink]] = [:]
    for link in state.links ?? [] {
      neighbours[link.first, default: []].append(link)
      neighbours[link.second, default: []].append(link)
    }
    var came: [Int: NameLink] = [:]
    var seen: Set<Int> = [first]
    var queue = [first]
    var next = 0
    while next < queue.count, queue[next] != second {
      let form = queue[next]
      next += 1
      for link in neighbours[form] ?? [] {
        let other = link.first == form ? link.second : link.first
        if seen.insert(other).inserted {
          came[other] = link
          queue.append(other)
        }
      }
    }
    var steps: [String] = []
    var form = second
    while form != first, let link = came[form] {
      let before = link.first == form ? link.second : link.first
      steps.append("\(named(before)) and \(named(form)): \(link.reason.rawValue)")
      form = before
    }
    return steps.reversed()
  }

  private func apart(_ one: Int, _ other: Int) -> String {
    let counts = "\(named(one)) and \(named(other))"
    guard let first = state.parts[one], let second = state.parts[other] else { return "\(counts): other words" }
    let comparison = NameComparison(first, second)
    switch comparison.likeness {
    case .different: return "\(counts): \(comparison.reason)"
    case .slip: return "\(counts): \(comparison.reason), but neither is much the rarer"
    case .surnameOnly: return "\(counts): the surname has several bearers"
    case .romanised, .same: return "\(counts): \(comparison.reason), but other forms stand between"
    }
  }

  private func named(_ form: Int) -> String { "«\(state.forms[form].text)» (\(state.forms[form].mentions))" }

  private static func score(_ first: NameParts?, _ second: NameParts?) -> Double {
    guard let first, let second else { return 0 }
    return min(0.49, NameComparison(first, second).verdict.score / 2)
  }
}

/// Pairs that stayed two and might be one.
struct NameDoubts {
  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private var state: ResolverState
  private let aliases: AliasFile

  init(_ state: ResolverState, aliases: AliasFile) {
    self.state = state
    self.aliases = aliases
  }

  /// The likeliest first: how alike they are, then how often they are written.
  mutating func list(limit: Int) -> [NameDoubt] {
    let roots = state.forms.indices.filter { state.groups.root($0) == $0 && state.parts[$0] != nil }
    var table = SlipTable(names: roots.count)
    for root in roots {
      guard let parts = state.parts[root], parts.surname.count >= 4 else { continue }
      table.insert(parts.surnameSkeleton, salt: 0, root)
    }
    var seen: Set<Pair> = []
    var doubts: [NameDoubt] = []
    for root in roots {
      guard let parts = state.parts[root], parts.surname.count >= 4 else { continue }
      var near: [Int] = []
      table.forEachNeighbour(of: parts.surnameSkeleton, salt: 0) { other in
        if other != root && near.count < Self.neighboursMax { near.append(other) }
      }
      for other in near where seen.insert(Pair(first: min(root, other), second: max(root, other))).inserted {
        if let doubt = doubt(min(root, other), max(root, other)) { doubts.append(doubt) }
      }
    }
    doubts.sort {
      ($1.verdict.score, $1.mentions + $1.secondMentions, $0.first, $0.second)
        < ($0.verdict.score, $0.mentions + $0.secondMentions, $1.first, $1.second)
    }
    return Array(doubts.prefix(limit))
  }

  private mutating func doubt(_ one: Int, _ other: Int) -> NameDoubt? {
    guard let first = state.parts[one], let second = state.parts[other] else { return nil }
    let (text, otherText) = (state.forms[one].text, state.forms[other].text)
    if aliases.verdict(text, otherText) != nil { return nil }
    let verdict: NameVerdict
    let comparison = NameComparison(first, second)
    switch comparison.likeness {
    case .different:
      guard first.givenCount == 0 || second.givenCount == 0, NameComparison.surnames(first, second) == .slip,
        NameComparison.conflict(first, second) == nil
      else { return nil }
      verdict = NameVerdict(isSame: false, score: 0.3, reason: "a surname alone, a slip away")
    case .surnameOnly: verdict = NameVerdict(isSame: false, score: 0.4, reason: "a surname alone with several bearers")
    case .slip:
      verdict = NameVerdict(isSame: false, score: 0.6, reason: comparison.reason + ", neither much the rarer")
    case .romanised, .same: verdict = NameVerdict(isSame: false, score: 0.7, reason: comparison.reason)
    }
    return NameDoubt(
      first: text, second: otherText, mentions: state.size(one), secondMentions: state.size(other), verdict: verdict)
  }

  /// Of a surname that many bear, the first so many are compared.
  private static let neighboursMax = 60
}
