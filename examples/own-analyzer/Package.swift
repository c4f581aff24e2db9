// swift-tools-version: 6.2
import PackageDescription

// An analyzer of one's own, and the ten-line program that runs it beside those of Verbatim.

let package = Package(
  name: "own-analyzer",
  dependencies: [.package(name: "verbatim", path: "../..")],
  targets: [
    .target(name: "HedgesAnalyzer", dependencies: [.product(name: "VerbatimKit", package: "verbatim")]),
    .executableTarget(
      name: "verbatim-hedges",
      dependencies: [
        "HedgesAnalyzer", .product(name: "VerbatimKit", package: "verbatim"),
        .product(name: "VerbatimAnalyzers", package: "verbatim"),
      ],
      // The C libraries under the line editor.
      linkerSettings: [.linkedLibrary("tinfo"), .linkedLibrary("bsd"), .linkedLibrary("md")]),
  ]
)
