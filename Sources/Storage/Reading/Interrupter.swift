import GRDBSQLite
import Synchronization

/// Stops the query that a reader runs, from another thread or from a signal handler.
///
/// Only atomic loads and `sqlite3_interrupt`, which SQLite allows beside a running statement as long as the
/// connection is open: the reader takes its handle back before it closes.
package final class Interrupter: Sendable {
  private let handle = Atomic<UInt>(0)
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Ends the running query with `CancellationError`, and any that begins before `reset()`.
  package func interrupt() {
    // The flag too: an interrupt acts only on statements that are running already.
    flag.store(true, ordering: .releasing)
    let pointer = handle.load(ordering: .acquiring)
    if let connection = OpaquePointer(bitPattern: pointer) { sqlite3_interrupt(connection) }
  }

  /// Makes the reader ready for the next query.
  package func reset() { flag.store(false, ordering: .releasing) }

  package var isInterrupted: Bool { flag.load(ordering: .relaxed) }

  func check() throws {
    if isInterrupted { throw CancellationError() }
  }

  func attach(_ connection: OpaquePointer?) {
    handle.store(UInt(bitPattern: connection), ordering: .releasing)
  }
}
