import CorpusModel

extension PlanCompiler {
  /// Two levels in one article, by ranges of keys in both directions: which one drives is the planner's choice.
  func sameArticle(_ first: Alias, _ firstLevel: Int, _ second: Alias, _ secondLevel: Int) -> SQL {
    switch (firstLevel == 0, secondLevel == 0) {
    case (true, true): "\(first).key = \(second).key"
    case (true, false):
      "\(first).key = \(second).key >> 20 AND \(second).key BETWEEN \(first).key << 20 AND \(first).key << 20 | 1048575"
    case (false, true): sameArticle(second, secondLevel, first, firstLevel)
    case (false, false):
      """
      \(first).key BETWEEN \(second).key >> 20 << 20 AND \(second).key | 1048575 \
      AND \(second).key BETWEEN \(first).key >> 20 << 20 AND \(first).key | 1048575
      """
    }
  }

  /// The rows of `child` that stand inside a row of `parent`, tested against the parts of a quote.
  func containment(_ parent: Int, _ parentAlias: Alias, _ child: Int, _ childAlias: Alias) throws(DialectError) -> SQL {
    let article = sameArticle(parentAlias, parent, childAlias, child)
    let span = spanTest(
      try collection(of: parent).name, parentAlias, try collection(of: child).name, childAlias)
    return "\(article) AND \(span)"
  }

  private func spanTest(_ parent: String, _ parentAlias: Alias, _ child: String, _ childAlias: Alias) -> SQL {
    if parent == "sentences" || child == "sentences" || (parent != "quotes" && child != "quotes") {
      return overlap(parent, parentAlias, child, childAlias)
    }
    // The quote holds the other one, whichever side was asked.
    return parent == "quotes"
      ? within(parentAlias, isQuote: true, childAlias) : within(childAlias, isQuote: true, parentAlias)
  }

  /// `inner` lies within one part of `outer`.
  func within(_ outer: Alias, isQuote: Bool, _ inner: Alias) -> SQL {
    let span: SQL = #"\#(inner).start >= \#(outer).start AND \#(inner)."end" <= \#(outer)."end""#
    guard isQuote else { return span }
    return #"\#(span) AND (\#(outer).parts IS NULL OR vb_inside(\#(outer).parts, \#(inner).start, \#(inner)."end"))"#
  }

  /// The two share a byte; of a quote, a byte of one of its parts.
  func overlap(_ first: String, _ firstAlias: Alias, _ second: String, _ secondAlias: Alias) -> SQL {
    var tests: [SQL] = [
      #"\#(firstAlias).start < \#(secondAlias)."end" AND \#(secondAlias).start < \#(firstAlias)."end""#
    ]
    if first == "quotes" { tests.append(overlapsParts(firstAlias, secondAlias)) }
    if second == "quotes" { tests.append(overlapsParts(secondAlias, firstAlias)) }
    return tests.joined(" AND ")
  }

  private func overlapsParts(_ quote: Alias, _ other: Alias) -> SQL {
    #"""
    (\#(quote).parts IS NULL OR (SELECT max(part.value ->> 0 < \#(other)."end" AND \#(other).start < part.value ->> 1) \#
    FROM json_each(\#(quote).parts) AS part))
    """#
  }
}
