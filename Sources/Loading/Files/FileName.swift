/// What a file's name says of its contents.
struct FileName {
  /// Lower case, without `.gz`.
  private let plain: String

  init(_ path: SystemPath) {
    var name = path.lastComponent.text.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    plain = name
  }

  /// After the last point; empty where there is none.
  var ending: String {
    guard let point = plain.lastIndex(of: "."), point != plain.startIndex else { return "" }
    return String(plain[plain.index(after: point)...])
  }

  /// Without its ending.
  var stem: String {
    guard let point = plain.lastIndex(of: "."), point != plain.startIndex else { return plain }
    return String(plain[..<point])
  }

  var reader: (any ArticleReader)? {
    if isUsersWord { return nil }
    let ending = self.ending
    return allReaders.first { $0.endings.contains(ending) }
  }

  /// What the user says of names, of quotes and of the analyzers: no articles.
  var isUsersWord: Bool { ["aliases.toml", "corrections.jsonl", "verbatim.toml"].contains(plain) }

  var isText: Bool { ending == "txt" }
  var isMetadata: Bool { plain == "metadata.csv" || plain == "metadata.tsv" }
}
