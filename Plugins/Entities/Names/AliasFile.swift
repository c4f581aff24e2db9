import Analysis
import TextKernel

/// `aliases.toml`: what a user knows better than the resolver, and has the last word on.
///
/// ```toml
/// [merge]                                  # these name the same; the key becomes the name shown
/// "Joe Biden" = ["Baiden", "Joseph Robinette Biden"]
/// [split]                                  # these are not what the key names
/// "George Bush" = ["George W. Bush"]
/// [rename]                                 # another name shown for the same entity
/// "Kremlin" = "Présidence russe"
/// [kind]                                   # person, place or organisation
/// "Santander" = "organisation"
/// ```
///
/// A subset of TOML: these four tables, keys bare or quoted, values strings or lists of strings (a list may span
/// lines), comments. Names meet whatever their case and accents.
struct AliasFile: Sendable, Equatable {
  struct Invalid: Error, Sendable, Equatable, CustomStringConvertible {
    var line: Int
    var message: String
    var description: String { "aliases.toml:\(line): \(message)" }
  }

  struct Entry: Sendable, Equatable {
    var name: String
    var values: [String]
  }

  private(set) var merge: [Entry] = []
  private(set) var split: [Entry] = []
  private(set) var rename: [Entry] = []
  private(set) var kind: [Entry] = []

  var isEmpty: Bool { merge.isEmpty && split.isEmpty && rename.isEmpty && kind.isEmpty }

  init(_ text: String) throws(Invalid) {
    var scanner = AliasScanner(text)
    var table: String?
    while let statement = try scanner.next() {
      switch statement {
      case .table(let name):
        guard ["merge", "split", "rename", "kind"].contains(name) else {
          throw scanner.error("unknown table [\(name)]; known are [merge], [split], [rename], [kind]")
        }
        table = name
      case .entry(let name, let values):
        guard let table else { throw scanner.error("an entry before the first [table]") }
        try add(Entry(name: name, values: values), to: table, scanner)
      }
    }
  }

  /// What the file itself says of two names; nil where it says nothing.
  func verdict(_ first: String, _ second: String) -> NameVerdict? {
    if isEmpty { return nil }
    let one = Fold.fold(first)
    let other = Fold.fold(second)
    func holds(_ entry: Entry) -> Bool {
      let all = ([entry.name] + entry.values).map(Fold.fold)
      return all.contains(one) && all.contains(other)
    }
    if split.contains(where: holds) { return NameVerdict(isSame: false, score: 0, reason: "split in aliases.toml") }
    if merge.contains(where: holds) { return NameVerdict(isSame: true, score: 1, reason: "merged in aliases.toml") }
    return nil
  }

  private mutating func add(_ entry: Entry, to table: String, _ scanner: AliasScanner) throws(Invalid) {
    switch table {
    case "merge": merge.append(entry)
    case "split": split.append(entry)
    default:
      guard entry.values.count == 1 else { throw scanner.error("one string expected after \(entry.name) =") }
      if table == "rename" {
        rename.append(entry)
      } else {
        guard ["person", "place", "organisation"].contains(entry.values[0]) else {
          throw scanner.error("kind `\(entry.values[0])` is none of person, place, organisation")
        }
        kind.append(entry)
      }
    }
  }
}
