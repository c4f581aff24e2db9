import CorpusModel
import TextKernel

/// Joins the mentions of one article that name the same: by their words, a surname within a full name,
/// a spelling within another.
struct ArticleNames {
  /// Mentions of the same words.
  private struct Group {
    /// The first mention, and the one whose writing the name has.
    let first: Int
    var written: Int
    var count = 1
    var kind: EntityKind
    var evidence: Mention.Evidence
    let words: Int
    /// It is written in capitals; any other way of writing it is better.
    var isShouted: Bool
    /// The group whose name this one bears.
    var full: Int
  }

  private let article: ArticleTokens
  private let mentions: [Mention]
  private var groups: [Group] = []
  private var groupOf: [Int] = []
  /// Of the groups that somebody asked for.
  private var texts: [String?] = []

  init(_ mentions: [Mention], in article: ArticleTokens) {
    self.article = article
    self.mentions = mentions
    groupOf.reserveCapacity(mentions.count)
    groups.reserveCapacity(mentions.count)
    var byKey = KeyMap(capacity: mentions.count)
    for (index, mention) in mentions.enumerated() {
      if let known = byKey[mention.key] {
        add(index, mention, to: known)
      } else {
        byKey[mention.key] = groups.count
        groupOf.append(groups.count)
        groups.append(
          Group(
            first: index, written: index, kind: mention.kind, evidence: mention.evidence,
            words: mention.end - mention.first,
            isShouted: article.tokens[mention.first].flags.contains(.allCapitals), full: groups.count))
      }
    }
    texts = Array(repeating: nil, count: groups.count)
    joinCouples(byKey)
    joinSurnames()
    joinSpellings()
    joinBodies()
  }

  func kind(of mention: Int) -> EntityKind {
    let group = groups[groupOf[mention]]
    return group.full == groupOf[mention] ? group.kind : groups[group.full].kind
  }

  /// False for what nothing but a capital speaks for.
  func isName(_ mention: Int) -> Bool {
    var index = groupOf[mention]
    if groups[index].evidence > .doubtful { return true }
    for _ in 0..<3 where groups[index].full != index { index = groups[index].full }
    return groups[index].evidence > .doubtful
  }

  mutating func name(of mention: Int) -> String {
    var index = groupOf[mention]
    // A surname leads to a full name, which may lead to another spelling of it.
    for _ in 0..<3 where groups[index].full != index { index = groups[index].full }
    if let text = texts[index] { return text }
    let text = article.text(of: mentions[groups[index].written])
    texts[index] = text
    return text
  }

  private mutating func add(_ index: Int, _ mention: Mention, to group: Int) {
    groupOf.append(group)
    groups[group].count += 1
    if mention.evidence > groups[group].evidence {
      groups[group].evidence = mention.evidence
      groups[group].kind = mention.kind
    }
    // MOSCOU in a dateline, Moscou in the text.
    if groups[group].isShouted && !article.tokens[mention.first].flags.contains(.allCapitals) {
      groups[group].written = index
      groups[group].isShouted = false
    }
  }

  /// François in "François et Penelope Fillon", where the article has François Fillon.
  private mutating func joinCouples(_ byKey: KeyMap) {
    for (index, mention) in mentions.enumerated().dropLast() where mention.end == mention.first + 1 {
      let next = mentions[index + 1]
      guard next.first == mention.end + 1, next.end > next.first + 1, next.kind == .person, mention.kind == .person,
        article.tokens[mention.end].hash == Self.and, article.classes[mention.first].contains(.given),
        article.classes[next.first].contains(.given)
      else { continue }
      var key = NameLexicon.combine(0, article.tokens[mention.first].hash)
      for token in (next.first + 1)..<next.end { key = NameLexicon.combine(key, article.tokens[token].hash) }
      // Of two couples with one given name the first.
      let group = groupOf[index]
      if let full = byKey[key], groups[group].full == group { groups[group].full = full }
    }
  }

  private static let and = Fold.hash("et")

  /// Peskov where the article has Dmitri Peskov, and no other Peskov.
  private mutating func joinSurnames() {
    var bySuffix: KeyMap?
    for (index, group) in groups.enumerated() where group.kind == .person && group.words > 1 {
      let mention = mentions[group.first]
      if bySuffix == nil { bySuffix = KeyMap(capacity: 2 * (groups.count - index)) }
      for start in (mention.first + 1)..<mention.end {
        var key: UInt64 = 0
        for token in start..<mention.end { key = NameLexicon.combine(key, article.tokens[token].hash) }
        // Two people of one surname: it stays as it is.
        let isFirst = bySuffix?[key] == nil
        bySuffix?[key] = isFirst ? index : -1
      }
    }
    guard let bySuffix else { return }
    for (index, group) in groups.enumerated() where group.full == index {
      guard let full = bySuffix[mentions[group.first].key], full >= 0, full != index else { continue }
      guard group.kind == .person || group.evidence < .known else { continue }
      groups[index].full = full
    }
  }

  /// Baiden beside Biden, Ouchakov beside Yuri Ushakov, Dimitri beside Dmitri Peskov.
  private mutating func joinSpellings() {
    let peopleCount = groups.indices.count { mayBeSpelt($0) }
    guard peopleCount > 1, peopleCount <= Self.peopleMax else { return }
    var people: [Int] = []
    people.reserveCapacity(peopleCount)
    for index in groups.indices where mayBeSpelt(index) { people.append(index) }
    var sketches = NameSketches(capacity: people.count)
    for index in people { sketches.append(mentions[groups[index].written], in: article) }
    var sizes = people.map { groups[$0].count }
    for (index, group) in groups.enumerated() where group.full != index {
      if let owner = people.firstIndex(of: group.full) { sizes[owner] += group.count }
    }
    for (one, index) in people.enumerated() where groups[index].full == index {
      var isShared: Bool?
      for (other, target) in people.enumerated() where other != one && sketches.mayBeSame(one, other) {
        guard groups[target].full == target, groups[target].kind == .person else { continue }
        // The fuller name takes the other; of two alike the more frequent, then the first.
        let isFuller = sketches.words(other) > sketches.words(one)
        let isAlike = sketches.words(other) == sketches.words(one)
        guard isFuller || (isAlike && (sizes[other], -other) > (sizes[one], -one)) else { continue }
        // Two full names with this surname: it stays as it is.
        if isShared == nil { isShared = sketches.isSurnameAlone(one) && bearers(of: one, sketches, people) > 1 }
        if isShared == true { break }
        let left = sketches.parts(one, of: mentions[groups[index].written], in: article)
        let right = sketches.parts(other, of: mentions[groups[target].written], in: article)
        if isSame(left, right, sizes[one], sizes[other], isKnown: groups[index].evidence == .known) {
          groups[index].full = target
          break
        }
      }
    }
  }

  /// How many full names have the surname of `name`, which stands alone.
  private func bearers(of name: Int, _ sketches: NameSketches, _ people: [Int]) -> Int {
    people.indices.count {
      sketches.haveSameSkeleton($0, name) && !sketches.isSurnameAlone($0) && groups[people[$0]].full == people[$0]
    }
  }

  private func mayBeSpelt(_ index: Int) -> Bool {
    groups[index].full == index && groups[index].kind == .person || isUncertain(index)
  }

  private func isUncertain(_ index: Int) -> Bool {
    groups[index].full == index && groups[index].words == 1 && groups[index].evidence < .known
  }

  private func isSame(_ one: NameParts, _ other: NameParts, _ size: Int, _ otherSize: Int, isKnown: Bool) -> Bool {
    // Most pairs begin otherwise: neither a slip nor a romanisation joins them.
    guard
      one.surname.first == other.surname.first || one.surnameSkeleton.first == other.surnameSkeleton.first
        || one.joinedKey == other.joinedKey
    else { return false }
    if one.givenCount == 0 || other.givenCount == 0 {
      switch NameComparison.surnames(one, other) {
      case .same, .romanised: return (one.givenCount == 0) != (other.givenCount == 0)
      case .slip: return !isKnown && otherSize >= 2 * size && one.surname.first == other.surname.first
      default: return false
      }
    }
    let likeness = NameComparison(plain: one, other).likeness
    return likeness >= .romanised || (likeness == .slip && otherSize >= 2 * size)
  }

  /// The Commission where the article has the Commission européenne.
  private mutating func joinBodies() {
    for (index, group) in groups.enumerated() where group.full == index && group.words == 1 {
      let mention = mentions[group.first]
      guard article.classes[mention.first].contains(.organisationHead) else { continue }
      if let full = onlyBody(beginning: article.tokens[mention.first].hash) { groups[index].full = full }
    }
  }

  /// The group of the one organisation of several words that begins with this word; nil where there are more.
  private func onlyBody(beginning hash: UInt32) -> Int? {
    let bodies = groups.indices.lazy.filter {
      groups[$0].words > 1 && groups[$0].kind == .organisation
        && article.tokens[mentions[groups[$0].first].first].hash == hash
    }
    guard let only = bodies.first, bodies.dropFirst().isEmpty else { return nil }
    return only
  }

  /// Above it, in lists of names, spellings are left to the corpus pass.
  private static let peopleMax = 64
}
