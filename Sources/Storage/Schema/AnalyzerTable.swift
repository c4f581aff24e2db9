import CorpusModel

/// An analyzer as the store keeps account of it.
package struct AnalyzerDescription: Sendable, Hashable {
  package var id: String
  package var version: String
  package var summary: String
  /// `built-in` or `plugin`
  package var origin: String
  /// Covers its code, word lists and language data.
  package var fingerprint: String
  /// Of what the user set for it.
  package var configuration: String
  package var requires: [String]

  package init(
    id: String, version: String, summary: String, origin: String = "built-in", fingerprint: String,
    configuration: String = "", requires: [String] = []
  ) {
    self.id = id
    self.version = version
    self.summary = summary
    self.origin = origin
    self.fingerprint = fingerprint
    self.configuration = configuration
    self.requires = requires
  }

  package init(
    manifest: AnalyzerManifest, origin: String = "built-in", fingerprint: String, configuration: String = ""
  ) {
    self.init(
      id: manifest.id, version: manifest.version, summary: manifest.summary, origin: origin, fingerprint: fingerprint,
      configuration: configuration, requires: manifest.requires)
  }
}

/// The analyzers a store has seen, each with its bit in `data_articles.done`.
struct AnalyzerTable {
  let connection: Connection

  struct Row: Equatable {
    var description: AnalyzerDescription
    /// Number of its bit, from 0.
    var bit: Int64
    var isActive: Bool
    var mask: Int64 { 1 << bit }
  }

  func read() throws -> [Row] {
    let rows = try connection.prepare(
      """
      SELECT id, version, summary, origin, fingerprint, configuration, requires, bit, active FROM analyzer
      ORDER BY position, id
      """)
    var found: [Row] = []
    while try rows.step() {
      let description = AnalyzerDescription(
        id: rows.text(0), version: rows.text(1), summary: rows.text(2), origin: rows.text(3), fingerprint: rows.text(4),
        configuration: rows.text(5), requires: rows.text(6).split(separator: " ").map(String.init))
      found.append(Row(description: description, bit: rows.integer(7), isActive: rows.integer(8) != 0))
    }
    return found
  }

  /// True where the store knows just these analyzers as they are.
  func isCurrent(_ analyzers: [AnalyzerDescription]) throws -> Bool {
    try read().filter(\.isActive).map(\.description) == analyzers
  }

  /// Keeps `analyzers` as the active ones; a new one gets a bit that no analyzer, past or present, has.
  /// Returns those whose stored work is no longer theirs: the fingerprint or the settings changed.
  func register(_ analyzers: [AnalyzerDescription]) throws -> Set<String> {
    let stored = Dictionary(try read().map { ($0.description.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = stored.values.reduce(0) { $0 | $1.mask }
    var changed: Set<String> = []
    try connection.run("UPDATE analyzer SET active = 0")
    let statement = try connection.prepare(
      """
      INSERT OR REPLACE INTO analyzer(
        id, version, summary, origin, fingerprint, configuration, requires, bit, position, active, nanoseconds, timed)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, coalesce((SELECT nanoseconds FROM analyzer WHERE id = ?1), 0),
        coalesce((SELECT timed FROM analyzer WHERE id = ?1), 0))
      """)
    for (position, analyzer) in analyzers.enumerated() {
      var bit = stored[analyzer.id]?.bit
      if let before = stored[analyzer.id]?.description,
        before.fingerprint != analyzer.fingerprint || before.configuration != analyzer.configuration
      {
        changed.insert(analyzer.id)
      }
      if bit == nil {
        guard let free = (0..<62 as Range<Int64>).first(where: { taken >> $0 & 1 == 0 }) else {
          throw StoreError(
            .tooManyAnalyzers, "a store keeps account of 62 analyzers at most",
            advice: "index the corpus into a new file")
        }
        bit = free
        taken |= 1 << free
      }
      let words = [
        analyzer.id, analyzer.version, analyzer.summary, analyzer.origin, analyzer.fingerprint, analyzer.configuration,
        analyzer.requires.joined(separator: " "),
      ]
      for (offset, word) in words.enumerated() { statement.bind(Int32(offset + 1), word) }
      statement.bind(8, bit ?? 0)
      statement.bind(9, position)
      try statement.run()
    }
    return changed
  }
}
