import CorpusModel

/// The forms of names, each stored once: rows hold their ids.
///
/// New forms and all counts wait here until they are flushed, or are written with their names: in a new store that is
/// once, at the end. Memory is bounded: past `cachedMax` forms all is written out and begun again.
final class FormTable {
  /// A text as its bytes: what looks the same but is written otherwise is another form, as it is in the store.
  private struct Key: Hashable {
    var text: String

    static func == (one: Key, other: Key) -> Bool { ByteOrder.areEqual(one.text, other.text) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private struct Entry {
    let id: Int64
    let text: String
    let kind: EntityKind
    // Counts since they were written.
    var mentions = 0
    var articles = 0
    var quotes = 0
    /// The article that was counted last.
    var article: Int64 = -1

    var isCounted: Bool { articles | mentions | quotes != 0 }

    mutating func uncount() { (mentions, articles, quotes) = (0, 0, 0) }

    mutating func count(_ article: Int64, _ role: Role) {
      if self.article != article {
        self.article = article
        articles += 1
      }
      switch role {
      case .mention: mentions += 1
      case .quote: quotes += 1
      case .other: break
      }
    }
  }

  enum Role { case mention, quote, other }

  private let cachedMax: Int
  /// Places among the entries, by kind, then text.
  private var places: [[Key: Int]] = [[:], [:], [:]]
  private var entries: [Entry] = []
  /// Places of the forms that the store does not have, by id.
  private var waiting: [Int] = []
  /// Forms were made since names were last given.
  private(set) var areFresh = false
  /// False while rows are replaced whose counts are taken from the store as a whole.
  var isCounting = true

  private var next: Int64
  /// True while the store has no form that is not in the cache.
  private var isWhole: Bool
  private let select: Statement
  private let insert: BulkInsert
  private let count: Statement
  private let rename: Statement

  init(_ connection: Connection, cachedMax: Int = 200_000) throws {
    self.cachedMax = cachedMax
    select = try connection.prepare("SELECT id FROM form WHERE text = ? AND kind = ?")
    insert = BulkInsert(
      connection, into: "form", ["id", "text", "kind", "mentions", "articles", "quotes", "name"])
    next = (try connection.integer("SELECT max(id) FROM form") ?? 0) + 1
    isWhole = next == 1
    count = try connection.prepare(
      """
      UPDATE form SET mentions = mentions + ?2, articles = articles + ?3, quotes = quotes + ?4 WHERE id = ?1
      """)
    rename = try connection.prepare("UPDATE form SET name = ? WHERE id = ?")
  }

  /// The id of a form that `article` gives once more.
  func id(_ text: String, _ kind: EntityKind, in article: Int64, as role: Role) throws -> Int64 {
    let place = try places[kind.place][Key(text: text)] ?? find(text, kind)
    if isCounting { entries[place].count(article, role) }
    return entries[place].id
  }

  /// Adds to the counts of a form, or takes from them.
  func adjust(_ id: Int64, mentions: Int, articles: Int, quotes: Int) throws {
    guard let place = place(ofWaiting: id) else { return try add(mentions, articles, quotes, toStored: id) }
    entries[place].mentions += mentions
    entries[place].articles += articles
    entries[place].quotes += quotes
  }

  /// Every form that is used, with its counts; nil where some are in the store.
  func unwritten() -> [NameForm]? {
    guard isWhole, waiting.count == entries.count else { return nil }
    return entries.filter { $0.articles > 0 }.map {
      NameForm(
        id: $0.id, text: $0.text, kind: $0.kind.rawValue, mentions: $0.mentions, articles: $0.articles,
        quotes: $0.quotes)
    }
  }

  /// Writes forms and counts; ids stay known.
  func flush() throws {
    // What nobody uses any more waits on: it may be used again.
    let used = waiting.filter { entries[$0].isCounted }
    waiting.removeAll { entries[$0].isCounted }
    try write(used.map { ($0, nil) })
    for place in entries.indices where entries[place].isCounted {
      let entry = entries[place]
      try add(entry.mentions, entry.articles, entry.quotes, toStored: entry.id)
      entries[place].uncount()
    }
  }

  /// Gives forms their names, and writes those that waited for them.
  ///
  /// - Parameters:
  ///   - names: by form.
  ///   - first: the id of the first name, from which those in `names` count.
  func name(_ names: [(form: Int64, name: Int64)], first: Int64) throws {
    var kept: [Int] = []
    var named: [(place: Int, name: Int64?)] = []
    var rest = waiting[...]
    for (form, name) in names {
      while let place = rest.first, entries[place].id < form {
        kept.append(place)
        rest.removeFirst()
      }
      if let place = rest.first, entries[place].id == form {
        named.append((place, first + name))
        rest.removeFirst()
      } else {
        rename.bind(1, first + name)
        rename.bind(2, form)
        try rename.run()
      }
    }
    waiting = kept + rest
    try write(named)
    areFresh = false
  }

  /// Forgets the ids, after forms were deleted or a transaction was taken back.
  func forget() {
    places = [[:], [:], [:]]
    entries = []
    waiting = []
    areFresh = false
    isWhole = false
  }

  private func find(_ text: String, _ kind: EntityKind) throws -> Int {
    if entries.count >= cachedMax { try beginAgain() }
    if let id = try stored(text, kind) { return add(Entry(id: id, text: text, kind: kind)) }
    let place = add(Entry(id: next, text: text, kind: kind))
    waiting.append(place)
    next += 1
    areFresh = true
    return place
  }

  private func add(_ entry: Entry) -> Int {
    entries.append(entry)
    places[entry.kind.place][Key(text: entry.text)] = entries.count - 1
    return entries.count - 1
  }

  /// Writes all out. What is not counted yet waits on: rows may point to it.
  private func beginAgain() throws {
    try flush()
    let (kept, fresh) = (waiting.map { entries[$0] }, areFresh)
    forget()
    waiting = kept.map(add)
    areFresh = fresh
  }

  private func stored(_ text: String, _ kind: EntityKind) throws -> Int64? {
    if isWhole { return nil }
    select.bind(1, text)
    select.bind(2, kind.stored)
    defer { select.reset() }
    return try select.step() ? select.integer(0) : nil
  }

  private func place(ofWaiting id: Int64) -> Int? {
    // Ids grow with the places.
    var (low, high) = (0, waiting.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[waiting[middle]].id < id { low = middle + 1 } else { high = middle }
    }
    return low < waiting.count && entries[waiting[low]].id == id ? waiting[low] : nil
  }

  /// By text, so that their index is appended to and not scattered over.
  private func write(_ forms: [(place: Int, name: Int64?)]) throws {
    let order = ByteOrder.places(of: forms.map { entries[$0.place].text })
    try insert.insert(order.count) { row, statement in
      let (place, name) = forms[order[row]]
      statement.bind(1, entries[place].id)
      statement.bind(2, entries[place].text)
      statement.bind(3, entries[place].kind.stored)
      statement.bind(4, entries[place].mentions)
      statement.bind(5, entries[place].articles)
      statement.bind(6, entries[place].quotes)
      if let name { statement.bind(7, name) } else { statement.bindNull(7) }
    }
    for form in forms { entries[form.place].uncount() }
  }

  private func add(_ mentions: Int, _ articles: Int, _ quotes: Int, toStored id: Int64) throws {
    count.bind(1, id)
    count.bind(2, mentions)
    count.bind(3, articles)
    count.bind(4, quotes)
    try count.run()
  }
}

extension EntityKind {
  fileprivate var place: Int {
    switch self {
    case .person: 0
    case .place: 1
    case .organisation: 2
    }
  }
}
