import GRDBSQLite

/// Pieces of bodies. The first argument is the table that holds them, written out (`'data_bodies'`): with a constant
/// SQLite keeps what was opened for the life of the statement.
extension SQLFunction {
  /// `vb_slice(table, article, start, end)`: the bytes of a span of a body; NULL where it lies outside or cuts a
  /// character.
  static let slice = SQLFunction("vb_slice", 4) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).reading { call, body throws(EngineFailure) in
      guard let start = call.integer(2), let end = call.integer(3), 0 <= start, start <= end, end <= body.count else {
        return call.returnNull()
      }
      guard let bytes = try body.slice(Int(start)..<Int(end)) else { return call.returnNull() }
      call.give(bytes)
    }
  }

  /// `vb_clip(table, article, start, end)`: the whole characters of a span, as far as it lies in the body.
  static let clip = SQLFunction("vb_clip", 4) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).reading { call, body throws(EngineFailure) in
      guard let start = call.integer(2), let end = call.integer(3) else { return call.returnNull() }
      let first = min(max(0, start), Int64(body.count))
      call.give(try body.clip(Int(first)..<Int(min(max(first, end), Int64(body.count)))))
    }
  }

  /// `vb_chars(table, article, offset)`: code points of a body before a byte offset; NULL outside the body.
  static let chars = SQLFunction("vb_chars", 3) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).reading { call, body throws(EngineFailure) in
      guard let offset = call.integer(2), 0 <= offset, offset <= body.count else { return call.returnNull() }
      call.give(try body.codePoints(before: Int(offset)))
    }
  }

  /// `vb_length(text)`: code points.
  static let length = SQLFunction("vb_length", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0) else { return call.returnNull() }
    call.give(UTF8Boundary.codePoints(text))
  }

  /// `vb_inside(parts, start, end)`: whether a span lies within one of the parts, given as JSON
  /// `[[start, end], …]`; NULL where there are no parts.
  static let inside = SQLFunction("vb_inside", 3) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0), let start = call.integer(1), let end = call.integer(2),
      let parts = call.compiled(0, as: QuoteParts.self, { QuoteParts(text) })
    else { return call.returnNull() }
    call.give(parts.spans.contains { $0.lowerBound <= start && end <= $0.upperBound })
  }
}

extension FunctionCall {
  /// Runs `body` on the body of the article that the first two arguments name; NULL where there is none.
  fileprivate func reading(_ body: (FunctionCall, BodyReader) throws(EngineFailure) -> Void) {
    guard let table = text(0), let article = integer(1),
      let reader = compiled(0, as: BodyReader.self, { BodyReader(table, of: sqlite3_context_db_handle(context)) })
    else { return returnNull() }
    do throws(EngineFailure) {
      guard try reader.open(article) else { return returnNull() }
      try body(self, reader)
    } catch {
      sqlite3_result_error_code(context, error.code)
    }
  }
}

/// Offsets in valid UTF-8.
enum UTF8Boundary {
  static func isBoundary(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }

  static func codePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64 {
    var count: Int64 = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// The parts of a broken quote, as the `parts` column keeps them.
final class QuoteParts {
  let spans: [Range<Int64>]

  /// Nil where the text is not a list of pairs in order.
  init?(_ json: UnsafeBufferPointer<UInt8>) {
    var numbers: [Int64] = []
    var current: Int64?
    for byte in json {
      if byte >= 0x30, byte <= 0x39 {
        let (high, overflow) = (current ?? 0).multipliedReportingOverflow(by: 10)
        guard !overflow, high < Int64.max - 9 else { return nil }
        current = high + Int64(byte - 0x30)
      } else {
        guard byte == 0x5B || byte == 0x5D || byte == 0x2C || byte == 0x20 else { return nil }
        if let number = current { numbers.append(number) }
        current = nil
      }
    }
    guard current == nil, numbers.count % 2 == 0 else { return nil }
    var spans: [Range<Int64>] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard numbers[index] <= numbers[index + 1] else { return nil }
      spans.append(numbers[index]..<numbers[index + 1])
    }
    self.spans = spans
  }

  /// Where the gaps between parts stand in the stored text, which joins the parts by ` … `.
  var breaks: [Int32] {
    var breaks: [Int32] = []
    var offset: Int64 = 0
    for span in spans.dropLast() {
      offset += span.upperBound - span.lowerBound
      guard let place = Int32(exactly: offset) else { break }
      breaks.append(place)
      offset += Int64(QuoteParts.joint.utf8.count)
    }
    return breaks
  }

  /// Between two parts of a stored quote.
  static let joint = " … "
}
