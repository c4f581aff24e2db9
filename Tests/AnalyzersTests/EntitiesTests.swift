import Analysis
import CorpusModel
import Testing
import TextKernel
import SeededRandom

@testable import EntitiesAnalyzer

/// Texts with their mentions: `surface/P`, `/L`, `/O` (person, place, organisation), apart by ` | `.
@Suite struct EntitiesTests {
  static let cases: [(text: String, mentions: String)] = [
    ("Le président russe Vladimir Poutine est à Moscou.", "Vladimir Poutine/P | Moscou/L"),
    ("Selon l’OTAN, rien ne presse.", "OTAN/O"),
    ("l'Ukraine et la Russie", "Ukraine/L | Russie/L"),
    ("aux États-Unis comme aux Etats-Unis", "États-Unis/L | Etats-Unis/L"),
    ("Le Kremlin a répondu.", "Kremlin/O"),
    ("La Maison Blanche a répondu.", "Maison Blanche/O"),
    ("la Maison-Blanche a répondu", "Maison-Blanche/O"),
    ("Hier, M. Ayrault a parlé.", "Ayrault/P"),
    ("Mme Borne et M. Véran ont parlé.", "Borne/P | Véran/P"),
    ("La ministre Élisabeth Borne a parlé.", "Élisabeth Borne/P"),
    ("Le ministre de l'Intérieur Gérald Darmanin a parlé.", "Gérald Darmanin/P"),
    ("le ministre de la Santé Saïd Namaki", "Saïd Namaki/P"),
    ("Bruno Le Maire a parlé.", "Bruno Le Maire/P"),
    ("Selon Bruno Le Maire, tout va.", "Bruno Le Maire/P"),
    ("Ursula von der Leyen est à Bruxelles.", "Ursula von der Leyen/P | Bruxelles/L"),
    ("Dominique de Villepin a écrit.", "Dominique de Villepin/P"),
    ("avec Charlotte de Turckheim hier", "Charlotte de Turckheim/P"),
    ("Bachar al-Assad a parlé.", "Bachar al-Assad/P"),
    ("Oussama ben Laden est mort.", "Oussama ben Laden/P"),
    ("George W. Bush a parlé.", "George W. Bush/P"),
    ("Hier, W. Ralph Basham a parlé.", "W. Ralph Basham/P"),
    ("Jean-Luc Mélenchon parle.", "Jean-Luc Mélenchon/P"),
    ("Marion Maréchal parle avec Bruce Toussaint.", "Marion Maréchal/P | Bruce Toussaint/P"),
    ("le roi Louis XIV", "Louis XIV/P"),
    ("La maire de Paris Anne Hidalgo a parlé.", "Paris/L | Anne Hidalgo/P"),
    ("le député de la Somme François Ruffin", "Somme/L | François Ruffin/P"),
    ("Les Russes et les Américains parlent.", ""),
    ("Un Français a gagné.", ""),
    ("des Européens inquiets", ""),
    ("Cependant, il pleut. Heureusement, il chante.", ""),
    ("Interrogé hier, il a ri.", ""),
    ("C'est le chef de l'État qui décide.", ""),
    ("le Premier ministre a parlé", ""),
    ("à Noël et à Pâques", ""),
    ("Il vit en Seine-Saint-Denis.", "Seine-Saint-Denis/L"),
    ("à Vintimille, en Italie", "Vintimille/L | Italie/L"),
    ("dans les provinces du Hormozgan", "Hormozgan/L"),
    ("la centrale nucléaire de Chooz", "Chooz/L"),
    ("Il est à Chnoukville depuis hier.", "Chnoukville/L"),
    ("au fort de Brégançon", "fort de Brégançon/L"),
    ("le journal Le Monde et Le Figaro", "Le Monde/O | Le Figaro/O"),
    ("sur France 2 et Europe 1", "France 2/O | Europe 1/O"),
    ("la chaîne Rossiya 1", "Rossiya 1/O"),
    ("le Conseil de sécurité de l'ONU", "Conseil de sécurité de l'ONU/O"),
    ("Le ministère des Affaires étrangères se tait.", "ministère des Affaires étrangères/O"),
    ("l'université Johns Hopkins", "université Johns Hopkins/O"),
    ("l'Institut national de la consommation", "Institut national de la consommation/O"),
    ("l'Observatoire syrien des droits de l'Homme", "Observatoire syrien des droits de l'Homme/O"),
    (
      "l'Agence de la pêche et de la vie sauvage de Floride",
      "Agence de la pêche et de la vie sauvage de Floride/O"
    ),
    ("la Trump Organization", "Trump Organization/O"),
    ("l'International Crisis Group", "International Crisis Group/O"),
    ("Medef Paris appelle à la grève.", "Medef Paris/O"),
    ("une session Russie-OTAN", "Russie/L | OTAN/O"),
    ("la ligne Paris-Toulouse", "Paris/L | Toulouse/L"),
    ("MOSCOU (REUTERS) - Le président a parlé.", "MOSCOU/L | REUTERS/O"),
    ("L’AFP et TASS", "AFP/O | TASS/O"),
    ("l'entreprise R.M.S. Titanic", "R.M.S. Titanic/O"),
    ("Le président Poutine et le président Biden", "Poutine/P | Biden/P"),
    ("sa sœur Nadia Murad", "Nadia Murad/P"),
    ("C'est fini.Le Sénat a voté.", "Sénat/O"),
    ("le film \"Titane\" est long", ""),
    ("Les Verts et Les Républicains", "Les Verts/O | Les Républicains/O"),
    ("Voici le texte. Selon lui, tout va.", ""),
    ("les pèlerins de La Mecque", "La Mecque/L"),
    ("This site uses the data of your Akismet and the Times", "Akismet/O"),
    ("", ""),
  ]

  @Test(arguments: cases)
  func findsMentions(_ text: String, _ expected: String) throws {
    let (document, entities) = try mentions(text)
    let letters: [EntityKind: String] = [.person: "P", .place: "L", .organisation: "O"]
    let found = entities.map { document.text($0.span) + "/" + (letters[$0.kind] ?? "") }
    #expect(found.joined(separator: " | ") == expected)
  }

  static let named: [(text: String, names: [String])] = [
    ("Dmitri Peskov a parlé. Peskov a souri.", ["Dmitri Peskov", "Dmitri Peskov"]),
    ("Jill Biden et Joe Biden sont là. Biden a parlé.", ["Jill Biden", "Joe Biden", "Biden"]),
    (
      "Le président Joe Biden parle. Biden attend Biden. On a dit que Baiden viendrait.",
      ["Joe Biden", "Joe Biden", "Joe Biden", "Joe Biden"]
    ),
    ("Hier Yuri Ushakov a parlé. Selon Ouchakov, tout va.", ["Yuri Ushakov", "Yuri Ushakov"]),
    (
      "La Commission européenne a voté. Selon la Commission, tout va.",
      ["Commission européenne", "Commission européenne"]
    ),
    ("MOSCOU attend. À Moscou, on dort.", ["Moscou", "Moscou"]),
    ("Emmanuel\u{a0}Macron a parlé.", ["Emmanuel Macron"]),
    (
      "Jean Fillon a parlé. Le tribunal a condamné Jean et Marie Fillon.",
      ["Jean Fillon", "Jean Fillon", "Marie Fillon"]
    ),
    ("Le tribunal a condamné Jean et Marie Fillon.", ["Jean", "Marie Fillon"]),
    ("Paul Israël attend. En Israël, on attend.", ["Paul Israël", "Israël"]),
  ]

  /// Mentions with the names the article gives them.
  @Test(arguments: named)
  func namesWithinAnArticle(_ text: String, _ names: [String]) throws {
    #expect(try mentions(text).entities.map(\.name) == names)
  }

  @Test func headlinesInTitleCaseNameOnlyWhatTheTextNames() throws {
    let text = """
      Le Kremlin Dit Que Le Président Zimiatov Et La Russie Conviennent De Parler
      Le président Ivan Zimiatov a parlé au Kremlin. La Russie attend.
      """
    let (document, entities) = try mentions(text)
    #expect(
      entities.map { document.text($0.span) } == [
        "Kremlin", "Zimiatov", "Russie", "Ivan Zimiatov", "Kremlin", "Russie",
      ])
    #expect(entities[1].name == "Ivan Zimiatov")
  }

  static let besides: [(text: String, honorific: String?, role: String?)] = [
    ("Mme Zakharova parle.", "Mme", nil),
    ("M. Peskov parle.", "M.", nil),
    ("Le porte-parole du Kremlin, Dmitri Peskov, parle.", nil, "porte-parole du Kremlin"),
    ("Hier Olga Oliker, directrice de programme, parle.", nil, "directrice de programme"),
    ("le président russe Vladimir Poutine", nil, "président russe"),
    ("l’attaché de presse du chef de l’État, Dmitri Peskov", nil, "attaché de presse du chef de l’État"),
  ]

  @Test(arguments: besides)
  func titlesAndFunctions(_ text: String, _ honorific: String?, _ role: String?) throws {
    let person = try mentions(text).entities.last { $0.kind == .person }
    #expect(person?.honorific == honorific)
    #expect(person?.role == role)
  }

  @Test(arguments: EntitiesAnalyzer.manifest.examples)
  func examplesHold(_ example: AnalyzerManifest.Example) throws {
    let (document, entities) = try mentions(example.text)
    let found = entities.map { entity in
      let third = example.query.contains("honorific") ? entity.honorific ?? "" : entity.name
      return "\(document.text(entity.span)),\(entity.kind.rawValue),\(third)"
    }
    #expect(found == example.answer)
  }

  @Test func spansStayInsideWhateverTheText() throws {
    let seed: UInt64 = 20_211_207
    var random = SplitMix64(seed: seed)
    let pieces = [
      "Le ", "M", ".", " Poutine", "«", "»", "l’", "É", "É. ", "\n", "-", "Conseil ", "de ", "la ", "des ", "et ", "🙂",
      "\u{a0}", "Paris", "ministère", " (", ")", ",", "’", "XIV ", "9", " al-A", "Le Le ", "W. ", "ONU", "\u{200b}",
      "Ж",
    ]
    for _ in 0..<500 {
      let text = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let (document, entities) = try mentions(text)
      var end: Int32 = 0
      for entity in entities {
        #expect(entity.span.start >= end && entity.span.end <= Int32(document.bytes.count), "seed \(seed): \(text)")
        #expect(!entity.span.isEmpty && !entity.name.isEmpty, "seed \(seed): \(text)")
        let isWhole = String(validating: document.bytes[entity.span.range], as: UTF8.self) != nil
        #expect(isWhole, "seed \(seed): \(text)")
        end = entity.span.end
      }
    }
  }
}
