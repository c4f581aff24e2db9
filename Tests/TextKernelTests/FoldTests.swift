import Foundation
import Testing

@testable import TextKernel

@Suite struct FoldTests {
  @Test(arguments: [
    ("Élysée", "elysee"), ("ŒUVRE", "oeuvre"), ("Ægir", "aegir"), ("L’OTAN", "l'otan"), ("garc\u{327}on", "garcon"),
    ("Straße", "strasse"), ("Łódź", "lodz"), ("Ødegård", "odegard"), ("ﬁn", "fin"), ("ＡＢ１", "ab1"), ("Ⅳ", "iv"),
    ("km²", "km2"), ("𝗕𝗼𝗻 𝟙", "bon 1"), ("Песков", "песков"), ("Ёлкин", "елкин"), ("ΑΘΉΝΑΣ", "αθηνασ"),
    ("İzmir", "izmir"),
    ("a\u{A0}b\u{202F}c", "a b c"), ("co\u{AD}op", "coop"), ("… « »", "... « »"), ("anti‑OTAN", "anti-otan"),
    ("字🙂", "字🙂"), ("", ""),
  ])
  func folds(_ text: String, _ folded: String) {
    #expect(Fold.fold(text) == folded)
  }

  @Test(arguments: 0..<100)
  func foldedStaysAsItIs(_ seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let folded = Fold.fold(random.text())
    #expect(Fold.fold(folded) == folded, "seed \(seed)")
  }

  /// The index gives each term room by this bound.
  @Test func growthIsBounded() {
    for value in UInt32(1)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(Fold.fold(text).utf8.count <= Fold.growthMax * text.utf8.count)
    }
  }

  /// Composed and decomposed text meet, wherever Unicode decomposes a letter of our scripts.
  @Test func tableAgreesWithUnicode() {
    // Their decompositions hold marks that no word holds.
    let undecomposed: [Unicode.Scalar] = ["Ŀ", "ŀ", "ŉ", "ͺ"]
    for value in Array(0xC0...0x24F) + Array(0x370...0x3FF) + Array(0x400...0x52F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic,
        !undecomposed.contains(scalar)
      else { continue }
      let text = String(scalar)
      #expect(Fold.fold(text) == Fold.fold(text.decomposedStringWithCanonicalMapping), "\(text)")
      #expect(Fold.fold(text) == Fold.fold(text.decomposedStringWithCompatibilityMapping.lowercased()), "\(text)")
    }
  }
}
