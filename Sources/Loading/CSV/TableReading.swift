/// Reads the rows of a table as records, once its header is known.
///
/// A row with more or fewer cells than the header is rejected. Where a quotation mark opens a cell that nothing closes,
/// its line alone is rejected, and reading goes on after it.
struct TableReading {
  private let session: FileSession
  private var scanner: CSVScanner
  /// Index of each column in the session's names; a second column of one name is `name_2`.
  private var columns: [Int32] = []
  private var line = 1

  /// Nil where there is no table with a column of texts; said to the session then.
  init?(_ session: FileSession, delimiters: [UInt8]) throws {
    self.session = session
    var delimiter = try sniffedDelimiter(session, delimiters)
    if let declared = try separatorLine(session) {
      delimiter = declared
      line += 1
    }
    scanner = CSVScanner(delimiter: delimiter)
    guard try header() else { return nil }
  }

  mutating func read() throws {
    while let row = try nextRow() {
      let (line, start, end, fields, bytes) = row
      session.beginRecord()
      guard fields.count == columns.count else {
        let cells = fields.count == 1 ? "1 cell" : "\(fields.count) cells"
        try session.reject(line: line, byte: start, "\(cells) where the header has \(columns.count)")
        continue
      }
      try bytes.withUnsafeBufferPointer { bytes in
        if firstIndex(of: 0, in: bytes, from: 0) != nil {
          return try session.reject(line: line, byte: start, "holds a NUL, which no text has")
        }
        var named = fields
        for index in named.indices { named[index].name = columns[index] }
        try session.give(named, in: bytes, line: line, start: start, end: end)
      }
    }
  }

  private mutating func header() throws -> Bool {
    guard let row = try nextRow() else { return false }
    if row.text.contains(Byte.carriageReturn), session.window.isAtEnd, session.window.bytes.isEmpty {
      try session.reject(
        line: row.line, byte: row.start, "its lines end in carriage returns alone: save it with other line ends")
      return false
    }
    var names: [String] = []
    var uniqueNames = UniqueNames()
    for (index, cell) in row.fields.enumerated() {
      let text = String(decoding: trimmedBlanks(row.text[cell.range]), as: UTF8.self)
      names.append(uniqueNames.add(text.isEmpty ? "column_\(index + 1)" : text))
      guard names.count <= JSONScanner.fieldLimit else {
        try session.reject(line: row.line, byte: row.start, "more than \(JSONScanner.fieldLimit) columns")
        return false
      }
    }
    columns = names.map { session.intern($0) }
    if !columns.contains(where: { session.role(of: $0) == .body }) {
      let missing = session.options.mapping[.body].map { "no column `\(shown($0))`, which --map names" }
      try session.reject(line: row.line, byte: row.start, missing ?? noBodyMessage(names))
      return false
    }
    return true
  }

  private typealias Row = (line: Int, start: Int64, end: Int64, fields: [RawField], text: [UInt8])

  /// The next row that is not empty; rejects lines with a cell that nothing closes.
  private mutating func nextRow() throws -> Row? {
    let window = session.window
    while true {
      let bytes = window.bytes
      if bytes.isEmpty {
        if try window.more() { continue }
        return nil
      }
      let start = window.position
      let startLine = line
      switch scanner.row(bytes, isWhole: window.isAtEnd) {
      case .row(let length):
        let raw = UnsafeBufferPointer(rebasing: bytes[..<length])
        let end = start + Int64(length)
        line += max(lineFeeds(in: raw), 1)
        if let reading = session.reading(of: raw, line: startLine) { scanner.decodeCells(as: reading) }
        window.advance(by: length)
        if length > window.limitBytes {
          session.beginRecord()
          try session.reject(line: startLine, byte: start, tooLong(Int64(length), session))
        } else if !scanner.isBlank {
          return (startLine, start, end, scanner.cells, scanner.text)
        }
      case .unfinished:
        if try !window.more(), !window.isAtEnd {
          try dropLine("no end of the row within \(byteText(window.limitBytes)); a quotation mark may be unclosed")
        }
      case .unclosed:
        try dropLine("a quotation mark opens a cell that nothing closes")
      }
    }
  }

  private mutating func dropLine(_ reason: String) throws {
    let start = session.window.position
    let startLine = line
    let dropped = try session.window.dropLine()
    line += 1
    session.beginRecord()
    let isLong = dropped > Int64(session.window.limitBytes)
    try session.reject(line: startLine, byte: start, isLong ? tooLong(dropped, session) : reason)
  }
}

func tooLong(_ count: Int64, _ session: FileSession) -> String {
  "a record of \(byteText(Int(count))): longer than the \(byteText(session.window.limitBytes)) one may have"
}

/// The delimiter of the table whose first line is at the front of the window.
private func sniffedDelimiter(_ session: FileSession, _ candidates: [UInt8]) throws -> UInt8 {
  let window = session.window
  while firstIndex(of: Byte.lineFeed, in: window.bytes, from: 0) == nil, window.bytes.count < 1 << 20 {
    if try !window.more() { break }
  }
  let end = firstIndex(of: Byte.lineFeed, in: window.bytes, from: 0) ?? window.bytes.count
  return sniffDelimiter(UnsafeBufferPointer(rebasing: window.bytes[..<end]), among: candidates)
}

/// The `sep=;` that Excel reads and writes as a first line.
private func separatorLine(_ session: FileSession) throws -> UInt8? {
  let bytes = session.window.bytes
  guard bytes.count >= 6, bytes.starts(with: Array("sep=".utf8)) else { return nil }
  guard bytes[5] == Byte.lineFeed || (bytes[5] == Byte.carriageReturn && bytes.count > 6) else { return nil }
  let delimiter = bytes[4]
  _ = try session.window.dropLine()
  return delimiter
}
