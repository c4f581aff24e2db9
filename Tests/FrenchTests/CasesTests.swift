import French
import Languages
import Morphology
import Testing
import TextKernel

@Suite struct CasesTests {
  static let readings: [CaseFile.Case] = CaseFile.cases("readings", columns: 2)
  static let languages: [CaseFile.Case] = CaseFile.cases("languages", columns: 2)
  static let zones: [CaseFile.Case] = CaseFile.cases("zones", columns: 2)
  static let sentences: [CaseFile.Case] = CaseFile.cases("sentences", columns: 2)
  static let tokens: [CaseFile.Case] = CaseFile.cases("tokens", columns: 2)

  @Test func thereAreCases() {
    #expect(
      Self.readings.count + Self.languages.count + Self.zones.count + Self.sentences.count + Self.tokens.count >= 120)
  }

  @Test(arguments: readings)
  func reads(_ item: CaseFile.Case) {
    let text = Text(item.columns[0])
    var next = 0
    for wanted in item.columns[1].split(separator: " ") {
      let parts = wanted.split(separator: "/")
      let found = text.tokens.indices.dropFirst(next).first { text.surface($0) == parts[0] }
      guard let index = found else {
        Issue.record("no token \(parts[0])")
        continue
      }
      next = index + 1
      let reading = text.readings[index]
      #expect(parts[1].split(separator: ",").contains(Substring(reading.part.universalTag)), "\(parts[0])")
      if parts.count > 2 { #expect(text.lemma(index) == parts[2]) }
    }
  }

  @Test(arguments: languages)
  func identifies(_ item: CaseFile.Case) {
    let text = Text(item.columns[1])
    let found = text.bytes.withUnsafeBufferPointer { LanguageIdentifier.shared.identify(text.tokens[...], in: $0) }
    #expect(found?.language.rawValue == item.columns[0])
  }

  @Test(arguments: zones)
  func findsZones(_ item: CaseFile.Case) {
    let text = Text(item.columns[0].replacing("⏎", with: "\n"))
    let zones = text.bytes.withUnsafeBufferPointer { Zones.find($0, text.tokens) }
    #expect(zones.map(\.kind.rawValue).joined(separator: " ") == item.columns[1])
  }

  @Test(arguments: sentences)
  func splits(_ item: CaseFile.Case) {
    let text = Text(item.columns[0])
    #expect(text.sentences.map { text.string($0) }.joined(separator: "¦") == item.columns[1])
  }

  @Test(arguments: tokens)
  func cuts(_ item: CaseFile.Case) {
    let columns = item.columns.map {
      $0.replacing("<NBSP>", with: "\u{A0}").replacing("<NNBSP>", with: "\u{202F}").replacing(
        "<ACUTE>", with: "\u{301}")
    }
    let text = Text(columns[0])
    #expect(Array(text.tokens.indices.map(text.surface).joined(separator: "¦").utf8) == Array(columns[1].utf8))
  }
}

/// A text with its tokens, sentences and readings.
struct Text {
  let bytes: [UInt8]
  let tokens: [Token]
  let sentences: [TextSpan]
  let readings: [Reading]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var sentences: [TextSpan] = []
    var readings: [Reading] = []
    bytes.withUnsafeBufferPointer {
      Tokenizer.tokenize($0, into: &tokens)
      sentences = Sentences.split($0, tokens)
      readings = French.readings(of: tokens, sentences: sentences, in: $0)
    }
    (self.bytes, self.tokens, self.sentences, self.readings) = (bytes, tokens, sentences, readings)
  }

  func string(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
  func surface(_ index: Int) -> String { string(tokens[index].span) }
  func lemma(_ index: Int) -> String {
    bytes.withUnsafeBufferPointer { French.lemma(of: tokens[index], as: readings[index], in: $0) }
  }
}
