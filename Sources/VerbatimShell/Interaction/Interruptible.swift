import LineEditing
import Storage

/// Work that Ctrl-C ends within moments.
enum Interruptible {
  /// Runs `body`; Ctrl-C sets `Interrupt.isPending` and stops the statement `reader` is running.
  static func run<Result>(_ reader: StoreReader? = nil, _ body: () throws -> Result) rethrows -> Result {
    let isOurs = Interrupt.install()
    defer {
      reader?.interrupter.reset()
      if isOurs { Interrupt.restore() }
    }
    guard let reader else {
      Interrupt.clear()
      return try body()
    }
    reader.interrupter.reset()
    // The interrupter outlives the call: `reader` holds it, and `during` takes the action back before it returns.
    return try Interrupt.during(
      { context in
        guard let context else { return }
        Unmanaged<Interrupter>.fromOpaque(context).takeUnretainedValue().interrupt()
      }, context: Unmanaged.passUnretained(reader.interrupter).toOpaque(), body)
  }
}
