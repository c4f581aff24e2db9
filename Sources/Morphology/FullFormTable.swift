import TextKernel

/// Every form of a language with its readings, read where it lies in the program's file.
///
/// Forms are found by the hash their token has (`Token.hash`: case and accents folded), then told apart by
/// `SpellingHash`. The forms themselves are not kept: of the words that are in no dictionary about one in two thousand
/// meets an entry by chance. A lemma is the form with its ending changed.
///
/// `@unchecked Sendable`: the pointers are to literals and to memory written once in `init`, never freed.
public struct FullFormTable: @unchecked Sendable {
  public static let bucketBits: UInt32 = 17
  /// Digits of a bucket's first entry; of an entry: rest of the folded hash, spelling, set of readings.
  public static let bucketDigits = 3
  public static let entryDigits = 6

  private let buckets: UnsafePointer<UInt8>
  private let entries: UnsafePointer<UInt8>
  private let starts: UnsafeMutablePointer<UInt32>
  private let readings: UnsafeMutablePointer<SetReading>
  private let endings: UnsafeMutablePointer<Ending>
  private let setCount: Int

  struct SetReading {
    var reading: Reading
    var ending: UInt32
  }

  /// Bytes to cut from a form's end and bytes to put there.
  struct Ending {
    var cut: Int
    var start: UnsafePointer<UInt8>
    var count: Int
  }

  /// - Parameters:
  ///   - buckets: 2^17 + 1 numbers of the first entry of each bucket.
  ///   - entries: by bucket.
  ///   - sets: number of readings (1 digit), then of each 5 digits of the reading and 3 of its ending.
  ///   - endings: of each: digit of bytes to cut, digit of bytes that follow, these bytes.
  public init(buckets: StaticString, entries: StaticString, sets: StaticString, endings: StaticString) {
    self.buckets = buckets.utf8Start
    self.entries = entries.utf8Start
    var starts: [UInt32] = []
    var readings: [SetReading] = []
    var offset = 0
    while offset < sets.utf8CodeUnitCount {
      starts.append(UInt32(readings.count))
      let count = Radix91.read(sets.utf8Start + offset, digits: 1)
      offset += 1
      for _ in 0..<count {
        let reading = Radix91.read(sets.utf8Start + offset, digits: 5)
        let ending = Radix91.read(sets.utf8Start + offset + 5, digits: 3)
        readings.append(
          SetReading(reading: Reading(rawValue: UInt32(truncatingIfNeeded: reading)), ending: UInt32(ending)))
        offset += 8
      }
    }
    setCount = starts.count
    starts.append(UInt32(readings.count))
    var list: [Ending] = []
    offset = 0
    while offset + 1 < endings.utf8CodeUnitCount {
      let cut = Radix91.read(endings.utf8Start + offset, digits: 1)
      let count = Radix91.read(endings.utf8Start + offset + 1, digits: 1)
      list.append(Ending(cut: cut, start: endings.utf8Start + offset + 2, count: count))
      offset += 2 + count
    }
    self.starts = .allocate(capacity: starts.count)
    self.starts.initialize(from: starts, count: starts.count)
    self.readings = .allocate(capacity: max(1, readings.count))
    self.readings.initialize(from: readings, count: readings.count)
    self.endings = .allocate(capacity: max(1, list.count))
    self.endings.initialize(from: list, count: list.count)
  }

  /// The sets of readings a token may have; -1 where there is none.
  public struct Match: Sendable {
    /// Of the form as it is written.
    public var written: Int32 = -1
    /// Of the form in lower case, where it has capitals.
    public var lower: Int32 = -1
    /// Of a form that differs by accents or by case only (ETAT → état).
    public var folded: Int32 = -1

    @inlinable
    public init() {}
  }

  @inline(__always)
  public func match(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Match {
    match(
      token.hash, UnsafeBufferPointer(rebasing: bytes[token.span.range]),
      isPlain: token.flags.isDisjoint(with: [.capitalised, .nonASCII]))
  }

  public func match(_ hash: UInt32, _ form: UnsafeBufferPointer<UInt8>, isPlain: Bool = false) -> Match {
    match(hash, SpellingHash.of(form, isPlain: isPlain))
  }

  /// The match of a form by its folded hash and the hashes of its spelling: all that is looked at.
  public func match(_ hash: UInt32, _ spelling: (written: UInt32, lower: UInt32)) -> Match {
    var match = Match()
    let bucket = buckets + Int(hash >> (32 - Self.bucketBits)) * Self.bucketDigits
    var at = entries + Radix91.read(bucket, digits: 3) &* Self.entryDigits
    let end = entries + Radix91.read(bucket + 3, digits: 3) &* Self.entryDigits
    let rest = Self.rest(hash)
    while at < end {
      if UnsafeRawPointer(at).loadUnaligned(as: UInt16.self) == rest {
        let set = Int32(truncatingIfNeeded: Radix91.read(at + 4, digits: 2))
        let written = UInt32(Radix91.read(at + 2, digits: 2))
        if written == spelling.written {
          match.written = set
        } else if written == spelling.lower {
          match.lower = set
        } else if match.folded < 0 {
          match.folded = set
        }
      }
      at += Self.entryDigits
    }
    return match
  }

  /// The two digits that an entry begins with.
  @inline(__always)
  static func rest(_ hash: UInt32) -> UInt16 {
    let rest = hash & 0x7FFF
    let (high, low) = (rest / 91 % 91, rest % 91)
    return UInt16(littleEndian: UInt16(high &+ 0x24) | UInt16(low &+ 0x24) << 8)
  }

  /// What `rest` compares, for the writer of the table.
  public static func restDigits(_ hash: UInt32) -> Int { Int(hash & 0x7FFF) % (91 * 91) }

  /// Sets of readings: a match gives numbers below it.
  public var sets: Int { setCount }

  /// The readings of `set`, where `set` is one of a match.
  @inline(__always)
  public func count(_ set: Int32) -> Int {
    guard set >= 0, Int(set) < setCount else { return 0 }
    return Int(starts[Int(set) + 1] - starts[Int(set)])
  }

  @inline(__always)
  public func reading(_ set: Int32, _ index: Int) -> Reading { readings[Int(starts[Int(set)]) + index].reading }

  /// Whether `lemma(set, index, of: form)` is `lemma`, without memory for it.
  public func isLemma(_ lemma: [UInt8], _ set: Int32, _ index: Int, of form: [UInt8]) -> Bool {
    let ending = endings[Int(readings[Int(starts[Int(set)]) + index].ending)]
    guard ending.cut <= form.count else { return lemma == form }
    let kept = form.count - ending.cut
    return lemma.count == kept + ending.count && lemma[..<kept] == form[..<kept]
      && lemma[kept...].elementsEqual(UnsafeBufferPointer(start: ending.start, count: ending.count))
  }

  /// The lemma of `form` in a reading of `set`: `form` is as the entry was found, in lower case where that was the match.
  public func lemma(_ set: Int32, _ index: Int, of form: [UInt8]) -> [UInt8] {
    let ending = endings[Int(readings[Int(starts[Int(set)]) + index].ending)]
    guard ending.cut <= form.count else { return form }
    return form.dropLast(ending.cut) + UnsafeBufferPointer(start: ending.start, count: ending.count)
  }
}
