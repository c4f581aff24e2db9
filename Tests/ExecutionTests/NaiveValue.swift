import CorpusModel
import Foundation
import QueryLanguage

/// True, false or unknown (R11), after Kleene.
enum NaiveTruth: Equatable {
  case no, unknown, yes

  init(_ value: Bool) { self = value ? .yes : .no }

  var negated: NaiveTruth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  static func and(_ parts: [NaiveTruth]) -> NaiveTruth {
    parts.contains(.no) ? .no : parts.contains(.unknown) ? .unknown : .yes
  }

  static func or(_ parts: [NaiveTruth]) -> NaiveTruth {
    parts.contains(.yes) ? .yes : parts.contains(.unknown) ? .unknown : .no
  }
}

/// Whom a name names.
enum NaiveIdentity: Hashable {
  /// Place among the names of the corpus.
  case entity(Int)
  /// An unnamed source: the same only within one article.
  case words(article: Int, String)
  /// All unnamed sources together, as `group by speaker` gathers them.
  case unnamed
  /// All missing speakers together: shown, and missing for all that.
  case unknown
}

struct NaiveName: Hashable {
  var shown: String
  var identity: NaiveIdentity
  /// The further speakers of a joint quote: `=` holds for any.
  var others: [NaiveIdentity] = []

  var all: [NaiveIdentity] { [identity] + others }
}

indirect enum NaiveValue: Hashable {
  case missing
  case text(String)
  case number(Double)
  case bool(Bool)
  /// ISO 8601: a day, a time, or a period.
  case date(String)
  case name(NaiveName)
  case list([NaiveValue])
  case table([[NaiveValue]])

  init(_ text: String?) { self = text.map(NaiveValue.text) ?? .missing }

  static func integer(_ number: some BinaryInteger) -> NaiveValue { .number(Double(number)) }

  var isMissing: Bool { self == .missing || name?.identity == .unknown }

  var name: NaiveName? { if case .name(let name) = self { name } else { nil } }

  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// A text, or a name as it is shown.
  var text: String? {
    switch self {
    case .text(let text), .date(let text): text
    case .name(let name): name.shown
    default: nil
    }
  }

  /// What tells one value from another where rows are gathered, counted or compared: names by identity (R12), text by
  /// its bytes.
  var identity: [UInt8] {
    if case .name(let name) = self { return Array("name \(name.identity)".utf8) }
    return Array(shown.utf8)
  }

  /// One form for the values of both engines.
  var shown: String {
    switch self {
    case .missing: "∅"
    case .text(let text), .date(let text): "“\(text)”"
    case .name(let name): "“\(name.shown)”"
    case .number(let number): Self.digits(number)
    case .bool(let value): String(value)
    case .list(let values): "[" + values.map(\.shown).joined(separator: ", ") + "]"
    case .table(let rows):
      "{" + rows.map { $0.map(\.shown).joined(separator: ", ") }.joined(separator: "; ") + "}"
    }
  }

  /// Nine digits: sums may have been added up in another order.
  static func digits(_ number: Double) -> String { number == 0 ? "0" : String(format: "%.9g", number) }

  /// Order of present values of one type; text and names by bytes.
  static func precedes(_ first: NaiveValue, _ second: NaiveValue) -> Bool {
    switch (first, second) {
    case (.number(let first), .number(let second)): return first < second
    case (.bool(let first), .bool(let second)): return !first && second
    default: return (first.text ?? "").utf8.lexicographicallyPrecedes((second.text ?? "").utf8)
    }
  }
}

extension Value {
  /// The same form for what the engine answered.
  var compared: String {
    switch self {
    case .missing: "∅"
    case .text(let text): "“\(text)”"
    case .integer(let number): NaiveValue.digits(Double(number))
    case .real(let number): NaiveValue.digits(number)
    case .bool(let value): String(value)
    case .list(let values): "[" + values.map(\.compared).joined(separator: ", ") + "]"
    case .table(let table):
      "{" + table.rows.map { $0.map(\.compared).joined(separator: ", ") }.joined(separator: "; ") + "}"
    }
  }
}
