/// Reads the articles of one input format.
package protocol ArticleReader: Sendable {
  /// What `--format-in` takes.
  var name: String { get }
  /// Of file names, in lower case, without `.gz`: every format is read packed too.
  var endings: [String] { get }
  var summary: String { get }
  /// Gives every record of the file to `session`; throws what the sink throws, and `SourceFault` where the file
  /// can't be read on.
  func read(_ session: FileSession) throws
}

/// Every input format, by name.
package let allReaders: [any ArticleReader] = [
  CSVReader(),
  JSONReader(),
  JSONLinesReader(),
  TSVReader(),
  TextReader(),
]

/// The reader that `name` means: its name or one of its endings.
func reader(named name: String) -> (any ArticleReader)? {
  let name = name.lowercased()
  return allReaders.first { $0.name == name || $0.endings.contains(name) }
}
