/// How a text is read that is not UTF-8.
enum DecodedReading: Hashable {
  case charset(Charset)
  /// UTF-8 in the main; the bytes that are none are read as Windows-1252.
  case damagedUTF8

  /// Of `bytes`, which are not UTF-8: as `declared`, else as Windows-1252.
  ///
  /// Where whole characters of UTF-8 outnumber the bytes that are none, the text is UTF-8 that was damaged: reading
  /// it all as Windows-1252 would spoil every accent for the sake of one byte.
  init(_ bytes: UnsafeBufferPointer<UInt8>, declared: Charset?) {
    guard declared != .latin9 else {
      self = .charset(.latin9)
      return
    }
    let (whole, stray) = countCharacters(bytes)
    self = whole > stray ? .damagedUTF8 : .charset(.windows1252)
  }
}

/// Where `bytes` stop being UTF-8; nil where all of it is.
func firstInvalidUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  let raw = UnsafeRawBufferPointer(bytes)
  var at = 0
  while at < raw.count {
    // Most of a text is ASCII, passed over eight bytes at a time up to the first that is not.
    if at + 8 <= raw.count {
      let high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) & 0x8080_8080_8080_8080
      at += high.trailingZeroBitCount / 8
      if high == 0 { continue }
    }
    let length = sequenceLength(bytes, at)
    if length == 0 { return at }
    at += length
  }
  return nil
}

/// `bytes` as UTF-8.
func decodedText(_ bytes: UnsafeBufferPointer<UInt8>, as reading: DecodedReading) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 8)
  appendDecoded(bytes, as: reading, to: &result)
  return result
}

/// Appends `bytes` as UTF-8.
func appendDecoded(_ bytes: UnsafeBufferPointer<UInt8>, as reading: DecodedReading, to result: inout [UInt8]) {
  var charset = Charset.windows1252
  if case .charset(let named) = reading { charset = named }
  let isUTF8 = reading == .damagedUTF8
  var at = 0
  while at < bytes.count {
    let length = isUTF8 ? sequenceLength(bytes, at) : (bytes[at] < 0x80 ? 1 : 0)
    if length > 0 {
      result += bytes[at..<at + length]
      at += length
    } else {
      appendScalar(charset.scalar(bytes[at]), to: &result)
      at += 1
    }
  }
}

/// Characters of several bytes that are valid, and bytes that belong to none.
private func countCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> (whole: Int, stray: Int) {
  var whole = 0
  var stray = 0
  var at = 0
  while at < bytes.count {
    let length = sequenceLength(bytes, at)
    if length == 0 { stray += 1 } else if length > 1 { whole += 1 }
    at += max(length, 1)
  }
  return (whole, stray)
}

/// Length of the valid UTF-8 sequence at `at`; 0 where there is none.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
  let lead = bytes[at]
  if lead < 0x80 { return 1 }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, at + length <= bytes.count else { return 0 }
  for offset in 1..<length where bytes[at + offset] & 0xC0 != 0x80 { return 0 }
  switch (lead, bytes[at + 1]) {
  case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
  default: return length
  }
}
