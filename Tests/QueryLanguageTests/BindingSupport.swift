import CorpusModel
import Testing

@testable import QueryLanguage

/// What a shell would do with a script, without a store: each statement is bound in what those before it left.
struct BindingSession {
  var context: BindingContext

  init(
    _ catalog: Catalog = BindingSession.catalog, parameters: [String: String] = [:], today: String = "2021-12-15"
  ) {
    context = BindingContext(
      catalog: catalog, parameters: parameters, today: CivilDate(iso: today) ?? CivilDate(dayNumber: 0))
  }

  mutating func run(_ script: String) throws -> [BoundStatement] {
    let (syntax, errors) = Parser.parseScript(script)
    if !errors.isEmpty { throw BindingFailure(errors: errors, isCut: false) }
    var bound: [BoundStatement] = []
    for statement in syntax.statements {
      let next = try Binder.bind(statement, in: context)
      switch next {
      case .query(let query):
        context.results["Last"] = query.plan
        for case .save(let name) in query.stages { context.results[name] = query.plan }
      case .assign(let name, let query):
        context.results[name] = query.plan
        context.results["Last"] = query.plan
      case .define(let definition): context.queries[definition.name.text] = definition
      case .set(let name, let literal): context.variables[name] = literal
      }
      bound.append(next)
    }
    return bound
  }

  /// The last statement of a script, which must be a query or an assignment.
  static func bind(_ script: String, in catalog: Catalog = BindingSession.catalog) throws -> Bound {
    var session = BindingSession(catalog)
    switch try session.run(script).last {
    case .query(let bound), .assign(_, let bound): return bound
    default:
      Issue.record("no query in \(script)")
      throw BindingFailure(errors: [], isCut: false)
    }
  }

  static func errors(_ script: String) -> [QueryError] {
    var session = BindingSession()
    do {
      _ = try session.run(script)
      return []
    } catch let failure as BindingFailure {
      return failure.errors
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  /// The core with the fields that the language page attaches: sentiment and translation.
  static let catalog: Catalog = {
    let sentiment = AnalyzerManifest(
      id: "sentiment", version: "1", summary: "Tone.", requires: ["quotes"],
      attachments: [
        AnalyzerManifest.Attachment(
          on: ["articles", "sentences", "quotes"],
          fields: [
            Field("score", .number, "Tone, -1 to 1."),
            Field("label", .text, "Tone in a word.", vocabulary: ["negative", "neutral", "positive"]),
            Field("evidence", .list, "The words that say so."),
          ], primary: "score")
      ])
    let translation = AnalyzerManifest(
      id: "translation", version: "1", summary: "Quality of the translation.", provides: ["flags"],
      attachments: [
        AnalyzerManifest.Attachment(
          on: ["articles"],
          fields: [
            Field("score", .number, "0 to 100."), Field("machine", .number, "Probability of machine translation."),
          ], primary: "score")
      ])
    return (try? Catalog.core.adding([sentiment, translation])) ?? .core
  }()
}

/// What matters of a plan, in a line that a table of tests can hold.
extension Plan {
  /// `articles ▸ quotes*; where quotes; rows quotes: articles.id line speaker text`; the source with its star.
  var outline: String {
    var text = levels.indices.map { level in
      (levels[level].quantifier.map { "?\($0) " } ?? "") + path(level) + (level == source ? "*" : "")
    }.joined(separator: ", ")
    if !conjuncts.isEmpty { text += "; where " + conjuncts.map { path($0.level) }.joined(separator: " & ") }
    switch output {
    case .rows(let grain, let columns): text += "; rows \(path(grain)): \(names(columns))"
    case .groups(let grain, let keys, let columns):
      text += "; groups \(path(grain)) by \(names(keys)): \(names(columns))"
    case .total(let grain, let columns): text += "; total \(path(grain)): \(names(columns))"
    }
    return text
  }

  private func path(_ level: Int) -> String {
    let parent = levels[level].parent
    let above = parent.map { $0 == 0 ? "" : path($0) + "." } ?? ""
    return above + levels[level].collection
  }

  private func names(_ columns: [OutputColumn]) -> String {
    columns.map { column in
      if case .nested(_, let inner) = column.expression { return "\(column.name)[\(names(inner))]" }
      return column.name
    }.joined(separator: " ")
  }
}
