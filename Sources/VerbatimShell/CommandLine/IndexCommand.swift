import ArgumentParser
import Storage

/// `verbatim index PATH… --into FILE`: a store of one's own, and an account of the load.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Read articles into a store, or bring one up to date.")

  @Argument(help: ArgumentHelp("Folders, files, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(name: .long, help: ArgumentHelp("The store.", valueName: "news.verbatim"))
  var into: String

  @OptionGroup var reading: ReadingOptions

  @Flag(name: [.short, .long], help: "Say nothing where nothing went wrong.")
  var quiet = false

  func run() throws {
    let terminal = Terminal()
    let indexer = try reading.indexer(for: paths, showsProgress: terminal.errorIsTerminal && !quiet)
    let report = try Failures.told {
      try Interruptible.run { try indexer.update(indexer.open(.file(into)), from: paths) }
    }
    if quiet {
      for line in AccountText.failures(of: report) { StandardStreams.error(line + "\n") }
    } else {
      tell(report)
    }
    try report.checkArticles(of: paths)
    if let failure = report.unreadFailure { throw failure }
  }

  private func tell(_ report: Indexer.Report) {
    let isWhole = !Terminal().outputIsTerminal
    for line in AccountText.lines(of: report, isWhole: isWhole) { StandardStreams.out(line + "\n") }
    if report.changedNothing {
      StandardStreams.out("nothing to do: \(into.shownSafely) is up to date\n")
    } else {
      let time = Double(Int(seconds(report.duration) * 100)) / 100
      StandardStreams.out("\(into.shownSafely) is up to date, \(time) s\n")
    }
  }
}
