import CorpusModel
import Storage
import TextKernel

/// The lines of an article around a row of an answer, for `.open N`.
enum ArticleExcerpt {
  private static let linesAround = 2

  static func write(_ origin: RowOrigin, from reader: StoreReader, _ write: (String) throws -> Void) throws {
    guard let article = try reader.article(key: origin.key, of: origin.collection)?.record else {
      throw CommandFailure(message: "\(origin.article) is no longer in the corpus")
    }
    var heading = [article.id]
    if let title = article.title { heading.append(title) }
    if let outlet = article.outlet { heading.append(outlet) }
    if let published = article.published { heading.append(published) }
    try write(heading.map(\.shownSafely).joined(separator: " · ") + "\n")
    let lines = article.body.withUnsafeBufferPointer { LineIndex($0) }
    // The store may be anybody's.
    let middle = Int(min(max(1, origin.line ?? 1), Int64(lines.starts.count)))
    let first = max(1, middle - linesAround)
    let last = origin.line == nil ? lines.starts.count : min(lines.starts.count, middle + linesAround)
    guard first <= last else { return }
    for number in first...last {
      let start = Int(lines.starts[number - 1])
      let end = number < lines.starts.count ? Int(lines.starts[number]) : article.body.count
      var text = String(decoding: article.body[start..<end], as: UTF8.self)
      while text.last?.isNewline == true { text.removeLast() }
      let mark = number == middle && origin.line != nil ? ">" : " "
      try write(
        "\(mark)\(String(repeating: " ", count: max(0, 4 - String(number).count)))\(number) │ \(text.shownSafely)\n")
    }
    try write("  \(article.sourceFile.shownSafely), bytes \(article.sourceStart)–\(article.sourceEnd)\n")
  }
}
