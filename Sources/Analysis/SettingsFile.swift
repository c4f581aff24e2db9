/// `verbatim.toml`: what the user sets for the analyzers of a corpus.
///
///     [translation]
///     off = ["accent-missing-capital"]
///     "off.Le Soir" = ["quote-style-foreign"]
///
/// A table an analyzer, by its id; each key is an option of it, a list its values apart by blanks.
package struct SettingsFile: Sendable, Equatable {
  /// Options by analyzer.
  package private(set) var options: [String: [String: String]] = [:]

  /// - Throws: `SettingsFile.Invalid` with the line.
  package init(_ text: String) throws(Invalid) {
    do throws(AliasFile.Invalid) {
      var scanner = AliasScanner(text)
      var table: String?
      while let statement = try scanner.next() {
        switch statement {
        case .table(let name): table = name
        case .entry(let name, let values):
          guard let table else { throw scanner.error("\(name) stands in no table: begin with [translation]") }
          options[table, default: [:]][name] = values.joined(separator: " ")
        }
      }
    } catch {
      throw Invalid(line: error.line, message: error.message)
    }
  }

  package struct Invalid: Error, Sendable, Equatable, CustomStringConvertible {
    package var line: Int
    package var message: String
    package var description: String { "verbatim.toml:\(line): \(message)" }
  }
}
