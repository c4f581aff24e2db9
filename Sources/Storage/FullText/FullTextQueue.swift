import CorpusModel
import TextKernel

/// Texts on their way into the full-text index, which takes them many at a time: its table of words is larger than
/// a core's cache, and would be fetched anew for every text that came in turn with other rows.
///
/// To be emptied before a transaction ends and before anything else reads the index.
final class FullTextQueue {
  private struct Text {
    var key: Int64
    var document: Document
  }

  /// Of text that waits; its documents take some ten times as much.
  private static let bytesMax = 2 << 20

  private let context: FullTextContext
  private let insert: Statement
  private var waiting: [Text] = []
  private var bytes = 0

  init(_ connection: Connection) throws {
    context = connection.fullText
    insert = try connection.prepare("INSERT INTO fts_bodies(rowid, body) VALUES(?, ?)")
  }

  func add(_ document: Document, key: Int64) throws {
    waiting.append(Text(key: key, document: document))
    bytes += document.bytes.count
    if bytes >= Self.bytesMax { try flush() }
  }

  /// Takes back a text that waits; false where it does not.
  func remove(_ key: Int64) -> Bool {
    guard let place = waiting.lastIndex(where: { $0.key == key }) else { return false }
    bytes -= waiting.remove(at: place).document.bytes.count
    return true
  }

  func flush() throws {
    defer { forget() }
    for text in waiting {
      try text.document.bytes.withUnsafeBufferPointer { body in
        context.tokens = text.document.tokens
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
