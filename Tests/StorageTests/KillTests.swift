import CorpusModel
import Foundation
import Testing
import SeededRandom

@testable import Storage

/// A writer that is killed at any moment loses nothing that was complete.
///
/// The child is this very program, told by its environment to run `childWriter` alone.
@Suite(.serialized)
struct KillTests {
  private static let childKey = "VERBATIM_TEST_CHILD_STORE"

  @Test(.enabled(if: ProcessInfo.processInfo.environment[childKey] != nil, "the child of `killedWriter`"))
  func childWriter() throws {
    let path = ProcessInfo.processInfo.environment[Self.childKey] ?? ""
    for round in 0... {
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      // A short round first, so that some kills meet a store that is complete.
      for batch in 0..<(round == 0 ? 1 : 20) {
        try writer.add(
          (0..<250).map { number in
            var layers = TestCorpus.peskovLayers
            layers.entities[0].name = "Nom \(round) \(batch) \(number % 7)"
            return TestCorpus.analysed(TestCorpus.peskov, layers)
          })
      }
      try writer.finish()
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment[childKey] == nil, "not in the child"))
  func killedWriter() throws {
    let rounds = Int(ProcessInfo.processInfo.environment["VERBATIM_KILLS"] ?? "") ?? 20
    let seed = UInt64(ProcessInfo.processInfo.environment["VERBATIM_SEED"] ?? "") ?? 20_211_207
    var random = SplitMix64(seed: seed)
    print("killedWriter: \(rounds) rounds, seed \(seed)")
    try TestFolder.with { folder in
      let path = folder + "/news.verbatim"
      var least: Int64 = 0
      var met = 0
      for round in 0..<rounds {
        // Now and then from nothing, so that a kill also meets a store that is being built.
        if round % 5 == 0 {
          for name in try TestFolder.names(folder) where name.hasPrefix("news.verbatim") && !name.hasSuffix(".building")
          {
            try FileManager.default.removeItem(atPath: folder + "/" + name)
          }
          least = 0
        }
        try? FileManager.default.removeItem(atPath: path + ".lock")
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        child.arguments = Self.childArguments
        child.environment = ProcessInfo.processInfo.environment.merging([Self.childKey: path]) { $1 }
        child.standardOutput = FileHandle.nullDevice
        child.standardError = FileHandle.nullDevice
        try child.run()
        // However busy the machine is: one kill in five meets a store that is being built, the others one that is
        // there and is being changed.
        let awaited = round % 5 == 0 ? path + ".lock" : path
        for _ in 0..<6000 where !FileManager.default.fileExists(atPath: awaited) {
          Thread.sleep(forTimeInterval: 0.01)
        }
        Thread.sleep(forTimeInterval: Double(random.next() % 1500) / 1000)
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
        #expect(child.terminationReason == .uncaughtSignal, "the child ended by itself, round \(round)")
        guard FileManager.default.fileExists(atPath: path) else { continue }
        let reader = try StoreReader(path: path)
        let count = Int64(try reader.rows("SELECT count(*) FROM data_articles")[0]) ?? -1
        #expect(count >= least, "articles that were complete are there, round \(round)")
        #expect(count % 250 == 0, "batches are there whole, round \(round)")
        least = count
        met += 1
        try StoreHealth.check(path)
      }
      #expect(met > 0, "some kill met a store")
      // What a dead writer left is in nobody's way.
      let writer = try StoreWriter.open(.file(path), catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
      try writer.finish()
      #expect(try TestFolder.names(folder) == ["news.verbatim"])
    }
  }

  /// The arguments of this run with a filter for the child's test alone.
  private static var childArguments: [String] {
    var arguments = Array(CommandLine.arguments.dropFirst())
    while let filter = arguments.firstIndex(of: "--filter"), filter + 1 < arguments.count {
      arguments.removeSubrange(filter...(filter + 1))
    }
    return arguments + ["--filter", "KillTests/childWriter"]
  }
}
