/// Papers and figures that speak for whoever made them: "selon les chiffres du ministère", "un communiqué du Kremlin".
enum Documents {
  static func holds(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.prefix(5).contains { isOne($0, reading) }
  }

  /// Bodies and circles that the lists of roles don't have: they speak for themselves.
  static func isCircle(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.prefix(3).contains { reading.is($0, .circle) }
  }

  static func isOne(_ index: Int, _ reading: Reading) -> Bool { reading.is(index, .document) }
}
