import CLibeditShim

/// Ctrl-C while something runs: a flag to poll and a call to make at once.
///
/// The flag is for loops of our own; the action is for work that sits inside C, as `sqlite3_interrupt` does.
package enum Interrupt {
  /// Called in a signal handler: only what is async-signal-safe, so no Swift runtime, no locks, no memory.
  package typealias Action = @convention(c) (_ context: UnsafeMutableRawPointer?) -> Void

  /// Takes SIGINT. From here on Ctrl-C no longer ends the program, and waiting system calls return `EINTR`.
  ///
  /// - Returns: false where it was taken already; then it is not the caller's to restore.
  @discardableResult
  package static func install() -> Bool { vb_interrupt_install() }

  /// Gives SIGINT back to whoever had it.
  package static func restore() { vb_interrupt_restore() }

  /// True from a Ctrl-C until `clear()`.
  package static var isPending: Bool { vb_interrupt_pending() }

  package static func clear() { vb_interrupt_clear() }

  /// What Ctrl-C calls; nil for nothing. After the call returns the action set before is no longer running anywhere,
  /// so its context may be released.
  package static func setAction(_ action: Action?, context: UnsafeMutableRawPointer? = nil) {
    vb_interrupt_set_action(action, context)
  }

  /// Runs `body` with `action` set. A Ctrl-C that came before is forgotten; one that comes within stays pending.
  package static func during<Result, Failure: Error>(
    _ action: Action, context: UnsafeMutableRawPointer?, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    clear()
    setAction(action, context: context)
    defer { setAction(nil) }
    return try body()
  }
}
