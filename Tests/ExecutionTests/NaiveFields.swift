import CorpusModel
import TextKernel

/// The fields of the language page, read from plain arrays.
extension NaiveWorld {
  func value(_ field: String, of row: NaiveRow) -> NaiveValue {
    let article = corpus.articles[row.article]
    for column in article.layers.attached where column.collection == row.collection && column.field == field {
      return value(column.cells[row.index], article)
    }
    switch row.collection {
    case "articles": return value(field, article)
    case "quotes": return quoteValue(field, row, article)
    case "entities": return entityValue(field, article.layers.entities[row.index]) ?? place(field, row)
    case "flags": return flagValue(field, article.layers.flags[row.index], article) ?? place(field, row)
    case "sentences":
      if field == "n" { return .integer(row.index + 1) }
      return field == "text" ? .text(article.text(article.sentences[row.index])) : place(field, row)
    default: return ownValue(field, row, article)
    }
  }

  private func value(_ cell: Cell, _ article: NaiveArticle) -> NaiveValue {
    switch cell {
    case .missing: .missing
    case .slice(let span): .text(article.text(span))
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .real(let number): .number(number)
    case .bool(let value): .bool(value)
    case .list(let values): .list(values.map(value))
    }
  }

  private func value(_ value: Value) -> NaiveValue {
    switch value {
    case .missing, .table: .missing
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .real(let number): .number(number)
    case .bool(let value): .bool(value)
    case .list(let values): .list(values.map { self.value($0) })
    }
  }

  private func value(_ field: String, _ article: NaiveArticle) -> NaiveValue {
    let record = article.record
    switch field {
    case "id": return .text(record.id)
    case "path": return .text(record.path)
    case "title": return NaiveValue(record.title)
    case "body": return .text(String(decoding: record.body, as: UTF8.self))
    case "outlet": return NaiveValue(record.outlet)
    case "author": return NaiveValue(record.author)
    case "lang": return NaiveValue(record.lang)
    case "published": return record.published.map(NaiveValue.date) ?? .missing
    case "url": return NaiveValue(record.url)
    case "words": return .integer(article.words)
    case "source.file": return .text(record.sourceFile)
    case "source.start": return .integer(record.sourceStart)
    case "source.end": return .integer(record.sourceEnd)
    default:
      return record.meta.first { "meta." + $0.name == field }.map { value($0.value) } ?? .missing
    }
  }

  private func quoteValue(_ field: String, _ row: NaiveRow, _ article: NaiveArticle) -> NaiveValue {
    let quote = article.layers.quotes[row.index]
    let mention = quote.speakers.first?.span ?? quote.mention
    switch field {
    case "text": return .text(quote.parts.map(article.text).joined(separator: " … "))
    case "speaker": return speaker(quote, row.article)
    case "speaker.surface":
      // An unnamed source's own words, where a pronoun stands for it.
      if let first = quote.speakers.first, first.kind == .unnamed { return .text(first.name) }
      return NaiveValue(mention.map(article.text))
    case "speaker.start": return mention.map { .integer($0.start) } ?? .missing
    case "speaker.end": return mention.map { .integer($0.end) } ?? .missing
    case "speaker.kind": return NaiveValue(quote.speakers.first?.kind.rawValue)
    case "speakers":
      return quote.speakers.isEmpty
        ? .missing : .list(quote.speakers.map { .text(name($0, row.article).shown) })
    case "via":
      guard let via = quote.via, NaiveNames.kind(via) != nil else { return .missing }
      return .name(name(via, row.article))
    case "cue": return NaiveValue(quote.cue.map(article.text))
    case "kind": return .text(quote.kind.rawValue)
    case "floating": return .bool(quote.floating)
    case "confidence": return .number(quote.confidence)
    case "rule": return .text(quote.rule)
    case "parts": return .list(quote.parts.map { .list([.integer($0.start), .integer($0.end)]) })
    default: return place(field, row)
    }
  }

  private func speaker(_ quote: Quote, _ article: Int) -> NaiveValue {
    guard let first = quote.speakers.first else { return .missing }
    var shown = name(first, article)
    shown.others = quote.speakers.dropFirst().map { name($0, article).identity }
    return .name(shown)
  }

  /// An unnamed source is shown by its words.
  private func name(_ speaker: Speaker, _ article: Int) -> NaiveName {
    if let kind = NaiveNames.kind(speaker), let name = names.name(speaker.name, kind) { return name }
    let surface = speaker.kind == .unnamed ? speaker.name : corpus.articles[article].text(speaker.span)
    return NaiveName(shown: surface, identity: .words(article: article, NaiveNames.key(surface)))
  }

  private func entityValue(_ field: String, _ entity: Entity) -> NaiveValue? {
    switch field {
    case "name": names.name(entity.name, entity.kind).map(NaiveValue.name) ?? .missing
    case "kind": .text(entity.kind.rawValue)
    case "honorific": NaiveValue(entity.honorific)
    case "role": NaiveValue(entity.role)
    default: nil
    }
  }

  private func flagValue(_ field: String, _ flag: Flag, _ article: NaiveArticle) -> NaiveValue? {
    switch field {
    case "kind": .text(flag.kind)
    case "category": .text(flag.category)
    case "severity": .text(flag.severity)
    case "tier": .text(flag.tier)
    case "text": .text(article.text(flag.span))
    case "message": .text(flag.message)
    case "suggestion": NaiveValue(flag.suggestion)
    default: nil
    }
  }

  private func ownValue(_ field: String, _ row: NaiveRow, _ article: NaiveArticle) -> NaiveValue {
    let fields = catalog.collection(row.collection)?.fields ?? []
    guard let index = fields.firstIndex(where: { $0.name == field }),
      let cells = article.layers.tables[row.collection]?[row.index].cells, index < cells.count
    else { return place(field, row) }
    let value = value(cells[index], article)
    switch (fields[index].type, value) {
    case (.name, .text(let form)): return names.name(form, .person).map(NaiveValue.name) ?? .missing
    case (.date, .text(let date)): return .date(date)
    default: return value
    }
  }

  private func place(_ field: String, _ row: NaiveRow) -> NaiveValue {
    let span = corpus.whole(row)
    switch field {
    case "surface": return .text(corpus.articles[row.article].text(span))
    case "start": return .integer(span.start)
    case "end": return .integer(span.end)
    case "line": return .integer(corpus.articles[row.article].line(span.start))
    default: return .missing
    }
  }
}
