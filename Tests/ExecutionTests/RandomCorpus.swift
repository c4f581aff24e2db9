import CorpusModel
import TextKernel

/// Small corpora with all that is odd in them: nothing known, nothing run, nobody named, parts, overlaps, empty texts.
struct RandomCorpus {
  var draws: RandomDraws
  private var body: [UInt8] = []
  private var words: [TextSpan] = []

  init(seed: UInt64) { draws = RandomDraws(seed: seed) }

  static func make(seed: UInt64) -> NaiveCorpus {
    var random = RandomCorpus(seed: seed)
    let count = random.draws.number(0...6)
    return NaiveCorpus(articles: (0..<count).map { random.article($0) }, groups: groups)
  }

  static let groups = [
    NaiveGroupOfNames(spellings: ["Dmitri Peskov", "Peskov", "Dimitri Peskov"], kind: .person, keys: ["Песков"]),
    NaiveGroupOfNames(spellings: ["Iouri Ouchakov", "Ouchakov"], kind: .person),
    NaiveGroupOfNames(spellings: ["OTAN", "Alliance atlantique"], kind: .organisation),
    NaiveGroupOfNames(spellings: ["Jean Martin"], kind: .person, keys: ["Martin"]),
    NaiveGroupOfNames(spellings: ["Paul Martin"], kind: .person, keys: ["Martin"]),
  ]

  static let people = [
    "Dmitri Peskov", "Peskov", "Dimitri Peskov", "Iouri Ouchakov", "Ouchakov", "Jean Martin", "Paul Martin",
    "Washington",
    "Élodie Œuvrard",
  ]
  static let organisations = ["OTAN", "Alliance atlantique", "Kremlin"]
  static let places = ["Washington", "Moscou"]
  static let vocabulary = [
    "la", "ligne", "lignes", "rouge", "rouges", "de", "l’OTAN", "l'Alliance", "sécurité", "été", "cœur", "Moscou",
    "non-déploiement", "aujourd’hui", "États-Unis", "dit-il", "U.S.", "15h35", "3,5", "d'abord", "Peskov", "Kremlin",
    "garanties", "ÉTÉ", "oui", "«", "»", ",", "Песков", "n’a-t-il",
  ]
  static let outlets = ["TASS", "Reuters", "BBC", "L’Équipe"]
  static let dates = [
    "2021-12-07", "2021-12-30T10:00:00+03:00", "2021-11-15", "2020-02-29", "2022-01-01", "2021-12-31T23:59:59Z",
    "2021-12-01", "2022-01-03",
  ]
  static let labels = ["negative", "neutral", "positive"]

  private mutating func article(_ number: Int) -> NaiveArticle {
    var record = ArticleRecord(id: "a\(number + 1)", path: "dir/a\(number + 1).txt", body: [])
    let sentences = text()
    record.body = body
    record.sourceEnd = Int64(body.count)
    record.title = draws.maybe(70) { $0.pick(["Sommet à Genève", "Lignes rouges", "L’été", ""]) }
    record.outlet = draws.maybe(75) { $0.pick(Self.outlets) }
    record.author = draws.maybe(40) { $0.pick(["AFP", "Élodie", "elodie"]) }
    record.lang = draws.maybe(80) { $0.pick(["fr", "en"]) }
    record.published = draws.maybe(75) { $0.pick(Self.dates) }
    if draws.chance(60) {
      record.meta.append(.init(name: "section", value: .text(draws.pick(["monde", "Monde", "politique"]))))
    }
    if draws.chance(60) { record.meta.append(.init(name: "rank", value: .integer(Int64(draws.number(-1...3))))) }
    var article = NaiveArticle(record: record, sentences: sentences, words: words.count)
    article.done = Set(NaiveCorpus.analyzers.filter { _ in draws.chance(82) })
    fill(&article)
    return article
  }

  /// Writes the body: words apart by blanks, sentences by blanks or line breaks.
  private mutating func text() -> [TextSpan] {
    (body, words) = ([], [])
    if draws.chance(8) { return [] }
    var sentences: [TextSpan] = []
    for _ in 0..<draws.number(1...4) {
      let start = body.count
      for place in 0..<draws.number(1...8) {
        if place > 0 { body.append(0x20) }
        let from = body.count
        body += Array(draws.pick(Self.vocabulary).utf8)
        words.append(TextSpan(from, body.count))
      }
      if draws.chance(70) { body.append(0x2E) }
      sentences.append(TextSpan(start, body.count))
      body += draws.chance(50) ? [0x0A] : [0x20]
      if draws.chance(10) { body.append(0x0A) }
    }
    return sentences
  }

  private mutating func span() -> TextSpan {
    let first = draws.number(0...(words.count - 1))
    let last = min(words.count - 1, first + draws.number(0...5))
    return TextSpan(words[first].start, words[last].end)
  }

  private mutating func fill(_ article: inout NaiveArticle) {
    // Without a word there is nothing to find.
    let done = words.isEmpty ? article.done.intersection(["sentiment"]) : article.done
    if done.contains("quotes") { article.layers.quotes = draws.chance(20) ? [] : many(1...5) { $0.quote() } }
    if done.contains("entities") {
      article.layers.entities = draws.chance(20) ? [] : many(1...6) { $0.entity(article.layers.quotes) }
    }
    if done.contains("translation") { article.layers.flags = draws.chance(30) ? [] : many(1...3) { $0.flag() } }
    if done.contains("promises") {
      article.layers.tables["promises"] = draws.chance(30) ? [] : many(1...3) { $0.promise() }
    }
    if done.contains("sentiment") {
      let counts = ["articles": 1, "sentences": article.sentences.count, "quotes": article.layers.quotes.count]
      for collection in ["articles", "sentences", "quotes"] {
        let rows = counts[collection] ?? 0
        article.layers.attach("sentiment.score", on: collection, (0..<rows).map { _ in score() })
        article.layers.attach(
          "sentiment.label", on: collection,
          (0..<rows).map { _ in draws.maybe(70) { .text($0.pick(Self.labels)) } ?? .missing })
      }
    }
    if article.done.contains("translation") {
      article.layers.attach(
        "translation.score", on: "articles", [draws.maybe(80) { .integer(Int64($0.pick([0, 50, 80]))) } ?? .missing])
    }
  }

  private mutating func many<T>(_ range: ClosedRange<Int>, _ draw: (inout RandomCorpus) -> T) -> [T] {
    (0..<draws.number(range)).map { _ in draw(&self) }
  }

  private mutating func score() -> Cell {
    draws.maybe(75) { .real($0.pick([-1, -0.5, 0, 0.25, 1])) } ?? .missing
  }

  private mutating func quote() -> Quote {
    var parts = [span()]
    while draws.chance(25), parts.count < 3 {
      let next = span()
      if next.start >= parts[parts.count - 1].end { parts.append(next) }
    }
    var quote = Quote(
      parts: parts, kind: draws.pick(QuoteKind.allCases), floating: draws.chance(30),
      confidence: draws.pick([0, 0.25, 0.5, 0.75, 1]), rule: draws.pick(["incise", "que", "selon"]))
    switch draws.number(0...9) {
    case 0, 1: break
    case 2: quote.mention = span()
    default: quote.speakers = [speaker()]
    }
    while !quote.speakers.isEmpty, draws.chance(15), quote.speakers.count < 3 { quote.speakers.append(speaker()) }
    if draws.chance(25) { quote.via = speaker() }
    if draws.chance(60) { quote.cue = span() }
    return quote
  }

  private mutating func speaker() -> Speaker {
    switch draws.number(0...9) {
    case 0, 1: Speaker(span: span(), kind: .unnamed, name: "un haut responsable")
    case 2: Speaker(span: span(), kind: .organisation, name: draws.pick(Self.organisations))
    case 3: Speaker(span: span(), kind: .place, name: draws.pick(Self.places))
    default: Speaker(span: span(), kind: .person, name: draws.pick(Self.people))
    }
  }

  /// Often inside a quote.
  private mutating func entity(_ quotes: [Quote]) -> Entity {
    var span = span()
    if let quote = quotes.isEmpty ? nil : draws.pick(quotes), draws.chance(50) {
      let part = draws.pick(quote.parts)
      span = draws.pick(words.filter { part.contains($0) } + [part])
    }
    let kind = draws.pick(EntityKind.allCases)
    let name =
      switch kind {
      case .person: draws.pick(Self.people)
      case .place: draws.pick(Self.places)
      case .organisation: draws.pick(Self.organisations)
      }
    return Entity(
      span: span, kind: kind, name: name, honorific: draws.maybe(30) { $0.pick(["M.", "Mme"]) },
      role: draws.maybe(30) { $0.pick(["président", "porte-parole"]) })
  }

  private mutating func flag() -> Flag {
    Flag(
      span: span(), kind: draws.pick(["calque", "anglicism", "case"]),
      category: draws.pick(["language", "form", "names"]),
      severity: draws.pick(["minor", "major"]), tier: draws.pick(["sure", "check"]), message: "is odd",
      suggestion: draws.maybe(50) { $0.pick(["été", "", "Été"]) })
  }

  private mutating func promise() -> LayerRow {
    let place = span()
    return LayerRow(
      span: place,
      cells: [
        draws.maybe(70) { .text($0.pick(Self.people)) } ?? .missing, draws.chance(80) ? .slice(place) : .missing,
        draws.maybe(70) { .bool($0.chance(50)) } ?? .missing,
        draws.maybe(70) { .integer(Int64($0.number(0...4))) } ?? .missing,
        draws.maybe(70) { draws in .list(draws.many(0...2) { .text($0.pick(["x", "é"])) }) } ?? .missing,
        draws.maybe(70) { .text($0.pick(Self.dates)) } ?? .missing,
      ])
  }
}
