import CorpusModel
import Foundation
import TextKernel

/// `corrections.jsonl`: what the user says of quotes, in the order it was said; the last word counts.
package struct CorrectionFile: Sendable, Equatable {
  package struct Invalid: Error, Sendable, Equatable {
    package var line: Int
    package var message: String
  }

  package private(set) var corrections: [QuoteCorrection] = []
  private var byArticle: [String: [Int]] = [:]

  package init() {}

  /// - Throws: `Invalid` with the line that is no correction.
  package init(_ text: String) throws(Invalid) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      guard let one = try? JSONDecoder().decode(QuoteCorrection.self, from: Data(line.utf8)) else {
        throw Invalid(line: index + 1, message: "no correction: article, text, start, end, set and quote are needed")
      }
      guard one.start >= 0, one.start < one.end else {
        throw Invalid(line: index + 1, message: "the span \(one.start)..<\(one.end) is none")
      }
      if one.set == .kind, QuoteKind(rawValue: one.value ?? "") == nil {
        throw Invalid(line: index + 1, message: "a kind is direct, mixed or indirect")
      }
      if one.set == .speaker, one.value?.isEmpty ?? true { throw Invalid(line: index + 1, message: "whose is it?") }
      add(one)
    }
  }

  package mutating func add(_ correction: QuoteCorrection) {
    byArticle[correction.article, default: []].append(corrections.count)
    corrections.append(correction)
  }

  package var isEmpty: Bool { corrections.isEmpty }

  /// The file's text.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = corrections.compactMap { try? encoder.encode($0) }.map { String(decoding: $0, as: UTF8.self) + "\n" }
    return lines.joined()
  }

  package func without(_ index: Int) -> CorrectionFile {
    var file = CorrectionFile()
    for (number, one) in corrections.enumerated() where number != index { file.add(one) }
    return file
  }

  /// Has the last word on the quotes of an article. One that was corrected has rule `corrected`.
  package func apply(to layers: inout Layers, of document: borrowing Document) {
    guard let indices = byArticle[document.article.id] else { return }
    let hash = QuoteCorrection.bodyHash(document.article.body)
    for index in indices where corrections[index].text == hash {
      let correction = corrections[index]
      guard let target = correction.target(in: layers.quotes) else { continue }
      switch correction.set {
      case .notAQuote: layers.quotes.remove(at: target)
      case .kind:
        guard let kind = QuoteKind(rawValue: correction.value ?? "") else { continue }
        layers.quotes[target].kind = kind
        Self.mark(&layers.quotes[target])
      case .speaker:
        guard let name = correction.value else { continue }
        let quote = layers.quotes[target]
        let known = layers.entities.first { $0.name == name }
        let kind: Speaker.Kind =
          switch known?.kind {
          case .organisation: .organisation
          case .place: .place
          case .person, nil: .person
          }
        let span = quote.speakers.first?.span ?? quote.mention ?? quote.span
        layers.quotes[target].speakers = [Speaker(span: span, kind: kind, name: name)]
        layers.quotes[target].mention = nil
        Self.mark(&layers.quotes[target])
      }
    }
  }

  private static func mark(_ quote: inout Quote) {
    quote.rule = "corrected"
    quote.confidence = 1
  }
}
