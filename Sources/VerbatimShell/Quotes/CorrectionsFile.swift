import Analysis
import Foundation

/// Where `corrections.jsonl` is: in the folder of the corpus, or beside its file.
enum CorrectionsFile {
  static let name = "corrections.jsonl"

  static func place(_ paths: [String]) -> String? {
    guard paths != ["-"] else { return nil }
    return AliasesFile.places(paths, named: name).first
  }

  /// An empty one where there is no file.
  ///
  /// - Throws: `CommandFailure` with the line that is wrong.
  static func read(_ path: String) throws -> CorrectionFile {
    guard FileManager.default.fileExists(atPath: path) else { return CorrectionFile() }
    do {
      return try CorrectionFile(AliasesFile.read(path))
    } catch let error as CorrectionFile.Invalid {
      throw CommandFailure(message: "\(path):\(error.line): \(error.message)")
    }
  }
}
