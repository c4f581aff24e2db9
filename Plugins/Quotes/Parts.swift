/// The stretches of tokens that hold a quote's words, in order: nearly always one, which lies here without memory of
/// its own.
struct Parts: RandomAccessCollection {
  private var head: Range<Int>?
  private var others: [Range<Int>] = []

  init() {}

  init(_ part: Range<Int>) { head = part }

  var startIndex: Int { 0 }
  var endIndex: Int { head == nil ? 0 : 1 + others.count }

  /// - Precondition: a part stands at `index`.
  subscript(index: Int) -> Range<Int> {
    guard index == 0, let head else { return others[index - 1] }
    return head
  }

  mutating func append(_ part: Range<Int>) {
    if head == nil { head = part } else { others.append(part) }
  }

  mutating func append(_ more: Parts) {
    for part in more { append(part) }
  }
}
