import CorpusModel
import TextKernel

/// A text a file; what is known of it may stand in a `metadata.csv` or `.tsv` beside it.
struct TextReader: ArticleReader {
  let name = "txt"
  let endings = ["txt"]
  let summary = "A text a file, with a `metadata.csv` or `metadata.tsv` beside the texts."

  func read(_ session: FileSession) throws {
    let window = session.window
    try window.fill()
    let bytes = window.bytes
    let start = window.position
    session.beginRecord()
    if bytes.count > window.limitBytes {
      let limit = byteText(window.limitBytes)
      return try session.reject(line: 1, byte: start, "longer than the \(limit) a text may have")
    }
    if bytes.isEmpty { return try session.reject(line: nil, byte: nil, "an empty file") }
    if let nul = firstIndex(of: 0, in: bytes, from: 0) {
      let line = lineFeeds(in: UnsafeBufferPointer(rebasing: bytes[..<nul])) + 1
      return try session.reject(line: line, byte: start + Int64(nul), "holds a NUL, which no text has")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      return try session.reject(line: nil, byte: nil, "nothing but blanks")
    }
    let body = session.decoded(bytes, line: 1) ?? Array(bytes)
    var record = try article(body, session)
    record.sourceFile = session.file.name
    record.sourceStart = start
    record.sourceEnd = start + Int64(bytes.count)
    if let found = findTitle(in: record.body) {
      let title = String(decoding: record.body[found.range], as: UTF8.self)
      if record.title == nil || record.title == title {
        record.title = title
        record.titleSpan = found
      }
    }
    window.advance(by: bytes.count)
    try session.give(record, line: 1)
  }

  private func article(_ body: [UInt8], _ session: FileSession) throws -> ArticleRecord {
    let path = session.file.path
    guard let metadata = session.metadata else { return ArticleRecord(id: path, path: path, body: body) }
    guard let row = metadata.row(of: path) else {
      metadata.missing.add(line: 1, example: path)
      return ArticleRecord(id: path, path: path, body: body)
    }
    return metadata.article(row, body: body, path: path)
  }
}
