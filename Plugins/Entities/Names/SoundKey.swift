import TextKernel

/// Keys of the store under which spellings meet that the corpus does not have: Uchakow finds Iouri Ouchakov.
///
/// They begin with `~`, which no folded name does.
enum SoundKey {
  /// Of the surname alone.
  static func surname(_ parts: NameParts) -> String { "~" + text(parts.surnameSkeleton) }

  /// Of the given name and the surname; nil for a surname alone, or an initial.
  static func full(_ parts: NameParts) -> String? {
    guard parts.givenCount > 0 else { return nil }
    switch parts.givenKey {
    case .listed(let number): return "~" + GivenNameClasses.first(of: number) + "/" + text(parts.surnameSkeleton)
    case .spelt(let skeleton): return "~" + text(skeleton) + "/" + text(parts.surnameSkeleton)
    case .initial, nil: return nil
    }
  }

  /// All that may find a name as somebody types it, the surest first.
  static func keys(of name: String) -> [String] {
    let parts = NameParts(name)
    guard parts.surnameSkeleton.count >= 3 else { return [] }
    // As it is without its title, and out of Cyrillic.
    var keys = [parts.words.map { text(Array($0)) }.joined(separator: " ")]
    if parts.givenCount == 0 {
      keys.append(surname(parts))
    } else if let full = full(parts) {
      keys.append(full)
      if parts.words.count == 2, let reversed = Self.full(NameParts(words: parts.words.reversed().map { Array($0) })) {
        keys.append(reversed)
      }
    }
    return keys
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
