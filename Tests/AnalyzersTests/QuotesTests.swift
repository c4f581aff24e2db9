import Analysis
import CorpusModel
import French
import TextKernel
import Testing

@testable import QuotesAnalyzer

/// A document of one text, with entities where the given names stand.
func document(_ text: String) -> Document {
  var article = ArticleRecord(id: "a", path: "a", body: Array(text.utf8))
  article.title = nil
  var tokens: [Token] = []
  let (sentences, lines) = article.body.withUnsafeBufferPointer { bytes in
    Tokenizer.tokenize(bytes, into: &tokens)
    return (Sentences.split(bytes, tokens), LineIndex(bytes))
  }
  return Document(
    article: article, tokens: tokens, sentences: sentences, lines: lines, words: tokens.count { $0.isWord })
}

/// Mentions of `names`, the longer first; a surname has the name that ends with it.
func entities(_ names: [(name: String, kind: EntityKind)], in document: Document) -> [Entity] {
  var entities: [Entity] = []
  for (name, kind) in names {
    let surname = kind == .person ? String(name.split(separator: " ").last ?? "") : name
    for form in [name, surname] {
      let wanted = Array(form.utf8)
      for start in document.bytes.indices where document.bytes[start...].starts(with: wanted) {
        let span = TextSpan(start, start + wanted.count)
        guard !entities.contains(where: { $0.span.overlaps(span) }) else { continue }
        entities.append(Entity(span: span, kind: kind, name: name))
      }
    }
  }
  return entities.sorted { $0.span.start < $1.span.start }
}

@Suite struct QuotesTests {
  static let names: [(name: String, kind: EntityKind)] = [
    ("Dmitri Peskov", .person), ("Emilia Horna", .person), ("Joe Biden", .person), ("Vladimir Poutine", .person),
    ("Le Kremlin", .organisation), ("Kremlin", .organisation), ("Maison Blanche", .organisation),
    ("AFP", .organisation),
  ]

  private func analyzed(_ document: Document) throws -> [Quote] {
    var layers = Layers()
    layers.entities = entities(Self.names, in: document)
    try QuotesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
    return layers.quotes
  }

  private func quotes(_ text: String) throws -> [String] {
    let document = document(text)
    return try analyzed(document).map { quote in
      let words = quote.parts.map(document.text).joined(separator: " … ")
      return "\(quote.speakers.first?.name ?? "?"): \(words) [\(quote.kind.rawValue) \(quote.rule)]"
    }
  }

  // Typed: the test macro's overloads make the compiler take minutes over a bare literal.
  static let found: [(text: String, quote: String)] = [
    ("« Oui, c'est fini », a déclaré Dmitri Peskov.", "Dmitri Peskov: Oui, c'est fini [direct incise]"),
    ("\"Oui, c'est fini\", a-t-il ajouté.", "?: Oui, c'est fini [direct incise/unknown]"),
    ("“Oui, c’est fini”, souligne Emilia Horna.", "Emilia Horna: Oui, c’est fini [direct incise]"),
    ("“Oui, c’est fini », a déclaré Peskov.", "Dmitri Peskov: Oui, c’est fini [direct incise]"),
    (
      "« Oui, c'est fini », s'est de son côté indigné sur Twitter le président Joe Biden.",
      "Joe Biden: Oui, c'est fini [direct incise]"
    ),
    ("La réunion aura lieu mardi, a indiqué le Kremlin.", "Kremlin: La réunion aura lieu mardi [indirect incise]"),
    (
      "Le texte « sera prêt » mardi matin, a indiqué Dmitri Peskov.",
      "Dmitri Peskov: Le texte « sera prêt » mardi matin [mixed incise]"
    ),
    ("Peskov a répondu : « Nous verrons bien. »", "Dmitri Peskov: Nous verrons bien. [direct colon]"),
    ("Peskov a déclaré aux journalistes que tout allait bien.", "Dmitri Peskov: tout allait bien [indirect que]"),
    (
      "Emilia Horna, porte-parole de la Maison Blanche, a déclaré que Biden parlerait « de tout ».",
      "Emilia Horna: Biden parlerait « de tout » [mixed que]"
    ),
    (
      "Un haut responsable américain a déclaré que tout allait bien.",
      "Un haut responsable américain: tout allait bien [indirect que/unnamed]"
    ),
    (
      "Peskov a déclaré que tout allait bien, ajoutant que la suite viendrait.",
      "Dmitri Peskov: tout allait bien [indirect que]|Dmitri Peskov: la suite viendrait [indirect que]"
    ),
    ("Peskov assure ne pas avoir vu le texte.", "Dmitri Peskov: ne pas avoir vu le texte [indirect infinitive]"),
    ("Selon Peskov, la réunion aura lieu mardi.", "Dmitri Peskov: la réunion aura lieu mardi [indirect according]"),
    (
      "La réunion aura lieu mardi, d'après une source proche du dossier.",
      "une source proche du dossier: La réunion aura lieu mardi [indirect according/unnamed]"
    ),
    ("Pour Joe Biden, cette réunion sera utile.", "Joe Biden: cette réunion sera utile [indirect according]"),
    ("Comme l'explique Peskov, la réunion sera utile.", "Dmitri Peskov: la réunion sera utile [indirect incise]"),
    (
      "« Oui, c'est fini », a déclaré Peskov. « Nous verrons bien demain. »",
      "Dmitri Peskov: Oui, c'est fini [direct incise]|Dmitri Peskov: Nous verrons bien demain. [direct floating]"
    ),
    (
      "« Oui, c'est fini », a déclaré Emilia Horna. « On verra », a-t-elle ajouté.",
      "Emilia Horna: Oui, c'est fini [direct incise]|Emilia Horna: On verra [direct incise/pronoun]"
    ),
    (
      "Le porte-parole du Kremlin, Dmitri Peskov, est là. « On verra bien », a dit le porte-parole.",
      "Dmitri Peskov: On verra bien [direct incise/title]"
    ),
    (
      "« C'est fini », a dit Peskov, « on verra demain ».",
      "Dmitri Peskov: C'est fini … on verra demain [direct incise]"
    ),
    (
      "\"Je crois que c'est fini, estime Joe Biden. On verra.\"",
      "Joe Biden: Je crois que c'est fini … On verra [direct incise-inside]"
    ),
    ("Peskov n'a pas dit que tout allait bien.", ""), ("Il a lu « Guerre et Paix ».", ""),
    ("Le projet d'attaque du Kremlin inquiète.", ""), ("Selon les cas, la loi change beaucoup ici.", ""),
    (
      "« Oui, c'est fini, a déclaré Peskov.\n\nUn autre texte.", "Dmitri Peskov: Oui, c'est fini [direct incise-inside]"
    ),
    ("", ""), ("« »", ""), ("\" \" \"", ""),
  ]

  @Test(arguments: found)
  func finds(_ text: String, _ expected: String) throws {
    #expect(try quotes(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("« Oui, c'est fini », a déclaré Emilia Horna. « On verra », a-t-elle ajouté.", "elle"),
    ("« Oui, c'est fini », a déclaré Paul Horna. « On verra », dit-il.", "il"),
    ("« Oui, c'est fini », a-t-il ajouté.", "il"),
  ])
  func aPronounBehindItsVerbIsMentionedAsAWord(_ text: String, _ mention: String) throws {
    let document = document(text)
    let last = try #require(try analyzed(document).last)
    let span = try #require(last.speakers.first?.span ?? last.mention)
    #expect(document.text(span) == mention)
  }

  @Test func outsideText() throws {
    // Marks, cues and joints in any order: spans stay in the text, on scalars, in order.
    let pieces = [
      "« ", " »", "\"", "“", "”", ", ", ". ", ": ", "a déclaré ", "que ", "qu'", "a-t-il dit", "selon ", "Peskov ",
      "le ministre ", "ajoutant ", "été ", "\n\n", "comme l'explique ", "de ", "M. ", "promet de venir ", "dit-elle",
    ]
    var state: UInt64 = 7
    for round in 0..<400 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let document = document(text)
      var layers = Layers()
      layers.entities = entities(Self.names, in: document)
      try QuotesAnalyzer(configuration: AnalyzerConfiguration()).analyze(document, into: &layers)
      for quote in layers.quotes {
        var end: Int32 = 0
        #expect(!quote.parts.isEmpty, "round \(round)")
        for part in quote.parts {
          #expect(
            part.start >= end && !part.isEmpty && Int(part.end) <= document.bytes.count, "round \(round): \(text)")
          end = part.end
        }
        #expect((0...1).contains(quote.confidence))
      }
    }
  }
}
