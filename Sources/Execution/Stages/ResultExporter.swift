import CorpusModel

/// Writes files for `| export`: the shell knows formats and disks.
package protocol ResultExporter: AnyObject {
  /// A sink whose rows become the file, in the format of its extension.
  ///
  /// - Throws: `ExportFailure`.
  func open(_ path: String) throws -> any RowSink
  /// The rows are written: puts beside the file how it was made (`peskov.csv.meta.json`).
  ///
  /// - Returns: whether a file of that name was there, and is no more.
  /// - Throws: `ExportFailure`.
  func finish(_ path: String, _ metadata: ExportMetadata) throws -> Bool
}

/// Why a file could not be written, in the words of the system or of the shell.
package struct ExportFailure: Error, Sendable, Equatable {
  package var reason: String

  package init(reason: String) { self.reason = reason }
}

/// A file that `| export` wrote.
package struct ExportedFile: Sendable, Equatable {
  /// As the user named it.
  package var path: String
  package var rows: Int64
  /// Another file of that name was there.
  package var hasReplaced: Bool
}

package struct ExportMetadata: Sendable, Equatable {
  /// As the user wrote it.
  package var query: String
  /// The named queries that it calls, each behind those that it calls itself.
  package var definitions: [String]
  package var revision: Int64
  /// The day that relative dates count from.
  package var today: String
  package var rows: Int64
  package var columns: [String]
}
