import CorpusModel

/// A value of a field with how many rows have it.
package struct ValueCount: Sendable, Hashable {
  package var value: Value
  package var count: Int

  package init(value: Value, count: Int) {
    self.value = value
    self.count = count
  }
}

/// Values for completion.
package struct ValueList: Sendable, Hashable {
  package var values: [ValueCount]
  /// How many there are, those beyond the limit included.
  package var total: Int
  /// False where the time ran out first: there are further values, and the counts are at least these.
  package var isComplete: Bool
}

extension StoreReader {
  /// Values of a field that begin with `prefix` (folded), most frequent first: what Tab offers.
  ///
  /// Names count their quotes for `quotes.speaker`, else their mentions. A scan that takes longer than
  /// `milliseconds` gives what it has seen.
  package func values(
    of field: String, in collection: String, prefix: String = "", limit: Int = 50, milliseconds: Int = 150
  ) throws -> ValueList {
    try connection.access { _ in
      guard limit > 0, let collection = try catalog.collection(collection), let field = collection.field(field) else {
        return ValueList(values: [], total: 0, isComplete: true)
      }
      if field.type == .name { return try names(field, collection, prefix, limit) }
      guard let source = Self.source(field, collection) else {
        return ValueList(values: [], total: 0, isComplete: true)
      }
      return try scan(source, Folded.key(prefix), limit, .milliseconds(milliseconds))
    }
  }

  private func names(_ field: Field, _ collection: CorpusCollection, _ prefix: String, _ limit: Int) throws -> ValueList
  {
    let count = collection.name == "quotes" && field.name == "speaker" ? "quotes" : "mentions"
    // As it is typed, then as it is spelled in other ways (Пес for Peskov); a sound is no beginning of a name.
    let keys = [prefix] + nameKeys(prefix).filter { !$0.isEmpty && !$0.hasPrefix("~") }
    for key in keys {
      let found = try names(counting: count, Folded.key(key), limit)
      if found.total > 0 { return found }
    }
    return ValueList(values: [], total: 0, isComplete: true)
  }

  private func names(counting count: String, _ key: String, _ limit: Int) throws -> ValueList {
    let rows = try connection.prepare(
      """
      SELECT name, \(count), count(*) OVER () FROM name WHERE \(count) > 0 AND (?1 = '' OR id IN (
        SELECT name FROM alias WHERE key >= ?1 AND substr(key, 1, length(?1)) = ?1))
      ORDER BY \(count) DESC, name LIMIT ?2
      """)
    rows.bind(1, key)
    rows.bind(2, limit)
    var found = ValueList(values: [], total: 0, isComplete: true)
    while try rows.step() {
      found.values.append(ValueCount(value: .text(rows.text(0)), count: Int(rows.integer(1))))
      found.total = Int(rows.integer(2))
    }
    return found
  }

  /// Where the values of a field that is no name are read, unsorted; nil where it has none that can be listed.
  private static func source(_ field: Field, _ collection: CorpusCollection) -> SQLStatement? {
    let table = StoreNaming.quoted(StoreNaming.table(collection.name))
    if field.name.hasPrefix("meta.") {
      let path = "$.\"" + field.name.dropFirst("meta.".count) + "\""
      return SQLStatement("SELECT json_extract(meta, ?) FROM data_articles WHERE meta IS NOT NULL", [.text(path)])
    }
    // Long texts complete nothing.
    if field.isSlice { return nil }
    switch (collection.name, field.name) {
    case ("articles", "body"), ("sentences", "n"), ("quotes", "speakers"), ("quotes", "parts"):
      return nil
    default:
      let column = StoreNaming.quoted(field.name)
      return SQLStatement("SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL")
    }
  }

  private func scan(_ source: SQLStatement, _ prefix: String, _ limit: Int, _ time: Duration) throws -> ValueList {
    let end = ContinuousClock.now + time
    let rows = try prepare(source)
    var counts: [Value: Int] = [:]
    var seen = 0
    var isComplete = true
    while try rows.step() {
      seen += 1
      if seen & 0xFF == 0 {
        try interrupter.check()
        if ContinuousClock.now > end || counts.count > Self.valuesMax {
          isComplete = false
          break
        }
      }
      counts[rows.value(0), default: 0] += 1
    }
    let found = counts.lazy
      .filter { prefix.isEmpty || Folded.key(Self.shown($0.key)).hasPrefix(prefix) }
      .map { ValueCount(value: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : Self.shown($0.value) < Self.shown($1.value) }
    return ValueList(values: Array(found.prefix(limit)), total: found.count, isComplete: isComplete)
  }

  /// Distinct values a scan keeps.
  private static let valuesMax = 100_000

  private static func shown(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    default: ""
    }
  }
}
