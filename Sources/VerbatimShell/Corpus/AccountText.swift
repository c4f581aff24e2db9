import Execution
import Storage

/// A load's account in words: one line, then what was refused and what is worth knowing.
enum AccountText {
  private static let listedMax = 20

  /// - Parameter isWhole: for a file or a pipe, which gets all that is listed; a screen gets the first of a kind.
  static func lines(of report: Indexer.Report, isWhole: Bool) -> [String] {
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
    lines += rejections(account, isWhole: isWhole)
    lines += notes(account.notes, isWhole: isWhole)
    lines += analyzerFailures(report)
    return lines.map(\.shownSafely)
  }

  /// Only what went wrong; nothing where nothing did.
  static func failures(of report: Indexer.Report) -> [String] {
    (rejections(report.account, isWhole: true) + analyzerFailures(report)).map(\.shownSafely)
  }

  /// What is said of several files is said once, of the first.
  private static func notes(_ notes: [LoadAccount.Note], isWhole: Bool) -> [String] {
    if isWhole { return notes.map { "note \($0.file): \($0.message)" } }
    var files: [String: [String]] = [:]
    for note in notes { files[note.message, default: []].append(note.file) }
    var lines: [String] = []
    for note in notes {
      guard let named = files.removeValue(forKey: note.message) else { continue }
      lines.append(
        named.count == 1
          ? "note \(note.file): \(note.message)"
          : "note \(FooterText.counted(Int64(named.count), "files")), as \(note.file): \(note.message)")
    }
    return shortened(lines, of: lines.count, "more notes")
  }

  private static func shortened(_ lines: [String], of count: Int, _ more: String) -> [String] {
    let left = count - min(listedMax, lines.count)
    guard left > 0 else { return lines }
    let rest = "… \(FooterText.counted(Int64(left), more)); `verbatim index … > account.txt` writes all"
    return Array(lines.prefix(listedMax)) + [rest]
  }

  private static func articles(_ count: Int) -> String { FooterText.counted(Int64(count), "articles") }

  private static func rejections(_ account: LoadAccount, isWhole: Bool) -> [String] {
    var lines: [String] = []
    for rejection in account.rejected {
      var place = rejection.file
      if let line = rejection.line { place += ":\(line)" }
      if let byte = rejection.byte { place += " (byte \(byte))" }
      lines.append("rejected \(place): \(rejection.reason)")
    }
    guard isWhole else { return shortened(lines, of: account.rejectedCount, "more rejected") }
    let left = account.rejectedCount - lines.count
    return left > 0 ? lines + ["… \(grouped(left)) more rejected"] : lines
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
