/// What became of all that a load met.
///
/// `found` = `imported` + `unchanged` + `duplicate` + those rejected after they were read as records.
package struct LoadAccount: Sendable, Hashable {
  /// Records met, those of files that were not read again included.
  package var found = 0
  /// Stored by this load, new or in place of an older version of themselves.
  package var imported = 0
  /// Of `imported`: the same text as another article, under another id, path, outlet or date.
  package var copies = 0
  /// Of `imported`: in another language than French, which the analyzers' rules don't cover.
  package var foreign = 0
  package var unchanged = 0
  /// Of `unchanged`: the record stands in another file than it did, which that file's fields say.
  package var moved = 0
  /// The same record again, every field alike: skipped.
  package var duplicate = 0
  /// Vanished from the corpus: deleted.
  package var removed = 0
  package var rejectedCount = 0
  /// The first of what was rejected.
  package var rejected: [Rejected] = []
  package var notes: [Note] = []

  package struct Rejected: Sendable, Hashable {
    /// As the user named it.
    package var file: String
    package var line: Int?
    package var byte: Int64?
    package var reason: String

    package init(file: String, line: Int? = nil, byte: Int64? = nil, reason: String) {
      self.file = file
      self.line = line
      self.byte = byte
      self.reason = reason
    }
  }

  package struct Note: Sendable, Hashable {
    package var file: String
    package var message: String

    package init(file: String, message: String) {
      self.file = file
      self.message = message
    }
  }

  /// Rejections and notes kept; beyond, they are counted only.
  package static let listedMax = 1000

  package init() {}

  /// True where the store is as it was before.
  package var changedNothing: Bool { imported == 0 && removed == 0 && moved == 0 }

  mutating func add(_ rejection: Rejected) {
    rejectedCount += 1
    if rejected.count < Self.listedMax { rejected.append(rejection) }
  }

  /// Adds the account of another corpus.
  package mutating func add(_ other: LoadAccount) {
    found += other.found
    imported += other.imported
    copies += other.copies
    foreign += other.foreign
    unchanged += other.unchanged
    moved += other.moved
    duplicate += other.duplicate
    removed += other.removed
    rejectedCount += other.rejectedCount
    rejected += other.rejected.prefix(max(0, Self.listedMax - rejected.count))
    notes += other.notes.prefix(max(0, Self.listedMax - notes.count))
  }
}
