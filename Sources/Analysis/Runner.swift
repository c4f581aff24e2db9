import CorpusModel
import Foundation
import Synchronization

/// Analyses a stream of articles over the cores and hands them on in their own order.
///
/// One thread produces records, some analyse batches, and the calling thread consumes them in order (the store's
/// writer); while it has none to consume it analyses too, so that there are no more busy threads than cores. Memory is
/// bounded by the batches in flight; order and batching cannot change a result.
package struct Runner: Sendable {
  private let analysis: ArticleAnalysis
  private let threads: Int
  /// So much is on its way that the others need not wait while the store's writer is long at one thing.
  private static let batchesPerThread = 24

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
    let exchange = BatchExchange(batchesMax: Self.batchesPerThread * threads, workers: threads - 1)
    let failure = Mutex<(any Error)?>(nil)
    let group = ThreadGroup()
    group.start {
      var batcher = Batcher()
      do {
        try produce { record in batcher.add(record).map(exchange.produce) ?? true }
        if let batch = batcher.rest() { _ = exchange.produce(batch) }
      } catch {
        failure.withLock { $0 = error }
      }
      exchange.endProduction()
    }
    for worker in 0..<threads - 1 {
      group.start {
        while let batch = exchange.take(worker) { exchange.give(analyse(batch, by: worker)) }
      }
    }
    defer {
      exchange.close()
      group.wait()
    }
    while let step = exchange.next() {
      switch step {
      case .consume(let batch):
        try consume(batch.items)
        exchange.spend(batch)
      case .analyse(let batch): exchange.give(analyse(batch, by: nil))
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }

  private func analyse(_ batch: RecordBatch, by worker: Int?) -> AnalysedBatch {
    AnalysedBatch(number: batch.number, worker: worker, items: batch.items.map(analysis.analyse))
  }
}

/// Cuts the stream into batches small enough to be stored while they are in the cache, large enough to cost nothing.
private struct Batcher {
  private static let itemsMax = 16
  private static let bytesMax = 64 << 10
  private var items: [ArticleRecord] = []
  private var bytes = 0
  private var number = 0

  mutating func add(_ record: ArticleRecord) -> RecordBatch? {
    items.append(record)
    bytes += record.body.count
    return items.count >= Self.itemsMax || bytes >= Self.bytesMax ? rest() : nil
  }

  mutating func rest() -> RecordBatch? {
    guard !items.isEmpty else { return nil }
    defer {
      items = []
      bytes = 0
      number += 1
    }
    return RecordBatch(number: number, items: items)
  }
}
