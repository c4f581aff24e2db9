/// A JSON object a line, as crawlers and archives write them.
struct JSONLinesReader: ArticleReader {
  let name = "jsonl"
  let endings = ["jsonl", "ndjson"]
  let summary = "A JSON object a line."

  func read(_ session: FileSession) throws {
    let window = session.window
    if try session.firstByte() == Byte.openBracket { return try JSONReader().read(session) }
    var line = session.linesBefore
    var looked = 0
    while true {
      let bytes = window.bytes
      if let end = firstIndex(of: Byte.lineFeed, in: bytes, from: looked) {
        line += 1
        try record(UnsafeBufferPointer(rebasing: bytes[..<end]), line, session)
        window.advance(by: end + 1)
        looked = 0
        continue
      }
      looked = bytes.count
      if try window.more() { continue }
      line += 1
      if window.isAtEnd {
        try record(window.bytes, line, session)
        window.advance(by: window.bytes.count)
        return
      }
      let start = window.position
      let dropped = try window.dropLine()
      looked = 0
      session.beginRecord()
      try session.reject(line: line, byte: start, tooLong(dropped, session))
    }
  }

  private func record(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ session: FileSession) throws {
    guard bytes.contains(where: { $0 > 0x20 || $0 == 0 }) else { return }
    session.beginRecord()
    let start = session.window.position
    if bytes.count > session.window.limitBytes {
      return try session.reject(line: line, byte: start, tooLong(Int64(bytes.count), session))
    }
    try session.giveJSON(bytes, line: line, start: start)
  }
}
