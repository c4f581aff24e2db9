extension Parser {
  /// What stands behind a `|`, which has been read.
  mutating func stage() -> Syntax.Stage {
    let start = current.span
    let kind = stageKind()
    var options: [Syntax.Option] = []
    if case .clauses = kind {
    } else {
      options = self.options(of: kind)
      if !hasImpliedBar, !endsPipeline, !(current.keyword?.isClause == true && current.startsLine) {
        strayInStage(kind, from: start)
      }
    }
    return Syntax.Stage(kind: kind, options: options, span: span(from: start))
  }

  private mutating func stageKind() -> Syntax.Stage.Kind {
    noteStages()
    if let keyword = current.keyword, keyword.isClause || keyword.isStage { return stageKind(keyword) }
    if current.isEnd {
      unexpected(["a stage"])
      return .missing
    }
    guard let word = current.word else {
      unexpected(["a stage"])
      skip { $0.endsPipeline || $0.current.keyword?.isClause == true }
      return .missing
    }
    if let keyword = nearest(among: Keyword.stages + Keyword.clauses) {
      correct(to: keyword, code: .unknownStage, noun: "stage")
      return stageKind(keyword)
    }
    report(
      QueryError(
        .unknownStage, .unknown("stage", name: VisibleText.escaped(word), where: ""), at: current.span,
        label: current.keyword == .from ? "this begins a query" : nil,
        help: current.keyword == .from
          ? "end the query before it, with `;` or a line break"
          : "the stages are \(Keyword.stages.map(\.rawValue).joined(separator: ", ")) and the clauses"))
    skip { $0.endsPipeline && !$0.beginsStatement || $0.current.startsLine }
    return .missing
  }

  private mutating func stageKind(_ keyword: Keyword) -> Syntax.Stage.Kind {
    if keyword.isClause { return .clauses(clauses()) }
    advance()
    switch keyword {
    case .kwic:
      note(.text)
      note(.parameter)
      return .kwic(hasOperand ? textOperand("a text to find") : nil)
    case .freq:
      note(.field)
      return .freq(hasOperand ? pathOrMissing("a field") : nil)
    case .collocates:
      expect(.of, after: "collocates")
      return .collocates(of: textOperand("a text"))
    case .keywords:
      expect(.against, after: "keywords")
      return .keywords(against: reference())
    case .pivot:
      note(.field)
      let rows = pathOrMissing("a field")
      expect(.by, after: "pivot \(rows.text)")
      note(.field)
      return .pivot(rows, by: pathOrMissing("a field"))
    case .chart: return .chart(chartKind())
    case .export:
      note(.file)
      return .export(textOperand("the name of a file in marks"))
    case .save:
      expect(.as, after: "save")
      note(.newName)
      if let keyword = current.keyword, !keyword.isReserved { reservedName(keyword) }
      return .save(name("a name"))
    default: return .explain(analyze: accept(.analyze))
    }
  }

  /// True where something stands that is neither an option nor the next stage or statement.
  private var hasOperand: Bool {
    switch current.kind {
    case .word: !endsPipeline && !peek().isSymbol(.equal) && current.keyword?.isReserved != true
    case .text, .parameter, .integer, .decimal, .date: true
    default: false
    }
  }

  private mutating func reference() -> Syntax.Reference {
    note(.result)
    let open = position
    let scope = recorder?.scope
    defer { if let scope { recorder?.scope = scope } }
    if accept(.open) {
      openPipelines += 1
      let pipeline = self.pipeline()
      openPipelines -= 1
      close(open, expecting: ["`|`"])
      return pipeline.map { .pipeline($0) } ?? .missing(span(from: tokens[open].span))
    }
    if current.keyword == .from {
      let start = current.span
      let pipeline = self.pipeline()
      let whole = span(from: start)
      lastErrorPosition = -1
      report(
        QueryError(
          .syntax, "the other texts stand in parentheses", at: whole,
          suggestion: QueryError.Suggestion(
            "(" + text(whole) + ")", at: whole, help: "write `keywords against (from …)`")))
      return pipeline.map { .pipeline($0) } ?? .missing(previousSpan.after)
    }
    if current.isResultName { return .result(name("a result")) }
    unexpected(["a result", "`(` and a query"])
    return .missing(previousSpan.after)
  }

  private mutating func chartKind() -> Syntax.ChartKind {
    let names = Syntax.ChartKind.allCases.map(\.rawValue)
    for name in names { note(.keyword(name)) }
    guard let word = current.word, !endsPipeline, !peek().isSymbol(.equal) else {
      unexpected(["a chart (\(QueryError.Reason.alternatives(names)))"])
      return .bar
    }
    if let kind = Syntax.ChartKind(rawValue: word.lowercased()) {
      advance()
      return kind
    }
    let near =
      ["histogram": "hist", "heatmap": "heat", "sparkline": "spark"][word.lowercased()]
      ?? Nearest.best(to: word, among: names)
    report(
      QueryError(
        .unknownChart, .unknown("chart", name: VisibleText.escaped(word), where: ""), at: current.span,
        label: near.map { "nearest: `\($0)`" }, suggestion: near.map { QueryError.Suggestion($0, at: current.span) },
        help: near == nil ? "the charts are \(names.joined(separator: ", "))" : nil))
    advance()
    return near.flatMap(Syntax.ChartKind.init(rawValue:)) ?? .bar
  }

  private mutating func options(of kind: Syntax.Stage.Kind) -> [Syntax.Option] {
    var options: [Syntax.Option] = []
    while true {
      note(.option(stage: kind.name))
      guard current.word != nil, peek().isSymbol(.equal), !(current.startsLine && current.isResultName) else { break }
      let start = current.span
      let name = Syntax.Identifier(text: current.word ?? "", span: start)
      advance()
      advance()
      note(.optionValue(stage: kind.name, option: name.text))
      let value: Syntax.Option.Value
      if case .parameter(let parameter) = current.kind {
        advance()
        value = .parameter(Syntax.Parameter(name: parameter, span: previousSpan))
      } else if let literal = literal() {
        value = .literal(literal)
      } else if let word = current.word, !current.startsLine {
        advance()
        value = .name(Syntax.Identifier(text: word, span: previousSpan))
      } else {
        unexpected(["a value"])
        value = .missing(previousSpan.after)
      }
      options.append(Syntax.Option(name: name, value: value, span: span(from: start)))
    }
    return options
  }

  private mutating func strayInStage(_ kind: Syntax.Stage.Kind, from start: SourceSpan) {
    let here = SourceSpan(current.span.start, current.span.start)
    if let keyword = current.keyword, keyword.isClause || keyword.isStage {
      if keyword.isClause, !kind.name.isEmpty {
        let stage = VisibleText.escaped(text(span(from: start)))
        report(
          QueryError(
            .clauseOrder, .misplaced(keyword.clauseName, after: kind.name), at: current.span,
            label: "belongs before `\(kind.name)`", help: "write `\(keyword.clauseName) … | \(stage)`"))
      } else {
        report(
          QueryError(
            .missingWord, "`\(keyword.rawValue)` stands behind a `|`", at: current.span,
            suggestion: QueryError.Suggestion("| ", at: here)))
      }
      lastErrorPosition = -1
      hasImpliedBar = true
      return
    }
    let options = StageDescription.named(kind.name)?.options.map { "`\($0.name)=`" } ?? []
    unexpected(
      ["an option (`name=value`)", "`|`"],
      help: options.isEmpty ? nil : "`\(kind.name)` takes " + options.joined(separator: ", "))
    skip { $0.endsPipeline || $0.current.keyword?.isClause == true && $0.current.startsLine }
  }
}

extension Syntax.Stage.Kind {
  /// The word the stage begins with; empty for clauses.
  package var name: String {
    switch self {
    case .clauses, .missing: ""
    case .kwic: "kwic"
    case .freq: "freq"
    case .collocates: "collocates"
    case .keywords: "keywords"
    case .pivot: "pivot"
    case .chart: "chart"
    case .export: "export"
    case .save: "save"
    case .explain: "explain"
    }
  }
}
