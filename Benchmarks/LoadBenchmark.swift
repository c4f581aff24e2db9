import Foundation

/// Full-text alone, the rows alone, and the whole load, one after the other in every round, so that a machine whose
/// speed drifts does not favour one.
struct LoadBenchmark {
  var binary: String
  var articles: String
  var rounds: Int

  func run() throws {
    let folder = NSTemporaryDirectory() + "verbatim-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (store, texts) = (folder + "/full.verbatim", folder + "/texts")
    let myself = CommandLine.arguments[0]
    _ = try Measured.run([binary, "index", articles, "--into", store, "--quiet"])
    try FullTextReference.extract(from: store, to: texts)
    let counts = try Database(store, readOnly: true).rows(
      """
      SELECT (SELECT count(*) FROM data_articles), (SELECT sum(words) FROM data_articles),
        (SELECT count(*) FROM data_sentences), (SELECT count(*) FROM data_quotes),
        (SELECT count(*) FROM data_entities), (SELECT count(*) FROM data_flags)
      """)[0]
    print(
      "\(counts[0]) articles, \(fileSize(texts) / 1_000_000) MB of text, \(counts[1]) words · sentences \(counts[2])",
      "quotes \(counts[3]) entities \(counts[4]) flags \(counts[5]) · \(rounds) rounds, interleaved")

    var (fts, floor, full, cpu, peaks, sizes) = ([Double](), [Double](), [Double](), [Double](), [Int](), [Int]())
    for _ in 0..<rounds {
      fts.append(Double(try Measured.run([myself, "fts5", texts, folder + "/fts"]).output.trimmed) ?? .nan)
      floor.append(Double(try Measured.run([myself, "floor", store, folder + "/floor"]).output.trimmed) ?? .nan)
      let target = folder + "/load.verbatim"
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: target + suffix) }
      let figures = try Measured.run([binary, "index", articles, "--into", target, "--quiet"])
      full.append(figures.wall)
      cpu.append(figures.cpu)
      peaks.append(figures.peak)
      sizes.append(fileSize(target))
    }
    let again = try Measured.run([binary, "index", articles, "--into", folder + "/load.verbatim", "--quiet"])
    print("                         seconds: median (min–max)")
    print("FTS5 alone, defaults     \(fts.figure())    file \(fileSize(folder + "/fts") / 1_000_000) MB")
    print("the same rows, copied    \(floor.figure())    file \(fileSize(folder + "/floor") / 1_000_000) MB")
    print("full load, whole process \(full.figure())    file \((sizes.last ?? 0) / 1_000_000) MB", terminator: "")
    print(String(format: ", CPU %.2f s, peak memory %d MB", cpu.median, (peaks.max() ?? 0) / 1_000_000))
    print("second load, unchanged   \(String(format: "%.3f", again.wall))")
    print("full load / FTS5 alone   \(zip(full, fts).map { $0 / $1 }.figure())")
    print("full load / the floor    \(zip(full, floor).map { $0 / $1 }.figure())")
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
