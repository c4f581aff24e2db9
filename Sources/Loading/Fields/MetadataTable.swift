import CorpusModel

/// The table beside a folder's texts: the first column is a text's file name (with or without its ending), the others
/// are its fields.
///
/// Held whole, as text: the rows stand in another order than the files.
package final class MetadataTable {
  static let limitBytes = 256 << 20

  struct Row {
    /// Of its first byte, in the table.
    var start: Int
    var line: Int
    /// A text was read whose row it is.
    fileprivate var isUsed = false
  }

  /// As the user named it.
  let name: String
  private var assembler: RecordAssembler
  private var scanner: CSVScanner
  private var columns: [Int32] = []
  private var text: [UInt8] = []
  private var rows: [String: Row] = [:]
  /// Texts that have no row.
  var missing = FileNotes.Tally()
  /// What was met in the rows of texts.
  private(set) var notes = FileNotes()
  /// What is to be said of the table, once.
  private(set) var messages: [String] = []

  /// - Parameter window: holding the table's bytes from its first.
  init(name: String, window: ByteWindow, isTabbed: Bool, options: LoadOptions) throws(SourceFault) {
    self.name = name
    // The body is the text beside the table, whatever a column is called.
    var fieldOptions = options
    fieldOptions.mapping[.body] = nil
    assembler = RecordAssembler(options: fieldOptions)
    scanner = CSVScanner(delimiter: Byte.comma)
    try window.fill()
    guard window.isAtEnd else { throw SourceFault("longer than \(byteText(window.limitBytes)): not read") }
    text = decodeIfNeeded(window.bytes, options) ?? Array(window.bytes)
    text.withUnsafeBufferPointer { index($0, isTabbed: isTabbed) }
  }

  /// The row of the text at `path`.
  func row(of path: String) -> Row? {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    var plain = Substring(file)
    if plain.hasSuffix(".gz") { plain = plain.dropLast(3) }
    guard let key = [file, String(plain), String(plain.dropLast(4))].first(where: { rows[$0] != nil }) else {
      return nil
    }
    rows[key]?.isUsed = true
    return rows[key]
  }

  /// Rows whose text is not in `folder`.
  func rowsWithoutText(in folder: SystemPath) -> FileNotes.Tally {
    let left = rows.filter { key, row in
      if row.isUsed { return false }
      return ["", ".gz", ".txt", ".txt.gz"].allSatisfy { ending in
        (try? FileStatus(path: folder.appending(SystemPath(key + ending)))) == nil
      }
    }
    var tally = FileNotes.Tally()
    for (key, row) in left.sorted(by: { $0.value.line < $1.value.line }) { tally.add(line: row.line, example: key) }
    return tally
  }

  /// The text's article with the fields of its row.
  func article(_ row: Row, body: [UInt8], path: String) -> ArticleRecord {
    text.withUnsafeBufferPointer { bytes in
      _ = scanner.row(UnsafeBufferPointer(rebasing: bytes[row.start...]), isWhole: true)
    }
    var fields = scanner.cells
    for index in fields.indices { fields[index].name = columns[index] }
    // An id names the text; any other first column only finds it.
    if assembler.names.roles[Int(columns[0])] != .id { fields.removeFirst() }
    return scanner.text.withUnsafeBufferPointer {
      assembler.article(fields, in: $0, body: body, path: path, notes: &notes, line: row.line)
    }
  }

  private func index(_ bytes: UnsafeBufferPointer<UInt8>, isTabbed: Bool) {
    let headerEnd = firstIndex(of: Byte.lineFeed, in: bytes, from: 0) ?? bytes.count
    let candidates: [UInt8] = isTabbed ? [0x09] : [Byte.comma, UInt8(ascii: ";"), 0x09]
    scanner = CSVScanner(
      delimiter: sniffDelimiter(UnsafeBufferPointer(rebasing: bytes[..<headerEnd]), among: candidates))
    var at = 0
    var line = 1
    var ragged: [Int] = []
    var again: [Int] = []
    while at < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[at...])
      guard case .row(let length) = scanner.row(rest, isWhole: true) else {
        ragged.append(line)
        at = (firstIndex(of: Byte.lineFeed, in: bytes, from: at) ?? bytes.count - 1) + 1
        line += 1
        continue
      }
      defer {
        at += length
        line += lineFeeds(in: UnsafeBufferPointer(rebasing: rest[..<length]))
      }
      if scanner.isBlank { continue }
      if columns.isEmpty {
        columns = scanner.cells.map { cell in
          scanner.text.withUnsafeBufferPointer {
            let name = trimmedBlanks(ArraySlice($0[cell.range]))
            return Int32(name.withUnsafeBufferPointer { assembler.names.intern($0) })
          }
        }
        assembler.names.forgetBody()
        continue
      }
      guard scanner.cells.count == columns.count else {
        ragged.append(line)
        continue
      }
      let key = String(decoding: trimmedBlanks(scanner.text[scanner.cells[0].range]), as: UTF8.self)
      if rows[key] == nil {
        rows[key] = Row(start: at, line: line)
      } else {
        again.append(line)
      }
    }
    if let first = ragged.first {
      let rows = ragged.count == 1 ? "1 row" : "\(ragged.count) rows"
      messages.append("\(rows) not read, the first on line \(first): not \(columns.count) cells as in the header")
    }
    if let first = again.first {
      let rows = again.count == 1 ? "1 row" : "\(again.count) rows"
      messages.append("\(rows) not read, the first on line \(first): the text has a row before it")
    }
  }
}

private func decodeIfNeeded(_ bytes: UnsafeBufferPointer<UInt8>, _ options: LoadOptions) -> [UInt8]? {
  if firstInvalidUTF8(bytes) == nil { return nil }
  return decodedText(bytes, as: DecodedReading(bytes, declared: options.charset))
}
