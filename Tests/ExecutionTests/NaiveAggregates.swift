import CorpusModel
import QueryLanguage

/// R8: aggregates over the surviving rows of a level, each once.
extension NaiveScope {
  func aggregate(_ aggregate: Aggregate) -> NaiveValue {
    if aggregate.kind == .share { return share(aggregate) }
    var scopes = rows(aggregate.level).map { NaiveScope(tree: tree, level: aggregate.level, path: $0) }
    if let filter = aggregate.filter { scopes = scopes.filter { $0.truth(filter) == .yes } }
    guard let argument = aggregate.argument else { return .integer(scopes.count) }
    var values = scopes.map { $0.value(argument) }.filter { $0 != .missing }
    if aggregate.isDistinct {
      // A list is of words, whoever they name.
      let isList = aggregate.kind == .list
      var seen: Set<[UInt8]> = []
      values = values.filter { seen.insert(isList ? Array($0.shown.utf8) : $0.identity).inserted }
    }
    let numbers = values.compactMap(\.number)
    switch aggregate.kind {
    case .count: return .integer(values.count { !$0.isMissing })
    case .list: return .list(values)
    case .first:
      // In the order of the corpus, whatever the rows stand in.
      scopes = scopes.filter { $0.value(argument) != .missing }
      let first = scopes.enumerated().min { first, second in
        let (one, other) = (first.element.ownRow, second.element.ownRow)
        return (one.article, one.index, first.offset) < (other.article, other.index, second.offset)
      }
      return first?.element.value(argument) ?? .missing
    case .min: return values.min(by: NaiveValue.precedes) ?? .missing
    case .max: return values.max(by: NaiveValue.precedes) ?? .missing
    case .sum: return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +))
    case .avg: return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
    case .median:
      if numbers.isEmpty { return .missing }
      let sorted = numbers.sorted()
      return .number((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    case .share: return .missing
    }
  }

  private var ownRow: NaiveRow { path?.last ?? NaiveRow(article: -1, collection: "") }

  /// The rows of a level that belong to this row, or to the rows of this group.
  private func rows(_ wanted: Int) -> [NaivePath] {
    let (grain, paths) = group.map { ($0.grain, $0.paths) } ?? (level, [path].compactMap(\.self))
    let depth = tree.chain(wanted).count
    var seen: Set<NaivePath> = []
    if tree.isBelow(wanted, grain) { return paths.flatMap { tree.rows(wanted, below: $0) } }
    return paths.map { NaivePath($0.prefix(depth)) }.filter { seen.insert($0).inserted }
  }

  /// x over its sum in all groups, before having and limit.
  private func share(_ aggregate: Aggregate) -> NaiveValue {
    guard let group, let argument = aggregate.argument, let own = value(argument).number else { return .missing }
    let all = group.all.compactMap { other -> Double? in
      var scope = self
      scope.group = other
      scope.group?.all = group.all
      return scope.value(argument).number
    }
    let sum = all.reduce(0, +)
    return sum == 0 ? .missing : .number(own / sum)
  }
}
