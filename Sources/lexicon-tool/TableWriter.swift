import Morphology
import TextKernel

/// Turns readings into the text of the table's four literals.
struct TableWriter {
  private var setNumbers: [[UInt64]: Int] = [:]
  private var endingNumbers: [[UInt8]: Int] = [:]
  private(set) var sets: [UInt8] = []
  private(set) var endings: [UInt8] = []
  private(set) var entries: [UInt8] = []
  private(set) var buckets: [UInt8] = []
  private(set) var formCount = 0

  var setCount: Int { setNumbers.count }
  var endingCount: Int { endingNumbers.count }

  private struct Entry {
    var hash: UInt32
    var spelling: UInt32
    var set: Int
  }

  /// - Parameter readings: sorted by form.
  init(_ readings: [FormReading]) {
    var list: [Entry] = []
    var start = 0
    while start < readings.count {
      let form = readings[start].form
      var end = start + 1
      while end < readings.count, readings[end].form == form { end += 1 }
      let (hash, spelling) = form.withUnsafeBufferPointer { (Fold.hash($0), SpellingHash.of($0).written) }
      list.append(Entry(hash: hash, spelling: spelling, set: set(readings[start..<end])))
      start = end
    }
    formCount = list.count
    list.sort { ($0.hash, $0.spelling) < ($1.hash, $1.spelling) }
    var next = 0
    for bucket in 0...(1 << FullFormTable.bucketBits) {
      while next < list.count, Int(list[next].hash >> (32 - FullFormTable.bucketBits)) < bucket {
        let entry = list[next]
        Radix91.append(FullFormTable.restDigits(entry.hash), digits: 2, to: &entries)
        Radix91.append(Int(entry.spelling), digits: 2, to: &entries)
        Radix91.append(entry.set, digits: 2, to: &entries)
        next += 1
      }
      Radix91.append(next, digits: FullFormTable.bucketDigits, to: &buckets)
    }
  }

  /// The number of the set of readings of one form. Readings of one lemma, part of speech and group of moods are one.
  private mutating func set(_ readings: ArraySlice<FormReading>) -> Int {
    var merged: [(reading: UInt32, ending: Int)] = []
    for reading in readings where !Self.isReformed(reading, readings) {
      let ending = ending(reading.form, reading.lemma)
      let group = Self.group(reading.reading)
      let bits = reading.reading.rawValue
      if let known = merged.firstIndex(where: {
        $0.ending == ending && Self.group(Reading(rawValue: $0.reading)) == group
      }) {
        let rare = merged[known].reading & bits & (1 << 26)
        merged[known].reading = (merged[known].reading | bits) & ~(1 << 26) | rare
      } else {
        merged.append((bits, ending))
      }
    }
    let key = merged.map { UInt64($0.reading) << 24 | UInt64($0.ending) }.sorted()
    if let known = setNumbers[key] { return known }
    setNumbers[key] = setNumbers.count
    Radix91.append(key.count, digits: 1, to: &sets)
    for item in key {
      Radix91.append(Int(item >> 24), digits: 5, to: &sets)
      Radix91.append(Int(item & 0xFF_FFFF), digits: 3, to: &sets)
    }
    return setNumbers.count - 1
  }

  /// naitre beside naître: of two spellings of one lemma the older stands, as in the press.
  private static func isReformed(_ reading: FormReading, _ others: ArraySlice<FormReading>) -> Bool {
    others.contains { other in
      guard other.lemma.count > reading.lemma.count, group(other.reading) == group(reading.reading) else {
        return false
      }
      return other.lemma.withUnsafeBufferPointer(Fold.hash) == reading.lemma.withUnsafeBufferPointer(Fold.hash)
    }
  }

  /// Part of speech, kind, and of verbs whether finite, infinitive or which participle.
  private static func group(_ reading: Reading) -> UInt32 {
    let mood = reading.mood.isDisjoint(with: .finite) ? UInt32(reading.mood.rawValue) : 1
    return UInt32(reading.part.rawValue) | UInt32(reading.kind) << 5 | mood << 8
  }

  private mutating func ending(_ form: [UInt8], _ lemma: [UInt8]) -> Int {
    var common = 0
    while common < form.count, common < lemma.count, form[common] == lemma[common] { common += 1 }
    // Whole scalars only.
    while common > 0, common < form.count, form[common] & 0xC0 == 0x80 { common -= 1 }
    while common > 0, common < lemma.count, lemma[common] & 0xC0 == 0x80 { common -= 1 }
    var text: [UInt8] = []
    Radix91.append(min(90, form.count - common), digits: 1, to: &text)
    Radix91.append(min(90, lemma.count - common), digits: 1, to: &text)
    text += lemma[common...].prefix(90)
    if let known = endingNumbers[text] { return known }
    endingNumbers[text] = endingNumbers.count
    endings += text
    return endingNumbers.count - 1
  }
}
