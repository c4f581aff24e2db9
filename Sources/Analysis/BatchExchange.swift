import CorpusModel
import Foundation

/// Some articles that are analysed together.
struct RecordBatch: Sendable {
  /// Its place in the stream, from 0.
  let number: Int
  let items: [ArticleRecord]
}

/// What was said of them.
struct AnalysedBatch: Sendable {
  let number: Int
  /// Which thread made it; nil for the consumer itself.
  let worker: Int?
  let items: [Analysed]
}

/// Where the threads of a run meet: batches wait here to be analysed, then for their turn to be consumed.
///
/// The faster side waits, so that memory does not grow with the corpus. Closing ends all sides: an error or Ctrl-C never
/// leaves a thread waiting.
///
/// `@unchecked Sendable`: everything mutable is used only between `condition.lock()` and `unlock()`.
final class BatchExchange: @unchecked Sendable {
  /// What the consumer does next.
  enum Step {
    case consume(AnalysedBatch)
    /// Nothing is ready: the consumer helps.
    case analyse(RecordBatch)
  }

  private let condition = NSCondition()
  private let batchesMax: Int
  /// Not analysed, oldest first.
  private var records: [RecordBatch] = []
  private var results: [Int: AnalysedBatch] = [:]
  /// Consumed, by worker: whoever allocated memory frees it with the least ado.
  private var spent: [[AnalysedBatch]]
  private var produced = 0
  private var consumed = 0
  private var isProduced = false
  private var isClosed = false

  /// - Parameter batchesMax: so many are produced and not consumed.
  init(batchesMax: Int, workers: Int) {
    self.batchesMax = batchesMax
    spent = Array(repeating: [], count: workers)
  }

  /// Waits while too many are on their way; false where nobody wants more.
  func produce(_ batch: RecordBatch) -> Bool {
    whenever({ produced - consumed < batchesMax }) { () -> Bool in
      produced += 1
      records.append(batch)
      return true
    } ?? false
  }

  func endProduction() { change { isProduced = true } }

  /// A batch to be analysed; nil where no more will come.
  func take(_ worker: Int) -> RecordBatch? {
    // Goes at the end of this call, when the lock is left.
    var mine: [AnalysedBatch] = []
    return whenever({ !records.isEmpty || isProduced }) {
      swap(&mine, &spent[worker])
      return records.isEmpty ? nil : records.removeFirst()
    } ?? nil
  }

  func give(_ batch: AnalysedBatch) { change { results[batch.number] = batch } }

  /// For the one consumer; nil where everything is consumed.
  func next() -> Step? {
    whenever({ results[consumed] != nil || !records.isEmpty || (isProduced && consumed == produced) }) {
      if let batch = results.removeValue(forKey: consumed) {
        consumed += 1
        return Step.consume(batch)
      }
      return records.isEmpty ? nil : Step.analyse(records.removeFirst())
    } ?? nil
  }

  /// A batch was consumed. Nobody waits for that.
  func spend(_ batch: AnalysedBatch) {
    guard let worker = batch.worker else { return }
    condition.withLock { spent[worker].append(batch) }
  }

  func close() { change { isClosed = true } }

  private func change(_ body: () -> Void) {
    condition.lock()
    body()
    condition.broadcast()
    condition.unlock()
  }

  /// Runs `body` as soon as `isReady`; nil where the exchange is closed.
  private func whenever<T>(_ isReady: () -> Bool, _ body: () -> T) -> T? {
    condition.lock()
    defer { condition.unlock() }
    while !isReady(), !isClosed { condition.wait() }
    guard !isClosed else { return nil }
    defer { condition.broadcast() }
    return body()
  }
}
