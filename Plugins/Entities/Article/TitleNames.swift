import CorpusModel
import TextKernel

/// Finds, in lines where every word is capitalised, the names that the rest of the article gives.
struct TitleNames {
  let article: ArticleTokens

  func extend(_ mentions: [Mention]) -> [Mention] {
    guard article.hasShouts else { return mentions }
    var known: [UInt64: Mention] = [:]
    var wordsMax = 1
    for mention in mentions where !article.shouts[mention.first] {
      known[mention.key] = mention
      // A person's surname alone too.
      if mention.kind == .person && mention.end > mention.first + 1 {
        let key = NameLexicon.combine(0, article.tokens[mention.end - 1].hash)
        if known[key] == nil { known[key] = mention }
      }
      wordsMax = max(wordsMax, min(6, mention.end - mention.first))
    }
    var taken = Array(repeating: false, count: article.count)
    for mention in mentions {
      for index in mention.first..<mention.end { taken[index] = true }
    }
    var found: [Mention] = []
    var index = 0
    while index < article.count {
      guard article.shouts[index], !taken[index], article.isCapitalised(index) else {
        index += 1
        continue
      }
      var key: UInt64 = 0
      var longest: Mention?
      for end in index..<min(article.count, index + wordsMax) {
        if taken[end] || !article.shouts[end] { break }
        key = NameLexicon.combine(key, article.tokens[end].hash)
        if let mention = known[key] {
          longest = Mention(first: index, end: end + 1, kind: mention.kind, evidence: mention.evidence, key: key)
        }
      }
      if let longest { found.append(longest) }
      index = longest?.end ?? index + 1
    }
    return found.isEmpty ? mentions : (mentions + found).sorted { $0.first < $1.first }
  }
}
