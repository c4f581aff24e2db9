import Execution
import Storage

/// A load's account in words: one line, then what was refused and what is worth knowing.
enum AccountText {
  private static let listedMax = 20

  static func lines(of report: Indexer.Report) -> [String] {
    let account = report.account
    var parts = ["found \(grouped(account.found))", "imported \(grouped(account.imported))"]
    if account.copies > 0 { parts[1] += " (\(grouped(account.copies)) a copy of another text)" }
    parts.append("unchanged \(grouped(account.unchanged))")
    if account.moved > 0 { parts[2] += " (\(grouped(account.moved)) in another file than before)" }
    parts.append("duplicate \(grouped(account.duplicate))")
    parts.append("removed \(grouped(account.removed))")
    parts.append("rejected \(grouped(account.rejectedCount))")
    var lines = [parts.joined(separator: " · ")]
    if report.analysedAgain > 0 {
      lines.append("analysed again: \(articles(report.analysedAgain)) (an analyzer has changed)")
    }
    if report.linesAgain > 0 {
      lines.append("analysed again: \(articles(report.linesAgain)) (lines they share with others are the page's)")
    }
    if report.namesAgain {
      lines.append("names joined again (aliases or the analyzer have changed, or the last update was cut short)")
    }
    if account.foreign > 0 {
      lines.append(
        "note articles in other languages than French: \(grouped(account.foreign)); no reported speech or scores there "
          + "(from articles where lang != \"fr\")")
    }
    lines += rejections(account)
    for note in account.notes.prefix(listedMax) { lines.append("note \(note.file): \(note.message)") }
    let left = account.notes.count - listedMax
    if left > 0 { lines.append("… \(FooterText.counted(Int64(left), "more notes"))") }
    lines += analyzerFailures(report)
    return lines.map(\.shownSafely)
  }

  /// Only what went wrong; nothing where nothing did.
  static func failures(of report: Indexer.Report) -> [String] {
    (rejections(report.account) + analyzerFailures(report)).map(\.shownSafely)
  }

  private static func articles(_ count: Int) -> String { FooterText.counted(Int64(count), "articles") }

  private static func rejections(_ account: LoadAccount) -> [String] {
    var lines: [String] = []
    for rejection in account.rejected.prefix(listedMax) {
      var place = rejection.file
      if let line = rejection.line { place += ":\(line)" }
      if let byte = rejection.byte { place += " (byte \(byte))" }
      lines.append("rejected \(place): \(rejection.reason)")
    }
    if account.rejectedCount > listedMax {
      lines.append("… \(grouped(account.rejectedCount - min(listedMax, account.rejected.count))) more rejected")
    }
    return lines
  }

  private static func analyzerFailures(_ report: Indexer.Report) -> [String] {
    report.failures.sorted { $0.key < $1.key }.map { analyzer, count in
      "analyzer \(analyzer) failed on \(articles(count)): their fields are pending"
    }
  }

  /// Worth a word even where nobody asked for the account.
  static func hasNews(_ report: Indexer.Report) -> Bool {
    report.account.rejectedCount > 0 || report.account.foreign > 0 || !report.account.notes.isEmpty
      || !report.failures.isEmpty
  }
}

extension String {
  /// Without control characters, so that a file name or a message never writes to the terminal's own language.
  var shownSafely: String { shownSafely(keeping: []) }

  /// Of several lines.
  var linesShownSafely: String { shownSafely(keeping: ["\n", "\t"]) }

  private func shownSafely(keeping kept: [Unicode.Scalar]) -> String {
    func isUnsafe(_ scalar: Unicode.Scalar) -> Bool { scalar.isUnsafe && !kept.contains(scalar) }
    guard unicodeScalars.contains(where: isUnsafe) else { return self }
    return unicodeScalars.map { isUnsafe($0) ? "\u{FFFD}" : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  fileprivate var isUnsafe: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }
}
