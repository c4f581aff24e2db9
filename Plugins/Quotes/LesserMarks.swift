import French
import TextKernel

/// Marks that are as often something else: '…' and ‘…’, the agencies' +…+, and the dash that opens a turn of dialogue.
///
/// Each counts only where its other end is seen in the same paragraph; within other marks it counts for nothing.
struct LesserMarks {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  let classes: [WordClass]

  private static let reach = 400

  /// The token that closes the span that `index` opens; nil where it opens none.
  @inline(__always)
  func close(of index: Int) -> Int? {
    switch tokens[index].kind {
    case .quotationMark: return isSingle(index) ? pairClose(index) : nil
    case .other: return isPlus(index) ? pairClose(index) : isDialogueDash(index) ? turnClose(index) : nil
    default: return nil
    }
  }

  /// ' ‘ ’ ‛
  func isSingle(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.span.count != 1 else { return bytes[Int(token.start)] == 0x27 }
    guard token.span.count == 3, bytes[Int(token.start)] == 0xE2 else { return false }
    return (0x98...0x9B).contains(bytes[Int(token.start) + 2])
  }

  private func isPlus(_ index: Int) -> Bool { bytes[Int(tokens[index].start)] == 0x2B }

  /// The next mark of this kind that has a word right before it and none right after; no other marks between, and no
  /// hyphens around, which set off a heading (- 'En colère' -).
  private func pairClose(_ open: Int) -> Int? {
    guard isFreeBefore(open), open + 2 < tokens.count, isGlued(open + 1), tokens[open + 1].kind == .word else {
      return nil
    }
    let isPlus = self.isPlus(open)
    for index in open + 2..<min(tokens.count, open + Self.reach) {
      if tokens[index].flags.contains(.lineBefore) { return nil }
      let isMark = tokens[index].kind == .quotationMark
      if isPlus ? tokens[index].kind == .other && self.isPlus(index) : isMark && isSingle(index) {
        guard isGlued(index), isFreeAfter(index) else { continue }
        return isHyphen(open - 1) && isHyphen(index + 1) ? nil : index
      } else if isMark, !isSingle(index) {
        return nil
      }
    }
    return nil
  }

  private func isHyphen(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .other && bytes[Int(tokens[index].start)] == 0x2D
  }

  private func isGlued(_ index: Int) -> Bool { !tokens[index].flags.contains(.spaceBefore) }

  private func isFreeBefore(_ index: Int) -> Bool {
    guard index > 0, isGlued(index) else { return true }
    let before = tokens[index - 1]
    return before.flags.contains(.elided) || before.kind == .stop || bytes[Int(before.start)] == 0x28
  }

  private func isFreeAfter(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, isGlued(index + 1) else { return true }
    return !tokens[index + 1].isWord
  }

  // MARK: Dialogue

  /// — and ― at the head of a paragraph.
  private func isDialogueDash(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.span.count == 3, index == 0 || token.flags.contains(.lineBefore) else { return false }
    let start = Int(token.start)
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (0x94...0x95).contains(bytes[start + 2])
  }

  /// The stop that ends the paragraph of a dash, where an incise shows that somebody speaks.
  private func turnClose(_ open: Int) -> Int? {
    var end = open + 1
    while end < tokens.count, !tokens[end].flags.contains(.lineBefore) { end += 1 }
    guard end - open > 4, tokens[end - 1].kind == .stop, (open + 2..<end - 1).contains(where: isIncise) else {
      return nil
    }
    return end - 1
  }

  /// A verb of saying behind a comma or a stop: …, dit X; … ? demanda-t-il.
  private func isIncise(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    guard before.kind == .stop || bytes[Int(before.start)] == 0x2C, !tokens[index].flags.contains(.capitalised) else {
      return false
    }
    let verb = classes[index].contains(.objectPronoun) && index + 1 < tokens.count ? index + 1 : index
    let hasClitic = verb + 1 < tokens.count && tokens[verb + 1].flags.contains(.clitic)
    return classes[verb].contains(.cueFinite) || (classes[verb].contains(.auxiliary) && hasClitic)
  }
}
