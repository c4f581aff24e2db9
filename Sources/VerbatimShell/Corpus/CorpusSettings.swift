import Analysis
import Foundation

/// `verbatim.toml` in the corpus's own folder, or beside its files.
struct CorpusSettings {
  let file: SettingsFile

  /// Nil where there is none.
  ///
  /// - Throws: `CommandFailure` where it cannot be read or is no such file.
  init?(besideOneOf paths: [String]) throws {
    let places = AliasesFile.places(paths, named: "verbatim.toml")
    guard let path = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return nil }
    do {
      file = try SettingsFile(try AliasesFile.read(path))
    } catch let invalid as SettingsFile.Invalid {
      throw CommandFailure(
        message: "\(path):\(invalid.line): \(invalid.message)",
        help: "[translation] off = [\"KIND\"]; .flags lists the kinds")
    }
  }
}
