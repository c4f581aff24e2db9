import CorpusModel

/// A piece of SQL with its arguments, in the order of its question marks.
///
/// Only literals of this source file, other pieces and quoted names of the catalog become text: a `String` cannot
/// be interpolated, so that nothing a user wrote is ever pasted (R15). Values go in by `bind:`.
struct SQL: Sendable, Equatable, ExpressibleByStringInterpolation {
  private(set) var text: String
  private(set) var arguments: [Value]

  init(stringLiteral text: StaticString) {
    self.text = text.description
    arguments = []
  }

  init(stringInterpolation interpolation: Interpolation) {
    text = interpolation.text
    arguments = interpolation.arguments
  }

  var statement: SQLStatement { SQLStatement(text, arguments) }

  struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var arguments: [Value] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      arguments += sql.arguments
    }

    mutating func appendInterpolation(bind value: Value) {
      text += "?"
      arguments.append(value)
    }

    /// A table or column of the catalog, quoted.
    mutating func appendInterpolation(name: String) { text += StoreNaming.quoted(name) }

    mutating func appendInterpolation(_ alias: Alias) { text += alias.text }

    mutating func appendInterpolation(number: Int) { text += String(number) }
  }
}

/// A table's alias: a letter of its collection and numbers, nothing of a user's.
struct Alias: Sendable, Hashable {
  let text: String

  init(letter: UInt8, level: Int, copy: Int) {
    text = String(UnicodeScalar(letter)) + String(level) + (copy == 0 ? "" : "_" + String(copy))
  }
}

extension [SQL] {
  /// - Complexity: O(length): each piece is appended once.
  func joined(_ separator: SQL) -> SQL {
    var all = SQL.Interpolation(literalCapacity: 0, interpolationCount: count)
    for (place, piece) in enumerated() {
      if place > 0 { all.appendInterpolation(separator) }
      all.appendInterpolation(piece)
    }
    return SQL(stringInterpolation: all)
  }

  /// True where there is none.
  var conjunction: SQL { isEmpty ? "1" : joined(" AND ") }
}

extension SQL {
  static func binding(_ values: [Value]) -> SQL { values.map { "\(bind: $0)" }.joined(", ") }
}
