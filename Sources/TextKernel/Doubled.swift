extension String {
  /// With each `mark` twice, as SQL and FTS5 have a quotation mark inside quotation marks.
  ///
  /// By bytes: a mark with a combining character behind it is a `Character` of its own, and would stay single.
  ///
  /// - Parameter mark: an ASCII character.
  package func doubled(_ mark: Unicode.Scalar) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: mark) { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
