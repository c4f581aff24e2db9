import CorpusModel
import Execution

/// What the shell says first: what the corpus is, and what to try.
struct Banner {
  private let opened: OpenedCorpus

  init(_ opened: OpenedCorpus) { self.opened = opened }

  func write(isBrief: Bool) throws {
    var text = "Verbatim \(VerbatimProgram.version) · "
    text += isBrief ? "no corpus: verbatim FOLDER answers questions about its articles\n" : try summary() + "\n"
    for note in opened.notes { text += "note: \(note.shownSafely)\n" }
    if let report = opened.report, AccountText.hasNews(report) {
      text += AccountText.lines(of: report, isWhole: false).map { $0 + "\n" }.joined()
    }
    text += """
      Try:  from articles where speaker = "\(try example(isBrief: isBrief))" select quotes
            from quotes group by speaker select count() as n order by n desc limit 5
            .help   .tutorial   Tab completes fields and values


      """
    StandardStreams.out(text)
  }

  /// The most quoted speaker, by the last word of the name where it is that name's alone.
  private func example(isBrief: Bool) throws -> String {
    guard !isBrief, let name = try mostQuoted() else { return "Peskov" }
    let last = name.split(separator: " ").last.map(String.init) ?? name
    return try opened.reader.names(matching: last).map(\.canonical) == [name] ? last : name
  }

  private func mostQuoted() throws -> String? {
    try opened.reader.values(of: "speaker", in: "quotes", limit: 20).values.lazy.compactMap(\.value.text).first {
      // What would have to be escaped or might not be shown as it is makes no example.
      !$0.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    }?.shownSafely
  }

  private func summary() throws -> String {
    var parts: [String] = []
    func count(_ sql: String) throws -> Int64 {
      var value: Int64 = 0
      try opened.reader.query(SQLStatement(sql)) { row in
        value = row.first?.integer ?? 0
        return false
      }
      return value
    }
    func counted(_ noun: String, _ sql: String) throws -> String { FooterText.counted(try count(sql), noun) }
    let articles = try counted("articles", "SELECT count(*) FROM data_articles")
    let words = try counted("words", "SELECT coalesce(sum(words), 0) FROM data_articles")
    let quotes = try counted("quotes", "SELECT count(*) FROM data_quotes")
    let speakers = try counted("speakers", "SELECT count(*) FROM name WHERE quotes > 0")
    parts += ["\(articles), \(words)", "\(quotes), \(speakers)"]
    parts.append(try counted("flags", "SELECT count(*) FROM data_flags"))
    if let report = opened.report {
      parts.append(
        report.changedNothing
          ? "up to date" : "analysed in \(DurationText.text(report.duration))")
    }
    return "\(opened.label.shownSafely): " + parts.joined(separator: " · ")
  }
}
