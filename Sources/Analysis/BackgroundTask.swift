import Synchronization

/// One piece of work on a thread of its own, begun at once, its value asked for later.
package final class BackgroundTask<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let thread = ThreadGroup()

  package init(_ work: @escaping @Sendable () throws -> Value) {
    thread.start { [self] in
      let outcome = Result { try work() }
      result.withLock { $0 = outcome }
    }
  }

  /// Waits for the work's end.
  ///
  /// - Throws: what the work threw.
  package func value() throws -> Value {
    thread.wait()
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}
