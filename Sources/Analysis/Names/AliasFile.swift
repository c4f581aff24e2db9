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
/// [role]                                   # who it is, shown with the name
/// "Dmitri Peskov" = "porte-parole du Kremlin"
/// [wikidata]                               # its item
/// "Dmitri Peskov" = "Q4359449"
/// ```
///
/// A subset of TOML: these tables, keys bare or quoted, values strings or lists of strings (a list may span lines),
/// comments. Names meet whatever their case and accents.
package struct AliasFile: Sendable, Equatable {
  package struct Invalid: Error, Sendable, Equatable, CustomStringConvertible {
    package var line: Int
    package var message: String
    package var description: String { "aliases.toml:\(line): \(message)" }
  }

  package enum Table: String, Sendable, CaseIterable {
    case merge, split, rename, kind, role, wikidata

    /// A key of the others has one value.
    package var takesList: Bool { self == .merge || self == .split }
  }

  package struct Entry: Sendable, Equatable {
    package var name: String
    package var values: [String]
    package var place = AliasPlace()

    package init(name: String, values: [String], place: AliasPlace = AliasPlace()) {
      self.name = name
      self.values = values
      self.place = place
    }

    /// Where it stands makes no difference.
    package static func == (first: Entry, second: Entry) -> Bool {
      first.name == second.name && first.values == second.values
    }
  }

  private var entries: [Table: [Entry]] = [:]
  /// Behind the last statement of each table, in bytes.
  private(set) var ends: [Table: Int] = [:]

  package var isEmpty: Bool { entries.isEmpty }
  package var merge: [Entry] { self[.merge] }
  package var split: [Entry] { self[.split] }
  package var rename: [Entry] { self[.rename] }
  package var kind: [Entry] { self[.kind] }

  package subscript(table: Table) -> [Entry] { entries[table] ?? [] }

  /// - Throws: the first thing that is wrong, a merge and a split that contradict each other included.
  package init(_ text: String) throws(Invalid) {
    var scanner = AliasScanner(text)
    var table: Table?
    while let statement = try scanner.next() {
      switch statement {
      case .table(let name):
        guard let known = Table(rawValue: name) else {
          let names = Table.allCases.map { "[\($0.rawValue)]" }.joined(separator: ", ")
          throw scanner.error("unknown table [\(name)]; known are \(names)")
        }
        table = known
        ends[known] = scanner.place.end
      case .entry(let name, let values):
        guard let table else { throw scanner.error("an entry before the first [table]") }
        try add(Entry(name: name, values: values, place: scanner.place), to: table)
        ends[table] = scanner.place.end
      }
    }
    if let conflict = AliasConflicts.first(in: self) { throw conflict }
  }

  /// What the file itself says of two names; nil where it says nothing.
  package func verdict(_ first: String, _ second: String) -> NameVerdict? {
    if isEmpty { return nil }
    let one = Fold.fold(first)
    let other = Fold.fold(second)
    func holds(_ entry: Entry) -> Bool {
      let all = ([entry.name] + entry.values).map(Fold.fold)
      return all.contains(one) && all.contains(other)
    }
    if let entry = split.first(where: holds) {
      return NameVerdict(isSame: false, score: 0, reason: "split in aliases.toml:\(entry.place.line)")
    }
    if let entry = merge.first(where: holds) {
      return NameVerdict(isSame: true, score: 1, reason: "merged in aliases.toml:\(entry.place.line)")
    }
    return nil
  }

  /// The one value of a name in a table of single values.
  package func value(of name: String, in table: Table) -> String? {
    let folded = Fold.fold(name)
    return self[table].last { Fold.fold($0.name) == folded }?.values.first
  }

  private mutating func add(_ entry: Entry, to table: Table) throws(Invalid) {
    func wrong(_ message: String) -> Invalid { Invalid(line: entry.place.line, message: message) }
    if !table.takesList {
      guard entry.values.count == 1 else { throw wrong("one string expected after \(entry.name) =") }
      let value = entry.values[0]
      if table == .kind, !["person", "place", "organisation"].contains(value) {
        throw wrong("kind `\(value)` is none of person, place, organisation")
      }
      if table == .wikidata, value.first != "Q" || value.count < 2 || !value.dropFirst().allSatisfy(\.isNumber) {
        throw wrong("`\(value)` is no Wikidata item; it is Q and a number, as Q4359449")
      }
      if let other = self.value(of: entry.name, in: table), other != value {
        throw wrong("[\(table.rawValue)] has \(entry.name) already, as `\(other)`")
      }
    }
    entries[table, default: []].append(entry)
  }
}

/// Where a statement stands.
package struct AliasPlace: Sendable, Equatable {
  /// From 1.
  package var line = 0
  /// Bytes of the statement, from its first to behind its last.
  package var start = 0
  package var end = 0
  /// Bytes of each value with its marks.
  package var values: [Range<Int>] = []
  package var isList = false
}
