import CorpusModel
import QueryLanguage

@testable import Execution

/// Runs scripts over one corpus in both engines, and says where they differ.
final class NaiveComparison {
  struct Difference: CustomStringConvertible {
    var script: [String]
    var compiled: [String]
    var naive: [String]

    var length: Int { script.joined().utf8.count }

    var description: String {
      (["\n" + script.joined(separator: "\n"), "compiled:"] + compiled + ["naive:"] + naive).joined(separator: "\n  ")
    }
  }

  let world: NaiveWorld
  let session: Session
  private let store: NaiveStore
  private(set) var differences: [Difference] = []
  /// Statements drawn, bound, compared, and answered with rows.
  private(set) var counts = (drawn: 0, bound: 0, compared: 0, answered: 0)
  /// Why texts did not bind, by code.
  private(set) var refusals: [String: Int] = [:]

  /// Prints answers that agree, too.
  private let isTelling: Bool

  init(_ corpus: NaiveCorpus, isTelling: Bool = false) throws {
    self.isTelling = isTelling
    world = NaiveWorld(corpus)
    store = try NaiveStore(corpus)
    session = store.session
  }

  /// Runs the statements one after the other, until one does not bind.
  func run(_ script: [String]) {
    for (place, line) in script.enumerated() {
      let told = Array(script.prefix(place + 1))
      counts.drawn += 1
      do {
        guard try run(line, told) else { return }
      } catch let failure as BindingFailure {
        counts.drawn += script.count - place - 1
        if isTelling { print(line, failure.errors.map(\.message)) }
        for error in failure.errors { refusals[error.code.rawValue, default: 0] += 1 }
        return
      } catch {
        differences.append(Difference(script: told, compiled: ["threw \(error)"], naive: []))
        return
      }
    }
  }

  /// False where what comes after has nothing to be compared with.
  private func run(_ line: String, _ told: [String]) throws -> Bool {
    let (script, errors) = Parser.parseScript(line)
    guard errors.isEmpty, let statement = script.statements.first, script.statements.count == 1 else {
      throw BindingFailure(errors: errors, isCut: false)
    }
    let context = try session.context
    var bound: Bound?
    var kept = ["Last"]
    switch try Binder.bind(statement, in: context) {
    case .query(let query): bound = query
    case .assign(let name, let query):
      bound = query
      kept.append(name)
    case .define, .set: break
    }
    counts.bound += 1
    let answer = bound.map { world.answer($0.plan) }
    if isTelling, let bound { print(try session.executor.prepare(bound.plan).compiled().statement.sql) }
    let sink = ListSink()
    _ = try session.run(statement, of: line, into: sink)
    guard let answer else { return true }
    if answer.plan.input.hasSample { return false }
    for name in kept { world.keep(answer, as: name) }
    for name in kept { world.keep(answer, as: try identity(of: name, answer)) }
    if kept.count == 1 { compare(answer, sink, told) }
    if case .sample = answer.plan.cut { return false }
    return true
  }

  /// The name that other kept plans use for a result.
  private func identity(of name: String, _ answer: NaiveAnswer) throws -> String {
    var plan = answer.plan
    plan.input = .result(name)
    guard case .result(let id) = try session.executor.results.identified(plan).input else { return name }
    return id
  }

  private func compare(_ answer: NaiveAnswer, _ sink: ListSink, _ told: [String]) {
    counts.compared += 1
    let shown = sink.header?.columns.indices.filter { sink.header?.columns[$0].isHidden == false } ?? []
    let compiled = sink.rows.map { row in shown.map { row.values[$0].compared }.joined(separator: " | ") }
    let naive = answer.rows.map { $0.map(\.shown).joined(separator: " | ") }
    if !naive.isEmpty { counts.answered += 1 }
    let isSame =
      if case .sample(let count, _) = answer.plan.cut {
        compiled.count == min(Int(count), naive.count) && Self.stand(compiled, in: naive)
      } else {
        compiled == naive
      }
    if isTelling { print(told.last ?? "", compiled, naive, separator: "\n  ") }
    if !isSame { differences.append(Difference(script: told, compiled: compiled, naive: naive)) }
  }

  /// In the same order, with others between.
  private static func stand(_ some: [String], in all: [String]) -> Bool {
    var rest = all[...]
    for row in some {
      guard let place = rest.firstIndex(of: row) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}

extension Input {
  /// Somewhere below rows were drawn by lot.
  fileprivate var hasSample: Bool {
    switch self {
    case .tree(let plan), .table(let plan):
      if case .sample = plan.cut { return true }
      return plan.input.hasSample
    default: return false
    }
  }
}
