import French
import TextKernel

/// The gender of a given name, by the lists of the language.
enum GivenNameGender {
  /// - Parameter folded: one given name; of a hyphenated one the first part decides where the whole is unknown.
  /// - Returns: nil where the name has both genders or is not known.
  static func of(_ folded: ArraySlice<UInt8>) -> NameParts.Gender? {
    if let gender = listed(folded) { return gender }
    guard let hyphen = folded.firstIndex(of: 0x2D) else { return nil }
    return listed(folded[..<hyphen])
  }

  private static func listed(_ folded: ArraySlice<UInt8>) -> NameParts.Gender? {
    folded.withUnsafeBufferPointer { bytes in
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes, into: &tokens)
      guard tokens.count == 1, let classes = French.classes(of: tokens, in: bytes).first,
        classes.contains(.givenName)
      else { return nil }
      switch (classes.contains(.masculine), classes.contains(.feminine)) {
      case (true, false): return .masculine
      case (false, true): return .feminine
      default: return nil
      }
    }
  }
}
