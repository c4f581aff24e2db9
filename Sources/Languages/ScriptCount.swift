import TextKernel

/// Words by script.
struct ScriptCount {
  var latin = 0
  private var cyrillic = 0
  /// Words with letters that Ukrainian has and Russian has not, and the other way round.
  private var ukrainian = 0
  private var russian = 0
  private var others: [Language: Int] = [:]

  /// Counts a word that is not in Latin letters; false where it is.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 1, let language = Self.script(word) else { return false }
    guard language == .ru else {
      others[language, default: 0] += 1
      return true
    }
    cyrillic += 1
    var index = 0
    while index + 1 < word.count {
      switch (word[index], word[index + 1]) {
      // і ї є ґ and their capitals.
      case (0xD1, 0x96), (0xD1, 0x97), (0xD1, 0x94), (0xD2, 0x91), (0xD0, 0x86), (0xD0, 0x87), (0xD0, 0x84):
        ukrainian += 1
      // ы э ъ ё
      case (0xD1, 0x8B), (0xD1, 0x8D), (0xD1, 0x8A), (0xD1, 0x91), (0xD0, 0xAD): russian += 1
      default: break
      }
      index += 1
    }
    return true
  }

  /// The language of the script that most words have; nil where that is Latin.
  var language: Language? {
    let other = others.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    if let other, other.value > latin, other.value > cyrillic { return other.key }
    guard cyrillic > latin else { return nil }
    return ukrainian > russian ? .uk : .ru
  }

  private static func script(_ word: UnsafeBufferPointer<UInt8>) -> Language? {
    switch word[0] {
    case 0xD0...0xD3: .ru
    case 0xCE, 0xCF: .el
    case 0xD7: .he
    case 0xD8...0xDB: .ar
    case 0xE3 where word[1] == 0x81 || word[1] == 0x82 || word[1] == 0x83: .ja
    case 0xE4...0xE9: .zh
    case 0xEA...0xED: .ko
    default: nil
    }
  }
}
