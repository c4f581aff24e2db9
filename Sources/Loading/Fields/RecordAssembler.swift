import CorpusModel

/// Makes an article of a record's fields: those it knows by name become its own, the others `meta`.
struct RecordAssembler {
  var names: FieldNames
  private let mapping: [FieldRole: String]
  /// Field of the record chosen for each role, by `FieldRole.index`; -1 where none.
  private var chosen = [Int](repeating: -1, count: FieldRole.allCases.count)

  init(options: LoadOptions) {
    mapping = options.mapping
    names = FieldNames(mapping: options.mapping)
  }

  /// Gives each field of a JSON object its name; the last of two of one name holds, in the place of the first.
  mutating func nameFields(_ fields: inout [RawField], in bytes: UnsafeBufferPointer<UInt8>) {
    names.beginRecord()
    var unpaired = false
    var isRepeated = false
    var highest: Int32 = -1
    for index in fields.indices {
      let name: Int
      if fields[index].nameIsEscaped {
        let text = unescapeJSON(bytes, fields[index].nameRange, unpaired: &unpaired)
        name = text.withUnsafeBufferPointer { names.intern($0) }
      } else {
        name = names.intern(UnsafeBufferPointer(rebasing: bytes[fields[index].nameRange]))
      }
      fields[index].name = Int32(name)
      if fields[index].name <= highest { isRepeated = true }
      highest = max(highest, fields[index].name)
    }
    if isRepeated { dropRepeated(&fields) }
  }

  private func dropRepeated(_ fields: inout [RawField]) {
    var places: [Int32: Int] = [:]
    var kept: [RawField] = []
    for field in fields {
      if let place = places[field.name] {
        kept[place] = field
      } else {
        places[field.name] = kept.count
        kept.append(field)
      }
    }
    fields = kept
  }

  /// The article of `fields`; its path, its id where it has none, and its source are the caller's.
  mutating func article(
    _ fields: [RawField], in bytes: UnsafeBufferPointer<UInt8>, path: String, fallbackID: String,
    notes: inout FileNotes, line: Int
  ) throws(RecordFault) -> ArticleRecord {
    choose(fields)
    var unpaired = false
    let body = try body(fields, in: bytes, unpaired: &unpaired)
    if body.isEmpty { notes.emptyBodies.add(line: line) }
    var record = ArticleRecord(id: fallbackID, path: path, body: body)
    fill(&record, fields, bytes, &unpaired, &notes, line)
    if unpaired { notes.unpairedSurrogates.add(line: line) }
    return record
  }

  /// The article of a text that stands apart, with the fields of its row.
  mutating func article(
    _ fields: [RawField], in bytes: UnsafeBufferPointer<UInt8>, body: [UInt8], path: String, notes: inout FileNotes,
    line: Int
  ) -> ArticleRecord {
    choose(fields)
    var unpaired = false
    var record = ArticleRecord(id: path, path: path, body: body)
    fill(&record, fields, bytes, &unpaired, &notes, line)
    return record
  }

  private mutating func fill(
    _ record: inout ArticleRecord, _ fields: [RawField], _ bytes: UnsafeBufferPointer<UInt8>,
    _ unpaired: inout Bool, _ notes: inout FileNotes, _ line: Int
  ) {
    if let id = text(.id, fields, bytes, &unpaired) { record.id = id }
    record.title = text(.title, fields, bytes, &unpaired)
    record.outlet = text(.outlet, fields, bytes, &unpaired)
    record.author = text(.author, fields, bytes, &unpaired)
    record.lang = text(.lang, fields, bytes, &unpaired).map(languageCode)
    record.url = text(.url, fields, bytes, &unpaired)
    record.published = published(fields, bytes, &unpaired, &notes, line)
    for (index, field) in fields.enumerated() where !isChosen(index, field) {
      guard let value = metaValue(field, in: bytes, unpaired: &unpaired) else { continue }
      record.meta.append(.init(name: names.metaNames[Int(field.name)], value: value))
    }
  }

  private mutating func choose(_ fields: [RawField]) {
    for index in chosen.indices { chosen[index] = -1 }
    for (index, field) in fields.enumerated() {
      guard let role = names.roles[Int(field.name)], hasValue(field, for: role) else { continue }
      let before = chosen[role.index]
      if before < 0 || names.ranks[Int(field.name)] < names.ranks[Int(fields[before].name)] {
        chosen[role.index] = index
      }
    }
  }

  private func isChosen(_ index: Int, _ field: RawField) -> Bool {
    guard let role = names.roles[Int(field.name)] else { return false }
    return chosen[role.index] == index
  }

  private func hasValue(_ field: RawField, for role: FieldRole) -> Bool {
    switch field.kind {
    case .null, .yes, .no: false
    // An empty text is a text; an empty title is none.
    case .string: role == .body || field.start < field.end
    case .cell: field.start < field.end || role == .body
    case .number, .object: role != .body
    case .array: true
    }
  }

  private func body(
    _ fields: [RawField], in bytes: UnsafeBufferPointer<UInt8>, unpaired: inout Bool
  ) throws(RecordFault) -> [UInt8] {
    let index = chosen[FieldRole.body.index]
    guard index >= 0 else { throw RecordFault(reason: noBody(fields)) }
    let field = fields[index]
    guard let body = plainText(of: field, in: bytes, separator: "\n", unpaired: &unpaired) else {
      throw RecordFault(reason: "field `\(shown(names.names[Int(field.name)]))` holds no text")
    }
    return body
  }

  private func noBody(_ fields: [RawField]) -> String {
    if let field = mapping[.body] { return "no text in a field `\(shown(field))`, which --map names" }
    for field in fields where names.roles[Int(field.name)] == .body {
      return "field `\(shown(names.names[Int(field.name)]))` holds no text"
    }
    return noBodyMessage(fields.map { names.names[Int($0.name)] })
  }

  private func text(
    _ role: FieldRole, _ fields: [RawField], _ bytes: UnsafeBufferPointer<UInt8>, _ unpaired: inout Bool
  ) -> String? {
    let index = chosen[role.index]
    return index < 0 ? nil : trimmedText(fields[index], bytes, &unpaired)
  }

  private func trimmedText(
    _ field: RawField, _ bytes: UnsafeBufferPointer<UInt8>, _ unpaired: inout Bool
  ) -> String? {
    guard let text = plainText(of: field, in: bytes, separator: ", ", unpaired: &unpaired) else { return nil }
    let trimmed = trimmedBlanks(text[...])
    return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
  }

  /// The date of the best field that holds one; a date that can't be read stays in `meta`.
  private mutating func published(
    _ fields: [RawField], _ bytes: UnsafeBufferPointer<UInt8>, _ unpaired: inout Bool, _ notes: inout FileNotes,
    _ line: Int
  ) -> String? {
    let role = FieldRole.published.index
    guard chosen[role] >= 0 else { return nil }
    let first = chosen[role]
    chosen[role] = -1
    let candidates = fields.indices
      .filter { names.roles[Int(fields[$0].name)] == .published && hasValue(fields[$0], for: .published) }
      .sorted { names.ranks[Int(fields[$0].name)] < names.ranks[Int(fields[$1].name)] }
    for index in candidates {
      guard let text = trimmedText(fields[index], bytes, &unpaired) else { continue }
      if let date = readDate(text) {
        chosen[role] = index
        switch date.order {
        case .certain: break
        case .monthFirst: notes.monthFirst.add(line: line, example: text)
        case .dayFirstOrMonthFirst: notes.eitherFirst.add(line: line, example: text)
        }
        return date.iso
      }
    }
    notes.unreadDates.add(line: line, example: trimmedText(fields[first], bytes, &unpaired))
    return nil
  }
}

/// Why a record is no article.
struct RecordFault: Error {
  var reason: String
}

/// What is said where no field of `names` holds a text.
func noBodyMessage(_ names: [String]) -> String {
  let listed = names.prefix(8).map { shown($0) }.joined(separator: ", ")
  let more = names.count > 8 ? ", … (\(names.count) in all)" : ""
  return "no field with the text among \(listed.isEmpty ? "none" : listed + more); --map body=FIELD names it"
}

/// Without blanks and no-break spaces at its ends.
func trimmedBlanks(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text
  while let byte = text.first, byte <= 0x20 || (byte == 0xC2 && text.dropFirst().first == 0xA0) {
    text = text.dropFirst(byte <= 0x20 ? 1 : 2)
  }
  while let byte = text.last, byte <= 0x20 || (byte == 0xA0 && text.dropLast().last == 0xC2) {
    text = text.dropLast(byte <= 0x20 ? 1 : 2)
  }
  return text
}
