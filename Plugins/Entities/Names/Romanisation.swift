/// The spelling under which romanisations of one name meet: Ouchakov and Ushakov, Prigojine and Prigozhin.
///
/// French (ou, tch, ch, j, -ine, -iev), English BGN/PCGN (u, ch, sh, zh, -in, -yev) and German (sch, w, tsch)
/// ways of writing Russian, Ukrainian, Arabic and Hebrew names; doubled letters and h inside a word count once or
/// not. Two French names that meet here by chance still need the same given name.
enum Romanisation {
  /// - Parameter word: folded.
  static func skeleton(of word: ArraySlice<UInt8>, isSurname: Bool) -> [UInt8] {
    word.withUnsafeBufferPointer { word in
      Array(unsafeUninitializedCapacity: capacity(word.count)) { skeleton, count in
        count = write(word, isSurname: isSurname, to: skeleton)
      }
    }
  }

  /// Bytes that the skeleton of a word has at most: x becomes ks.
  static func capacity(_ length: Int) -> Int { 2 * length + 1 }

  /// Writes the skeleton of a folded word; `skeleton` has room for `capacity` bytes.
  ///
  /// - Returns: its length.
  static func write(
    _ word: UnsafeBufferPointer<UInt8>, isSurname: Bool, to skeleton: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let rules = RuleTable.shared
    var count = 0
    var index = 0
    func append(_ byte: UInt8) {
      if count > 0 && skeleton[count - 1] == byte { return }
      skeleton[count] = byte
      count += 1
    }
    while index < word.count {
      let byte = word[index]
      if let rule = rules.rule(at: index, in: word) {
        append(rule.first)
        if rule.second != 0 { append(rule.second) }
        index += rule.length
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "i"), UInt8(ascii: "y"):
        while index < word.count, word[index] == UInt8(ascii: "i") || word[index] == UInt8(ascii: "y") { index += 1 }
        // ie, ye, iye are written e: Iermak, Yermak; Matvienko, Matviyenko.
        if index == word.count || word[index] != UInt8(ascii: "e") { append(UInt8(ascii: "i")) }
      case UInt8(ascii: "h"): if index == 1 { append(byte) }
      case UInt8(ascii: "c"):
        let isSoft = index < word.count && "eiy".utf8.contains(word[index])
        append(isSoft ? UInt8(ascii: "s") : UInt8(ascii: "k"))
      case UInt8(ascii: "j") where index == word.count: append(UInt8(ascii: "i"))
      case UInt8(ascii: "w"): append(UInt8(ascii: "v"))
      case UInt8(ascii: "q"): append(UInt8(ascii: "k"))
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: " "), UInt8(ascii: "."): break
      default: append(byte)
      }
    }
    hardenU(skeleton, count)
    guard isSurname else { return count }
    if count > 3, skeleton[count - 1] == UInt8(ascii: "e"), skeleton[count - 2] == UInt8(ascii: "n") { count -= 1 }
    // Loukachenka is Belarusian for Loukachenko.
    if count > 5, skeleton[(count - 4)..<count].elementsEqual("enka".utf8) { skeleton[count - 1] = UInt8(ascii: "o") }
    return count
  }

  /// u before a vowel is written v: Sinouar, Sinwar; Ouattara, Wattara.
  private static func hardenU(_ skeleton: UnsafeMutableBufferPointer<UInt8>, _ count: Int) {
    for index in 0..<max(0, count - 1) where skeleton[index] == UInt8(ascii: "u") {
      if "aeio".utf8.contains(skeleton[index + 1]) { skeleton[index] = UInt8(ascii: "v") }
    }
  }

  /// Longest first. x stands for sh, ch and tch alike, which the languages write crosswise.
  fileprivate static let rules: [(read: String, write: String)] = [
    ("schtsch", "x"), ("chtch", "x"), ("shch", "x"), ("tsch", "x"), ("tch", "x"), ("sch", "x"), ("ch", "x"),
    ("sh", "x"), ("cz", "x"), ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("ck", "k"), ("gue", "ge"),
    ("gui", "gi"), ("guy", "gi"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("qu", "k"), ("oou", "u"), ("ou", "u"),
    ("oo", "u"), ("x", "ks"),
  ]
}

/// The rules by their first letters, the letters of each in one number.
private final class RuleTable: Sendable {
  static let shared = RuleTable()

  struct Rule: Sendable {
    /// What is read, the first letter lowest.
    let letters: UInt64
    let mask: UInt64
    let length: Int
    /// What is written; the second is 0 where it is one letter.
    let first: UInt8
    let second: UInt8
  }

  private let rules: [Rule]
  /// By the first byte: the letters that may stand second, by their five lower bits. Most letters don't.
  private let seconds: [UInt32]
  /// Where the rules of a first byte begin, and behind the last where they end.
  private let starts: [UInt8]

  private init() {
    var rules: [Rule] = []
    var starts: [UInt8] = []
    var seconds: [UInt32] = Array(repeating: 0, count: 256)
    for byte in UInt8.min...UInt8.max {
      starts.append(UInt8(rules.count))
      for (read, write) in Romanisation.rules where read.utf8.first == byte {
        let written = Array(write.utf8)
        seconds[Int(byte)] |= read.utf8.dropFirst().first.map { 1 << UInt32($0 & 31) } ?? .max
        rules.append(
          Rule(
            letters: read.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) },
            mask: (1 << UInt64(8 * read.utf8.count)) - 1, length: read.utf8.count, first: written[0],
            second: written.count > 1 ? written[1] : 0))
      }
    }
    starts.append(UInt8(rules.count))
    self.rules = rules
    self.starts = starts
    self.seconds = seconds
  }

  @inline(__always)
  func rule(at index: Int, in word: UnsafeBufferPointer<UInt8>) -> Rule? {
    let first = Int(word[index])
    let second = index + 1 < word.count ? word[index + 1] : 0
    guard seconds[first] & (1 &<< UInt32(second & 31)) != 0 else { return nil }
    var letters: UInt64 = 0
    for offset in 0..<min(8, word.count - index) { letters |= UInt64(word[index + offset]) << UInt64(8 * offset) }
    for rule in rules[Int(starts[first])..<Int(starts[first + 1])] where letters & rule.mask == rule.letters {
      return rule
    }
    return nil
  }
}
