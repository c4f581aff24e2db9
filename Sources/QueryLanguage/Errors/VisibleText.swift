/// Text of the user's or of a file as it may be shown: no control character reaches a terminal.
package enum VisibleText {
  /// Control and format characters as `\u{1B}`; tabs and line breaks too.
  package static func escaped(_ text: some StringProtocol) -> String {
    var shown = ""
    for scalar in text.unicodeScalars { append(scalar, to: &shown) }
    return shown
  }

  package static func append(_ scalar: Unicode.Scalar, to shown: inout String) {
    if isHidden(scalar) {
      shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }

  /// What would not show, or would change how its neighbours show (controls, directions, joiners on their own).
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value < 0x20 || scalar.value == 0x7F }
    // Joiners shape letters and emoji and are harmless.
    if scalar.value == 0x200D || scalar.value == 0x200C || scalar.value == 0xAD { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
