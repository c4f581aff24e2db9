/// People of one name whom only an initial tells apart: George Bush the father, George W. Bush the son.
///
/// For all others an initial more or less is the same person (Donald J. Trump).
enum Namesakes {
  static func areToldApartByInitials(_ parts: NameParts) -> Bool {
    guard let given = parts.words.first else { return false }
    return list.contains { $0.given.elementsEqual(given) && $0.surname == parts.surname }
  }

  private static let list: [(given: [UInt8], surname: [UInt8])] = [
    ("george", "bush")
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
