import CorpusModel
import TextKernel

/// Who speaks well or ill of whom: by a verb that judges its object ("Paris condamne Moscou"), or by the words beside
/// a name inside a quote.
enum Stances {
  static let collection = CorpusCollection(
    "stances", parent: "articles", summary: "Somebody speaks well or ill of somebody.",
    fields: [
      Field("holder", .name, "Who judges."),
      Field("target", .name, "Who is judged."),
      Field("kind", .text, "By a verb of the narrator or in the holder's own words.", vocabulary: ["verb", "quote"]),
      Field("score", .number, "−1 (against) to 1 (for)."),
      Field("label", .text, "The score in a word.", vocabulary: SentimentLabel.allCases.map(\.rawValue)),
      Field("evidence", .list, "Words the score rests on."),
    ], defaultColumns: ["articles.id", "line", "holder", "target", "score", "evidence"])

  /// All stances of an article, in order.
  ///
  /// - Parameter targets: gets, of each quote, whom it is for or against, where some quote has any.
  static func rows(_ text: StanceText, targets: inout [Cell]) -> [LayerRow] {
    guard !text.hits.isEmpty, !text.entities.isEmpty else { return [] }
    var rows: [LayerRow] = []
    addJudged(text, to: &rows)
    for number in text.quotes.indices {
      let before = rows.count
      addQuote(number, text, to: &rows)
      guard rows.count > before else { continue }
      if targets.isEmpty { targets = SentimentColumns.missing(text.quotes.count) }
      targets[number] = .list(rows[before...].compactMap(target))
    }
    rows.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    return rows
  }

  /// "Moscou −0.4"
  private static func target(_ row: LayerRow) -> Value? {
    guard case .text(let name) = row.cells[1], case .real(let score) = row.cells[3] else { return nil }
    return .text("\(name) \(score < 0 ? "−" : "+")\(abs(score))")
  }

  /// "A condamne B", "B est critiqué par A".
  private static func addJudged(_ text: StanceText, to rows: inout [LayerRow]) {
    let hits = text.hits
    for index in hits.indices where hits[index].isJudging && hits[index].value != 0 && !text.isQuoted(hits[index].span)
    {
      let hit = hits[index]
      guard let before = text.entity(before: hit), let after = text.entity(after: hit), before.name != after.name else {
        continue
      }
      let isPassive = text.isFollowedBy(hit, TurningHashes.by)
      let (holder, target) = isPassive ? (after, before) : (before, after)
      guard holder.kind != .place || target.kind == .place else { continue }
      rows.append(row(holder.name, target, "verb", text.found, CollectionOfOne(index)))
    }
  }

  /// Each name in a quote with the words of opinion nearest to it in its clause.
  private static func addQuote(_ number: Int, _ text: StanceText, to rows: inout [LayerRow]) {
    guard let speaker = text.quotes[number].speakers.first, speaker.kind != .unnamed else { return }
    for part in text.quotes[number].parts {
      let hits = HitSearch.range(text.hits, in: part)
      guard !hits.isEmpty else { continue }
      let targets = text.entities(in: part)
      guard !targets.isEmpty else { continue }
      withUnsafeTemporaryAllocation(of: Int.self, capacity: hits.count) { nearest in
        // Each word speaks of the name nearest to it.
        for index in hits {
          let target = target(nearestTo: text.hits[index], in: targets, notNamed: speaker.name, text)
          nearest.initializeElement(at: index - hits.lowerBound, to: target)
        }
        for target in targets where nearest.contains(target) {
          let near = hits.lazy.filter { nearest[$0 - hits.lowerBound] == target }
          rows.append(row(speaker.name, text.entities[target], "quote", text.found, near))
        }
      }
    }
  }

  /// The first of the nearest in one clause with `hit`; -1 where there is none.
  private static func target(
    nearestTo hit: PolarityHit, in targets: Range<Int>, notNamed speaker: String, _ text: StanceText
  ) -> Int {
    var nearest = -1
    var least = Int32.max
    for target in targets {
      let span = text.entities[target].span
      guard text.isBeside(hit, span), text.distance(hit, span) < least, text.entities[target].name != speaker else {
        continue
      }
      nearest = target
      least = text.distance(hit, span)
    }
    return nearest
  }

  /// - Parameter near: the words of opinion it rests on, by number.
  private static func row(
    _ holder: String, _ target: Entity, _ kind: String, _ found: FoundWords, _ near: some Sequence<Int>
  ) -> LayerRow {
    var (sum, total) = (0.0, 0.0)
    var texts: [Value] = []
    for index in near {
      sum += found.hits[index].value
      total += abs(found.hits[index].value)
      texts.append(found.texts[index])
    }
    let score = (sum / (total + 0.5) * 1000).rounded() / 1000
    let label = SentimentLabel(score).rawValue
    return LayerRow(
      span: target.span,
      cells: [.text(holder), .text(target.name), .text(kind), .real(score), .text(label), .list(texts)])
  }
}

enum TurningHashes {
  static let by = Fold.hash("par")
}
