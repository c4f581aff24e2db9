import CorpusModel
import TextKernel

/// Stages behind `|` that are no clauses.
extension PlanBuilder {
  static let kwicWidth: Int64 = 60

  func stage(_ stage: Syntax.Stage) throws(QueryError) -> BoundStage {
    switch stage.kind {
    case .clauses, .missing: throw QueryError(.incomplete, "a stage is missing", at: stage.span)
    case .kwic(let operand): return .kwic(try concordance(operand, stage))
    case .export(let operand):
      _ = try options(stage, of: "export")
      let path = try text(operand)
      if path.isEmpty {
        throw QueryError(.invalidOption, "a file needs a name", at: operand.span)
      }
      try refuseNested(path, at: operand.span)
      return .export(path, at: operand.span)
    case .save(let name):
      _ = try options(stage, of: "save")
      return .save(try resultName(name))
    case .explain(let analyze):
      _ = try options(stage, of: "explain")
      return .explain(analyze: analyze)
    case .freq(let path):
      if let path { _ = try textSubject(.path(path), in: rowScope) }
      return try later(stage, "freq")
    case .collocates(let operand):
      _ = try pattern(try text(operand), at: operand.span)
      return try later(stage, "collocates")
    case .keywords(let reference):
      try check(reference)
      return try later(stage, "keywords")
    case .pivot(let row, let column):
      for path in [row, column] { _ = try expression(.path(path), in: rowScope) }
      return try later(stage, "pivot")
    case .chart: return try later(stage, "chart")
    }
  }

  /// The stage means something; this version cannot do it yet, and says so when it is run.
  private func later(_ stage: Syntax.Stage, _ name: String) throws(QueryError) -> BoundStage {
    if name != "chart" { _ = try options(stage, of: name) }
    return .later(
      QueryError(
        .notInVersion, "`\(name)` is not in this version", at: stage.span, label: "read and understood, not yet run",
        help: "leave the stage out to see the rows"))
  }

  private func concordance(_ operand: Syntax.Operand?, _ stage: Syntax.Stage) throws(QueryError) -> Concordance {
    let options = try options(stage, of: "kwic")
    guard case .rows(let grain, _) = plan.output, tree.table == nil else {
      throw QueryError(
        .groupedResult, "`kwic` needs rows with a text", at: stage.span, label: "groups have none",
        help: "for the rows themselves leave `group by` out")
    }
    guard let text = textField(grain) else {
      throw QueryError(
        .unsupported, "`kwic` needs rows with a text", at: stage.span,
        label: "\(tree.collection(grain).name) have none", help: "go on from articles, sentences or quotes")
    }
    let width = options["width"] ?? Self.kwicWidth
    if let operand {
      return Concordance(
        pattern: try pattern(try self.text(operand), at: operand.span).serialized, text: text, width: Int(width))
    }
    for conjunct in plan.conjuncts {
      if case .has(text, let pattern) = conjunct.predicate {
        return Concordance(pattern: pattern, text: text, width: Int(width))
      }
    }
    throw QueryError(
      .missingArgument, "`kwic` needs a pattern", at: stage.span,
      help: "write `kwic \"…\"`: "
        + (asks(of: text)
          ? "a `has` under `or` or `not` need not hold" : "no `has` of this query is about the text of its rows"))
  }

  /// Some `has` is about the text, though not every row has its words.
  private func asks(of text: Expression) -> Bool {
    var isAsked = false
    for conjunct in plan.conjuncts {
      conjunct.predicate.visit {
        if case .has(text, _) = $0 { isAsked = true }
      } expression: { _ in
      }
    }
    return isAsked
  }

  /// What a row says: its own text, or the body of an article.
  private func textField(_ grain: Int) -> Expression? {
    let collection = tree.collection(grain)
    for name in ["text", "body"] where collection.fields.contains(where: { $0.name == name && $0.type == .text }) {
      return .field(level: grain, name: name)
    }
    return nil
  }

  /// The numbers among the options, each known and in its range.
  private func options(_ stage: Syntax.Stage, of name: String) throws(QueryError) -> [String: Int64] {
    let known = StageDescription.named(name)?.options ?? []
    var numbers: [String: Int64] = [:]
    var given: Set<String> = []
    for option in stage.options {
      guard given.insert(option.name.text).inserted else {
        throw QueryError(
          .invalidOption, .duplicate("`\(option.name.text)=`"), at: option.span,
          suggestion: QueryError.Suggestion("", at: option.span))
      }
      guard let description = known.first(where: { $0.name == option.name.text }) else {
        let close = Nearest.best(to: option.name.text, among: known.map(\.name))
        throw QueryError(
          .unknownOption, .unknown("option", name: option.name.text, where: "of `\(name)`"), at: option.name.span,
          label: close.map { "nearest: `\($0)`" },
          suggestion: close.map { QueryError.Suggestion($0, at: option.name.span) },
          help: known.isEmpty || close != nil ? nil : "it takes " + Self.listed(known.map { "`\($0.name)=`" }))
      }
      switch description.kind {
      case .number(let range): numbers[option.name.text] = try number(option, in: range)
      case .word(let words): try check(option, isOneOf: words)
      }
    }
    return numbers
  }

  private func number(_ option: Syntax.Option, in range: ClosedRange<Int64>) throws(QueryError) -> Int64 {
    let operand: Syntax.Operand
    switch option.value {
    case .literal(let literal): operand = .literal(literal)
    case .parameter(let parameter): operand = .parameter(parameter)
    case .name(let name):
      throw QueryError(
        .invalidOption, .mismatch(found: "`\(name.text)`", expected: "a whole number"), at: name.span)
    case .missing(let span): throw QueryError(.incomplete, "a value is missing", at: span)
    }
    let number = try wholeNumber(operand)
    guard range.contains(number) else {
      throw QueryError(
        .invalidOption, "`\(option.name.text)` is from \(range.lowerBound) to \(range.upperBound)", at: operand.span)
    }
    return number
  }

  private func check(_ option: Syntax.Option, isOneOf words: [String]) throws(QueryError) {
    let word: String
    switch option.value {
    case .name(let name): word = name.text
    case .literal(let literal): word = if case .text(let text) = literal.value { text } else { "" }
    case .parameter(let parameter): word = try text(.parameter(parameter))
    case .missing(let span): throw QueryError(.incomplete, "a value is missing", at: span)
    }
    if words.contains(word) { return }
    let close = Nearest.best(to: word, among: words)
    throw QueryError(
      .invalidOption, "`\(option.name.text)` is \(QueryError.Reason.alternatives(words))", at: option.span,
      suggestion: close.map { QueryError.Suggestion("\(option.name.text)=\($0)", at: option.span) })
  }

  private func check(_ reference: Syntax.Reference) throws(QueryError) {
    switch reference {
    case .result(let name): if context.results[name.text] == nil { throw unknownResult(name) }
    case .pipeline(let pipeline):
      let inner = PlanBuilder(context: context, queryStack: queryStack, arguments: arguments)
      _ = try inner.bind(pipeline)
      if let error = inner.errors.first { throw error }
    case .missing(let span): throw QueryError(.incomplete, "a result is missing", at: span)
    }
  }

  func resultName(_ name: Syntax.Identifier) throws(QueryError) -> String {
    if name.text.unicodeScalars.first?.properties.isUppercase == true { return name.text }
    let capital = name.text.prefix(1).uppercased() + name.text.dropFirst()
    throw QueryError(
      .reservedWord, "names of results begin with a capital", at: name.span,
      suggestion: QueryError.Suggestion(capital, at: name.span))
  }

  /// CSV has no rows inside a cell.
  private func refuseNested(_ path: String, at span: SourceSpan) throws(QueryError) {
    guard path.hasSuffix(".csv") || path.hasSuffix(".tsv") else { return }
    for column in plan.columns {
      guard case .nested(let level, _) = column.expression else { continue }
      let collection = tree.collection(level)
      let field = collection.fields.contains { $0.name == "text" } ? "text" : collection.fields.first?.name ?? "line"
      throw QueryError(
        .nestedExport, "the column `\(column.name)` holds rows, and a table has none inside a cell", at: span,
        suggestion: QueryError.Suggestion(
          "\"\(path.dropLast(4)).jsonl\"", at: span,
          help:
            "write `select …, \(pathFromSource(level)).\(field)` for a row each, or export JSON Lines: `\(path.dropLast(4)).jsonl`"
        ))
    }
  }
}
