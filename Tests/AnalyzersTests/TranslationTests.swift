import Analysis
import CorpusModel
import French
import Testing
import TextKernel
import SeededRandom

@testable import EntitiesAnalyzer
@testable import TranslationAnalyzer

@Suite struct TranslationTests {
  private func layers(_ text: String) throws -> (document: Document, layers: Layers) {
    let document = readDocument(text)
    var layers = Layers()
    try EntitiesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    try TranslationAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    return (document, layers)
  }

  private func kinds(_ text: String) throws -> [String] { try layers(text).layers.flags.map(\.kind) }

  @Test(arguments: flagRules.map(\.kind.id))
  func everyRuleHoldsItsExamples(_ id: String) throws {
    let rule = try #require(flagRules.first { $0.kind.id == id })
    for text in rule.fires { #expect(try kinds(text).contains(id), "\(id) must fire: \(text)") }
    for text in rule.silent { #expect(try !kinds(text).contains(id), "\(id) must not fire: \(text)") }
    #expect(!rule.silent.isEmpty && !rule.kind.summary.isEmpty)
  }

  @Test func rulesAreListedOnceInOrder() {
    let ids = flagRules.map(\.kind.id)
    #expect(Set(ids).count == ids.count)
    let leaves = Array(ids.dropLast(phraseRules.count))
    #expect(leaves == leaves.sorted())
    #expect(phraseRules.map(\.kind.id) == phraseRules.map(\.kind.id).sorted())
  }

  @Test func everyPhraseOfTheTablesIsRead() {
    let lines = phraseTables.reduce(0) { count, table in
      var lines = 0
      let text = UnsafeBufferPointer(start: table.lines.utf8Start, count: table.lines.utf8CodeUnitCount)
      for line in text.split(separator: 0x0A) where !line.isEmpty { lines += 1 }
      return count + lines
    }
    #expect(PhraseTable.shared.entries.count == lines)
  }

  @Test func aLineIsTakenApart() {
    let line = PhraseLine("^ <tenir> un|des ..2 appel = avoir un entretien ! non @ de|es ~ <3 ne|<aller> >1 gratuit")
    #expect(line.opensSentence && line.pattern == "^ <tenir> un|des ..2 appel")
    #expect(line.parts.map(\.alternatives) == [["<tenir>"], ["un", "des"], [], ["appel"]])
    #expect(line.parts.map(\.gap) == [nil, nil, 2, nil])
    #expect(line.suggestion == "avoir un entretien" && line.message == "non" && line.languages == ["de", "es"])
    #expect(line.exceptions.map(\.isBehind) == [false, true] && line.exceptions.map(\.reach) == [3, 1])
    #expect(line.exceptions.map(\.words) == [["ne", "<aller>"], ["gratuit"]])
  }

  @Test func lemmasOfTheTablesHaveForms() {
    for word in Set(PhraseTable.lines.joined().flatMap(\.words)) where word.hasPrefix("<") && word.count > 1 {
      #expect(French.forms(of: String(word.dropFirst().dropLast())).count > 1, "\(word)")
    }
  }

  @Test func everyRateIsOfAPhraseAndLow() {
    let phrases = PhraseTable.shared.entries.map { phraseTables[$0.kind].kind.id + " " + $0.line.pattern }
    #expect(Set(phrases).count == phrases.count)
    for (phrase, rate) in PhraseRates.rates {
      #expect(phrases.contains(phrase), "no phrase \(phrase)")
      #expect(rate <= 1, "\(phrase) is native")
    }
  }

  @Test func phrasesAreExplainedWhereAKindIsATable() {
    let shown = phraseTables.flatMap { TranslationAnalyzer.phrases(of: $0.kind.id).map(\.pattern) }
    #expect(shown == PhraseTable.shared.entries.map(\.line.pattern))
    #expect(TranslationAnalyzer.phrases(of: "agreement").isEmpty)
    let calque = TranslationAnalyzer.phrases(of: "calque-en").first { $0.pattern == "^ au lieu de cela ," }
    #expect(calque?.suggestion == "en fait, or (ou rien)" && calque?.languages == ["en", "de"])
  }

  @Test func sourcesAreRankedByWhatWasFound() throws {
    let filler = String(repeating: "Le ministre a répondu à la question du journal. ", count: 14)
    let text =
      filler + "Selon ses propres indications, il part du fait que tout va bien. Il faut tenir en compte la loi."
    let attached = try layers(text).layers.attached
    func list(_ field: String) -> [Cell]? { attached.first { $0.field == field }?.cells }
    #expect(list("translation.sources") == [.list([.text("de"), .text("es"), .text("it")])])
    #expect(
      list("translation.sources.evidence") == [
        .list([
          .text("de 2.0: « Selon ses propres indications », « part du fait que »"),
          .text("es 0.5: « tenir en compte »"), .text("it 0.5: « tenir en compte »"),
        ])
      ])
  }

  @Test func everyTurnOfTheMachineTableIsRead() {
    let text = UnsafeBufferPointer(start: MachineTable.lines.utf8Start, count: MachineTable.lines.utf8CodeUnitCount)
    #expect(MachineTurn.all.count == text.split(separator: 0x0A).count)
    for turn in MachineTurn.all {
      #expect(turn.rate > 0 && turn.spread > 0 && turn.weight != 0, "\(turn.name)")
      #expect(turn.parts.count <= 4 && (turn.ending != nil || !turn.parts.isEmpty), "\(turn.name)")
    }
  }

  @Test func everyCaseOfTheTable() throws {
    let cases = CaseTable.lines("flags.txt")
    #expect(cases.count >= 150)
    for line in cases where line.count == 2 {
      let isTrap = line[0].hasPrefix("!")
      let kind = isTrap ? String(line[0].dropFirst()) : line[0]
      #expect(flagRules.contains { $0.kind.id == kind }, "no kind \(kind)")
      #expect(try kinds(line[1]).contains(kind) != isTrap, "\(line[0]) \(line[1])")
    }
  }

  @Test func aKindIsSwitchedOff() throws {
    let text = "La télévision d’Etat en parle. Au lieu de cela, Moscou attend."
    func kinds(_ options: [String: String], outlet: String? = nil) throws -> [String] {
      var article = ArticleRecord(id: "t", path: "t", body: Array(text.utf8))
      article.outlet = outlet
      let document = Document(reading: article)
      var layers = Layers()
      try TranslationAnalyzer(configuration: AnalyzerConfiguration(options: options)).analyze(document, into: &layers)
      return layers.flags.map(\.kind)
    }
    #expect(try kinds([:]) == ["accent-missing-capital", "calque-en"])
    #expect(try kinds(["off": "accent-missing-capital"]) == ["calque-en"])
    #expect(try kinds(["off": "accent-missing-capital calque-en"]) == [])
    #expect(try kinds(["off.Le Soir": "calque-en"]) == ["accent-missing-capital", "calque-en"])
    #expect(try kinds(["off.Le Soir": "calque-en"], outlet: "Le Soir") == ["accent-missing-capital"])
    #expect(throws: FlagSwitchError.self) { try kinds(["off": "accent-mising"]) }
  }

  @Test func aQuoteInheritsItsFlags() throws {
    let text = "« Au lieu de cela, nous attendons », a dit Peskov."
    let document = readDocument(text)
    var layers = Layers()
    let start = Int32("« ".utf8.count)
    let end = Int32("« Au lieu de cela, nous attendons".utf8.count)
    layers.quotes = [Quote(parts: [TextSpan(start, end)], kind: .direct, confidence: 1, rule: "test")]
    try TranslationAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    #expect(layers.attached.first { $0.field == "translation.flags" }?.cells == [.list([.text("calque-en")])])
  }

  static let checked: [(text: String, kind: String, words: String, suggestion: String)] = [
    ("La porte-parole de la Maison Blanche, Jena Psaki, a parlé.", "name-misspelled", "Jena Psaki", "Jen Psaki"),
    ("Hier Yuri Ushakov a parlé.", "name-foreign-romanization", "Yuri Ushakov", "Iouri"),
  ]

  @Test(arguments: checked)
  func namesAreChecked(_ text: String, _ kind: String, _ words: String, _ suggestion: String) throws {
    let (document, layers) = try layers(text)
    let flag = try #require(layers.flags.first { $0.kind == kind })
    #expect(document.text(flag.span) == words && flag.suggestion == suggestion)
  }

  @Test func aVariantIsFlaggedWhereItStands() throws {
    let (document, layers) = try layers(
      "Le président Joe Biden parle. Biden attend Biden. On a dit que Baiden viendrait.")
    let flags = layers.flags.filter { $0.kind == "name-variant-in-article" }
    #expect(flags.map { document.text($0.span) } == ["Baiden"])
  }

  @Test func scoreAndProbability() throws {
    let native = String(
      repeating: "« Il faut agir », a-t-il lancé, avant d’être reçu par le ministre, qui l’avait déjà rencontré. ",
      count: 12)
    let machine = String(
      repeating: "Au lieu de cela, Moscou a déclaré que le plan va de l’avant avec force, a déclaré Peskov. ", count: 12
    )
    func values(_ text: String) throws -> [String: Cell] {
      Dictionary(
        uniqueKeysWithValues: try layers(text).layers.attached.filter { $0.collection == "articles" }.map {
          ($0.field, $0.cells[0])
        })
    }
    guard case .real(let good)? = try values(native)["translation.score"],
      case .real(let bad)? = try values(machine)["translation.score"],
      case .real(let unlikely)? = try values(native)["translation.machine"],
      case .real(let likely)? = try values(machine)["translation.machine"]
    else {
      Issue.record("a value is missing")
      return
    }
    #expect(good > 95)
    #expect(bad < 60)
    #expect(unlikely < 0.2)
    #expect(likely > 0.8)
    #expect(try values("Trop court.")["translation.score"] == .missing)
  }

  @Test func furnitureIsNotCounted() throws {
    let text = "Un texte court.\n" + String(repeating: "Leave a Comment\n", count: 60)
    #expect(try layers(text).layers.attached.first { $0.field == "translation.score" }?.cells == [.missing])
  }

  @Test(arguments: TranslationAnalyzer.manifest.examples)
  func examplesHold(_ example: AnalyzerManifest.Example) throws {
    let (document, layers) = try layers(example.text)
    let found = layers.flags.map { flag in
      let text = document.text(flag.span)
      let cell = text.contains(",") ? "\"\(text)\"" : text
      return "\(flag.kind),\(flag.severity),\(cell)"
    }
    #expect(found == example.answer)
  }

  @Test func categoriesAndSeveritiesAreThoseOfTheCatalog() throws {
    let flags = try #require(Catalog.core.collection("flags"))
    for rule in flagRules {
      #expect(flags.field("category")?.vocabulary?.contains(rule.kind.category.rawValue) == true)
      #expect(flags.field("severity")?.vocabulary?.contains(rule.kind.severity.rawValue) == true)
      #expect(flags.field("tier")?.vocabulary?.contains(rule.kind.tier.rawValue) == true)
    }
  }

  @Test func spansStayInsideWhateverTheText() throws {
    let seed: UInt64 = 20_220_113
    var random = SplitMix64(seed: seed)
    let pieces = [
      "“", "”", "«", "»", "\"", " ,", " .", ":", "<", "…", ">", "15h35", ".m", ".", " a déclaré ", "Peskov",
      ", citant TASS",
      "\n", "Previous", "(Nous) nous", "visant à ", "de élargir", "é", "🙂", " - ", "MOSCOU", "Partager", "the of and ",
      "Au lieu de cela ,", "mis en garde contre ", "En outre, ", "également ", "\u{a0}", "h", "9h3",
    ]
    for _ in 0..<500 {
      let text = (0..<random.below(40)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let (document, layers) = try layers(text)
      for flag in layers.flags {
        let isInside = flag.span.start >= 0 && flag.span.end <= Int32(document.bytes.count) && !flag.span.isEmpty
        #expect(isInside, "seed \(seed): \(flag.kind) in \(text)")
        guard isInside else { continue }
        let isWhole = String(validating: document.bytes[flag.span.range], as: UTF8.self) != nil
        #expect(isWhole, "seed \(seed): \(flag.kind) in \(text)")
      }
    }
  }
}
