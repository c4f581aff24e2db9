import QueryLanguage

/// Names by identity (R12), and values among those of a result (R17).
extension NaiveScope {
  func isNamed(_ value: NaiveValue, _ literals: [String]) -> NaiveTruth {
    guard let name = value.name else { return .unknown }
    let meant = literals.reduce(into: Set<NaiveIdentity>()) { $0.formUnion(world.names.matching($1)) }
    let words = Set(literals.map(NaiveNames.key))
    // The groups of unnamed and of missing speakers are asked for by what they are called.
    if [.unnamed, .unknown].contains(name.identity), words.contains(NaiveNames.key(name.shown)) { return .yes }
    if name.identity == .unknown { return .unknown }
    return NaiveTruth(
      name.all.contains { identity in
        if case .words(_, let said) = identity { return words.contains(said) }
        return meant.contains(identity)
      })
  }

  func sameName(_ left: NaiveValue, _ right: NaiveValue) -> NaiveTruth {
    if left.isMissing || right.isMissing { return .unknown }
    guard let left = left.name, let right = right.name else { return .unknown }
    return NaiveTruth(left.all.contains(where: right.all.contains))
  }

  /// R17: A's column of that name, else its ids.
  func isIn(_ value: NaiveValue, _ result: String, _ column: String?) -> NaiveTruth {
    guard let answer = world.kept[result] else { return .unknown }
    var values: [NaiveValue]
    if let column, let place = answer.plan.columns.firstIndex(where: { $0.name == column }) {
      values = answer.rows.map { $0[place] }
    } else {
      values = answer.chosenRows.map { world.value("id", of: $0[0]) }
    }
    values.removeAll(where: \.isMissing)
    if value.isMissing { return .unknown }
    if case .name(let name) = value {
      let identities = values.flatMap { $0.name?.all ?? [] }
      if name.all.contains(where: identities.contains) { return .yes }
      return NaiveTruth(values.contains { $0.name == nil && $0.text == name.shown })
    }
    return NaiveTruth(values.contains { Self.plain($0).shown == value.shown })
  }

  static func plain(_ value: NaiveValue) -> NaiveValue {
    if case .name(let name) = value { .text(name.shown) } else { value }
  }
}
