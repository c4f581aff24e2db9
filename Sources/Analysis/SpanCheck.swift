import CorpusModel
import TextKernel

/// Holds every analyzer to the contract: spans inside the article, on scalar boundaries; one attached value a
/// row; no more cells than fields declared.
struct SpanCheck {
  private let document: Document

  init(_ document: Document) { self.document = document }

  func check(_ layers: Layers, since before: Layers.Mark, by manifest: AnalyzerManifest) throws(ContractViolation) {
    try document.bytes.withUnsafeBufferPointer { (bytes) throws(ContractViolation) in
      // By place: a copy of each row would count its references.
      for place in layers.entities.indices.dropFirst(before.entities) {
        try check(layers.entities[place].span, bytes, "entities")
      }
      for place in layers.flags.indices.dropFirst(before.flags) {
        try check(layers.flags[place].span, bytes, "flags")
      }
      for place in layers.quotes.indices.dropFirst(before.quotes) { try check(layers.quotes[place], bytes) }
      for collection in manifest.collections {
        let expected = collection.fields.count { !$0.isSlice }
        let rows = layers.tables[collection.name] ?? []
        for place in rows.indices {
          try check(rows[place].span, bytes, collection.name)
          let count = rows[place].cells.count
          guard count == expected else {
            throw ContractViolation("a row of \(collection.name) has \(count) cells for \(expected) fields")
          }
        }
      }
    }
    for place in layers.attached.indices.dropFirst(before.attached) {
      let rows = TableContent(named: layers.attached[place].collection).rowCount(document, layers)
      guard layers.attached[place].cells.count == rows else {
        let column = layers.attached[place]
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
