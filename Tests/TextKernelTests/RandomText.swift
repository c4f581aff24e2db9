/// Text drawn from a seed: French pieces, marks, joints and any scalars, so that a failure can be told by its seed.
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private static let pieces = [
    "l'", "d’", "qu'", "aujourd'hui", "c'est-à-dire", "dit-elle", "a-t-il", "OTAN", "été", "e\u{301}", "15h35", "1,5",
    "U.S.", "J.-C.", ".", "!", "…", "«", "»", "“", "”", "\"", "'", "’", "-", "‑", " ", "\u{A0}", "\u{202F}", "\n",
    "lemonde.fr", "http://", "www.", "œ", "ﬁ", "Ⅳ", "½", "²", "\u{AD}", "\u{200D}", "🙂", "Путин", "字", "𝗕", "İ", "ß",
    "_",
  ]

  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &self) {
      if Int.random(in: 0..<5, using: &self) > 0 {
        text += Self.pieces.randomElement(using: &self) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x2_FFFF, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
