import CorpusModel
import Testing
import TextKernel
import SeededRandom

@testable import EntitiesAnalyzer

/// What is looked at in a hurry says what a slow look says.
@Suite struct EntitiesSpeedTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func innerCapitalsAreThoseOfASlowLook(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", "z", "A", "Z", "É", "é", "’", "'", " ", "@", "[", "`", "{", "L", "e", "1", "\u{ad}"]
    func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }
    func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    for _ in 0..<400 {
      let text = Array((0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined().utf8)
      let expected = text.indices.filter { index in
        guard index > 0, index + 1 < text.count, isCapital(text[index]) else { return false }
        return (isSmall(text[index - 1]) || isCapital(text[index - 1]))
          && (isSmall(text[index + 1]) || text[index + 1] == 0x27)
      }
      var found: [Int] = []
      text.withUnsafeBufferPointer { bytes in
        while let next = InnerCapitals.next(in: bytes, from: (found.last ?? 0) + 1) { found.append(next) }
      }
      #expect(found == expected, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }

  /// No pair that the comparison of surnames joins is turned away by the first look.
  @Test(arguments: [4, 5, 6] as [UInt64])
  func sketchesTurnNoLikePairAway(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var alike = 0
    for _ in 0..<2_000 {
      let surname = Self.surnames[random.below(Self.surnames.count)]
      let names = [surname, random.below(3) == 0 ? surname : Self.respelt(surname, &random)].map {
        Self.given[random.below(Self.given.count)] + $0
      }
      let (one, other) = (NameParts(names[0]), NameParts(names[1]))
      let begin =
        one.surname.first == other.surname.first || one.surnameSkeleton.first == other.surnameSkeleton.first
      let isAlike = one.joinedKey == other.joinedKey || begin && NameComparison.surnames(one, other) > .different
      guard isAlike else { continue }
      alike += 1
      #expect(Self.mayBeSame(names), "seed \(seed): \(names)")
    }
    #expect(alike > 500, "seed \(seed)")
  }

  private static func mayBeSame(_ names: [String]) -> Bool {
    let document = readDocument(names.joined(separator: "\n"))
    let cut = document.tokens.firstIndex { Int($0.start) > names[0].utf8.count } ?? 0
    return document.bytes.withUnsafeBufferPointer { bytes in
      document.tokens.withUnsafeBufferPointer { tokens in
        document.readings.withUnsafeBufferPointer { readings in
          ArticleTokens.read(tokens, readings, in: bytes, sentences: document.sentences, .shared) { article in
            var sketches = NameSketches(capacity: 2)
            for range in [0..<cut, cut..<tokens.count] {
              sketches.append(
                Mention(first: range.lowerBound, end: range.upperBound, kind: .person, evidence: .known), in: article)
            }
            return sketches.mayBeSame(0, 1)
          }
        }
      }
    }
  }

  /// One letter less, more or another, or the spelling of another language.
  private static func respelt(_ name: String, _ random: inout SplitMix64) -> String {
    var letters = Array(name)
    let place = random.below(letters.count)
    switch random.below(5) {
    case 0: letters.remove(at: place)
    case 1: letters.insert("aeiouhsy"[random.below(8)], at: place)
    case 2: letters[place] = "aeiouckz"[random.below(8)]
    case 3: return name.replacing("ou", with: "u").replacing("ch", with: "sh").replacing("i", with: "y")
    default: return name.replacing("tch", with: "ch").replacing("v", with: "w").replacing("k", with: "c")
    }
    return String(letters)
  }

  private static let given = ["", "", "Iouri ", "Yuri ", "Jean-Luc ", "J. ", "M. ", "Éric ", "Abdel "]
  private static let surnames = [
    "Ouchakov", "Peskov", "Zelensky", "Mélenchon", "Le Pen", "de Villepin", "al-Assad", "Prigojine", "Loukachenko",
    "Macron", "Sarkozy", "Xi", "O'Neill", "Khrouchtchev", "Nguyen", "Medvedtchouk", "Tchekhov",
  ]
}

extension String {
  fileprivate subscript(_ offset: Int) -> Character { self[index(startIndex, offsetBy: offset)] }
}
