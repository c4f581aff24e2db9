/// The spelling under which romanisations of one name meet: Ouchakov and Ushakov, Prigojine and Prigozhin.
///
/// French (ou, tch, ch, j, -ine, -iev), English BGN/PCGN (u, ch, sh, zh, -in, -yev) and German (sch, w, tsch)
/// ways of writing Russian, Ukrainian, Arabic and Hebrew names; doubled letters and h inside a word count once or
/// not. Two French names that meet here by chance still need the same given name.
enum Romanisation {
  /// - Parameter word: folded.
  static func skeleton<Word: RandomAccessCollection>(of word: Word, isSurname: Bool) -> [UInt8]
  where Word.Element == UInt8, Word.Index == Int {
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(word.count)
    var index = word.startIndex
    while index < word.endIndex {
      let (length, written) = rewrite(word, index)
      if let written {
        for byte in written where skeleton.last != byte { skeleton.append(byte) }
      }
      index += length
    }
    hardenU(&skeleton)
    if isSurname, skeleton.count > 3, skeleton.last == UInt8(ascii: "e"),
      skeleton[skeleton.count - 2] == UInt8(ascii: "n")
    {
      skeleton.removeLast()
    }
    // Loukachenka is Belarusian for Loukachenko.
    if isSurname, skeleton.count > 5, skeleton.suffix(4).elementsEqual("enka".utf8) {
      skeleton[skeleton.count - 1] = UInt8(ascii: "o")
    }
    return skeleton
  }

  /// u before a vowel is written v: Sinouar, Sinwar; Ouattara, Wattara.
  private static func hardenU(_ skeleton: inout [UInt8]) {
    guard skeleton.count > 1 else { return }
    for index in 0..<skeleton.count - 1 where skeleton[index] == UInt8(ascii: "u") {
      if "aeio".utf8.contains(skeleton[index + 1]) { skeleton[index] = UInt8(ascii: "v") }
    }
  }

  /// Letters to write for those at `index`, and how many are read.
  private static func rewrite<Word: RandomAccessCollection>(_ word: Word, _ index: Int) -> (Int, [UInt8]?)
  where Word.Element == UInt8, Word.Index == Int {
    if let rule = rules.first(where: { reads($0.read, word, index) }) { return (rule.read.count, rule.write) }
    let byte = word[index]
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "y"):
      var end = index + 1
      while end < word.endIndex, word[end] == UInt8(ascii: "i") || word[end] == UInt8(ascii: "y") { end += 1 }
      // ie, ye, iye are written e: Iermak, Yermak; Matvienko, Matviyenko.
      let isSoft = end < word.endIndex && word[end] == UInt8(ascii: "e")
      return (end - index, isSoft ? nil : [UInt8(ascii: "i")])
    case UInt8(ascii: "h"):
      return (1, index == word.startIndex ? [byte] : nil)
    case UInt8(ascii: "c"):
      let isSoft = index + 1 < word.endIndex && "eiy".utf8.contains(word[index + 1])
      return (1, [UInt8(ascii: isSoft ? "s" : "k")])
    case UInt8(ascii: "j") where index + 1 == word.endIndex:
      return (1, [UInt8(ascii: "i")])
    case UInt8(ascii: "w"): return (1, [UInt8(ascii: "v")])
    case UInt8(ascii: "q"): return (1, [UInt8(ascii: "k")])
    case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "), UInt8(ascii: "."): return (1, nil)
    default: return (1, [byte])
    }
  }

  private static func reads<Word: RandomAccessCollection>(_ read: [UInt8], _ word: Word, _ index: Int) -> Bool
  where Word.Element == UInt8, Word.Index == Int {
    guard read[0] == word[index], index + read.count <= word.endIndex else { return false }
    for offset in 1..<read.count where word[index + offset] != read[offset] { return false }
    return true
  }

  /// Longest first. x stands for sh, ch and tch alike, which the languages write crosswise.
  private static let rules: [(read: [UInt8], write: [UInt8])] = [
    ("schtsch", "x"), ("chtch", "x"), ("shch", "x"), ("tsch", "x"), ("tch", "x"), ("sch", "x"), ("ch", "x"),
    ("sh", "x"), ("cz", "x"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("ck", "k"), ("gue", "ge"),
    ("gui", "gi"), ("guy", "gi"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("qu", "k"), ("oou", "u"), ("ou", "u"),
    ("oo", "u"), ("x", "ks"),
  ].map { (read: Array($0.0.utf8), write: Array($0.1.utf8)) }
}
