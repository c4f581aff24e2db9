import QueryLanguage

/// Why a bound query could not be run.
package enum ExecutionError: Error, Sendable, Equatable {
  case unknownResult(String)
  /// The corpus has changed since the result was made.
  case staleResult(String)
  /// The plan asks what this store does not have.
  case dialect(DialectError)
  /// A stage that this version cannot run.
  case notInVersion(QueryError)
  case parameter(name: String, reason: String)
  case export(path: String, reason: String, at: SourceSpan)

  /// Stable, kebab-case.
  package var code: String {
    switch self {
    case .unknownResult: "unknown-result"
    case .staleResult: "stale-result"
    case .dialect: "not-in-store"
    case .notInVersion(let error): error.code.rawValue
    case .parameter: "invalid-parameter"
    case .export: QueryError.Code.export.rawValue
    }
  }

  package var message: String {
    switch self {
    case .unknownResult(let name): "no result `\(name)`"
    case .staleResult(let name): "the corpus has changed since `\(name)` was made"
    case .dialect(let error):
      switch error {
      case .unknownCollection(let name): "this store has no collection `\(name)`"
      case .unknownField(let name, let collection): "this store has no field `\(name)` on \(collection)"
      case .unknownResult(let name): "no result `\(name)`"
      case .misplaced(let what): "`\(what)` has no single value here"
      case .unknownLevel(let level): "the plan has no level \(level)"
      }
    case .notInVersion(let error): error.message
    case .parameter(let name, let reason): "parameter `\(name)`: \(reason)"
    case .export(let path, let reason, _): "cannot write \(VisibleText.escaped(path)): \(reason)"
    }
  }

  /// The same as an error of the statement; nil where nothing of it is to blame.
  package var inStatement: QueryError? {
    switch self {
    case .notInVersion(let error): error
    case .export(_, _, let span): QueryError(.export, message, at: span)
    default: nil
    }
  }

  /// Runs `body`, which writes a file; where it cannot, the error names the place in the query.
  static func exporting<Result>(_ path: String, at span: SourceSpan, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as ExportFailure {
      throw ExecutionError.export(path: path, reason: failure.reason, at: span)
    }
  }

  package var help: String? {
    switch self {
    case .staleResult: "run its query again"
    case .notInVersion(let error): error.help
    default: nil
    }
  }
}
