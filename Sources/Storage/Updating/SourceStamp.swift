/// A file of a corpus as a load sees it before opening it.
package struct SourceStamp: Sendable, Hashable {
  /// Path below the corpus root.
  package var path: String
  /// Bytes.
  package var size: Int64
  /// Nanoseconds since 1970.
  package var modified: Int64
  package var inode: UInt64
  /// False for pipes, which can't be known to be unchanged.
  package var isRegular: Bool

  package init(path: String, size: Int64, modified: Int64, inode: UInt64, isRegular: Bool = true) {
    self.path = path
    self.size = size
    self.modified = modified
    self.inode = inode
    self.isRegular = isRegular
  }
}

/// What is to be done with a record.
package enum RecordOutcome: Sendable, Hashable {
  /// Analyse it and give it to `CorpusUpdate.store(_:)`, in the order of the decisions.
  case analyse
  case unchanged
  case duplicate
}
