import CorpusModel
import QueryLanguage

/// A query as it was written, with what it cannot be read without.
package struct WrittenQuery: Sendable, Equatable {
  package var text = ""
  /// The named queries that it calls, each behind those that it calls itself.
  package var definitions: [String] = []
  /// The day that its relative dates count from.
  package var today = ""

  package init(text: String = "", definitions: [String] = [], today: String = "") {
    self.text = text
    self.definitions = definitions
    self.today = today
  }
}

/// One analyst's sitting: queries defined, variables set, results kept, over one source.
///
/// Not thread-safe, like its executor.
package final class Session {
  /// What a statement did.
  package enum Answer: Sendable {
    case rows(Outcome)
    /// `Kremlin = …`, with what was kept.
    case assigned(String, Outcome)
    case defined(String)
    case set(String)
  }

  package let executor: Executor
  /// The day that relative dates count from.
  package var today: CivilDate
  /// What the command line gave (`--param who=Peskov`).
  package var parameters: [String: String]
  package private(set) var queries: [String: Syntax.Definition] = [:]
  package private(set) var variables: [String: Literal] = [:]

  package init(executor: Executor, today: CivilDate, parameters: [String: String] = [:]) {
    self.executor = executor
    self.today = today
    self.parameters = parameters
  }

  /// What binding may refer to, for completion and checks too.
  package var context: BindingContext {
    get throws {
      BindingContext(
        catalog: try executor.source.catalog, results: executor.results.plans, queries: queries, variables: variables,
        parameters: parameters, today: today)
    }
  }

  /// Runs one statement of `text`, its rows into `sink`.
  ///
  /// - Throws: `BindingFailure` with all that is wrong with it, `ExecutionError`, the source's errors,
  ///   `CancellationError`.
  package func run(_ statement: Syntax.Statement, of text: String, into sink: any RowSink) throws -> Answer {
    let written = WrittenQuery(
      text: Self.slice(text, statement.span), definitions: statement.needed(of: queries).map(\.description),
      today: today.text)
    switch try Binder.bind(statement, in: context) {
    case .query(let bound):
      return .rows(try executor.run(bound, into: sink, written: written))
    case .assign(let name, let bound):
      return .assigned(name, try executor.assign(bound, to: name, written: written))
    case .define(let definition):
      queries[definition.name.text] = definition
      return .defined(definition.name.text)
    case .set(let name, let value):
      variables[name] = value
      return .set(name)
    }
  }

  /// Parses and runs a whole text, statement after statement, until one fails. `begin` makes the sink of each.
  ///
  /// - Throws: as `run(_:of:into:)`; a text that cannot be parsed runs nothing.
  package func run(
    script text: String, into begin: (Syntax.Statement) throws -> any RowSink,
    then finish: (Answer) throws -> Void = { _ in }
  ) throws {
    let (script, errors) = Parser.parseScript(text)
    guard errors.isEmpty else { throw BindingFailure(errors: errors, isCut: false) }
    for statement in script.statements {
      try finish(try run(statement, of: text, into: try begin(statement)))
    }
  }

  private static func slice(_ text: String, _ span: SourceSpan) -> String {
    let bytes = Array(text.utf8)
    let start = min(max(0, span.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, span.end), bytes.count)], as: UTF8.self)
  }
}
