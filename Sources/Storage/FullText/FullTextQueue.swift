import CorpusModel
import TextKernel

/// Texts on their way into the full-text index, which takes them many at a time: its table of words is larger than
/// a core's cache, and would be fetched anew for every text that came in turn with other rows.
///
/// To be emptied before a transaction ends and before anything else reads the index.
final class FullTextQueue {
  private struct Text {
    var key: Int64
    var body: [UInt8]
    var tokens: [Token]
  }

  /// Of text that waits, with its tokens some four times as much: long enough a run for the cache, and no more memory.
  private static let bytesMax = 512 << 10

  private let context: FullTextContext
  private let insert: Statement
  private var waiting: [Text] = []
  private var bytes = 0

  init(_ connection: Connection) throws {
    context = connection.fullText
    insert = try connection.prepare("INSERT INTO fts_bodies(rowid, body) VALUES(?, ?)")
  }

  func add(_ document: Document, key: Int64) throws {
    waiting.append(Text(key: key, body: document.bytes, tokens: document.tokens))
    bytes += document.bytes.count
    if bytes >= Self.bytesMax { try flush() }
  }

  /// Takes back a text that waits; false where it does not.
  func remove(_ key: Int64) -> Bool {
    guard let place = waiting.lastIndex(where: { $0.key == key }) else { return false }
    bytes -= waiting.remove(at: place).body.count
    return true
  }

  func flush() throws {
    defer { forget() }
    for text in waiting {
      try text.body.withUnsafeBufferPointer { body in
        context.tokens = text.tokens
        context.count = body.count
        insert.bind(1, text.key)
        insert.bindKept(2, body)
        try insert.run()
      }
    }
  }

  /// After a transaction was taken back.
  func forget() {
    context.count = -1
    context.tokens = []
    waiting.removeAll(keepingCapacity: true)
    bytes = 0
  }
}
