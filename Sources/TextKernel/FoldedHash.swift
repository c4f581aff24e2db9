/// Hash of a folded form, fed byte by byte: the same on every machine and in every run, since the
/// store's word lists and the tokens meet by it.
///
/// Eight bytes are mixed at once, so that a token costs about one multiplication.
struct FoldedHash {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var word: UInt64 = 0
  private var shift: UInt64 = 0

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) &<< shift
    shift &+= 8
    if shift == 64 {
      mix()
      word = 0
      shift = 0
    }
  }

  /// Feeds the first `length` (1...8) bytes of `bytes`.
  @inline(__always)
  mutating func add(_ bytes: UInt64, length: UInt64) {
    let bits = length &* 8
    let kept = bytes & (bits == 64 ? .max : (1 &<< bits) &- 1)
    word |= kept &<< shift
    let total = shift &+ bits
    if total >= 64 {
      let used = 64 &- shift
      mix()
      word = used == 64 ? 0 : kept &>> used
      shift = total &- 64
    } else {
      shift = total
    }
  }

  @inline(__always)
  private mutating func mix() {
    state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
    state ^= state &>> 32
  }

  @inline(__always)
  var value: UInt32 {
    var last = self
    last.word ^= shift &<< 56
    last.mix()
    return UInt32(truncatingIfNeeded: (last.state &* 0xC4CE_B9FE_1A85_EC53) &>> 32)
  }
}
