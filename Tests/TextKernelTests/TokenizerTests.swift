import Testing

@testable import TextKernel

/// Tokens of `text`, `_` for one with a blank before it.
func tokens(_ text: String) -> [Token] {
  var tokens: [Token] = []
  var text = text
  text.withUTF8 { Tokenizer.tokenize($0, into: &tokens) }
  return tokens
}

func surfaces(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return tokens(text).map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("l'OTAN", "l'|OTAN"), ("L’OTAN", "L’|OTAN"), ("d'Ouchakov", "d'|Ouchakov"), ("j'ai", "j'|ai"),
    ("qu'il", "qu'|il"), ("QU’ILS", "QU’|ILS"), ("jusqu'ici", "jusqu'|ici"), ("lorsqu’elle", "lorsqu’|elle"),
    ("puisqu'on", "puisqu'|on"), ("quoiqu'il", "quoiqu'|il"), ("quelqu'un", "quelqu'un"), ("presqu'île", "presqu'île"),
    ("aujourd'hui", "aujourd'hui"), ("Aujourd’hui", "Aujourd’hui"), ("d'aujourd'hui", "d'|aujourd'hui"),
    ("prud'homme", "prud'homme"), ("c'est-à-dire", "c'est-à-dire"), ("c’est-à-dire", "c’est-à-dire"),
    ("c'est", "c'|est"), ("s'est-il", "s'|est|-il"), ("n'a-t-il", "n'|a|-t-il"), ("l' OTAN", "l'|OTAN"),
    ("qu'\"on\"", "qu'|\"|on|\""), ("d'«explorer»", "d'|«|explorer|»"), ("N'Golo Kanté", "N'Golo|Kanté"),
    ("M'Bappé", "M'Bappé"), ("O'Connor", "O'Connor"), ("Val-d'Oise", "Val-d'Oise"), ("don't", "don't"),
    ("dit-elle", "dit|-elle"), ("a-t-il", "a|-t-il"), ("A-T-IL", "A|-T-IL"), ("a‑t‑on", "a|‑t‑on"),
    ("répond-il", "répond|-il"), ("ont-ils", "ont|-ils"), ("dis-je", "dis|-je"), ("ai-je", "ai|-je"),
    ("veux-tu", "veux|-tu"), ("avons-nous", "avons|-nous"), ("dites-vous", "dites|-vous"), ("est-ce", "est|-ce"),
    ("rendez-vous", "rendez-vous"), ("Kim Jong-il", "Kim|Jong-il"), ("sous-entend-il", "sous-entend|-il"),
    ("celui-ci", "celui-ci"), ("lui-même", "lui-même"), ("vis-à-vis", "vis-à-vis"),
    ("non-déploiement", "non-déploiement"), ("Saint-Pétersbourg", "Saint-Pétersbourg"), ("Covid-19", "Covid-19"),
    ("Russie - OTAN", "Russie|-|OTAN"), ("Russie–OTAN", "Russie|–|OTAN"), ("15h35", "15h35"), ("1,5 %", "1,5|%"),
    ("23h30,", "23h30|,"), ("1.500 euros", "1.500|euros"), ("15:35", "15:35"), ("2021-12-07", "2021-12-07"),
    ("3, 4", "3|,|4"), ("2e", "2e"), ("10 000", "10|000"), ("10\u{202F}000", "10|000"), ("km²", "km²"),
    ("zone.Le", "zone|.|Le"), ("2021.Le", "2021|.|Le"), ("15h35.m. La", "15h35|.|m|.|La"),
    ("U.S. troops", "U.S|.|troops"),
    ("J.-C.", "J.-C|."), ("J.-P. Raffarin", "J.-P|.|Raffarin"), ("a.m.", "a.m|."), ("TV3 News", "TV3|News"),
    ("G. Bush", "G|.|Bush"), ("lemonde.fr.", "lemonde.fr|."), ("service-public.gouv.fr", "service-public.gouv.fr"),
    ("(https://t.co/aB1?x=2).", "(|https://t.co/aB1?x=2|)|."), ("www.lci.fr, oui", "www.lci.fr|,|oui"),
    ("a@b.fr", "a|@|b.fr"), ("fin.de", "fin|.|de"), ("mot_clé", "mot_clé"), ("Oui... Non?!", "Oui|...|Non|?!"),
    ("« Oui »", "«|Oui|»"), ("“a” „b“ ‘va’", "“|a|”|„|b|“|‘|va|’"), ("<<a>> <b>", "<<|a|>>|<|b|>"),
    ("'Qui ?'", "'|Qui|?|'"), ("chiens' os", "chiens|'|os"), ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("de\u{301}ploie\u{301}", "de\u{301}ploie\u{301}"), ("déploie\u{AD}ment", "déploie\u{AD}ment"),
    ("Путин и Песков", "Путин|и|Песков"), ("a\u{A0}b", "a|b"), ("\u{FEFF}Le", "Le"), ("(...)", "(|...|)"),
    ("mot\u{AD}’ fin", "mot|’|fin"), ("🙂 ok", "🙂|ok"), ("½ litre", "½|litre"), ("", ""), (" \n\t", ""),
  ])
  func cuts(_ text: String, _ expected: String) {
    #expect(surfaces(text).joined(separator: "|") == expected)
  }

  @Test(
    arguments: [
      ("Le", TokenFlags.capitalised), ("OTAN", [.capitalised, .allCapitals]), ("É", [.capitalised, .nonASCII]),
      ("été", .nonASCII), ("iPhone", []), ("L'", [.capitalised, .elided]), ("non-dit", .hyphenated), ("15h", []),
      ("Песков", [.capitalised, .nonASCII]), ("ОТАН", [.capitalised, .allCapitals, .nonASCII]),
    ] as [(String, TokenFlags)])
  func flags(_ text: String, _ flags: TokenFlags) {
    #expect(tokens(text).first?.flags == flags)
  }

  @Test func blanksAndPronouns() {
    let found = tokens("a-t-elle dit\u{A0}:\n15 »").map(\.flags)
    #expect(found[1] == [.clitic, .hyphenated])
    #expect(found[2] == .spaceBefore)
    #expect(found[3].contains(.spaceBefore) && !found[3].contains(.lineBefore))
    #expect(found[4] == [.spaceBefore, .lineBefore])
  }

  @Test(
    arguments: [
      ("été", TokenKind.word), ("15h35", .number), ("²", .number), ("...", .stop), ("…", .stop), ("\"", .quotationMark),
      ("’", .quotationMark), ("«", .quotationMark), (",", .other), ("—", .other), ("-", .other), ("½", .other),
    ] as [(String, TokenKind)])
  func kinds(_ text: String, _ kind: TokenKind) {
    #expect(tokens(text).map(\.kind) == [kind])
  }

  @Test(arguments: ["L’OTAN", "Élysée", "œuvre", "c'est-à-dire", "dit-elle", "U.S.", "15h35", "…", "Песков", "𝗕𝗼𝗻"])
  func hashIsThatOfTheFoldedForm(_ text: String) {
    let bytes = Array(text.utf8)
    for token in tokens(text) {
      let folded = Fold.fold(String(decoding: bytes[token.span.range], as: UTF8.self))
      #expect(token.hash == Array(folded.utf8).withUnsafeBufferPointer { Fold.hash($0) })
    }
  }

  /// In order, within bounds, on scalar boundaries, and nothing but blanks and ignorable scalars between.
  @Test(arguments: 0..<200)
  func anyTextGivesSoundTokens(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let text = random.text()
    let bytes = Array(text.utf8)
    var end: Int32 = 0
    for token in tokens(text) {
      #expect(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count, "seed \(seed)")
      for offset in [token.start, token.end] where Int(offset) < bytes.count {
        #expect(bytes[Int(offset)] & 0xC0 != 0x80, "seed \(seed)")
      }
      end = token.end
    }
  }

  @Test(arguments: 0..<100)
  func paragraphsAreIndependent(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let (first, second) = (random.text(), random.text())
    let shift = Int32(first.utf8.count + 1)
    let alone =
      tokens(first)
      + tokens(second).map {
        Token(start: $0.start + shift, end: $0.end + shift, hash: $0.hash, kind: $0.kind, flags: $0.flags)
      }
    let together = tokens(first + "\n" + second)
    let blanks: TokenFlags = [.spaceBefore, .lineBefore]
    #expect(together.map(\.span) == alone.map(\.span), "seed \(seed)")
    #expect(together.map(\.hash) == alone.map(\.hash), "seed \(seed)")
    #expect(
      together.map { $0.flags.subtracting(blanks) } == alone.map { $0.flags.subtracting(blanks) }, "seed \(seed)")
  }

  /// Bytes that are no UTF-8 never reach an analyzer, but must not be read beyond their end either.
  @Test func brokenBytes() {
    for bytes: [UInt8] in [[0xC3], [0x61, 0xE2, 0x80], [0xF0, 0x9F], [0xFF, 0xFE], [0x80, 0x61, 0x27, 0xE2]] {
      var tokens: [Token] = []
      bytes.withUnsafeBufferPointer { Tokenizer.tokenize($0, into: &tokens) }
      #expect(tokens.allSatisfy { Int($0.end) <= bytes.count })
    }
  }
}
