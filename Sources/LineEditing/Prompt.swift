import Glibc

/// A prompt as libedit draws it.
enum Prompt {
  /// Text between two of these takes no room on the screen.
  private static let literal = wchar_t(1)

  /// Marks the colour escapes of `prompt` as taking no room.
  ///
  /// libedit draws such a stretch together with the character after it: two that touch become one, and one at the very
  /// end, which it would lose, moves before the last character.
  static func wide(_ prompt: String) -> WideText {
    var drawn: [(escapes: WideText, character: wchar_t)] = []
    var escapes: WideText = []
    for part in parts(prompt) {
      if part.isEscape {
        escapes += part.text
        continue
      }
      for character in part.text {
        drawn.append((escapes, character))
        escapes = []
      }
    }
    if let last = drawn.indices.last { drawn[last].escapes += escapes }
    return drawn.flatMap { marked($0.escapes) + [$0.character] } + [0]
  }

  private static func marked(_ escapes: WideText) -> WideText {
    escapes.isEmpty ? [] : [literal] + escapes + [literal]
  }

  /// The prompt cut into plain stretches and `ESC [ … letter` sequences; other controls are left out.
  private static func parts(_ prompt: String) -> [(text: WideText, isEscape: Bool)] {
    var parts: [(text: WideText, isEscape: Bool)] = []
    var rest = WideText(prompt)[...]
    while let first = rest.first {
      if first == 27, rest.dropFirst().first == 91,
        let end = rest.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) })
      {
        parts.append((WideText(rest[...end]), true))
        rest = rest[(end + 1)...]
      } else {
        if first >= 32 { parts.append(([first], false)) }
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}
