import TextKernel

/// Cyrillic letters in the French romanisation, so that a name typed as it is written at home finds its bearer.
enum Cyrillic {
  /// - Parameter folded: UTF-8, lower case.
  /// - Returns: nil where there is no Cyrillic letter.
  static func romanised(_ folded: [UInt8]) -> [UInt8]? {
    guard folded.contains(where: { $0 == 0xD0 || $0 == 0xD1 || $0 == 0xD2 }) else { return nil }
    var written: [UInt8] = []
    written.reserveCapacity(folded.count)
    for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
      if let letters = table[scalar.value] {
        written += letters
      } else if !(0x0300...0x036F).contains(scalar.value) {
        written += Array(String(scalar).utf8)
      }
    }
    return written
  }

  private static let table: [UInt32: [UInt8]] = {
    let rows = [
      "а a", "б b", "в v", "г g", "ґ g", "д d", "е e", "ё e", "є e", "ж j", "з z", "и i", "й i", "і i", "ї i", "к k",
      "л l", "м m", "н n", "о o", "п p", "р r", "с s", "т t", "у ou", "ў ou", "ф f", "х kh", "ц ts", "ч tch", "ш ch",
      "щ chtch", "ы y", "э e", "ю iou", "я ia", "ј i", "љ l", "њ n", "ћ tch", "ђ dj", "џ dj",
    ]
    var table: [UInt32: [UInt8]] = [:]
    for row in rows {
      let scalars = Array(row.unicodeScalars)
      table[scalars[0].value] = Array(String(row.dropFirst(2)).utf8)
    }
    // The signs that only soften or part.
    for sign in "ьъ’".unicodeScalars { table[sign.value] = [] }
    return table
  }()
}
