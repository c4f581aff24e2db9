import CorpusModel

/// The columns of the input that are no core fields, with the narrowest type that holds all values seen.
///
/// The first of them alone: a corpus whose records have ever new names must fill neither memory nor catalog.
struct MetaFields {
  /// Columns of a store that a query can name.
  static let limit = 4_096
  static let nameBytesMax = 1_000

  private var types: [String: FieldType] = [:]
  private var order: [String] = []
  private var changed: Set<String> = []

  /// A column's name as it can be asked for: SQLite's JSON paths have no escapes, so what JSON would write
  /// with a backslash becomes `_`.
  static func name(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return name }
    return String(decoding: name.utf8.map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C ? 0x5F : $0 }, as: UTF8.self)
  }

  /// False where the column is one too many or its name is too long: no query can name it then.
  mutating func see(_ name: String, _ value: Value) -> Bool {
    guard let seen = Self.type(of: value) else { return true }
    guard let known = types[name] else {
      guard order.count < Self.limit, name.utf8.count <= Self.nameBytesMax else { return false }
      types[name] = seen
      order.append(name)
      changed.insert(name)
      return true
    }
    if known != seen, known != .text {
      types[name] = .text
      changed.insert(name)
    }
    return true
  }

  /// What is said once where columns are left out, of which `name` is the first.
  static func unlistedMessage(_ name: String) -> String {
    let why = name.utf8.count > nameBytesMax ? "longer than \(nameBytesMax) bytes" : "beyond the first \(limit)"
    let start = String(String.UnicodeScalarView(name.unicodeScalars.prefix(40)))
    let shown = start == name ? name : start + "…"
    return "no query can name the column `\(shown)`, \(why): it stands in `meta` alone, as others may"
  }

  mutating func load(from connection: Connection) throws {
    self = MetaFields()
    let rows = try connection.prepare("SELECT name, type FROM meta_field ORDER BY position LIMIT \(Self.limit)")
    while try rows.step() {
      types[rows.text(0)] = FieldType(rawValue: rows.text(1)) ?? .text
      order.append(rows.text(0))
    }
  }

  mutating func save(to connection: Connection) throws {
    guard !changed.isEmpty else { return }
    let statement = try connection.prepare(
      "INSERT INTO meta_field(position, name, type) VALUES(?, ?, ?) ON CONFLICT(name) DO UPDATE SET type = excluded.type"
    )
    for (position, name) in order.enumerated() where changed.contains(name) {
      statement.bind(1, position)
      statement.bind(2, name)
      statement.bind(3, (types[name] ?? .text).rawValue)
      try statement.run()
    }
    changed = []
  }

  private static func type(of value: Value) -> FieldType? {
    switch value {
    case .missing, .table: nil
    case .integer, .real: .number
    case .bool: .bool
    case .text: .text
    case .list: .list
    }
  }
}
