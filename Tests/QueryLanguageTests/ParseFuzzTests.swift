import Testing
import SeededRandom

@testable import QueryLanguage

/// Hostile text: never a crash, every span inside the text and on the edge of a scalar, every message showable.
@Suite struct ParseFuzzTests {
  private static func check(_ text: String, _ note: @autoclosure () -> String) -> Bool {
    let bytes = Array(text.utf8)
    let (script, errors) = Parser.parseScript(text)
    _ = script.description
    for error in errors {
      let spans = [error.span, error.suggestion?.span].compactMap { $0 } + error.labels.map(\.span)
      for span in spans {
        let isInside = span.start >= 0 && span.start <= span.end && span.end <= bytes.count
        #expect(isInside, "\(note()): \(span) of \(error.code)")
        guard isInside else { return false }
        for edge in [span.start, span.end] where edge < bytes.count {
          #expect(bytes[edge] & 0xC0 != 0x80, "\(note()): \(span) cuts a scalar")
        }
      }
    }
    #expect(errors.count <= 6, "\(note())")
    let renderer = ErrorRenderer(source: text)
    let shown = renderer.render(errors)
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }, "\(note())")
    _ = renderer.json(errors)
    return errors.isEmpty
  }

  @Test func randomBytes() {
    var random = SplitMix64(seed: 7)
    let alphabet = Array(
      "from where ()|=<>\"'«»“”‘’„＂「＝（）＞２％[]{}$/.,;:-#\n\t \u{7}é日🙂2021-12quotes any no has in is not near/5"
        .unicodeScalars)
    for round in 0..<1500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let any = Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) ?? "?"
        text.append(
          Int.random(in: 0..<10, using: &random) == 0
            ? any : alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      _ = Self.check(String(text), "seed 7, round \(round)")
    }
  }

  /// What is looked for and not found is not looked for again from each place.
  @Test(arguments: ["“\n", "％０", "’a", "l'", "„", "„a", "[", "[]", "＝", "（", "\"a\n", "a b\" ", "'", "/", "a'b "])
  func longRunsEndSoon(_ piece: String) {
    let clock = ContinuousClock()
    let text = "from quotes where " + String(repeating: piece, count: 40_000 / piece.utf8.count)
    var isRight = true
    let took = clock.measure { isRight = Self.check(text, piece) }
    #expect(!isRight)
    #expect(took < .seconds(60), "\(piece): \(took)")
  }

  @Test func mutatedQueries() {
    var random = SplitMix64(seed: 11)
    var right = 0
    var wrong = 0
    let words = [
      "from", "where", "(", ")", "|", "any", "not", "=", ",", "\"", "group", "by", "select", "is", "Kremlin", "5", "in",
    ]
    for round in 0..<2000 {
      var pieces = ParseTests.page[round % ParseTests.page.count].split(separator: " ").map(String.init)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<pieces.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0 where pieces.count > 1: pieces.remove(at: place)
        case 1: pieces.insert(words[Int.random(in: 0..<words.count, using: &random)], at: place)
        case 2: pieces.swapAt(place, Int.random(in: 0..<pieces.count, using: &random))
        case 3: pieces[place] = String(pieces[place].dropLast())
        default: pieces[place] += "\n"
        }
      }
      let text = pieces.joined(separator: " ")
      if Self.check(text, "seed 11, round \(round): \(text)") { right += 1 } else { wrong += 1 }
    }
    #expect(right > 300)
    #expect(wrong > 300)
  }

  @Test func everyBeginningOfAQuery() {
    for query in ParseTests.page {
      let scalars = Array(query.unicodeScalars)
      for count in 0...scalars.count {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[..<count])
        _ = Self.check(String(text), String(text))
        _ = StatementReader.completeness(of: String(text))
        _ = Completion.expectations(in: query, at: String(text).utf8.count)
      }
    }
  }

  @Test(arguments: [
    "(", "not ", "any quotes (", "f(", "a + (", "1 + ", "-(", "from a | keywords against (", "a = 1 and (", "\"",
    "@ $ ", "any a where ", "any a b = ", "1 < ", "a = 1 or 2 or ", "'a'b ", "without a ", "a where b ",
    "explain from a ", "near/-",
  ])
  func deep(piece: String) {
    for start in ["from articles where ", ""] {
      let text = start + String(repeating: piece, count: 5_000)
      #expect(!Self.check(text, piece))
    }
  }

  @Test func depthWithinTheBoundIsRead() {
    let depth = Parser.maximumDepth - 10
    let text = "from a where " + String(repeating: "(", count: depth) + "x" + String(repeating: ")", count: depth)
    #expect(Parser.parseScript(text).1.isEmpty)
  }

  @Test func tooLongIsSaid() {
    let (_, errors) = Parser.parseScript(String(repeating: "a", count: Parser.maximumBytes + 1))
    #expect(errors.map(\.code) == [.tooLong])
  }

  /// A long list is no deep tree.
  @Test func longListsAreRead() {
    let names = (0..<20_000).map { "\"n\($0)\"" }.joined(separator: ", ")
    #expect(Parser.parseScript("from quotes where speaker in (\(names))").1.isEmpty)
    let numbers = Array(repeating: "1", count: Parser.maximumValues + 1).joined(separator: ", ")
    let errors = Parser.parseScript("from articles where words in (\(numbers)) limit 3").1
    #expect(errors.map(\.code) == [.tooLong])
    #expect(errors.first?.message == "this is too long a list: more than 100000 values")
  }
}
