import CorpusModel

/// A richer corpus: outlets, dates, joint speakers, unnamed sources, broken quotes, entities and flags.
enum WireFixture {
  static func make() throws -> Fixture {
    try Fixture(articles, names: names)
  }

  static let names = [["Dmitri Peskov", "Peskov", "Dimitri Peskov"], ["Iouri Ouchakov", "Ouchakov"], ["OTAN"]]

  static let articles = [
    FixtureArticle(
      id: "w1", outlet: "TASS", published: "2021-12-07", title: "Sommet",
      lead: "Le Kremlin et l’OTAN se parlent.\n",
      quotes: [
        FixtureQuote(
          text: "la ligne rouge de l’OTAN est là", speaker: "Dmitri Peskov", label: "negative", score: -0.8),
        FixtureQuote(text: "un dialogue utile", speaker: "Iouri Ouchakov", label: "positive", score: 0.6),
        FixtureQuote(text: "rien à dire", speaker: "un haut responsable", score: 0.1, isUnnamed: true),
      ],
      entities: [
        ("OTAN", .organisation, "OTAN"), ("Dmitri Peskov", .person, "Dmitri Peskov"),
        ("Kremlin", .organisation, "Kremlin"),
      ], flags: [("un dialogue utile", "calque", "language")],
      meta: [.init(name: "source", value: .text("fil")), .init(name: "rank", value: .integer(3))]),
    FixtureArticle(
      id: "w2", outlet: "Reuters", published: "2021-12-30T10:00:00+03:00", title: "Lignes",
      quotes: [
        FixtureQuote(text: "les lignes rouges", speaker: "Dimitri Peskov", score: -0.6, goesOn: "sont tracées"),
        FixtureQuote(
          text: "nous parlerons ensemble", speaker: "Peskov", score: 0.3, coSpeakers: ["Ouchakov"]),
        FixtureQuote(text: "il verra", speaker: "il", score: 0, isMention: true),
      ], entities: [("Peskov", .person, "Peskov"), ("Ouchakov", .person, "Ouchakov")],
      meta: [.init(name: "source", value: .text("web")), .init(name: "rank", value: .integer(1))]),
    FixtureArticle(
      id: "w3", outlet: "BBC", published: "2021-11-15", title: "Vide", lead: "Personne ne parle au Kremlin.\n",
      entities: [("Kremlin", .organisation, "Kremlin")]),
    FixtureArticle(
      id: "w4", outlet: "BBC", published: nil, title: nil,
      quotes: [
        FixtureQuote(text: "je ne sais pas", speaker: nil, score: 0.2),
        FixtureQuote(text: "sécurité d’abord", speaker: "Un haut responsable", isUnnamed: true),
      ], pending: ["sentiment"]),
    FixtureArticle(id: "w5", outlet: nil, published: "2020-01-01", lead: "En attente.\n", pending: ["quotes"]),
  ]
}
