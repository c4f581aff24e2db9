// swift-tools-version: 6.2
import PackageDescription

// Data goes one way: load → analyse → store → query → present (ARCHITECTURE.md). A target may
// import only what stands in its list here; Tests/ArchitectureTests holds the arrows.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency], path: String? = nil) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func analyzer(_ folder: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: folder + "Analyzer",
    dependencies: ["Analysis", "CorpusModel", "TextKernel", "Morphology", "French"] + dependencies,
    path: "Plugins/" + folder, swiftSettings: strict, plugins: ["SourceFingerprint"])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let analyzers = ["Dates", "Entities", "Quotes", "Sentiment", "Translation", "Zones"]

let package = Package(
  name: "verbatim",
  products: [
    .executable(name: "verbatim", targets: ["verbatim"]),
    // For a stranger's package that brings an analyzer and its own ten-line program.
    .library(
      name: "VerbatimKit", targets: ["VerbatimShell", "Analysis", "CorpusModel", "TextKernel", "Morphology", "French"]),
    .library(name: "VerbatimAnalyzers", targets: analyzers.map { $0 + "Analyzer" }),
  ],
  dependencies: [
    // The store: a kept SQLite library with pools, migrations and busy handling.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // The command line: help, errors and completion scripts as users know them.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // C libraries, by Debian's -dev packages.
    .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CLibeditShim", dependencies: ["CLibedit"]),
    .target(name: "CSQLiteTuning"),

    module("TextKernel", ["CPCRE2"]),
    module("Morphology", ["TextKernel"]),
    .target(name: "FullForms", dependencies: ["Morphology"], swiftSettings: strict, plugins: ["LexiconBuild"]),
    module("French", ["TextKernel", "Morphology", "FullForms"]),
    module("Languages", ["TextKernel"]),
    module("CorpusModel", ["TextKernel", "Morphology"]),
    module("Loading", ["CorpusModel", "TextKernel", "CZlib"]),
    .target(
      name: "Analysis", dependencies: ["CorpusModel", "TextKernel", "Morphology", "French", "Languages"],
      swiftSettings: strict, plugins: ["SourceFingerprint"]),
    module(
      "Storage", ["CorpusModel", "TextKernel", "CSQLiteTuning", .product(name: "GRDB", package: "GRDB.swift")]),
    module("QueryLanguage", ["CorpusModel", "TextKernel"]),
    module("Execution", ["CorpusModel", "QueryLanguage", "TextKernel"]),
    module("Presentation", ["CorpusModel", "TextKernel"]),
    module("LineEditing", ["CLibeditShim"]),
    module(
      "VerbatimShell",
      [
        "TextKernel", "CorpusModel", "Loading", "Analysis", "Storage", "QueryLanguage", "Execution", "Presentation",
        "LineEditing", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .plugin(
      name: "SourceFingerprint", capability: .buildTool(), dependencies: ["fingerprint-tool"],
      path: "Sources/SourceFingerprint"),
    .executableTarget(name: "fingerprint-tool", swiftSettings: strict),

    // The forms of the installed French dictionary, as a table in the program.
    .plugin(
      name: "LexiconBuild", capability: .buildTool(), dependencies: ["lexicon-tool"], path: "Sources/LexiconBuild"),
    .executableTarget(name: "lexicon-tool", dependencies: ["Morphology", "TextKernel"], swiftSettings: strict),

    analyzer("Dates"),
    analyzer("Entities"),
    analyzer("Quotes"),
    analyzer("Sentiment"),
    analyzer("Translation"),
    analyzer("Zones"),

    .executableTarget(
      name: "verbatim",
      dependencies: ["VerbatimShell", "Analysis"] + analyzers.map { .byName(name: $0 + "Analyzer") },
      swiftSettings: strict,
      linkerSettings: [.linkedLibrary("tinfo"), .linkedLibrary("bsd"), .linkedLibrary("md")]),

    .executableTarget(
      name: "verbatim-bench",
      dependencies: [
        "CorpusModel", "QueryLanguage", "Execution", "Storage", .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Benchmarks", exclude: ["run", "Text", "Names"], swiftSettings: strict),
    .executableTarget(
      name: "verbatim-text",
      dependencies: ["Analysis", "CorpusModel", "French", "Languages", "Morphology", "TextKernel"]
        + analyzers.map { .byName(name: $0 + "Analyzer") },
      path: "Benchmarks/Text", swiftSettings: strict),
    .executableTarget(
      name: "verbatim-names", dependencies: ["Analysis", "CorpusModel", "EntitiesAnalyzer"], path: "Benchmarks/Names",
      swiftSettings: strict),

    tests("TextKernel", ["TextKernel", "French"]),
    tests("French", ["TextKernel", "Morphology", "French", "Languages"], exclude: ["Cases"]),
    tests("Loading", ["Loading", "CorpusModel", "SeededRandom"]),
    tests("Analysis", ["Analysis", "CorpusModel", "TextKernel", "French"]),
    tests(
      "Analyzers",
      ["Analysis", "CorpusModel", "TextKernel", "French", "SeededRandom"]
        + analyzers.map { .byName(name: $0 + "Analyzer") },
      exclude: ["Cases", "Tables"]),
    tests("Storage", ["Storage", "CorpusModel", "TextKernel", "SeededRandom"]),
    tests("QueryLanguage", ["QueryLanguage", "CorpusModel", "TextKernel", "SeededRandom"], exclude: ["Errors"]),
    tests("Execution", ["Execution", "QueryLanguage", "CorpusModel", "Storage", "TextKernel", "SeededRandom"]),
    tests("Presentation", ["Presentation", "CorpusModel"]),
    tests("LineEditing", ["LineEditing", "LineEditingProbe", "Terminal"]),
    tests("VerbatimShell", ["VerbatimShell", "Analysis", "CorpusModel", "LineEditing", "QueryLanguage"]),
    tests("EndToEnd", ["CorpusModel", "Terminal", "verbatim", "SeededRandom"]),
    tests("Architecture", []),

    // For the tests: numbers from a seed, a pseudo-terminal with a screen to look at, a program that only reads lines.
    module("SeededRandom", [], path: "Tests/Support/SeededRandom"),
    .target(name: "CTerminal", path: "Tests/Support/CTerminal"),
    module("Terminal", ["CTerminal"], path: "Tests/Support/Terminal"),
    .executableTarget(
      name: "LineEditingProbe", dependencies: ["LineEditing"], path: "Tests/Support/LineEditingProbe",
      swiftSettings: strict),
  ]
)
