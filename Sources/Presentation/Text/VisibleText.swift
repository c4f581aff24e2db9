/// Text of an article or a query as a screen may show it: on one line, no control character, no change of direction.
///
/// Line breaks and tabs become blanks; other controls their pictures (␛); what reorders its neighbours U+FFFD.
func visibleLine(_ text: String) -> String { visible(text, keepingLines: false) }

/// The same with line feeds kept.
func visibleLines(_ text: String) -> String { visible(text, keepingLines: true) }

private func visible(_ text: String, keepingLines: Bool) -> String {
  guard mayHide(text) else { return text }
  var result = String.UnicodeScalarView()
  var afterReturn = false
  for scalar in text.unicodeScalars {
    let isReturn = scalar.value == 0x0D
    defer { afterReturn = isReturn }
    switch scalar.value {
    case 0x0A where afterReturn: continue
    case 0x0A, 0x0D, 0x2028, 0x2029: result.append(keepingLines ? "\n" : " ")
    case 0x09: result.append(" ")
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80..<0xA0: result.append("\u{FFFD}")
    default: result.append(isReordering(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

/// Embeddings, overrides and isolates of direction. A mark of direction alone (U+200E, U+200F, U+061C) does no more than
/// a letter of its direction: digits and signs beside it follow it. It stays, since the texts of such letters need it.
func isReordering(_ scalar: Unicode.Scalar) -> Bool {
  0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value
}

/// False for nearly every text, which then needs no copy.
private func mayHide(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F { return true }
      guard index + 1 < bytes.count else { continue }
      if byte == 0xC2, bytes[index + 1] < 0xA0 { return true }
      if byte == 0xE2, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81, index + 2 < bytes.count {
        let last = bytes[index + 2]
        if bytes[index + 1] == 0x80 ? 0xA8...0xAE ~= last : 0xA6...0xA9 ~= last { return true }
      }
    }
    return false
  }
}
