import CorpusModel

/// The columns of the input that are no core fields, with the narrowest type that holds all values seen.
struct MetaFields {
  private var types: [String: FieldType] = [:]
  private var order: [String] = []
  private var changed: Set<String> = []

  /// A column's name as it can be asked for: SQLite's JSON paths have no escapes, so what JSON would write
  /// with a backslash becomes `_`.
  static func name(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return name }
    return String(decoding: name.utf8.map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C ? 0x5F : $0 }, as: UTF8.self)
  }

  mutating func see(_ name: String, _ value: Value) {
    guard let seen = Self.type(of: value) else { return }
    guard let known = types[name] else {
      types[name] = seen
      order.append(name)
      changed.insert(name)
      return
    }
    guard known != seen, known != .text else { return }
    types[name] = .text
    changed.insert(name)
  }

  mutating func load(from connection: Connection) throws {
    self = MetaFields()
    let rows = try connection.prepare("SELECT name, type FROM meta_field ORDER BY position")
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
