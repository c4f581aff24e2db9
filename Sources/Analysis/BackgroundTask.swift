import Foundation
import Synchronization

/// One piece of work on a thread of its own, begun at once, its value asked for later.
package final class BackgroundTask<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let group = DispatchGroup()

  package init(_ work: @escaping @Sendable () throws -> Value) {
    group.enter()
    let thread = Thread { [self] in
      let outcome = Result { try work() }
      result.withLock { $0 = outcome }
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Waits for the work's end.
  ///
  /// - Throws: what the work threw.
  package func value() throws -> Value {
    group.wait()
    guard let outcome = result.withLock({ $0 }) else { throw CancellationError() }
    return try outcome.get()
  }
}
