import CorpusModel
import TextKernel

/// Holds every analyzer to the contract: spans inside the article, on scalar boundaries; one attached value a
/// row; no more cells than fields declared.
struct SpanCheck {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func check(_ layers: Layers, since before: Layers.Mark, by manifest: AnalyzerManifest) throws(ContractViolation) {
    try document.bytes.withUnsafeBufferPointer { (bytes) throws(ContractViolation) in
      for entity in layers.entities[min(before.entities, layers.entities.count)...] {
        try check(entity.span, bytes, "entities")
      }
      for flag in layers.flags[min(before.flags, layers.flags.count)...] { try check(flag.span, bytes, "flags") }
      for quote in layers.quotes[min(before.quotes, layers.quotes.count)...] { try check(quote, bytes) }
      for collection in manifest.collections {
        let expected = collection.fields.count { !$0.isSlice }
        for row in layers.tables[collection.name] ?? [] {
          try check(row.span, bytes, collection.name)
          guard row.cells.count == expected else {
            throw ContractViolation("a row of \(collection.name) has \(row.cells.count) cells for \(expected) fields")
          }
        }
      }
    }
    for column in layers.attached[min(before.attached, layers.attached.count)...] {
      let rows = TableContent(named: column.collection).rowCount(document, layers)
      guard column.cells.count == rows else {
        throw ContractViolation("\(column.field) has \(column.cells.count) values for \(rows) \(column.collection)")
      }
    }
  }

  private func check(_ quote: Quote, _ bytes: UnsafeBufferPointer<UInt8>) throws(ContractViolation) {
    guard !quote.parts.isEmpty else { throw ContractViolation("a quote has no part") }
    var end: Int32 = 0
    for part in quote.parts {
      try check(part, bytes, "quotes")
      guard part.start >= end else { throw ContractViolation("the parts of a quote are out of order") }
      end = part.end
    }
    for speaker in quote.speakers { try check(speaker.span, bytes, "speakers") }
    if let via = quote.via { try check(via.span, bytes, "via") }
    if let mention = quote.mention { try check(mention, bytes, "mentions") }
    if let cue = quote.cue { try check(cue, bytes, "cues") }
  }

  private func check(
    _ span: TextSpan, _ bytes: UnsafeBufferPointer<UInt8>, _ what: String
  ) throws(ContractViolation) {
    guard span.start >= 0, span.start < span.end, Int(span.end) <= bytes.count else {
      throw ContractViolation("a span of \(what) lies outside the article: \(span.start)..<\(span.end)")
    }
    guard isBoundary(Int(span.start), bytes), isBoundary(Int(span.end), bytes) else {
      throw ContractViolation("a span of \(what) cuts a character: \(span.start)..<\(span.end)")
    }
  }

  private func isBoundary(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

/// An analyzer broke its contract: its layer of that article is not stored.
struct ContractViolation: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
