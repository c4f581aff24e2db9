import Foundation
import Testing

/// The arrows of ARCHITECTURE.md, held by reading every import.
@Suite struct ImportTests {
  /// Module → what of this package and of others it may import. Foundation is free but where it is named forbidden.
  static let allowed: [String: Set<String>] = [
    "TextKernel": ["CPCRE2"],
    "Languages": ["TextKernel"],
    "Morphology": ["TextKernel"],
    "FullForms": ["Morphology"],
    "French": ["TextKernel", "Morphology", "FullForms"],
    "CorpusModel": ["TextKernel", "Morphology"],
    "Loading": ["CorpusModel", "TextKernel", "CZlib"],
    "Analysis": ["CorpusModel", "TextKernel", "Morphology", "French", "Languages"],
    "Storage": ["CorpusModel", "TextKernel", "CSQLiteTuning", "GRDB", "GRDBSQLite"],
    "QueryLanguage": ["CorpusModel", "TextKernel"],
    "Execution": ["CorpusModel", "QueryLanguage", "TextKernel"],
    "Presentation": ["CorpusModel", "TextKernel"],
    "LineEditing": ["CLibeditShim"],
    "VerbatimShell": [
      "TextKernel", "CorpusModel", "Loading", "Analysis", "Storage", "QueryLanguage", "Execution", "Presentation",
      "LineEditing", "ArgumentParser",
    ],
  ]
  static let analyzers: Set<String> = ["Analysis", "CorpusModel", "TextKernel", "Morphology", "French"]
  static let system: Set<String> = ["Foundation", "Glibc", "Darwin", "Synchronization", "Dispatch"]

  @Test func importsFollowTheArrows() throws {
    var seen = 0
    for (module, file, imported) in try Repository.imports(below: ["Sources", "Plugins"]) {
      guard let may = Self.allowed[module] ?? (file.hasPrefix("Plugins/") ? Self.analyzers : nil) else { continue }
      seen += 1
      #expect(may.union(Self.system).contains(imported), "\(file) imports \(imported): \(module) may not")
    }
    #expect(seen > 50)
  }

  @Test func theLanguageIsPure() throws {
    for (module, file, imported) in try Repository.imports(below: ["Sources"]) where module == "QueryLanguage" {
      #expect(imported != "Foundation" && imported != "Glibc", "\(file): the query language does no IO")
    }
    for (file, text) in try Repository.swiftFiles(below: ["Sources/QueryLanguage/Plan"]) {
      #expect(!text.contains("SELECT ") && !text.contains("SQLStatement"), "\(file): a plan holds no SQL")
    }
  }

  @Test func everyAnalyzerIsInTheProgramsList() throws {
    let program = try Repository.text("Sources/verbatim/Verbatim.swift")
    let package = try Repository.text("Package.swift")
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Plugins").path)
    for folder in folders.sorted() {
      #expect(
        program.contains("import \(folder)Analyzer"), "add to Sources/verbatim/Verbatim.swift: import \(folder)Analyzer"
      )
      #expect(
        program.contains("\(folder)Analyzer.self,"), "add to Sources/verbatim/Verbatim.swift: \(folder)Analyzer.self,")
      #expect(package.contains("\"\(folder)\""), "add to Package.swift: \"\(folder)\"")
    }
  }
}

enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func swiftFiles(below folders: [String]) throws -> [(path: String, text: String)] {
    var files: [(String, String)] = []
    for folder in folders {
      let base = root.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      for name in names.sorted() where name.hasSuffix(".swift") {
        files.append((folder + "/" + name, try text(folder + "/" + name)))
      }
    }
    return files
  }

  static func imports(below folders: [String]) throws -> [(module: String, file: String, imported: String)] {
    let pattern =
      /^\s*(?:@\w+\s+)*(?:(?:public|package|internal|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)/
      .anchorsMatchLineEndings()
    return try swiftFiles(below: folders).flatMap { path, text in
      let parts = path.split(separator: "/")
      let module = parts[0] == "Plugins" ? parts[1] + "Analyzer" : parts[1]
      return text.matches(of: pattern).map { (String(module), path, String($0.output.1)) }
    }
  }
}
