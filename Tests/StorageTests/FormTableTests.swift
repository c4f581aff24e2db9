import CorpusModel
import SeededRandom
import Testing

@testable import Storage

/// Forms wait in memory and are written late; whatever happens meanwhile, the store ends with just what was counted.
struct FormTableTests {
  /// By its bytes: é in two writings is one text to Swift.
  private struct Form: Hashable {
    var bytes: [UInt8]
    var kind: EntityKind
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private struct Use {
    var mentions = 0
    var articles = 0
    var quotes = 0
  }

  /// Random uses, corrections, writings and namings, with room for so few forms that most have to make way.
  @Test(arguments: [1, 2, 5, 1000])
  func theStoreHoldsWhatWasCounted(cachedMax: Int) throws {
    let writer = try StoreWriter.open(.memory, catalog: TestCorpus.catalog, analyzers: TestCorpus.analyzers)
    let seed = UInt64.random(in: 0...UInt64.max)
    try writer.changing {
      try writer.begin()
      try check(writer.connection, cachedMax: cachedMax, seed: seed)
    }
    try writer.abandon()
  }

  private func check(_ connection: Connection, cachedMax: Int, seed: UInt64) throws {
    let table = try FormTable(connection, cachedMax: cachedMax)
    var random = SplitMix64(seed: seed)
    var uses: [Form: Use] = [:]
    var ids: [Form: Int64] = [:]
    var names: Int64 = 0
    // Decomposed and composed é look the same and are two forms.
    let texts = ["Peskov", "Песков", "Ie\u{301}na", "I\u{E9}na", "OTAN", "peskov", "Une Très Longue Forme", ""]
    for step in 0..<400 {
      let form = Form(
        bytes: Array(texts[Int.random(in: 0..<texts.count, using: &random)].utf8),
        kind: EntityKind.allCases[Int.random(in: 0..<3, using: &random)])
      switch Int.random(in: 0..<12, using: &random) {
      case 0: try table.flush()
      case 1:
        try table.flush()
        table.forget()
        // What was never written has its id no more.
        for unused in ids.keys where uses[unused, default: Use()].articles == 0 { ids[unused] = nil }
      case 2:
        let plan = uses.filter { $0.value.articles > 0 }.compactMap { ids[$0.key] }.sorted()
        try table.name(plan.enumerated().map { ($1, Int64($0)) }, first: names + 1)
        names += Int64(plan.count)
      case 3:
        guard let id = ids[form], let use = uses[form], use.articles > 0 else { continue }
        // An article less: one that was read again, or is gone.
        try table.adjust(id, mentions: -use.mentions, articles: -use.articles, quotes: -use.quotes)
        uses[form] = Use()
      case 4:
        // Rows that are replaced: the form is asked for first, and counted after.
        table.isCounting = false
        let id = try table.id(form.text, form.kind, in: Int64(step), as: .mention)
        table.isCounting = true
        #expect(ids[form, default: id] == id, "seed \(seed), step \(step)")
        ids[form] = id
        try table.adjust(id, mentions: 1, articles: 1, quotes: 0)
        uses[form, default: Use()].mentions += 1
        uses[form, default: Use()].articles += 1
      case 5:
        guard let unwritten = table.unwritten() else { continue }
        let counted = uses.filter { $0.value.articles > 0 }
        #expect(unwritten.count == counted.count, "seed \(seed), step \(step)")
        for known in unwritten {
          let use = counted.first { ids[$0.key] == known.id }?.value
          #expect(
            use.map { [$0.mentions, $0.articles, $0.quotes] } == [known.mentions, known.articles, known.quotes],
            "seed \(seed), step \(step)")
        }
      default:
        let isQuote = Bool.random(using: &random)
        let id = try table.id(form.text, form.kind, in: Int64(step), as: isQuote ? .quote : .mention)
        #expect(ids[form, default: id] == id, "seed \(seed), step \(step)")
        ids[form] = id
        uses[form, default: Use()].articles += 1
        if isQuote { uses[form]?.quotes += 1 } else { uses[form]?.mentions += 1 }
      }
    }
    try table.flush()
    let rows = try connection.forms()
    #expect(Set(rows.map(\.id)).count == rows.count, "seed \(seed)")
    let counted = uses.filter { $0.value.articles > 0 }
    #expect(rows.filter { $0.articles > 0 }.count == counted.count, "seed \(seed)")
    for row in rows where row.articles > 0 {
      let use = counted.first { ids[$0.key] == row.id }
      #expect(use?.key.bytes == Array(row.text.utf8), "seed \(seed)")
      #expect(
        use.map { [$0.value.mentions, $0.value.articles, $0.value.quotes] }
          == [row.mentions, row.articles, row.quotes], "seed \(seed)")
    }
  }
}
