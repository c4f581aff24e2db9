import CorpusModel

/// One file while it is read: where its reader gets bytes, and where its records and words go.
package final class FileSession {
  let file: SourceFile
  let options: LoadOptions
  let window: ByteWindow
  /// Of a text's folder.
  let metadata: MetadataTable?
  var notes = FileNotes()
  /// Lines that `firstByte` passed over.
  private(set) var linesBefore = 0
  /// Records given to the sink.
  private(set) var given = 0
  private(set) var rejected = 0
  /// Records met, given or not: the `n` of `path#n`, which must not change when a bad record is mended.
  private var ordinal = 0
  private var assembler: RecordAssembler
  private var fields: [RawField] = []
  private let emit: (LoadEvent) throws -> Void

  init(
    file: SourceFile, options: LoadOptions, window: ByteWindow, metadata: MetadataTable?,
    emit: @escaping (LoadEvent) throws -> Void
  ) {
    self.file = file
    self.options = options
    self.window = window
    self.metadata = metadata
    self.emit = emit
    assembler = RecordAssembler(options: options)
  }

  /// To be called once a record met, before it is given or rejected.
  func beginRecord() { ordinal += 1 }

  func give(_ record: ArticleRecord, line: Int) throws {
    given += 1
    try emit(.record(record, line: line))
  }

  func reject(line: Int?, byte: Int64?, _ reason: String) throws {
    rejected += 1
    try emit(.rejected(Rejection(file: file.name, line: line, byte: byte, reason: reason)))
  }

  func note(_ message: String) throws {
    try emit(.note(LoadNote(file: file.name, message: message)))
  }

  /// Gives the record whose fields, with their names' indices, stand in `bytes`.
  func give(
    _ fields: [RawField], in bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int64, end: Int64
  ) throws {
    var record: ArticleRecord
    do {
      record = try assembler.article(
        fields, in: bytes, path: file.path, fallbackID: "\(file.path)#\(ordinal)", notes: &notes, line: line)
    } catch {
      return try reject(line: line, byte: start, error.reason)
    }
    record.sourceFile = file.name
    record.sourceStart = start
    record.sourceEnd = end
    try give(record, line: line)
  }

  /// Gives the record that is the JSON object in `bytes`, which begins at `start` of the file.
  func giveJSON(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int64) throws {
    let end = start + Int64(bytes.count)
    guard let decoded = decoded(bytes, line: line) else {
      return try giveUTF8JSON(bytes, line: line, start: start, end: end)
    }
    try decoded.withUnsafeBufferPointer { try giveUTF8JSON($0, line: line, start: start, end: end) }
  }

  private func giveUTF8JSON(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int, start: Int64, end: Int64
  ) throws {
    var scanner = JSONScanner(bytes)
    do {
      try scanner.object(into: &fields)
      try scanner.finish()
    } catch {
      let lines = lineFeeds(in: UnsafeBufferPointer(rebasing: bytes[..<min(error.at, bytes.count)]))
      return try reject(line: line + lines, byte: min(start + Int64(error.at), end), error.message)
    }
    assembler.nameFields(&fields, in: bytes)
    try give(fields, in: bytes, line: line, start: start, end: end)
  }

  /// `bytes` as UTF-8 where they are none, which is noted; nil where they are.
  func decoded(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> [UInt8]? {
    reading(of: bytes, line: line).map { decodedText(bytes, as: $0) }
  }

  /// What `bytes` are read as where they are no UTF-8, which is noted; nil where they are.
  func reading(of bytes: UnsafeBufferPointer<UInt8>, line: Int) -> DecodedReading? {
    if firstInvalidUTF8(bytes) == nil { return nil }
    let reading = DecodedReading(bytes, declared: options.charset)
    notes.decoded[reading, default: .init()].add(line: line)
    return reading
  }

  /// Index of a column's name.
  func intern(_ name: String) -> Int32 {
    Int32(Array(name.utf8).withUnsafeBufferPointer { assembler.names.intern($0) })
  }

  func role(of name: Int32) -> FieldRole? { assembler.names.roles[Int(name)] }

  /// The first byte that is no blank; what stands before it is passed over.
  func firstByte() throws -> UInt8? {
    var line = 0
    defer { linesBefore += line }
    return try firstByte(counting: &line)
  }

  func firstByte(counting line: inout Int) throws -> UInt8? {
    while true {
      let bytes = window.bytes
      var at = 0
      while at < bytes.count, bytes[at] <= 0x20, bytes[at] != 0 {
        if bytes[at] == Byte.lineFeed { line += 1 }
        at += 1
      }
      window.advance(by: at)
      if at < bytes.count { return bytes[at] }
      if try !window.more() { return nil }
    }
  }

  /// Says what occurred more than once, and that a file held nothing.
  func finish() throws {
    for message in notes.messages(isOneText: file.path.lowercased().contains(".txt")) { try note(message) }
    if given + rejected == 0 { try note("no record in it") }
  }
}

/// `512 bytes`, `16 MiB`, `95.4 MiB`
func byteText(_ count: Int) -> String {
  if count < 1024 { return "\(count) bytes" }
  var value = Double(count) / 1024
  var unit = "KiB"
  for next in ["MiB", "GiB", "TiB"] where value >= 1024 {
    value /= 1024
    unit = next
  }
  let tenths = Int((value * 10).rounded())
  return tenths % 10 == 0 ? "\(tenths / 10) \(unit)" : "\(tenths / 10).\(tenths % 10) \(unit)"
}
