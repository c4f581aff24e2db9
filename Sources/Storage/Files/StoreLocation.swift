/// Where a store is kept.
package enum StoreLocation: Sendable, Hashable {
  case file(String)
  /// Nowhere but in this process.
  case memory

  /// The store that `verbatim PATH…` keeps for a corpus: in the user's cache, by the corpus's absolute paths.
  ///
  /// The order of `paths` and how they are written make no difference.
  package static func cached(for paths: [String]) throws -> StoreLocation {
    let folder: String
    if let cache = FileCalls.environment("XDG_CACHE_HOME"), cache.hasPrefix("/") {
      folder = cache + "/verbatim"
    } else if let home = FileCalls.environment("HOME"), home.hasPrefix("/") {
      folder = home + "/.cache/verbatim"
    } else {
      throw StoreError(
        .notFound, "no folder for the cache: neither XDG_CACHE_HOME nor HOME is set",
        advice: "use --memory, or verbatim index PATH --into FILE")
    }
    do { try FileCalls.makeDirectories(folder) } catch let error as StoreError { throw error.inCache }
    let absolute = Set(paths.map(FileCalls.absolute)).sorted().joined(separator: "\u{0}")
    // The key is fixed: the same paths have the same name for every program of this user.
    let hasher = RecordHasher(key: RecordHash(low: 0x7665_7262_6174_696d, high: 0x636f_7270_7573_2121))
    let hash = Array(absolute.utf8).withUnsafeBufferPointer(hasher.hash)
    return .file("\(folder)/\(hexadecimal(hash.high))\(hexadecimal(hash.low)).verbatim")
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension StoreError {
  /// Of a store that is kept in the cache, where the user did not put it: what else there is.
  package var inCache: StoreError {
    var error = self
    switch kind {
    case .unknownVersion, .corrupted: error.advice = "delete it: it is made anew"
    case .readOnly, .notFound, .inputOutput:
      error.advice =
        "--memory keeps no store, XDG_CACHE_HOME=FOLDER keeps it elsewhere, verbatim index PATH --into FILE too"
    default: break
    }
    return error
  }
}
