import Foundation

/// Threads that are waited for together. Stacks are large: a hostile text must not overflow one.
final class ThreadGroup: Sendable {
  private let group = DispatchGroup()

  func start(_ body: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread { [group] in
      body()
      group.leave()
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  func wait() { group.wait() }
}
