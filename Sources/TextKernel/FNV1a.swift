/// FNV-1a of 64 bits (Fowler, Noll and Vo): the same in every run, for keys that are kept or compared between runs and
/// where nobody gains by making two texts meet.
public struct FNV1a: Sendable {
  public var value: UInt64

  /// - Parameter salt: keeps hashes of different uses apart.
  @inlinable
  public init(salt: UInt64 = 0) { value = 0xCBF2_9CE4_8422_2325 ^ salt }

  @inlinable
  public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  @inlinable
  public mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}
