import TextKernel

/// The names of an article side by side, as far as a first look needs: which pairs may be one name at all.
///
/// Most names are words with a blank between, and the last is the surname; of others `NameParts` are made at once.
struct NameSketches {
  private struct Sketch {
    var surname: Range<Int>
    var skeleton: Range<Int>
    /// Their first letters; 0 where there is none.
    var surnameHead: UInt8
    var skeletonHead: UInt8
    /// The letters that occur, a bit each.
    var surnameLetters: UInt32
    var skeletonLetters: UInt32
    var joinedKey: UInt64
    var words: Int
    var givenCount: Int
  }

  private var sketches: [Sketch] = []
  /// Folded surnames and their skeletons, one after the other.
  private var letters: [UInt8] = []
  /// What somebody asked for already; empty until then.
  private var parts: [NameParts?] = []

  init(capacity: Int) {
    sketches.reserveCapacity(capacity)
    letters.reserveCapacity(capacity * 32)
  }

  mutating func append(_ mention: Mention, in article: ArticleTokens) {
    if appendPlain(mention, in: article) { return }
    let made = NameParts(article.text(of: mention))
    letters += made.surname
    append(
      surnameFrom: letters.count - made.surname.count, joinedKey: made.joinedKey, words: made.words.count,
      givenCount: made.givenCount)
    keep(made, for: sketches.count - 1)
  }

  func words(_ name: Int) -> Int { sketches[name].words }

  func isSurnameAlone(_ name: Int) -> Bool { sketches[name].givenCount == 0 }

  func haveSameSkeleton(_ one: Int, _ other: Int) -> Bool {
    letters[sketches[one].skeleton].elementsEqual(letters[sketches[other].skeleton])
  }

  /// - Parameter mention: the one that was appended as `name`.
  mutating func parts(_ name: Int, of mention: Mention, in article: ArticleTokens) -> NameParts {
    if name < parts.count, let made = parts[name] { return made }
    let made = NameParts(article.text(of: mention))
    keep(made, for: name)
    return made
  }

  private mutating func keep(_ made: NameParts, for name: Int) {
    if parts.isEmpty { parts.reserveCapacity(sketches.capacity) }
    while parts.count <= name { parts.append(nil) }
    parts[name] = made
  }

  /// False where nothing can join the two: neither a slip nor a romanisation nor a blank.
  @inline(__always)
  func mayBeSame(_ one: Int, _ other: Int) -> Bool {
    // Most pairs begin otherwise.
    let isAlike =
      sketches[one].surnameHead == sketches[other].surnameHead
      || sketches[one].skeletonHead == sketches[other].skeletonHead
    return sketches[one].joinedKey == sketches[other].joinedKey || (isAlike && haveLikeSurnames(one, other))
  }

  private func haveLikeSurnames(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (sketches[one], sketches[other])
    let surnames = first.surnameLetters ^ second.surnameLetters
    let skeletons = first.skeletonLetters ^ second.skeletonLetters
    // One edit takes a letter and gives one; two edits leave the consonants of the skeleton as they are.
    guard surnames.nonzeroBitCount <= 2 || skeletons.nonzeroBitCount <= 2 || skeletons & ~Self.vowels == 0 else {
      return false
    }
    return min(first.surname.count, second.surname.count) >= 5
      || letters[first.surname].elementsEqual(letters[second.surname])
      || letters[first.skeleton].elementsEqual(letters[second.skeleton])
  }

  /// - Returns: false for a name of which a rule of `NameParts` asks more: titles, particles, dots, other scripts.
  private mutating func appendPlain(_ mention: Mention, in article: ArticleTokens) -> Bool {
    if mention.part != nil { return false }
    let start = letters.count
    var surname = start
    var key = NameKey()
    for index in mention.first..<mention.end {
      let token = article.tokens[index]
      guard token.kind == .word, index == mention.first || token.flags.contains(.spaceBefore),
        !token.flags.contains(.elided), !NameParts.ruled.contains(token.hash)
      else { return cut(to: start) }
      surname = letters.count
      guard append(UnsafeBufferPointer(rebasing: article.bytes[token.span.range]), &key) else { return cut(to: start) }
    }
    letters.removeSubrange(start..<surname)
    append(surnameFrom: start, joinedKey: key.value, words: mention.end - mention.first)
    return true
  }

  private mutating func cut(to count: Int) -> Bool {
    letters.removeSubrange(count...)
    return false
  }

  /// Appends a word folded.
  ///
  /// - Returns: false for Abdel, al-, a dot inside, letters beyond Latin.
  private mutating func append(_ word: UnsafeBufferPointer<UInt8>, _ key: inout NameKey) -> Bool {
    let start = letters.count
    letters.append(contentsOf: word)
    if !foldASCII(from: start) {
      letters.removeSubrange(start...)
      Fold.append(word, to: &letters)
    }
    return letters.withUnsafeBufferPointer { letters in
      for index in start..<letters.count {
        let letter = letters[index]
        if letter &- 0x61 < 26 || letter == UInt8(ascii: "'") {
          key.add(letter)
        } else if letter != UInt8(ascii: "-") {
          return false
        }
      }
      guard letters.count > start + 2 else { return letters.count > start }
      let (first, second, third) = (letters[start], letters[start + 1], letters[start + 2])
      if third == UInt8(ascii: "-") { return second != UInt8(ascii: "l") }
      return !(first == UInt8(ascii: "a") && second == UInt8(ascii: "b") && third == UInt8(ascii: "d"))
    }
  }

  /// - Returns: false where a byte is not ASCII; the rest is left as it is.
  private mutating func foldASCII(from start: Int) -> Bool {
    letters.withUnsafeMutableBufferPointer { letters in
      for index in start..<letters.count {
        let byte = letters[index]
        if byte >= 0x80 { return false }
        if byte &- 0x41 < 26 { letters[index] = byte | 0x20 }
      }
      return true
    }
  }

  /// A sketch of the surname that `letters` end with.
  private mutating func append(surnameFrom start: Int, joinedKey: UInt64, words: Int, givenCount: Int? = nil) {
    let surname = start..<letters.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Romanisation.capacity(surname.count)) { skeleton in
      let count = letters[surname].withUnsafeBufferPointer { Romanisation.write($0, isSurname: true, to: skeleton) }
      letters += skeleton[..<count]
    }
    let skeleton = surname.upperBound..<letters.count
    sketches.append(
      Sketch(
        surname: surname, skeleton: skeleton, surnameHead: letters[surname].first ?? 0,
        skeletonHead: letters[skeleton].first ?? 0, surnameLetters: occurring(surname),
        skeletonLetters: occurring(skeleton), joinedKey: joinedKey, words: words, givenCount: givenCount ?? words - 1))
  }

  private func occurring(_ word: Range<Int>) -> UInt32 {
    letters.withUnsafeBufferPointer { letters in
      var occurring: UInt32 = 0
      for index in word { occurring |= 1 &<< UInt32(letters[index] & 31) }
      return occurring
    }
  }

  /// By the five lower bits: a, e, i, o, u.
  private static let vowels: UInt32 = "aeiou".utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
}
