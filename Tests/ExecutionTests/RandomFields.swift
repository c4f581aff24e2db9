/// What random queries ask of: fields with their kinds and with literals that often hit.
struct RandomField {
  enum Kind { case number, text, prose, name, bool, date, list }
  var name: String
  var kind: Kind
  /// As a query writes them.
  var literals: [String] = []

  init(_ name: String, _ kind: Kind, _ literals: [String] = []) {
    self.name = name
    self.kind = kind
    self.literals = literals
  }
}

enum RandomFields {
  static let names = [
    #""Peskov""#, #""Dmitri Peskov""#, #""Песков""#, #""peskov""#, #""Ouchakov""#, #""OTAN""#,
    #""Alliance atlantique""#,
    #""Martin""#, #""Washington""#, #""Moscou""#, #""Nobody""#, #""elodie oeuvrard""#, #""la""#, #""rouge""#,
    #""Œuvrard""#,
  ]
  static let phrases = [
    "ligne* rouge*", "OTAN", "l'OTAN", "sécurité", "securite", "non-déploiement", "deploiement", "Peskov", "États-Unis",
    "etats", "U.S.", "15h35", "dit", "rouge la", "d'abord", "aujourd'hui", "ligne rouge", "de la", "oui*", "n'a-t-il",
    "été",
  ]
  static let scraps = ["l", "OTAN", "été", "ETE", "rouge", "a", "’", ".", "oe", "", " ", "…"]
  static let regexes = ["/l[ai]/", "/^la/i", "/été/i", #"/rouges?\b/"#, #"/\d/"#, "/./", "/…/"]

  private static let scores = ["-0.5", "0", "0.25", "1"]
  private static let places = ["0", "5", "12", "30"]
  private static let span = [
    RandomField("start", .number, places), RandomField("end", .number, places),
    RandomField("line", .number, ["1", "2", "3"]),
  ]
  private static let sentiment = [
    RandomField("sentiment", .number, scores), RandomField("sentiment.label", .text, [#""negative""#, #""positive""#]),
  ]
  private static let kinds = [#""person""#, #""place""#, #""organisation""#]

  static let all: [String: [RandomField]] = [
    "articles": [
      RandomField("id", .text, [#""a1""#, #""a2""#, #""a3""#]),
      RandomField("title", .text, [#""Sommet à Genève""#, #""Lignes rouges""#, #""""#]), RandomField("body", .prose),
      RandomField("outlet", .text, [#""TASS""#, #""Reuters""#, #""BBC""#, #""L’Équipe""#, #""tass""#]),
      RandomField("author", .text, [#""AFP""#, #""Élodie""#]), RandomField("lang", .text, [#""fr""#, #""en""#]),
      RandomField("published", .date, dates), RandomField("words", .number, ["0", "3", "8", "15"]),
      RandomField("meta.section", .text, [#""monde""#, #""politique""#]),
      RandomField("meta.rank", .number, ["-1", "0", "2"]),
      RandomField("translation.score", .number, ["0", "50", "80"]),
    ] + sentiment,
    "sentences": [RandomField("n", .number, ["1", "2", "3"]), RandomField("text", .prose)] + span + sentiment,
    "quotes": [
      RandomField("text", .prose), RandomField("speaker", .name, names), RandomField("speaker", .name, names),
      RandomField("speaker.surface", .text, [#""la""#, #""Peskov""#]), RandomField("speaker.start", .number, places),
      RandomField("speaker.kind", .text, kinds + [#""unnamed""#]), RandomField("speakers", .list),
      RandomField("via", .name, names), RandomField("cue", .text, [#""la ligne""#]),
      RandomField("kind", .text, [#""direct""#, #""mixed""#, #""indirect""#]), RandomField("floating", .bool),
      RandomField("confidence", .number, ["0", "0.25", "0.5", "0.9"]),
      RandomField("rule", .text, [#""incise""#, #""que""#]),
      RandomField("parts", .list),
    ] + span + sentiment,
    "entities": [
      RandomField("name", .name, names), RandomField("name", .name, names),
      RandomField("surface", .text, [#""l’OTAN""#, #""la""#]), RandomField("kind", .text, kinds),
      RandomField("honorific", .text, [#""M.""#]), RandomField("role", .text, [#""président""#]),
    ] + span,
    "flags": [
      RandomField("kind", .text, [#""calque""#, #""case""#]),
      RandomField("category", .text, [#""language""#, #""form""#]),
      RandomField("severity", .text, [#""minor""#]), RandomField("tier", .text, [#""sure""#]),
      RandomField("text", .prose),
      RandomField("suggestion", .text, [#""été""#, #""""#]),
    ] + span,
    "promises": [
      RandomField("who", .name, names), RandomField("what", .prose), RandomField("sure", .bool),
      RandomField("weight", .number, ["0", "1", "3"]), RandomField("tags", .list), RandomField("due", .date, dates),
    ] + span,
  ]

  static let dates = [
    "2021-12", "2021-12-07", "2021-12-30", "2021-Q4", "2021", "2020-02", "last 30 days", "2022-01", "today",
    "2021-11-15",
  ]

  static let children = ["sentences", "quotes", "entities", "flags", "promises"]

  /// Collections that stand in the last of a chain.
  static func children(below chain: [String]) -> [String] {
    chain.first == "articles" ? children.filter { !chain.contains($0) } : []
  }
}
