import Analysis
import ArgumentParser
import CorpusModel
import Glibc
import Synchronization

/// The whole program, given its analyzers: what a `main` of ten lines calls.
///
///     @main struct Mine {
///       static func main() { VerbatimProgram.main(analyzers: [QuotesAnalyzer.self, MyAnalyzer.self]) }
///     }
public enum VerbatimProgram {
  public static let version = "0.1"

  private static let registered = Mutex<[any Analyzer.Type]>([])

  /// Runs the command line and exits with its status.
  public static func main(analyzers: [any Analyzer.Type]) -> Never {
    registered.withLock { $0 = analyzers }
    StandardStreams.ignoreSignals()
    do {
      var command = try RootCommand.parseAsRoot()
      try Failures.told { try command.run() }
      ExitStatus.success.exit()
    } catch let failure as CommandFailure {
      failure.report()
      failure.status.exit()
    } catch let status as ExitStatus {
      status.exit()
    } catch let quit as ExitCode {
      exit(quit.code)
    } catch is CancellationError {
      ExitStatus.interrupted.exit()
    } catch is BrokenPipe {
      ExitStatus.brokenPipe.exit()
    } catch let failure as WriteFailure {
      CommandFailure(message: failure.description).report()
      ExitStatus.failure.exit()
    } catch {
      // ArgumentParser's own errors: help and version are a success, a wrong command line is exit code 2.
      let message = RootCommand.fullMessage(for: error)
      let status = RootCommand.exitCode(for: error)
      if status.isSuccess {
        StandardStreams.out(message + "\n")
        ExitStatus.success.exit()
      }
      if status == .failure {
        // None of ArgumentParser's: something failed that has only its own words.
        CommandFailure(message: "\(error)").report()
        ExitStatus.failure.exit()
      }
      if CommandFailure.isJSON {
        CommandFailure(message: RootCommand.message(for: error)).report()
      } else {
        StandardStreams.error(message + "\n")
      }
      ExitStatus.usage.exit()
    }
  }

  /// The analyzers of this program, configured for one corpus.
  static func registry(aliases: String? = nil, settings: SettingsFile? = nil) throws -> AnalyzerRegistry {
    try AnalyzerRegistry(registered.withLock { $0 }) { id in
      AnalyzerConfiguration(options: settings?.options[id] ?? [:], aliases: aliases)
    }
  }

  /// What the analyzers of this program declare.
  static var manifests: [AnalyzerManifest] { registered.withLock { $0 }.map { $0.manifest } }

  /// What a kind of finding looks for, where an analyzer has a table of phrases for it.
  static func phrases(of kind: String) -> [ExplainedPhrase] {
    registered.withLock { $0 }.flatMap { ($0 as? any PhraseExplaining.Type)?.phrases(of: kind) ?? [] }
  }
}
