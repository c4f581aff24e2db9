import Testing

@testable import TextKernel

@Suite struct TextPatternTests {
  private func matches(_ pattern: TextPattern, _ text: String, breaks: [Int32] = []) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { pattern.matches($0, breaks: breaks) }
  }

  @Test(arguments: [
    ("OTAN", "contre l’Otan.", true), ("l'OTAN", "l’OTAN", true), ("l otan", "l’OTAN", true),
    ("otan", "OTANien", false),
    ("ligne* rouge*", "des « lignes rouges »", true), ("ligne* rouge", "lignes rouges", false),
    ("ligne* rouge*", "rouges lignes", false), ("déploiement", "le non-déploiement", true),
    ("non-déploiement", "le non-deploiement", true), ("non-déploiement", "le déploiement", false),
    ("porte", "porte-parole", true), ("coeur", "cœur", true), ("cœur", "COEUR", true), ("il", "dit-il", true),
    ("dit-il", "dit-il", true), ("a t il", "a-t-il", false), ("a-t-il", "A-t-il", true),
    ("US", "les U.S. troops", true),
    ("15h35", "à 15h35.m.", true), ("песков", "Дмитрий Песков", true), ("lemonde", "sur lemonde.fr", true),
    ("d'Ouch*", "d’Ouchakov", true), ("zone le", "zone.Le", true), ("aujourd'hui", "Aujourd’hui", true),
  ])
  func phrases(_ phrase: String, _ text: String, _ expected: Bool) throws {
    let pattern = try #require(TextPattern(phrase))
    #expect(matches(pattern, text) == expected)
  }

  @Test(arguments: [
    (0, "OTAN ligne", true), (0, "ligne de OTAN", false), (1, "ligne de OTAN", true), (1, "OTAN , de ligne", true),
    (1, "OTAN a b ligne", false), (2, "OTAN a b lignes", true),
  ])
  func near(_ distance: Int, _ text: String, _ expected: Bool) throws {
    let pattern = try #require(TextPattern("ligne*", near: "OTAN", distance: distance))
    #expect(matches(pattern, text) == expected)
  }

  @Test func breaksStopPhrases() throws {
    let pattern = try #require(TextPattern("deux heures"))
    #expect(matches(pattern, "deux heures"))
    #expect(!matches(pattern, "deux heures", breaks: [4]))
    #expect(matches(pattern, "deux heures", breaks: [0, 11]))
  }

  @Test func occurrences() throws {
    let text = Array("l’OTAN, lignes rouges, otan".utf8)
    let spans = { (pattern: TextPattern) in
      text.withUnsafeBufferPointer { pattern.occurrences(in: $0) }
        .map { String(decoding: text[$0.range], as: UTF8.self) }
    }
    #expect(spans(try #require(TextPattern("otan"))) == ["OTAN", "otan"])
    #expect(
      spans(try #require(TextPattern("ligne* rouge*", near: "OTAN", distance: 0))) == ["OTAN", "lignes rouges", "otan"])
    #expect(spans(try #require(TextPattern("absent"))).isEmpty)
  }

  /// What `near` means said once more, pair by pair; a phrase of two against one of one, either in front.
  @Test(arguments: 0..<300)
  func nearIsOfPairs(_ seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    let words = (0..<Int.random(in: 1...24, using: &random)).map { _ in
      ["a", "b", "c", "d"][Int.random(in: 0..<4, using: &random)]
    }
    let distance = [0, 1, 2, 5, Int.max][Int.random(in: 0..<5, using: &random)]
    let pattern = try #require(TextPattern("a b", near: "c", distance: distance))
    let pairs = words.indices.filter { words[$0...].starts(with: ["a", "b"]) }
    let singles = words.indices.filter { words[$0] == "c" }
    func isNear(_ pair: Int, _ single: Int) -> Bool {
      pair < single ? single - pair - 2 <= distance : pair - single - 1 <= distance
    }
    let expected =
      pairs.filter { pair in singles.contains { isNear(pair, $0) } }.map { TextSpan($0 * 2, $0 * 2 + 3) }
      + singles.filter { single in pairs.contains { isNear($0, single) } }.map { TextSpan($0 * 2, $0 * 2 + 1) }
    let text = words.joined(separator: " ")
    let found = Array(text.utf8).withUnsafeBufferPointer { pattern.occurrences(in: $0) }
    #expect(found == expected.sorted { $0.start < $1.start }, "\(text) near/\(distance)")
    #expect(matches(pattern, text) == !expected.isEmpty)
  }

  @Test func manyOfBothAreSoonTold() throws {
    let text = Array((String(repeating: "a ", count: 200_000) + String(repeating: "b ", count: 200_000)).utf8)
    let pattern = try #require(TextPattern("a", near: "b", distance: 0))
    let found = text.withUnsafeBufferPointer { pattern.occurrences(in: $0) }
    #expect(found.map(\.start) == [399_998, 400_000])
  }

  @Test(
    arguments: [
      ("Ligne* rouge*", nil, "ligne* rouge*", "\"ligne\" * + \"rouge\" *"),
      ("l'OTAN", nil, "l otan", "\"l\" + \"otan\""),
      ("ligne*", "OTAN", "ligne* near/12 otan", "NEAR(\"ligne\" * \"otan\", 12)"),
      ("OR \"x", nil, "or x", "\"or\" + \"x\""),
    ] as [(String, String?, String, String)])
  func forms(_ phrase: String, _ near: String?, _ serialized: String, _ fts5: String) throws {
    let pattern = try #require(TextPattern(phrase, near: near, distance: near == nil ? 0 : 12))
    #expect(pattern.serialized == serialized)
    #expect(pattern.fts5 == fts5)
    #expect(TextPattern(serialized: serialized) == pattern)
  }

  @Test(arguments: ["", " ", "***", "« »", "…"])
  func noToken(_ text: String) {
    #expect(TextPattern(text) == nil)
  }

  @Test(arguments: ["", "near/3", "a near/x b", "a near/-1 b"])
  func badSerial(_ text: String) {
    #expect(TextPattern(serialized: text) == nil)
  }

  /// A term asked again gives itself: the index tokenises the quoted terms of a query once more.
  @Test(arguments: 0..<300)
  func termsAreStable(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    for form in terms(random.text(), .query) {
      #expect(terms(form, .query) == [form], "seed \(seed)")
    }
  }

  /// What is cut from a text and asked for is found there.
  @Test(arguments: 0..<200)
  func everyWordIsFound(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let text = random.text()
    for (surface, token) in zip(surfaces(text), tokens(text)) where !token.flags.contains(.clitic) {
      guard let pattern = TextPattern(surface) else { continue }
      #expect(matches(pattern, text), "seed \(seed) \(surface)")
    }
  }

  private func terms(_ text: String, _ mode: IndexTokens.Mode) -> [String] {
    var terms: [String] = []
    Array(text.utf8).withUnsafeBufferPointer {
      IndexTokens.forEach($0, mode: mode) { folded, _, _, _ in
        terms.append(String(decoding: folded, as: UTF8.self))
        return true
      }
    }
    return terms
  }

  @Test func partsShareAPlace() {
    var found: [String] = []
    Array("Le porte-parole de l'U.R.S.S. sur lemonde.fr".utf8).withUnsafeBufferPointer {
      IndexTokens.forEach($0, mode: .document) { folded, start, end, isColocated in
        found.append(String(decoding: folded, as: UTF8.self) + (isColocated ? "+" : ""))
        return true
      }
    }
    #expect(
      found == ["le", "porte-parole", "porte+", "parole+", "de", "l", "urss", "sur", "lemonde.fr", "lemonde+", "fr+"])
  }
}
