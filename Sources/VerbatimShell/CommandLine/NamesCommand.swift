import Analysis
import ArgumentParser
import CorpusModel

/// `verbatim names …`: what the program thinks of names, without a shell.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Work on names.", subcommands: [Match.self, Doubtful.self],
    defaultSubcommand: Match.self)

  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Are two names of the same person? Writes 1 or 0, score and reason.",
      discussion: "Without names it reads name<TAB>name from standard input, and answers line by line.")

    @Argument(help: "Two names.")
    var names: [String] = []

    @Option(name: .long, help: ArgumentHelp("Take the evidence of a corpus too.", valueName: "folder or store"))
    var corpus: String?

    @OptionGroup var corpusOptions: CorpusOptions

    func validate() throws {
      guard names.isEmpty || names.count == 2 else {
        throw ValidationError("match takes two names, or none and reads them from standard input")
      }
    }

    func run() throws {
      let judge = try NamesJudge(corpus: corpus, options: corpusOptions)
      if names.count == 2 { return try write(judge.verdict(names[0], names[1])) }
      var number = 0
      while let line = readLine() {
        number += 1
        let names = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard names.count >= 2 else {
          throw CommandFailure(
            message: "line \(number): two names with a tab between them are expected",
            help: "printf 'Ouchakov\\tUshakov\\n' | verbatim names match")
        }
        try write(judge.verdict(String(names[0]), String(names[1])))
      }
    }

    private func write(_ verdict: NameVerdict) throws {
      let score = Double(Int((verdict.score * 1000).rounded())) / 1000
      try StandardStreams.write("\(verdict.isSame ? 1 : 0)\t\(score)\t\(verdict.reason.shownSafely)\n", to: 1)
    }
  }

  struct Doubtful: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pairs of names of a corpus that stayed two and might be one, as TSV.",
      discussion: "Score, name, mentions, name, mentions, reason; the likeliest first.")

    @Argument(help: ArgumentHelp("A folder, a file or a store.", valueName: "corpus"))
    var corpus: String

    @Option(name: .long, help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 100

    @OptionGroup var corpusOptions: CorpusOptions

    func run() throws {
      let judge = try NamesJudge(corpus: corpus, options: corpusOptions)
      for doubt in judge.doubtful(limit: max(0, limit)) {
        let fields = [
          "\(NamesWork.score(doubt.verdict))", doubt.first, "\(doubt.mentions)", doubt.second,
          "\(doubt.secondMentions)", doubt.verdict.reason,
        ]
        try StandardStreams.write(fields.map(\.shownSafely).joined(separator: "\t") + "\n", to: 1)
      }
    }
  }
}

/// Compares names, by spelling alone or with a corpus.
private struct NamesJudge {
  private let matcher: any NameMatching
  private let view: CorpusView?

  init(corpus: String?, options: CorpusOptions) throws {
    let registry = try options.reading.registry(for: corpus.map { [$0] } ?? [])
    guard let matcher = registry.matchers.first else {
      throw CommandFailure(message: "no analyzer of this program compares names")
    }
    self.matcher = matcher
    view = try corpus.map { path in
      var options = options
      // A store keeps the word that it was indexed with; what is said here counts in the comparison.
      if StoreFile.isNamed(path) { options.reading.aliases = nil }
      let opened = try Failures.told {
        try Interruptible.run { try OpenedCorpus([path], options: options, showsProgress: false) }
      }
      try opened.report?.checkArticles(of: [path])
      return CorpusView(forms: try opened.reader.forms())
    }
  }

  func verdict(_ first: String, _ second: String) -> NameVerdict {
    view.map { matcher.match(first, second, in: $0) } ?? matcher.match(first, second)
  }

  func doubtful(limit: Int) -> [NameDoubt] { view.map { matcher.doubtful(in: $0, limit: limit) } ?? [] }
}
