import CorpusModel

@testable import QueryLanguage

extension RandomSyntax {
  /// Anything the grammar allows.
  mutating func script() -> Syntax.Script {
    Syntax.Script(statements: many(1...3) { $0.statement() }, comments: [], span: span)
  }

  mutating func statement() -> Syntax.Statement {
    let kind: Syntax.Statement.Kind =
      switch Int.random(in: 0..<8, using: &random) {
      case 0: .define(definition())
      case 1: .set(Syntax.Setting(parameter: Syntax.Parameter(name: "who", span: span), value: constant(), span: span))
      case 2:
        .assign(
          Syntax.Assignment(
            result: name("A"), value: .combination(name("B"), pick(Syntax.SetOperation.allCases), name("Last")),
            span: span))
      case 3: .assign(Syntax.Assignment(result: name("Élysée"), value: .pipeline(pipeline()), span: span))
      default: .pipeline(pipeline())
      }
    return Syntax.Statement(kind: kind, span: span)
  }

  private mutating func definition() -> Syntax.Definition {
    let parameters = many(0...2) {
      Syntax.ParameterDeclaration(
        parameter: Syntax.Parameter(name: $0.pick(["who", "since", "n"]), span: $0.span),
        type: $0.pick(FieldType.allCases),
        defaultValue: $0.chance(50) ? $0.constant() : nil, span: $0.span)
    }
    return Syntax.Definition(name: name("by_month"), parameters: parameters, body: pipeline(), span: span)
  }

  private mutating func constant() -> Syntax.Constant {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .literal(literal(.integer(-7)))
    case 1: .literal(literal(.bool(true)))
    case 2: .literal(literal(.date(date())))
    case 3: .list([literal(.text(text())), literal(.text("b"))], span: span)
    default: .literal(literal(.text(text())))
    }
  }

  mutating func pipeline(depth: Int = 2) -> Syntax.Pipeline {
    let head: Syntax.Head
    switch Int.random(in: 0..<6, using: &random) {
    case 0: head = .result(name(pick(["Kremlin", "Last"])))
    case 1: head = .last(sentence().clauses)
    case 2:
      let arguments = many(0...2) {
        Syntax.Argument(
          label: $0.chance(50) ? $0.name("since") : nil, value: $0.wildExpression($0.collections[0], depth: 1),
          span: $0.span)
      }
      let call = Syntax.QueryCall(name: name("by_month"), arguments: arguments, span: span)
      head = .sentence(Syntax.Sentence(source: .call(call), clauses: sentence().clauses, span: span))
    case 3: head = .sentence(Syntax.Sentence(source: .result(name("Kremlin")), clauses: sentence().clauses, span: span))
    default: head = .sentence(sentence())
    }
    var stages = many(0...2) { $0.stage(depth: depth) }
    // Nothing at all is no pipeline.
    if case .last(let clauses) = head, clauses.isEmpty, stages.isEmpty { stages.append(stage(depth: 0)) }
    return Syntax.Pipeline(head: head, stages: stages, span: span)
  }

  private mutating func stage(depth: Int) -> Syntax.Stage {
    let field = path(pick(collections[0].fields).path)
    var options = many(0...2) { $0.option() }
    let kind: Syntax.Stage.Kind
    switch Int.random(in: 0..<10, using: &random) {
    case 0: kind = .kwic(chance(70) ? operand() : nil)
    case 1: kind = .freq(chance(70) ? field : nil)
    case 2: kind = .collocates(of: operand())
    case 3 where depth > 0:
      kind = .keywords(against: chance(40) ? .result(name("Kremlin")) : .pipeline(pipeline(depth: depth - 1)))
    case 4: kind = .pivot(field, by: field)
    case 5: kind = .chart(pick(Syntax.ChartKind.allCases))
    case 6: kind = .export(operand())
    case 7: kind = .save(name("best"))
    case 8: kind = .explain(analyze: chance(50))
    default:
      let clauses = sentence().clauses
      kind = clauses.isEmpty ? .chart(.bar) : .clauses(clauses)
      if !clauses.isEmpty { options = [] }
    }
    return Syntax.Stage(kind: kind, options: options, span: span)
  }

  private mutating func option() -> Syntax.Option {
    let value: Syntax.Option.Value =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .literal(literal(.integer(5)))
      case 1: .literal(literal(.text(text())))
      case 2: .parameter(Syntax.Parameter(name: "n", span: span))
      default: .name(name("logdice"))
      }
    return Syntax.Option(name: name(pick(["window", "by", "top", "width"])), value: value, span: span)
  }
}

extension RandomSyntax {
  /// Collections and values that stress the printer.
  static func wild(seed: UInt64) -> RandomSyntax {
    let quotes = Collection(
      name: "quotes",
      fields: [
        Field(path: "speaker", type: .name, values: [.text("Peskov"), .text("Ouchakov")]),
        Field(path: "text", type: .text, values: [.text("ligne* rouge*"), .text("a\"b\\")]),
        Field(path: "confidence", type: .number, values: [.decimal(0.8), .integer(1)]),
        Field(path: "floating", type: .bool, values: [.bool(true), .bool(false)]),
        Field(path: "parts", type: .list, values: []),
        Field(path: "sentiment.label", type: .text, values: [.text("negative")]),
      ], children: ["quotes.entities", "flags"])
    let articles = Collection(
      name: "articles",
      fields: [
        Field(
          path: "published", type: .date, values: [.date(.month(year: 2021, month: 12)), .date(.today), .integer(2021)]),
        Field(path: "meta.group", type: .text, values: [.text("été")]),
        Field(path: "words", type: .number, values: [.integer(200)]),
        Field(path: "count", type: .number, values: [.integer(3)]),
      ], children: ["quotes", "flags"])
    let flags = Collection(name: "flags", fields: [Field(path: "kind", type: .text, values: [.text("x")])])
    let entities = Collection(
      name: "quotes.entities", fields: [Field(path: "name", type: .name, values: [.text("OTAN")])])
    var random = RandomSyntax(collections: [articles, quotes, flags, entities], style: .wild, seed: seed)
    random.parameters = ["who", "n"]
    return random
  }
}
