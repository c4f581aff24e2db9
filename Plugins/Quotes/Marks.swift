import French
import TextKernel

/// Text between two marks.
struct MarkedSpan {
  /// Token of the opening mark.
  var open: Int
  /// Token of the closing mark; one past the last token where the mark was never closed.
  var close: Int
  /// A mark was missing and its place was guessed.
  var isRepaired = false

  var inner: Range<Int> { open + 1..<max(open + 1, close) }
  var whole: Range<Int> { open..<close + 1 }
}

/// Pairs quotation marks of every kind, nested ones within others.
///
/// Straight marks and mixed pairs (« … ”) are paired alike, since translated pages mix them. An odd mark is repaired
/// where it stands and never spoils the pairs after its paragraph.
struct MarkPairing {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: [Token]
  private let lesser: LesserMarks

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token], _ classes: [WordClass]) {
    self.bytes = bytes
    self.tokens = tokens
    lesser = LesserMarks(bytes: bytes, tokens: tokens, classes: classes)
  }

  private static let spansUsual = 16

  /// Marked spans that stand in no other, in order.
  func outermost() -> [MarkedSpan] {
    var spans: [MarkedSpan] = []
    var open: [Int] = []
    spans.reserveCapacity(Self.spansUsual)
    open.reserveCapacity(4)
    var next = 0
    while next < tokens.count {
      let index = next
      next += 1
      if open.isEmpty, let close = lesser.close(of: index) {
        spans.append(MarkedSpan(open: index, close: close))
        next = close + 1
        continue
      }
      if !open.isEmpty, tokens[index].flags.contains(.lineBefore), !isContinued(index) {
        close(&open, &spans, at: lastToken(before: index), isRepaired: true)
      }
      guard tokens[index].kind == .quotationMark, !isSingle(index) else { continue }
      switch side(index, isOpen: !open.isEmpty) {
      case .opening:
        if !open.isEmpty, !isNested(index, in: open[open.count - 1]) {
          close(&open, &spans, at: endBefore(index, after: open[0]), isRepaired: true)
        }
        open.append(index)
      case .closing:
        if open.count > 1, !isLastCloser(index) {
          open.removeLast()
        } else if !open.isEmpty {
          close(&open, &spans, at: index, isRepaired: false)
        }
      case .straight: break
      }
    }
    if !open.isEmpty { close(&open, &spans, at: lastToken(before: tokens.count), isRepaired: true) }
    return spans
  }

  private func close(_ open: inout [Int], _ spans: inout [MarkedSpan], at end: Int, isRepaired: Bool) {
    if let first = open.first, end > first + 1 {
      spans.append(MarkedSpan(open: first, close: end, isRepaired: isRepaired))
    }
    open.removeAll(keepingCapacity: true)
  }

  private func side(_ index: Int, isOpen: Bool) -> MarkShape {
    let leaning = MarkShape.leaning(bytes, tokens, at: index)
    guard leaning == .straight else { return leaning }
    return isOpen ? .closing : .opening
  }

  /// ' and ’ and ‘ mark quotes inside quotes, and as often nothing at all.
  private func isSingle(_ index: Int) -> Bool { lesser.isSingle(index) }

  /// An opening mark inside an open one: introduced (: " / qu'") or of another shape; else the open one lost its end.
  private func isNested(_ index: Int, in open: Int) -> Bool {
    let isOtherShape = tokens[index].hash != tokens[open].hash
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    let isIntroduced = before.flags.contains(.elided) || (before.kind == .other && bytes[Int(before.start)] == 0x3A)
    return isOtherShape || isIntroduced
  }

  /// No closing mark before the next opening one: the inner mark's end also ends the outer.
  private func isLastCloser(_ index: Int) -> Bool {
    var next = index + 1
    while next < tokens.count, next < index + 400 {
      if tokens[next].kind == .quotationMark, !isSingle(next) {
        return MarkShape.leaning(bytes, tokens, at: next) == .opening
      }
      next += 1
    }
    return true
  }

  /// A paragraph that begins with a mark goes on with the quote before it.
  private func isContinued(_ index: Int) -> Bool {
    tokens[index].kind == .quotationMark && MarkShape(bytes, tokens[index]) == .closing
  }

  private func lastToken(before index: Int) -> Int { max(0, index - 1) }

  /// The last full stop before `index`, else the token before it: where a lost closing mark may have stood.
  private func endBefore(_ index: Int, after open: Int) -> Int {
    var end = index - 1
    while end > open {
      if tokens[end].kind == .stop { return end }
      end -= 1
    }
    return index - 1
  }
}
