import GRDBSQLite
import TextKernel

/// What the writer knows of the text it is about to index, so that it is not tokenised twice.
///
/// Used only inside accesses of its connection, which GRDB runs one at a time.
final class FullTextContext: @unchecked Sendable {
  var tokens: [Token] = []
  /// Bytes of the text that `tokens` belong to; -1 where nothing is known.
  var count = -1
}

/// The full-text index's tokenizer `verbatim`: the terms of `IndexTokens`, so that the index, `has` and the
/// analyzers share one notion of token (R13).
enum FullTextTokenizer {
  /// Makes `tokenize='verbatim'` known to `connection`.
  static func register(on connection: OpaquePointer, context: FullTextContext) throws {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    var api: UnsafeMutablePointer<fts5_api>?
    guard sqlite3_prepare_v2(connection, "SELECT fts5(?)", -1, &statement, nil) == SQLITE_OK else {
      throw StoreError(connection: connection, path: "fts5")
    }
    // The way FTS5 hands out its interface: a pointer it fills in.
    _ = withUnsafeMutablePointer(to: &api) { pointer in
      sqlite3_bind_pointer(statement, 1, pointer, "fts5_api_ptr", nil)
      return sqlite3_step(statement)
    }
    guard let api, let create = api.pointee.xCreateTokenizer else {
      throw StoreError(.statement, "this SQLite has no FTS5")
    }
    var tokenizer = fts5_tokenizer(xCreate: makeTokenizer, xDelete: deleteTokenizer, xTokenize: tokenize)
    let kept = Unmanaged.passRetained(context).toOpaque()
    let code = create(api, "verbatim", kept, &tokenizer) { kept in
      if let kept { Unmanaged<FullTextContext>.fromOpaque(kept).release() }
    }
    guard code == SQLITE_OK else { throw StoreError(connection: connection, path: "fts5") }
  }
}

/// FTS5 keeps the context as its tokenizer; the connection owns it.
private func makeTokenizer(
  _ context: UnsafeMutableRawPointer?, _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: Int32,
  _ made: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
  made?.pointee = context.map { OpaquePointer($0) }
  return SQLITE_OK
}

private func deleteTokenizer(_ tokenizer: OpaquePointer?) {}

private typealias TokenCallback =
  @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32

private func tokenize(
  _ tokenizer: OpaquePointer?, _ state: UnsafeMutableRawPointer?, _ flags: Int32, _ text: UnsafePointer<CChar>?,
  _ count: Int32, _ callback: TokenCallback?
) -> Int32 {
  guard let tokenizer, let text, let callback, count > 0 else { return SQLITE_OK }
  let context = Unmanaged<FullTextContext>.fromOpaque(UnsafeMutableRawPointer(tokenizer)).takeUnretainedValue()
  return text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    let mode: IndexTokens.Mode = flags & FTS5_TOKENIZE_QUERY != 0 ? .query : .document
    var tokens: [Token] = []
    if flags & FTS5_TOKENIZE_DOCUMENT != 0, context.count == bytes.count {
      tokens = context.tokens
    } else {
      Tokenizer.tokenize(bytes, into: &tokens)
    }
    var code = SQLITE_OK
    // The closure stands here, not in a function of its own: `code` would be boxed for that, and watched at each term.
    IndexTokens.forEach(bytes, tokens: tokens, mode: mode) { term, start, end, isColocated in
      term.withMemoryRebound(to: CChar.self) { term in
        code = callback(
          state, isColocated ? FTS5_TOKEN_COLOCATED : 0, term.baseAddress, Int32(term.count), Int32(start), Int32(end))
      }
      return code == SQLITE_OK
    }
    return code
  }
}
