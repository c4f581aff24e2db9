import CorpusModel

/// What a load meets, in the order it meets it.
///
/// Every file that has a reader gives one `fileBegan` and, unless the sink answers that it is unchanged, one
/// `fileEnded`, whatever happened between them. So a file of an earlier load that had no `fileBegan` in a load
/// whose outcome `isComplete` has been removed.
package enum LoadEvent: Sendable {
  /// The sink answers false where the file is unchanged and need not be read.
  case fileBegan(SourceFile)
  /// `line` is the line of the file on which the record begins, from 1.
  case record(ArticleRecord, line: Int)
  case rejected(Rejection)
  case note(LoadNote)
  case fileEnded(SourceFile, FileOutcome)
}

/// A file (or standard input) as a load sees it before opening it.
package struct SourceFile: Sendable, Hashable {
  /// The PATH of the command line it was found by.
  package var root: String
  /// Path below the root; the file's own name where the root is the file; `stdin` for standard input.
  package var path: String
  /// The file as the user named it: what `source.file` holds. `-` for standard input.
  package var name: String
  /// Bytes; the size of a `metadata.csv` beside a text is counted in, so that a change of it is a change.
  package var size: Int64
  /// Last change, in nanoseconds since 1970; the later one of the file and the `metadata.csv` beside it.
  package var modified: Int64
  package var inode: UInt64
  /// False for standard input and pipes, which can't be known to be unchanged.
  package var isRegular: Bool

  package init(
    root: String, path: String, name: String, size: Int64 = 0, modified: Int64 = 0, inode: UInt64 = 0,
    isRegular: Bool = true
  ) {
    self.root = root
    self.path = path
    self.name = name
    self.size = size
    self.modified = modified
    self.inode = inode
    self.isRegular = isRegular
  }
}

/// Something of the input that could not be read; the load goes on after it.
package struct Rejection: Sendable, Hashable {
  /// The file or folder as the user named it.
  package var file: String
  /// From 1.
  package var line: Int?
  /// Offset in the file, of the unpacked bytes where it is packed.
  package var byte: Int64?
  package var reason: String

  package init(file: String, line: Int? = nil, byte: Int64? = nil, reason: String) {
    self.file = file
    self.line = line
    self.byte = byte
    self.reason = reason
  }
}

/// Something the user should know of input that was read.
package struct LoadNote: Sendable, Hashable {
  package var file: String
  package var message: String

  package init(file: String, message: String) {
    self.file = file
    self.message = message
  }
}

package struct FileOutcome: Sendable, Hashable {
  /// Records given to the sink.
  package var records: Int
  package var rejected: Int
  /// False where the file could not be read to its end or changed while it was read: read it again next time.
  package var isComplete: Bool
}

/// How far a load is.
package struct LoadProgress: Sendable, Hashable {
  package var files = 0
  package var filesTotal = 0
  /// Bytes of the files as they are on disk.
  package var bytes: Int64 = 0
  /// Nil where it can't be known: standard input, a pipe.
  package var bytesTotal: Int64?
  package var records = 0

  /// Of two numbers of bytes. Files may claim more than any disk holds: then no more than 2 EiB.
  static func sum(_ first: Int64, _ second: Int64) -> Int64 {
    let most: Int64 = 1 << 61
    return min(min(first, most) + min(second, most), most)
  }
}

package struct LoadOutcome: Sendable, Hashable {
  package var progress: LoadProgress
  /// True where the sink stopped the load.
  package var isStopped = false
  /// True where every PATH and folder could be listed to its end: only then may a missing file be called removed.
  package var isComplete = true
  /// PATHs, folders and files that the system did not let be read; each is rejected too.
  package var unread = Unread()

  package struct Unread: Sendable, Hashable {
    package var count = 0
    package var first: Rejection?

    package init() {}

    mutating func add(_ rejection: Rejection) {
      count += 1
      first = first ?? rejection
    }
  }
}
