import French
import Testing

@testable import TextKernel

@Suite struct SentencesTests {
  private func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let found = tokens(text)
    let spans = bytes.withUnsafeBufferPointer { Sentences.split($0, found) }
    return spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Un. Deux.", "Un.|Deux."), ("Un.Deux", "Un.|Deux"), ("Un ! Deux ?", "Un !|Deux ?"), ("Un… Deux", "Un…|Deux"),
    ("Une zone.Le mot", "Une zone.|Le mot"), ("En 2021.Le mot", "En 2021.|Le mot"),
    ("M. Dupont dit oui. Il part.", "M. Dupont dit oui.|Il part."), ("MM. A et B", "MM. A et B"),
    ("Le Dr. Martin parle. Oui.", "Le Dr. Martin parle.|Oui."), ("Mgr. Aupetit", "Mgr. Aupetit"),
    ("en 52 av. J.-C. par Rome", "en 52 av. J.-C. par Rome"), ("en 52 av. J.-C. Il vit.", "en 52 av. J.-C.|Il vit."),
    ("George W. Bush parle.", "George W. Bush parle."), ("J.-P. Raffarin parle.", "J.-P. Raffarin parle."),
    ("aux U.S. Navy", "aux U.S. Navy"), ("Il aime les U.S. Le reste", "Il aime les U.S.|Le reste"),
    ("Il coûte 1,5 euro. Cher.", "Il coûte 1,5 euro.|Cher."), ("à 15h35. Le soir", "à 15h35.|Le soir"),
    ("appel à 15h35.m. La suite", "appel à 15h35.m.|La suite"), ("Voir p. 12 et art. 5.", "Voir p. 12 et art. 5."),
    ("lemonde.fr. Le site", "lemonde.fr.|Le site"), ("sur lemonde.fr Oui", "sur lemonde.fr Oui"),
    ("« Oui. » Il part.", "« Oui. »|Il part."), ("« Oui », dit-il. Non.", "« Oui », dit-il.|Non."),
    ("« Oui ? » dit-il.", "« Oui ? » dit-il."), ("« Oui ! », dit-il.", "« Oui ! », dit-il."),
    ("\"Oui.\" Il part.", "\"Oui.\"|Il part."), ("Fin.\"Oui\", dit-il.", "Fin.|\"Oui\", dit-il."),
    ("\"Oui.\"Il part.", "\"Oui.\"|Il part."), ("\"Oui. Non\", dit-il.", "\"Oui.|Non\", dit-il."),
    ("“Oui.” “Non.”", "“Oui.”|“Non.”"), ("Fin. \"Oui\"", "Fin.|\"Oui\""), ("(Un.) Deux.", "(Un.)|Deux."),
    ("Il a (...) Dit oui.", "Il a (...) Dit oui."), ("Il va... et vient", "Il va... et vient"),
    ("Il va... Il vient", "Il va...|Il vient"), ("Quoi ? dit-il.", "Quoi ? dit-il."),
    ("Titre\nTexte ici.", "Titre|Texte ici."), ("Titre\n\ntexte", "Titre|texte"), ("Un,\n\ndeux", "Un,|deux"),
    ("- Oui.\n- Non.", "- Oui.|- Non."), ("Un. - Deux.", "Un.|- Deux."), ("Oui. 12 morts.", "Oui.|12 morts."),
    ("1. Un point", "1. Un point"), ("Un: Deux", "Un: Deux"), ("Un; Deux", "Un; Deux"), ("", ""), ("...", "..."),
    (". Le mot", ".|Le mot"), ("É. Philippe parle", "É. Philippe parle"), ("Fin. Été", "Fin.|Été"),
    (
      "La ligne\ncontinue ici et\nencore ici pour\nfinir. Puis\nJoe part.",
      "La ligne\ncontinue ici et\nencore ici pour\nfinir.|Puis\nJoe part."
    ),
  ])
  func splits(_ text: String, _ expected: String) {
    #expect(split(text).joined(separator: "|") == expected)
  }

  @Test(arguments: 0..<200)
  func sentencesHoldEveryToken(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let text = random.text()
    let found = tokens(text)
    let spans = Array(text.utf8).withUnsafeBufferPointer { Sentences.split($0, found) }
    for (before, after) in zip(spans, spans.dropFirst()) { #expect(before.end <= after.start, "seed \(seed)") }
    #expect(found.allSatisfy { token in spans.contains { $0.contains(token.span) } }, "seed \(seed)")
    #expect(spans.allSatisfy { !$0.isEmpty }, "seed \(seed)")
  }
}

@Suite struct WordClassTests {
  private func classes(_ text: String) -> [WordClass] {
    let found = tokens(text)
    return Array(text.utf8).withUnsafeBufferPointer { French.classes(of: found, in: $0) }
  }

  @Test(
    arguments: [
      ("déclaré", .cueParticiple, .cueFinite), ("déclare", .cueFinite, .cueParticiple), ("DÉCLARE", .cueFinite, []),
      ("ajoutant", .cueGerund, .cueFinite), ("affirmer", .cueInfinitive, []), ("rappelle", .cueFinite, []),
      ("rappelé", .cueParticiple, .cueFinite), ("dit", [.cueFinite, .cueParticiple], []),
      ("a", .auxiliary, .preposition),
      ("à", .preposition, .auxiliary), ("où", .relative, .conjunction), ("ou", .conjunction, .relative),
      ("-t-elle", [.subjectPronoun, .feminine], .masculine), ("Dmitri", [.givenName, .masculine], .feminine),
      ("porte-parole", [.role, .source], []), ("M", [.honorific, .abbreviation], []), ("décembre", .month, []),
      ("avertissait", .cueFinite, []), ("promettait", .cueFinite, []), ("répond", .cueFinite, []),
      ("songeait", [], .cue),
      ("jugeait", .cueFinite, []), ("renchérissait", .cueFinite, []),
    ] as [(String, WordClass, WordClass)])
  func holds(_ word: String, _ expected: WordClass, _ absent: WordClass) {
    let found = classes(word).last ?? []
    #expect(found.isSuperset(of: expected) && found.isDisjoint(with: absent), "\(found)")
  }
}
