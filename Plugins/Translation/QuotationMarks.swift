import TextKernel

/// The quotation marks of an article, paired line by line.
struct QuotationMarks {
  enum Style: UInt8 {
    case guillemets, curly, straight, other
  }

  struct Pair {
    var open: Int
    var close: Int
    var openStyle: Style
    var closeStyle: Style
    /// 0 for a quotation that stands in no other.
    var level: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var hasGuillemets = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ places: Places) {
    let count = places.count(.quotationMark)
    guard count > 0 else { return }
    pairs.reserveCapacity(count / 2)
    var stack: [(index: Int, style: Style)] = []
    stack.reserveCapacity(min(count, Self.openUsual))
    var before = Int.max
    for index in places[.quotationMark] {
      // A mark closes none of another line.
      if !stack.isEmpty, index > before,
        (before + 1...index).contains(where: { tokens[$0].flags.contains(.lineBefore) })
      {
        stack.removeAll(keepingCapacity: true)
      }
      before = index
      guard let (style, side) = Self.mark(bytes, tokens[index].span) else { continue }
      if style == .guillemets { hasGuillemets = true }
      let closes = side == .close || (side == .both && stack.last?.style == style)
      if closes, let open = stack.popLast() {
        pairs.append(
          Pair(open: open.index, close: index, openStyle: open.style, closeStyle: style, level: stack.count))
      } else if !closes {
        stack.append((index, style))
      }
    }
  }

  /// Room for the marks that are open at one time.
  private static let openUsual = 4

  private enum Side {
    case open, close, both
  }

  /// Style and side of a mark; nil for an apostrophe and for what is no mark of a quotation.
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> (Style, Side)? {
    let start = Int(span.start)
    switch (span.count, bytes[start]) {
    case (1, 0x22): return (.straight, .both)
    case (2, 0xC2): return bytes[start + 1] == 0xAB ? (.guillemets, .open) : (.guillemets, .close)
    case (2, 0x3C): return (.guillemets, .open)
    case (2, 0x3E): return (.guillemets, .close)
    case (3, 0xE2):
      guard bytes[start + 1] == 0x80 else { return nil }
      switch bytes[start + 2] {
      case 0x9C, 0x9E: return (.curly, .open)
      case 0x9D: return (.curly, .close)
      default: return nil
      }
    default: return nil
    }
  }
}
