import CorpusModel
import Foundation
import Synchronization

/// Analyses a stream of articles over the cores and hands them on in their own order.
///
/// Three roles, each on threads of its own, with bounded queues between them: one produces records, some
/// analyse batches, and the calling thread consumes them in order (the store's writer). Memory is bounded by the
/// batches in flight; order and batching cannot change a result.
package struct Runner: Sendable {
  private let analysis: ArticleAnalysis
  private let threads: Int

  package init(analysis: ArticleAnalysis, threads: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.analysis = analysis
    self.threads = max(1, threads)
  }

  /// - Parameters:
  ///   - produce: runs on a thread of its own; calls `emit` for each article until that answers false.
  ///   - consume: runs on the calling thread, batches in order. An error ends the run and is thrown.
  package func run(
    _ produce: @escaping @Sendable (_ emit: (ArticleRecord) -> Bool) throws -> Void,
    consume: ([Analysed]) throws -> Void
  ) throws {
    let records = BoundedQueue<Batch<ArticleRecord>>(capacity: threads + 1)
    let results = BoundedQueue<Batch<Analysed>>(capacity: threads + 1)
    let failure = Mutex<(any Error)?>(nil)
    let window = Window(batches: 4 * threads)
    let working = Mutex(threads)

    let group = ThreadGroup()
    group.start {
      var batcher = Batcher()
      do {
        try produce { record in
          guard let batch = batcher.add(record) else { return true }
          return window.enter() && records.push(batch)
        }
        if let batch = batcher.rest(), window.enter() { _ = records.push(batch) }
      } catch {
        failure.withLock { $0 = error }
      }
      records.close()
    }
    for _ in 0..<threads {
      group.start { [analysis] in
        while let batch = records.pop() {
          let analysed = Batch(number: batch.number, items: batch.items.map(analysis.analyse))
          if !results.push(analysed) { break }
        }
        if working.withLock({
          $0 -= 1; return $0 == 0
        }) {
          results.close()
        }
      }
    }
    defer {
      window.close()
      records.abandon()
      results.abandon()
      group.wait()
    }
    var waiting: [Int: [Analysed]] = [:]
    var next = 0
    while let batch = results.pop() {
      waiting[batch.number] = batch.items
      while let items = waiting.removeValue(forKey: next) {
        try consume(items)
        window.leave()
        next += 1
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}

private struct Batch<Item: Sendable>: Sendable {
  let number: Int
  let items: [Item]
}

/// Cuts the stream into batches small enough to balance and large enough to cost nothing.
private struct Batcher {
  private static let itemsMax = 64
  private static let bytesMax = 256 << 10
  private var items: [ArticleRecord] = []
  private var bytes = 0
  private var number = 0

  mutating func add(_ record: ArticleRecord) -> Batch<ArticleRecord>? {
    items.append(record)
    bytes += record.body.count
    return items.count >= Self.itemsMax || bytes >= Self.bytesMax ? rest() : nil
  }

  mutating func rest() -> Batch<ArticleRecord>? {
    guard !items.isEmpty else { return nil }
    defer {
      items = []
      bytes = 0
      number += 1
    }
    return Batch(number: number, items: items)
  }
}

/// At most so many batches between the producer and the consumer, the ones waiting for their turn included.
///
/// `@unchecked Sendable`: every access to `free` and `isClosed` is between `condition.lock()` and `unlock()`.
private final class Window: @unchecked Sendable {
  private let condition = NSCondition()
  private var free: Int
  private var isClosed = false

  init(batches: Int) { free = batches }

  func enter() -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while free == 0, !isClosed { condition.wait() }
    free -= 1
    return !isClosed
  }

  func leave() {
    condition.lock()
    free += 1
    condition.signal()
    condition.unlock()
  }

  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }
}
