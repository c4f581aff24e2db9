import CorpusModel
import TextKernel

/// Joins the mentions of one article that name the same: by their words, a surname within a full name,
/// a spelling within another.
struct ArticleNames {
  /// Mentions of the same words.
  private struct Group {
    var mentions: [Int] = []
    var kind: EntityKind
    var evidence: Mention.Evidence
    var text: String
    var words: Int
    /// The text is in capitals; any other way of writing it is better.
    var isShouted: Bool
    /// The group whose name this one bears.
    var full: Int
  }

  private var groups: [Group] = []
  private var groupOf: [Int] = []

  init(_ mentions: [Mention], in article: ArticleTokens) {
    var byKey: [UInt64: Int] = [:]
    for (index, mention) in mentions.enumerated() {
      if let known = byKey[mention.key] {
        add(index, mention, to: known, article)
      } else {
        byKey[mention.key] = groups.count
        groupOf.append(groups.count)
        groups.append(
          Group(
            mentions: [index], kind: mention.kind, evidence: mention.evidence,
            text: Self.text(mention, article), words: mention.end - mention.first,
            isShouted: article.tokens[mention.first].flags.contains(.allCapitals), full: groups.count))
      }
    }
    joinSurnames(mentions, article)
    joinSpellings()
    joinBodies(mentions, article)
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

  func name(of mention: Int) -> String {
    var index = groupOf[mention]
    // A surname leads to a full name, which may lead to another spelling of it.
    for _ in 0..<3 where groups[index].full != index { index = groups[index].full }
    return groups[index].text
  }

  private mutating func add(_ index: Int, _ mention: Mention, to group: Int, _ article: ArticleTokens) {
    groupOf.append(group)
    groups[group].mentions.append(index)
    if mention.evidence > groups[group].evidence {
      groups[group].evidence = mention.evidence
      groups[group].kind = mention.kind
    }
    // MOSCOU in a dateline, Moscou in the text.
    if groups[group].isShouted && !article.tokens[mention.first].flags.contains(.allCapitals) {
      groups[group].text = Self.text(mention, article)
      groups[group].isShouted = false
    }
  }

  /// Peskov where the article has Dmitri Peskov, and no other Peskov.
  private mutating func joinSurnames(_ mentions: [Mention], _ article: ArticleTokens) {
    var bySuffix: [UInt64: Int] = [:]
    for (index, group) in groups.enumerated() where group.kind == .person && group.words > 1 {
      let mention = mentions[group.mentions[0]]
      for start in (mention.first + 1)..<mention.end {
        var key: UInt64 = 0
        for token in start..<mention.end { key = NameLexicon.combine(key, article.tokens[token].hash) }
        // Two people of one surname: it stays as it is.
        bySuffix[key] = bySuffix[key] == nil ? index : -1
      }
    }
    guard !bySuffix.isEmpty else { return }
    for (index, group) in groups.enumerated() {
      guard let full = bySuffix[mentions[group.mentions[0]].key], full >= 0, full != index else { continue }
      guard group.kind == .person || group.evidence < .known else { continue }
      groups[index].full = full
    }
  }

  /// Baiden beside Biden, Ouchakov beside Yuri Ushakov, Dimitri beside Dmitri Peskov.
  private mutating func joinSpellings() {
    let people = groups.indices.filter { groups[$0].full == $0 && groups[$0].kind == .person || isUncertain($0) }
    guard people.count > 1, people.count <= Self.peopleMax else { return }
    let parts = people.map { NameParts(groups[$0].text) }
    let keys = parts.map(\.surnameKey)
    var sizes = people.map { groups[$0].mentions.count }
    for (index, group) in groups.enumerated() where group.full != index {
      if let owner = people.firstIndex(of: group.full) { sizes[owner] += group.mentions.count }
    }
    for (one, index) in people.enumerated() where groups[index].full == index {
      // Two full names with this surname: it stays as it is.
      let bearers = people.indices.filter {
        keys[$0] == keys[one] && parts[$0].givenCount > 0
          && groups[people[$0]].full == people[$0]
      }
      if parts[one].givenCount == 0 && bearers.count > 1 { continue }
      for (other, target) in people.enumerated() where other != one && groups[target].full == target {
        guard groups[target].kind == .person else { continue }
        // The fuller name takes the other; of two alike the more frequent, then the first.
        let isFuller = parts[other].words.count > parts[one].words.count
        let isAlike = parts[other].words.count == parts[one].words.count
        guard isFuller || (isAlike && (sizes[other], -other) > (sizes[one], -one)) else { continue }
        if isSame(parts[one], parts[other], sizes[one], sizes[other], isKnown: groups[index].evidence == .known) {
          groups[index].full = target
          break
        }
      }
    }
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
  private mutating func joinBodies(_ mentions: [Mention], _ article: ArticleTokens) {
    for (index, group) in groups.enumerated() where group.full == index && group.words == 1 {
      let mention = mentions[group.mentions[0]]
      guard article.classes[mention.first].contains(.organisationHead) else { continue }
      let longer = groups.indices.filter {
        groups[$0].words > 1 && groups[$0].kind == .organisation
          && article.tokens[mentions[groups[$0].mentions[0]].first].hash == article.tokens[mention.first].hash
      }
      if longer.count == 1 { groups[index].full = longer[0] }
    }
  }

  /// The words as written, each blank one space.
  private static func text(_ mention: Mention, _ article: ArticleTokens) -> String {
    if let part = mention.part { return String(decoding: article.bytes[part.range], as: UTF8.self) }
    let range = mention.first..<mention.end
    var text: [UInt8] = []
    for index in range {
      let token = article.tokens[index]
      if index > range.lowerBound && token.flags.contains(.spaceBefore) { text.append(0x20) }
      text += article.bytes[token.span.range]
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Above it, in lists of names, spellings are left to the corpus pass.
  private static let peopleMax = 64
}
