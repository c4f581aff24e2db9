import CorpusModel
import QueryLanguage

/// Kept results (R17): plans whose answers are fixed as identities in temporary tables of the source's connection.
///
/// A result is written when it is first read, so that `Last` costs nothing until someone goes on from it; what it
/// reads is then the corpus of its own revision, or an error.
package final class ResultStore {
  private struct Kept {
    var plan: Plan
    var revision: Int64
    var tables: KeptTables?
  }

  private let source: any RowSource
  /// By a number of our own: a name may be given anew while another result still reads the old one.
  private var kept: [String: Kept] = [:]
  private var names: [String: String] = [:]
  private var lastNumber = 0

  package init(source: any RowSource) { self.source = source }

  /// The plans as binding wants them, by name.
  package var plans: [String: Plan] {
    names.compactMapValues { kept[$0]?.plan }
  }

  package var allNames: [String] { names.keys.sorted() }

  /// Keeps the answer of a plan whose results are already identified (`identified`).
  package func keep(_ plan: Plan, as name: String) throws {
    lastNumber += 1
    let id = "#" + String(lastNumber)
    kept[id] = Kept(plan: plan, revision: try source.revision, tables: nil)
    names[name] = id
    try forgetUnread()
  }

  /// Writes a result at once: an assignment fixes it when it is made.
  package func write(_ name: String) throws {
    guard let id = names[name] else { throw ExecutionError.unknownResult(name) }
    _ = try tables(id, called: name)
  }

  /// The plan with names replaced by identities, so that giving a name anew changes nothing for it.
  package func identified(_ plan: Plan) throws -> Plan {
    for name in plan.resultNames where names[name] == nil && kept[name] == nil {
      throw ExecutionError.unknownResult(name)
    }
    return plan.renamingResults { names[$0] ?? $0 }
  }

  /// The tables of every result that an identified plan reads.
  package func tables(readBy plan: Plan) throws -> [String: KeptTables] {
    var found: [String: KeptTables] = [:]
    for id in plan.resultNames {
      let name = names.first { $0.value == id }?.key ?? "Last"
      found[id] = try tables(id, called: name)
    }
    return found
  }

  private func tables(_ id: String, called name: String) throws -> KeptTables {
    guard let result = kept[id] else { throw ExecutionError.unknownResult(name) }
    guard result.revision == (try source.revision) else { throw ExecutionError.staleResult(name) }
    if let tables = result.tables { return tables }
    let tables = try Materializer(source: source).write(result.plan, try self.tables(readBy: result.plan)) {
      lastNumber += 1
      return lastNumber
    }
    kept[id]?.tables = tables
    return tables
  }

  /// Drops what no name and no unwritten result reads any more.
  private func forgetUnread() throws {
    var read = Set(names.values)
    var open = Array(read)
    while let id = open.popLast() {
      guard let result = kept[id], result.tables == nil else { continue }
      for other in result.plan.resultNames where read.insert(other).inserted { open.append(other) }
    }
    for (id, result) in kept where !read.contains(id) {
      kept[id] = nil
      guard let tables = result.tables else { continue }
      for table in tables.levels.values.sorted() + [tables.table].compactMap({ $0 }) {
        try source.execute(SQLStatement("DROP TABLE IF EXISTS temp." + StoreNaming.quoted(KeptTables.name(table))))
      }
    }
  }
}
