/// Whole numbers as printable characters, so that a table can be one literal of the source, read in place:
/// digits of base 91, the highest first, from `$` to `~` (no mark and no `#`, so that a raw literal holds them).
public enum Radix91 {
  public static let base = 91
  static let zero: UInt8 = 0x24

  @inlinable
  public static func append(_ value: Int, digits: Int, to bytes: inout [UInt8]) {
    var power = 1
    for _ in 1..<digits { power *= 91 }
    for _ in 0..<digits {
      bytes.append(UInt8(value / power % 91) + 0x24)
      power /= 91
    }
  }

  @inlinable
  @inline(__always)
  public static func read(_ bytes: UnsafePointer<UInt8>, digits: Int) -> Int {
    var value = 0
    var index = 0
    while index < digits {
      value = value &* 91 &+ Int(bytes[index] &- 0x24)
      index &+= 1
    }
    return value
  }
}
