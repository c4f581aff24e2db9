/// `FoldTable` in the form the fold loop reads: scalar → bytes of its folded form, by pages of 64 scalars.
///
/// Plain memory instead of arrays, since a retained array a letter halves the speed of the tokenizer. Sendable
/// holds: it is made once, never written again and never freed.
struct FoldMap: @unchecked Sendable {
  static let shared = FoldMap()

  /// Page of a scalar (`value >> 6`) → index of its 64 slots; page 0 holds only zeros.
  private let pages: UnsafePointer<UInt8>
  /// Offset into `forms`, 0 where the scalar folds to itself.
  private let slots: UnsafePointer<UInt16>
  /// A length byte, then so many bytes.
  private let forms: UnsafePointer<UInt8>

  /// Parses the table: some tens of microseconds, once.
  private init() {
    var pages = [UInt8](repeating: 0, count: 0x1_0000 >> 6)
    var slots = [UInt16](repeating: 0, count: 64)
    var forms: [UInt8] = [0]
    let text = FoldTable.entries.utf8Start
    let count = FoldTable.entries.utf8CodeUnitCount
    var index = 0
    while index < count {
      if text[index] <= 0x20 {
        index += 1
        continue
      }
      let (scalar, length) = decodeScalar(text, index, count)
      index += length
      var end = index
      while end < count, text[end] > 0x20 { end += 1 }
      let page = Int(scalar >> 6)
      if pages[page] == 0 {
        pages[page] = UInt8(slots.count / 64)
        slots += repeatElement(0, count: 64)
      }
      slots[Int(pages[page]) * 64 + Int(scalar & 63)] = UInt16(forms.count)
      forms.append(UInt8(end - index))
      forms += UnsafeBufferPointer(start: text + index, count: end - index)
      index = end
    }
    self.pages = Self.immortal(pages)
    self.slots = Self.immortal(slots)
    self.forms = Self.immortal(forms)
  }

  private static func immortal<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: array.count)
    memory.initialize(from: array, count: array.count)
    return UnsafePointer(memory)
  }

  /// Gives `emit` the folded bytes of a scalar at or beyond U+0080 (`source`: its own bytes).
  @inline(__always)
  func fold(
    _ scalar: UInt32, _ source: UnsafePointer<UInt8>, _ length: Int, _ emit: (UInt8) -> Void
  ) {
    guard scalar < 0x1_0000 else {
      foldMathematical(scalar, source, length, emit)
      return
    }
    let slot = Int(slots[Int(pages[Int(scalar >> 6)]) * 64 + Int(scalar & 63)])
    if slot != 0 {
      for index in slot + 1...slot + Int(forms[slot]) { emit(forms[index]) }
      return
    }
    switch scalar {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: return
    case 0xAD, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: return
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: emit(0x20)
    default: for index in 0..<length { emit(source[index]) }
    }
  }

  /// The bold, italic and double-struck letters of tweets are twenty-six at a stretch, in upper and lower case.
  private func foldMathematical(
    _ scalar: UInt32, _ source: UnsafePointer<UInt8>, _ length: Int, _ emit: (UInt8) -> Void
  ) {
    switch scalar {
    case 0x1D400...0x1D6A3: emit(0x61 + UInt8((scalar - 0x1D400) % 26))
    case 0x1D7CE...0x1D7FF: emit(0x30 + UInt8((scalar - 0x1D7CE) % 10))
    default: for index in 0..<length { emit(source[index]) }
    }
  }
}
