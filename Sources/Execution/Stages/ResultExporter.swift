import CorpusModel

/// Writes files for `| export`: the shell knows formats and disks.
package protocol ResultExporter: AnyObject {
  /// A sink whose rows become the file, in the format of its extension.
  func open(_ path: String) throws -> any RowSink
  /// The rows are written: puts beside the file how it was made (`peskov.csv.meta.json`).
  func finish(_ path: String, _ metadata: ExportMetadata) throws
}

package struct ExportMetadata: Sendable, Equatable {
  /// As the user wrote it.
  package var query: String
  package var revision: Int64
  /// The day that relative dates count from.
  package var today: String
  package var rows: Int64
  package var columns: [String]
}
