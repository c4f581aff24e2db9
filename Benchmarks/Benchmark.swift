import Foundation

/// Figures for the load and for queries, as ratios to something that cannot be accused of being ours.
///
///     verbatim-bench load BINARY ARTICLES [--rounds 5]     FTS5 alone, the floor and the full load, interleaved
///     verbatim-bench queries BINARY STORE [--rounds 20]    the language page's queries against hand-written SQL
///     verbatim-bench compile STORE SCRIPTS [--rounds 200]  from a query's text to its SQL, in process
///     verbatim-bench fts5 TEXTS DATABASE                   (the first reference, run as a process of its own)
///     verbatim-bench floor STORE DATABASE                  (the second)
@main
struct Benchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var rounds: Int?
    if let flag = arguments.firstIndex(of: "--rounds"), flag + 1 < arguments.count {
      rounds = Int(arguments[flag + 1])
      arguments.removeSubrange(flag...flag + 1)
    }
    switch (arguments.first, arguments.count) {
    case ("load", 3):
      try LoadBenchmark(binary: arguments[1], articles: arguments[2], rounds: rounds ?? 5).run()
    case ("queries", 3):
      try QueryBenchmark(binary: arguments[1], store: arguments[2], rounds: rounds ?? 20).run()
    case ("compile", 3):
      try CompileBenchmark(store: arguments[1], scripts: arguments[2], rounds: rounds ?? 200).run()
    case ("fts5", 3): try FullTextReference.run(texts: arguments[1], database: arguments[2])
    case ("floor", 3): try RowFloor.run(store: arguments[1], database: arguments[2])
    default:
      FileHandle.standardError.write(Data("usage: see the head of Benchmarks/Benchmark.swift\n".utf8))
      exit(2)
    }
  }
}
