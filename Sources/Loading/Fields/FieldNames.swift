import Glibc
import TextKernel

/// The field names of a file, each kept once with the role it has.
///
/// The records of a dump repeat their names in the same order, so the name expected next is tried first.
struct FieldNames {
  private(set) var names: [String] = []
  /// What each is called as a field of `meta`: a name that a query can say, no other's.
  private(set) var metaNames: [String] = []
  private(set) var roles: [FieldRole?] = []
  private(set) var ranks: [Int] = []
  private var uniqueNames = UniqueNames()
  private let mapping: [FieldRole: String]
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  private var expected = 0

  /// A file whose records have ever new names must not fill the memory.
  static let limit = 4_096

  init(mapping: [FieldRole: String]) { self.mapping = mapping }

  var count: Int { names.count }
  var isFull: Bool { count >= Self.limit }

  /// Index of the name that `text` holds.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    if expected < count, isName(expected, text) {
      expected += 1
      return expected - 1
    }
    let hash = Self.hash(text)
    var index = 0
    while index < count {
      if hashes[index] == hash, isName(index, text) {
        expected = index + 1
        return index
      }
      index += 1
    }
    expected = count + 1
    return add(text, hash)
  }

  /// To be called before the first name of a record.
  mutating func beginRecord() {
    expected = 0
    if isFull { self = FieldNames(mapping: mapping) }
  }

  /// Where the text stands apart, no field is it.
  mutating func forgetBody() {
    for index in roles.indices where roles[index] == .body { roles[index] = nil }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let name = String(decoding: text, as: UTF8.self)
    let recognised = role(of: name)
    names.append(name)
    metaNames.append(metaName(of: name))
    roles.append(recognised?.role)
    ranks.append(recognised?.rank ?? 0)
    bytes += text
    starts.append(bytes.count)
    hashes.append(hash)
    return count - 1
  }

  /// `Date de parution` as `Date_de_parution`, `og:title` as `og_title`, `1st` as `_1st`; a second of that name gets a
  /// number.
  private mutating func metaName(of name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isFirst = true
    for scalar in name.unicodeScalars {
      if isFirst, !scalar.properties.isXIDStart, scalar != "_" { scalars.append("_") }
      let isPart = scalar.properties.isXIDContinue || scalar == "."
      if isPart { scalars.append(scalar) } else if !isFirst { scalars.append("_") }
      isFirst = scalar == "."
    }
    if isFirst { scalars.append("_") }
    return uniqueNames.add(String(scalars))
  }

  /// A field the user chose is read for its role alone, and no other field is read for that role.
  private func role(of name: String) -> (role: FieldRole, rank: Int)? {
    for (role, field) in mapping where field == name { return (role, 0) }
    for (role, field) in mapping where field.lowercased() == name.lowercased() { return (role, 1) }
    guard let recognised = FieldRole.recognise(name), mapping[recognised.role] == nil else { return nil }
    return recognised
  }

  private func isName(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[index]
    guard starts[index + 1] - start == text.count else { return false }
    return bytes.withUnsafeBufferPointer { known in
      guard text.count > 0, let left = known.baseAddress, let right = text.baseAddress else { return text.count == 0 }
      return memcmp(left + start, right, text.count) == 0
    }
  }

  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = FNV1a()
    hash.add(text)
    return hash.value
  }
}
