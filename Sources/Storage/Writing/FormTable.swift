import CorpusModel

/// The forms of names, each stored once: rows hold their ids. Counts are kept here and written with the commit.
///
/// Memory is bounded: past `cachedMax` forms the cache is written out and begun again.
final class FormTable {
  private struct Entry {
    var id: Int64
    var mentions = 0
    var articles = 0
    var quotes = 0
    /// The article that was counted last.
    var article: Int64 = -1
  }

  enum Role { case mention, quote, other }

  private static let cachedMax = 200_000

  /// A text as its bytes: what looks the same but is written otherwise is another form, as it is in the store.
  private struct Key: Hashable {
    var text: String

    static func == (one: Key, other: Key) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// By kind, then text.
  private var places: [[Key: Int]] = [[:], [:], [:]]
  private var entries: [Entry] = []
  /// Forms made since names were last given.
  private(set) var fresh: [Int64] = []
  /// False while rows are replaced whose counts are taken from the store as a whole.
  var isCounting = true

  private var next: Int64
  /// True while the store has no form that is not in the cache.
  private var isEmpty: Bool
  private let select: Statement
  private let insert: Statement
  private let count: Statement

  init(_ connection: Connection) throws {
    select = try connection.prepare("SELECT id FROM form WHERE text = ? AND kind = ?")
    // No RETURNING and no conflict clause: either would open a savepoint, and with it flush the full-text index.
    insert = try connection.prepare("INSERT INTO form(id, text, kind) VALUES(?, ?, ?)")
    next = (try connection.integer("SELECT max(id) FROM form") ?? 0) + 1
    isEmpty = next == 1
    count = try connection.prepare(
      """
      UPDATE form SET mentions = mentions + ?2, articles = articles + ?3, quotes = quotes + ?4 WHERE id = ?1
      """)
  }

  /// The id of a form that `article` gives once more.
  func id(_ text: String, _ kind: EntityKind, in article: Int64, as role: Role) throws -> Int64 {
    let place = try places[kind.place][Key(text: text)] ?? find(text, kind)
    guard isCounting else { return entries[place].id }
    if entries[place].article != article {
      entries[place].article = article
      entries[place].articles += 1
    }
    switch role {
    case .mention: entries[place].mentions += 1
    case .quote: entries[place].quotes += 1
    case .other: break
    }
    return entries[place].id
  }

  /// Writes the counts; ids stay known.
  func flush() throws {
    for place in entries.indices {
      let entry = entries[place]
      guard entry.articles | entry.mentions | entry.quotes != 0 else { continue }
      count.bind(1, entry.id)
      count.bind(2, entry.mentions)
      count.bind(3, entry.articles)
      count.bind(4, entry.quotes)
      try count.run()
      entries[place] = Entry(id: entry.id, article: entry.article)
    }
  }

  /// Forgets the ids, after forms were deleted or a transaction was taken back.
  func forget() {
    places = [[:], [:], [:]]
    entries = []
    fresh = []
    isEmpty = false
  }

  func takeFresh() -> [Int64] {
    defer { fresh = [] }
    return fresh
  }

  private func stored(_ text: String, _ kind: EntityKind) throws -> Int64? {
    if isEmpty { return nil }
    select.bind(1, text)
    select.bind(2, kind.rawValue)
    defer { select.reset() }
    return try select.step() ? select.integer(0) : nil
  }

  private func make(_ text: String, _ kind: EntityKind) throws -> Int64 {
    defer { next += 1 }
    insert.bind(1, next)
    insert.bind(2, text)
    insert.bind(3, kind.stored)
    try insert.run()
    fresh.append(next)
    return next
  }

  private func find(_ text: String, _ kind: EntityKind) throws -> Int {
    if entries.count >= Self.cachedMax {
      try flush()
      places = [[:], [:], [:]]
      entries = []
      isEmpty = false
    }
    let id = try stored(text, kind) ?? make(text, kind)
    entries.append(Entry(id: id))
    places[kind.place][Key(text: text)] = entries.count - 1
    return entries.count - 1
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
