import Foundation

/// A queue between threads that makes the faster side wait, so that memory does not grow with the corpus.
///
/// Closing it from either side ends the other: `push` answers false, `pop` nil, and an error or Ctrl-C never
/// leaves a thread waiting.
///
/// `@unchecked Sendable`: every access to `items` and `isClosed` is between `condition.lock()` and `unlock()`.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var items: [Element] = []
  private var head = 0
  private var isClosed = false
  private let capacity: Int

  init(capacity: Int) { self.capacity = capacity }

  func push(_ element: Element) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while items.count - head >= capacity, !isClosed { condition.wait() }
    guard !isClosed else { return false }
    items.append(element)
    condition.broadcast()
    return true
  }

  /// Nil where the queue is closed and everything pushed before has been taken.
  func pop() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while items.count == head {
      if isClosed { return nil }
      condition.wait()
    }
    let element = items[head]
    head += 1
    if head == items.count || head >= 64 {
      items.removeFirst(head)
      head = 0
    }
    condition.broadcast()
    return element
  }

  /// No more is pushed; what stands in the queue is still taken.
  func close() {
    condition.lock()
    isClosed = true
    condition.broadcast()
    condition.unlock()
  }

  /// No more is pushed, and what stands in the queue is dropped.
  func abandon() {
    condition.lock()
    isClosed = true
    items = []
    head = 0
    condition.broadcast()
    condition.unlock()
  }
}
