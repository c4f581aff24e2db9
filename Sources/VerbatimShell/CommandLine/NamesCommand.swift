import Analysis
import ArgumentParser

/// `verbatim names match`: pairs of names on standard input, a verdict a line.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Work on names.", subcommands: [Match.self], defaultSubcommand: Match.self)

  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Are two names of the same person? Reads name<TAB>name, writes 1 or 0, score and reason.")

    func run() throws {
      let matchers = try VerbatimProgram.registry().matchers
      guard let matcher = matchers.first else {
        throw CommandFailure(message: "no analyzer of this program compares names")
      }
      var number = 0
      while let line = readLine() {
        number += 1
        let names = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard names.count >= 2 else {
          throw CommandFailure(
            message: "line \(number): two names with a tab between them are expected",
            help: "printf 'Ouchakov\\tUshakov\\n' | verbatim names match")
        }
        let verdict = matcher.match(String(names[0]), String(names[1]))
        let score = Double(Int((verdict.score * 1000).rounded())) / 1000
        try StandardStreams.write("\(verdict.isSame ? 1 : 0)\t\(score)\t\(verdict.reason)\n", to: 1)
      }
    }
  }
}
