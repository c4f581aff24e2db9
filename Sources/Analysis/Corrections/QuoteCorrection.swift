import CorpusModel
import TextKernel

/// What a user says of one quote: one line of `corrections.jsonl`.
package struct QuoteCorrection: Codable, Sendable, Equatable {
  package enum Said: String, Codable, Sendable, CaseIterable {
    case speaker, kind
    case notAQuote = "not-a-quote"
  }

  /// `articles.id`
  package var article: String
  /// Hash of the article's body (`bodyHash`): a correction of a text that has changed says nothing of the new one.
  package var text: String
  /// UTF-8 bytes of the body that the quote spans, half-open.
  package var start: Int32
  package var end: Int32
  package var set: Said
  /// The speaker's name, or the kind; nil for `not-a-quote`.
  package var value: String?
  /// The words, for whoever reads the file.
  package var quote: String

  package init(
    article: String, text: String, start: Int32, end: Int32, set: Said, value: String?, quote: String
  ) {
    self.article = article
    self.text = text
    self.start = start
    self.end = end
    self.set = set
    self.value = value
    self.quote = quote
  }

  /// 64 bits of FNV-1a over the body, as 16 hexadecimal digits.
  package static func bodyHash(_ body: [UInt8]) -> String {
    var hash = FNV1a()
    hash.add(body)
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The quote of `quotes` that is meant: the one that shares most of its span, half of both at least.
  package func target(in quotes: [Quote]) -> Int? {
    var best: (index: Int, shared: Int32)?
    for (index, quote) in quotes.enumerated() {
      let span = quote.span
      let shared = min(end, span.end) - max(start, span.start)
      let whole = max(end, span.end) - min(start, span.start)
      guard shared > 0, 2 * shared >= whole, shared > best?.shared ?? 0 else { continue }
      best = (index, shared)
    }
    return best?.index
  }
}
