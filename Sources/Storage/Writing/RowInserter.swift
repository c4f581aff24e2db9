import CorpusModel
import TextKernel

/// Writes the rows of articles through statements prepared once.
///
/// A row is bound from the article's own bytes, without a copy; nothing here checks what `LayerCheck` let pass.
final class RowInserter {
  let connection: Connection
  let forms: FormTable
  /// By place in the schema.
  private let inserters: [TableInserter]
  private let bodies: Statement
  private let fullText: FullTextQueue
  private let coSpeakers: Statement

  init(_ connection: Connection, _ schema: StoreSchema, _ fullText: FullTextQueue) throws {
    self.connection = connection
    forms = try FormTable(connection)
    inserters = try schema.tables.map { try TableInserter(connection, $0) }
    bodies = try connection.prepare("INSERT INTO data_bodies(key, body) VALUES(?, ?)")
    self.fullText = fullText
    coSpeakers = try connection.prepare("INSERT INTO co_speaker(quote, n, form, surface) VALUES(?, ?, ?, ?)")
  }

  /// - Parameter table: its place in the schema.
  func inserter(_ table: Int) -> TableInserter { inserters[table] }

  /// Body and full-text index of an article.
  func insertText(_ document: Document, key: Int64) throws {
    try document.bytes.withUnsafeBufferPointer { body in
      bodies.bind(1, key)
      bodies.bindKept(2, body)
      try bodies.run()
    }
    try fullText.add(document, key: key)
  }

  /// Rows of one collection.
  ///
  /// - Parameter table: its place in the schema.
  func insertRows(_ table: Int, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64) throws {
    let inserter = inserters[table]
    switch inserter.content {
    case .articles: break
    case .sentences: try insertSentences(inserter, item, attached, key: key)
    case .quotes: try insertQuotes(inserter, item, attached, key: key)
    case .entities: try insertEntities(inserter, item, attached, key: key)
    case .flags: try insertFlags(inserter, item, attached, key: key)
    case .own: try insertOwn(inserter, item, attached, key: key)
    }
  }

  private func insertSentences(
    _ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64
  ) throws {
    try insertRows(inserter, item, attached, key: key, count: item.document.sentences.count) { row, statement, _ in
      statement.bindPlace(2, item.document.sentences[row], item.document.lines)
    }
  }

  private func insertEntities(
    _ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64
  ) throws {
    let entities = item.layers.entities
    try insertRows(inserter, item, attached, key: key, count: entities.count) { row, statement, body in
      let entity = entities[row]
      statement.bind(2, try forms.id(entity.name, entity.kind, in: key, as: .mention))
      statement.bind(3, entity.span, in: body)
      statement.bind(4, entity.kind.stored)
      statement.bind(5, entity.honorific)
      statement.bind(6, entity.role)
      statement.bindPlace(7, entity.span, item.document.lines)
    }
  }

  private func insertFlags(
    _ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64
  ) throws {
    let flags = item.layers.flags
    try insertRows(inserter, item, attached, key: key, count: flags.count) { row, statement, body in
      let flag = flags[row]
      statement.bind(2, flag.kind)
      statement.bind(3, flag.category)
      statement.bind(4, flag.severity)
      statement.bind(5, flag.tier)
      statement.bind(6, flag.span, in: body)
      statement.bind(7, flag.message)
      statement.bind(8, flag.suggestion)
      statement.bindPlace(9, flag.span, item.document.lines)
    }
  }

  private func insertOwn(_ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64)
    throws
  {
    let rows = item.layers.tables[inserter.collection] ?? []
    let isForm = inserter.isForm
    try insertRows(inserter, item, attached, key: key, count: rows.count) { row, statement, body in
      for (column, cell) in rows[row].cells.enumerated() {
        let place = Int32(column + 2)
        guard isForm[column] else {
          statement.bind(place, cell, in: body)
          continue
        }
        statement.bind(place, .missing, in: body)
        if let text = cell.text(in: body) {
          // An analyzer's own name field says no kind; most names are of persons.
          statement.bind(place, try forms.id(text, .person, in: key, as: .other))
        }
      }
      statement.bindPlace(Int32(rows[row].cells.count + 2), rows[row].span, item.document.lines)
    }
  }

  private func insertQuotes(
    _ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64
  ) throws {
    let quotes = item.layers.quotes
    let first = key << StoreNaming.keyShift
    try insertRows(inserter, item, attached, key: key, count: quotes.count) { row, statement, body in
      let quote = quotes[row]
      if quote.parts.count == 1 {
        statement.bind(2, quote.parts[0], in: body)
      } else {
        statement.bind(2, Self.text(quote, body))
      }
      try bindSpeaker(quote, statement, body, key: key)
      if let via = quote.via {
        statement.bind(8, try form(via, in: key, as: .other))
      } else {
        statement.bindNull(8)
      }
      if let cue = quote.cue { statement.bind(9, cue, in: body) } else { statement.bindNull(9) }
      statement.bind(10, quote.kind.stored)
      statement.bind(11, quote.floating ? 1 : 0)
      statement.bind(12, quote.confidence)
      statement.bind(13, quote.rule)
      statement.bind(14, quote.parts.count == 1 ? nil : Self.parts(quote))
      statement.bindPlace(15, quote.span, item.document.lines)
    }
    for (row, quote) in quotes.enumerated() where quote.speakers.count > 1 {
      for (n, speaker) in quote.speakers.enumerated().dropFirst() {
        coSpeakers.bind(1, first + Int64(row))
        coSpeakers.bind(2, n)
        coSpeakers.bind(3, try form(speaker, in: key, as: .quote))
        coSpeakers.bind(4, speaker.kind == .unnamed ? speaker.name : item.document.text(speaker.span))
        try coSpeakers.run()
      }
    }
  }

  private func bindSpeaker(
    _ quote: Quote, _ statement: Statement, _ body: UnsafeBufferPointer<UInt8>, key: Int64
  ) throws {
    for place: Int32 in 3...7 { statement.bindNull(place) }
    if let speaker = quote.speakers.first {
      statement.bind(3, try form(speaker, in: key, as: .quote))
      // A pronoun that means an unnamed source is shown as that source's own words.
      if speaker.kind == .unnamed { statement.bind(4, speaker.name) } else { statement.bind(4, speaker.span, in: body) }
      statement.bind(5, speaker.span.start)
      statement.bind(6, speaker.span.end)
      statement.bind(7, speaker.kind.stored)
    } else if let mention = quote.mention {
      statement.bind(4, mention, in: body)
      statement.bind(5, mention.start)
      statement.bind(6, mention.end)
    }
  }

  /// Nil for an unnamed source, which is nobody outside its article.
  private func form(_ speaker: Speaker, in article: Int64, as role: FormTable.Role) throws -> Value {
    guard let kind = speaker.kind.entity else { return .missing }
    return .integer(try forms.id(speaker.name, kind, in: article, as: role))
  }

  private func insertRows(
    _ inserter: TableInserter, _ item: Analysed, _ attached: [LayerCheck.Column], key: Int64, count: Int,
    _ bind: (Int, Statement, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    guard count > 0 else { return }
    let first = key << StoreNaming.keyShift
    let columns = attached.map { ($0.parameter, item.layers.attached[$0.index].cells) }
    try item.document.bytes.withUnsafeBufferPointer { body in
      try inserter.rows.insert(count) { row, statement in
        statement.bind(1, first + Int64(row))
        try bind(row, statement, body)
        for (place, cells) in columns { statement.bind(place, cells[row], in: body) }
      }
    }
  }

  private static func text(_ quote: Quote, _ body: UnsafeBufferPointer<UInt8>) -> String {
    quote.parts.map { String(decoding: body[$0.range], as: UTF8.self) }.joined(separator: QuoteParts.joint)
  }

  private static func parts(_ quote: Quote) -> String {
    "[" + quote.parts.map { "[\($0.start),\($0.end)]" }.joined(separator: ",") + "]"
  }
}
