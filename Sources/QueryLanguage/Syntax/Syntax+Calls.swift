extension Syntax.Pipeline {
  /// Named queries that it begins with or compares with, in the order they are called.
  package var calls: [String] {
    var calls: [String] = []
    if case .sentence(let sentence) = head, case .call(let call) = sentence.source { calls.append(call.name.text) }
    for stage in stages {
      if case .keywords(against: .pipeline(let other)) = stage.kind { calls += other.calls }
    }
    return calls
  }
}

extension Syntax.Statement {
  /// Definitions that it cannot be read without, each behind those that it calls itself.
  ///
  /// - Parameter queries: all that are defined, by name.
  package func needed(of queries: [String: Syntax.Definition]) -> [Syntax.Definition] {
    var needed: [Syntax.Definition] = []
    var seen: Set<String> = []
    func add(_ pipeline: Syntax.Pipeline) {
      for name in pipeline.calls where seen.insert(name).inserted {
        guard let definition = queries[name] else { continue }
        add(definition.body)
        needed.append(definition)
      }
    }
    switch kind {
    case .pipeline(let pipeline): add(pipeline)
    case .assign(let assignment):
      if case .pipeline(let pipeline) = assignment.value { add(pipeline) }
    case .define, .set: break
    }
    return needed
  }
}
