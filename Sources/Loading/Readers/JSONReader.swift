/// A JSON array of objects, one object alone, or objects one after another.
struct JSONReader: ArticleReader {
  let name = "json"
  let endings = ["json"]
  let summary = "A JSON array of objects, or one object."

  func read(_ session: FileSession) throws {
    switch try session.firstByte() {
    case nil: return
    case Byte.openBracket: session.window.advance(by: 1)
    case Byte.openBrace:
      if try holdsLines(session) { return try JSONLinesReader().read(session) }
    default:
      return try session.reject(
        line: session.linesBefore + 1, byte: session.window.position, "not JSON: expected `[` or `{`")
    }
    try elements(session)
  }

  /// True where the first line is an object and more follows: JSON Lines under another name.
  private func holdsLines(_ session: FileSession) throws -> Bool {
    let window = session.window
    while firstIndex(of: Byte.lineFeed, in: window.bytes, from: 0) == nil {
      if try !window.more() { return false }
    }
    var extent = JSONExtent()
    let end = firstIndex(of: Byte.lineFeed, in: window.bytes, from: 0) ?? 0
    return extent.end(in: UnsafeBufferPointer(rebasing: window.bytes[..<end]), from: 0) != nil
  }

  private func elements(_ session: FileSession) throws {
    let window = session.window
    var line = session.linesBefore + 1
    while true {
      guard let byte = try session.firstByte(counting: &line) else { return }
      if byte == Byte.comma || byte == Byte.closeBracket {
        window.advance(by: 1)
        continue
      }
      let start = window.position
      let startLine = line
      session.beginRecord()
      var extent = JSONExtent()
      var looked = 0
      var end = extent.end(in: window.bytes, from: looked)
      while end == nil {
        looked = window.bytes.count
        guard try window.more() else { break }
        end = extent.end(in: window.bytes, from: looked)
      }
      if let end {
        let element = UnsafeBufferPointer(rebasing: window.bytes[..<end])
        line += lineFeeds(in: element)
        if end > window.limitBytes {
          try session.reject(line: startLine, byte: start, tooLong(Int64(end), session))
        } else {
          try session.giveJSON(element, line: startLine, start: start)
        }
        window.advance(by: end)
      } else if window.isAtEnd {
        let rest = window.bytes.count
        window.advance(by: rest)
        return try session.reject(line: startLine, byte: start, "unfinished: the file ends inside the record")
      } else {
        try dropRest(of: &extent, from: looked, start, &line, session)
        try session.reject(line: startLine, byte: start, tooLong(window.position - start, session))
      }
    }
  }

  /// Lets go of a record that is too long to be held, up to its end.
  private func dropRest(
    of extent: inout JSONExtent, from looked: Int, _ start: Int64, _ line: inout Int, _ session: FileSession
  ) throws {
    let window = session.window
    line += lineFeeds(in: window.bytes)
    window.advance(by: window.bytes.count)
    while try window.more() {
      let bytes = window.bytes
      let end = extent.end(in: bytes, from: 0)
      line += lineFeeds(in: UnsafeBufferPointer(rebasing: bytes[..<(end ?? bytes.count)]))
      window.advance(by: end ?? bytes.count)
      if end != nil { return }
    }
  }
}

/// Finds where a JSON value ends, over bytes that come in pieces.
struct JSONExtent {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The end of the value, looking at `bytes` from `start` on; nil where it goes on.
  mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == Byte.backslash {
          isEscaped = true
        } else if byte == Byte.quote {
          isInString = false
          if depth == 0 { return at + 1 }
        }
      } else {
        switch byte {
        case Byte.quote: isInString = true
        case Byte.openBrace, Byte.openBracket: depth += 1
        case Byte.closeBrace, Byte.closeBracket:
          if depth == 0 { return max(at, 1) }
          depth -= 1
          if depth == 0 { return at + 1 }
        case Byte.comma where depth == 0, Byte.lineFeed where depth == 0: return max(at, 1)
        default: break
        }
      }
      at += 1
    }
    return nil
  }
}
