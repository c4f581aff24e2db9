import CorpusModel
import TextKernel

extension StoreReader {
  /// The entities that `literal` names (R12), most mentioned first.
  package func names(matching literal: String) throws -> [NameMatch] {
    try connection.access { _ in
      let exact = try ids(under: literal)
      if !exact.isEmpty { return try matches(exact) }
      for key in nameKeys(literal) {
        let found = try ids(under: key)
        // A sound that several names share says nothing: they are offered, not taken (`names(near:limit:)`).
        if found.count == 1 || !found.isEmpty && !key.hasPrefix("~") { return try matches(found) }
      }
      let bearers = try ids(surname: literal)
      if !bearers.isEmpty { return try matches(bearers) }
      // As with a sound, so with a slip: one that several names share says nothing.
      let written = try ids(writtenAs: literal)
      return written.count == 1 ? try matches(written) : []
    }
  }

  package func isUnnamedSource(_ literal: String) throws -> Bool {
    try connection.access { _ in
      let surfaces = try connection.prepare(
        """
        SELECT DISTINCT "speaker.surface" FROM data_quotes WHERE "speaker.kind" = 'unnamed'
        UNION SELECT surface FROM co_speaker WHERE form IS NULL
        """)
      let key = Folded.key(literal)
      while try surfaces.step() {
        try interrupter.check()
        if Folded.key(surfaces.text(0)) == key { return true }
      }
      return false
    }
  }

  /// Every form of the corpus, sorted by kind, then text: what the corpus pass reads.
  package func forms() throws -> [NameForm] { try connection.access { _ in try connection.forms() } }

  private func ids(under key: String) throws -> Set<Int64> {
    let key = Folded.key(key)
    guard !key.isEmpty else { return [] }
    let aliases = try connection.prepare("SELECT name FROM alias WHERE key = ?")
    aliases.bind(1, key)
    var ids: Set<Int64> = []
    while try aliases.step() { ids.insert(aliases.integer(0)) }
    return ids
  }

  /// Persons of whom it is the last word: several who share a surname, so that it is a spelling of none of them.
  private func ids(surname literal: String) throws -> Set<Int64> {
    let key = Folded.key(literal)
    guard key.utf8.count > 1, !key.contains(" ") else { return [] }
    let names = try connection.prepare(
      """
      SELECT DISTINCT a.name FROM alias AS a JOIN name AS n ON n.id = a.name
      WHERE substr(a.key, -length(?1) - 1) = ' ' || ?1 AND n.kind = 'person'
      """)
    names.bind(1, key)
    var ids: Set<Int64> = []
    while try names.step() {
      try interrupter.check()
      ids.insert(names.integer(0))
    }
    return ids
  }

  /// Names of the mentions that are written so in a text, where an article itself joins a slip to a name (Baiden to Joe
  /// Biden) and no form says it. Of the first thousand articles that have the words.
  private func ids(writtenAs literal: String) throws -> Set<Int64> {
    let key = Folded.key(literal)
    guard !key.isEmpty, key.utf8.count <= 200 else { return [] }
    let mentions = try connection.prepare(
      """
      SELECT e.surface, f.name FROM (SELECT rowid FROM fts_bodies WHERE fts_bodies MATCH ? ORDER BY rowid LIMIT 1000) AS a
      JOIN data_entities AS e ON e.key BETWEEN a.rowid << 20 AND (a.rowid << 20) + 1048575
      JOIN form AS f ON f.id = e.name
      """)
    mentions.bind(1, "\"" + literal.doubled("\"") + "\"")
    var ids: Set<Int64> = []
    while try mentions.step() {
      try interrupter.check()
      if Folded.key(mentions.text(0)) == key { ids.insert(mentions.integer(1)) }
    }
    return ids
  }

  /// Nearest names to one that nothing matches: those it begins, then by edit distance, then the most mentioned.
  ///
  /// At most three letters differ, and fewer than half.
  package func names(near literal: String, limit: Int) throws -> [NameMatch] {
    try connection.access { _ in
      let key = Array(Folded.key(literal).utf8)
      guard !key.isEmpty, limit > 0 else { return [] }
      var found: [Int64: Int] = [:]
      for key in nameKeys(literal) { for id in try ids(under: key) { found[id] = 0 } }
      let aliases = try connection.prepare("SELECT key, name FROM alias WHERE key < '~' OR key >= char(127)")
      while try aliases.step() {
        try interrupter.check()
        let bytes = aliases.bytes(0)
        let distance: Int? =
          bytes.count > key.count && bytes.starts(with: key)
          ? 0 : EditDistance.between(key, bytes, atMost: min(3, (key.count - 1) / 2))
        guard let distance else { continue }
        found[aliases.integer(1)] = min(distance, found[aliases.integer(1)] ?? .max)
      }
      let nearest = try matches(Set(found.keys))
      // Within a distance the most mentioned stay in front.
      let order = nearest.indices.sorted {
        (found[nearest[$0].id] ?? 0, $0) < (found[nearest[$1].id] ?? 0, $1)
      }
      return order.prefix(limit).map { nearest[$0] }
    }
  }

  /// Names with their spellings, most mentioned and quoted first, then by their words.
  private func matches(_ ids: Set<Int64>) throws -> [NameMatch] {
    let names = try connection.prepare("SELECT name, kind, mentions, quotes FROM name WHERE id = ?")
    let forms = try connection.prepare(
      "SELECT text FROM form WHERE name = ?1 AND text <> ?2 ORDER BY mentions + quotes DESC, text LIMIT 12")
    var found: [NameMatch] = []
    for id in ids.sorted() {
      names.bind(1, id)
      defer { names.reset() }
      guard try names.step() else { continue }
      let canonical = names.text(0)
      forms.bind(1, id)
      forms.bind(2, canonical)
      var spellings: [String] = []
      while try forms.step() { spellings.append(forms.text(0)) }
      forms.reset()
      found.append(
        NameMatch(
          id: id, canonical: canonical, kind: names.text(1), spellings: spellings, mentions: Int(names.integer(2)),
          quotes: Int(names.integer(3))))
    }
    return found.sorted {
      let (first, second) = ($0.mentions + $0.quotes, $1.mentions + $1.quotes)
      return first != second ? first > second : ($0.canonical, $0.kind, $0.id) < ($1.canonical, $1.kind, $1.id)
    }
  }
}

/// Damerau–Levenshtein distance (neighbours that changed places count once), on bytes of folded text.
enum EditDistance {
  /// Nil where it is more than `limit`.
  ///
  /// - Complexity: O(length × limit).
  static func between(_ first: [UInt8], _ second: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Int? {
    let (rows, columns) = (first.count, second.count)
    guard abs(rows - columns) <= limit else { return nil }
    guard rows > 0, columns > 0 else { return max(rows, columns) }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: columns + 1)
    var last = (0...columns).map { $0 <= limit ? $0 : far }
    for row in 1...rows {
      var current = [Int](repeating: far, count: columns + 1)
      if row <= limit { current[0] = row }
      var best = current[0]
      let (from, to) = (max(1, row - limit), min(columns, row + limit))
      guard from <= to else { return nil }
      for column in from...to {
        let isSame = first[row - 1] == second[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = min(cost, far)
        best = min(best, current[column])
      }
      guard best <= limit else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[columns] <= limit ? last[columns] : nil
  }
}
