import Analysis
import ArgumentParser
import CorpusModel
import TextKernel

/// `verbatim evaluate quotes GOLD.jsonl`: how well the analyzer that fills `quotes` does on a user's own articles.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score an analyzer against gold of one's own.", subcommands: [Quotes.self])

  struct Quotes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Quotes and speakers: precision, recall and F1 by kind, speakers, sources.",
      discussion: """
        A line of GOLD is one article: {"doc", "text", "relations": [{"type", "content", "speaker", \
        "speaker_canonical"}]}, offsets in Unicode code points. docs/quotes.md says what each measure is; \
        `.corrections gold FILE` writes such a file from what was corrected.
        """)

    @Argument(help: ArgumentHelp("Gold, one article a line.", valueName: "gold.jsonl"))
    var gold: String

    func run() throws {
      let registry = try VerbatimProgram.registry()
      let providers = Set(registry.quoteProviders)
      guard !providers.isEmpty else { throw CommandFailure(message: "no analyzer of this program fills quotes") }
      let analysis = ArticleAnalysis(analyzers: registry.closure(of: providers))
      let articles = try GoldArticle.read(gold).map { QuoteScore.Article($0, analysis) }
      try StandardStreams.write(Self.report(articles), to: 1)
    }

    /// A table: one line a measure and kind.
    static func report(_ articles: [QuoteScore.Article]) -> String {
      var lines = ["match\tkind\tn\tP\tR\tF1\tkind_right\tspeaker_mention\tspeaker_entity\tend_to_end_F1"]
      for match in QuoteScore.Match.allCases {
        for kind in [nil] + QuoteKind.allCases.map(Optional.some) {
          let score = QuoteScore(articles, match, kind)
          let figures = [
            score.precision, score.recall, score.f1, QuoteScore.ratio(score.kindRight, score.hits),
            QuoteScore.ratio(score.mentionsRight, score.mentions), QuoteScore.ratio(score.namedRight, score.named),
            score.endToEnd,
          ]
          lines.append(
            "\(match.rawValue)\t\(kind?.rawValue ?? "all")\t\(score.hits + score.missed)\t"
              + figures.map(percent).joined(separator: "\t"))
        }
      }
      let sources = QuoteScore.sources(articles)
      lines.append(
        "sources per article\tall\t\t\(percent(sources.precision))\t\(percent(sources.recall))\t"
          + percent(QuoteScore.f1(sources.precision, sources.recall)))
      return lines.joined(separator: "\n") + "\n"
    }

    private static func percent(_ value: Double) -> String { "\(Double(Int((value * 1000).rounded())) / 10)" }
  }
}

extension QuoteScore.Article {
  /// What `analysis` finds in a gold article, beside what is there.
  init(_ article: GoldArticle, _ analysis: ArticleAnalysis) {
    let scalars = Array(article.text.unicodeScalars)
    var record = ArticleRecord(id: article.doc, path: article.doc, body: Array(article.text.utf8))
    record.title = article.title
    record.published = article.date
    let analysed = analysis.analyse(record)
    let places = CodePoints(record.body)
    let range = { (span: TextSpan) in places.index(span.start)..<places.index(span.end) }
    gold = article.relations.map { relation in
      QuoteScore.Item(
        characters: Self.characters(relation.content.map { $0[0]..<$0[1] }, scalars), kind: relation.type,
        speakerSpan: relation.speaker.map { $0[0]..<$0[1] }, speaker: relation.speakerCanonical,
        isRequired: relation.isRequired)
    }
    found = analysed.layers.quotes.map { quote in
      QuoteScore.Item(
        characters: Self.characters(quote.parts.map(range), scalars), kind: quote.kind,
        speakerSpan: (quote.speakers.first?.span ?? quote.mention).map(range), speaker: quote.speakers.first?.name)
    }
    ambiguous = (article.ambiguousMarked ?? []).map { Set($0[0]..<$0[1]) }
  }

  /// The code points of some parts, marks, blanks and stops at the edges of each left out.
  private static func characters(_ parts: [Range<Int>], _ scalars: [Unicode.Scalar]) -> Set<Int> {
    var characters: Set<Int> = []
    for part in parts {
      var (start, end) = (part.lowerBound, part.upperBound)
      while start < end, edges.contains(scalars[start]) { start += 1 }
      while end > start, edges.contains(scalars[end - 1]) { end -= 1 }
      characters.formUnion(start..<end)
    }
    return characters
  }

  private static let edges = Set(" \u{A0}\u{202F}\n\t\"«»“”'’,;:.!?…–-+".unicodeScalars)
}
