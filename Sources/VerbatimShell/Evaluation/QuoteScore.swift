import CorpusModel

/// The measures of `verbatim evaluate quotes`; docs/quotes.md says what each is.
struct QuoteScore {
  /// A quote as it is scored: its code points, edges without marks and stops.
  struct Item {
    var characters: Set<Int>
    var kind: QuoteKind
    var speakerSpan: Range<Int>?
    var speaker: String?
    var isRequired = true
  }

  struct Article {
    var gold: [Item]
    var found: [Item]
    var ambiguous: [Set<Int>]
  }

  enum Match: String, CaseIterable {
    case cover3 = "cover>0.3"
    case cover8 = "cover>0.8"
    case iou5 = "iou>=0.5"
    case iou9 = "iou>=0.9"

    func score(_ gold: Set<Int>, _ found: Set<Int>) -> Double? {
      let shared = Double(gold.intersection(found).count)
      guard shared > 0 else { return nil }
      let cover = shared / Double(gold.count)
      let iou = shared / Double(gold.union(found).count)
      switch self {
      case .cover3: return cover > 0.3 ? cover : nil
      case .cover8: return cover > 0.8 ? cover : nil
      case .iou5: return iou >= 0.5 ? iou : nil
      case .iou9: return iou >= 0.9 ? iou : nil
      }
    }
  }

  var (hits, missed, wrong) = (0, 0, 0)
  var (mentions, mentionsRight, named, namedRight, kindRight) = (0, 0, 0, 0, 0)

  var precision: Double { Self.ratio(hits, hits + wrong) }
  var recall: Double { Self.ratio(hits, hits + missed) }
  var f1: Double { Self.f1(precision, recall) }
  var endToEnd: Double { Self.f1(Self.ratio(namedRight, hits + wrong), Self.ratio(namedRight, hits + missed)) }

  static func ratio(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
  static func f1(_ precision: Double, _ recall: Double) -> Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  /// - Parameter kind: only quotes of it, and these with their kind right; nil for all.
  init(_ articles: [Article], _ match: Match, _ kind: QuoteKind?) {
    for article in articles { add(article, match, kind) }
  }

  private mutating func add(_ article: Article, _ match: Match, _ kind: QuoteKind?) {
    let pairs = Self.pairs(article, match)
    let goldOf = Dictionary(uniqueKeysWithValues: pairs.map { ($1, $0) })
    for (index, gold) in article.gold.enumerated() where gold.isRequired && (kind == nil || gold.kind == kind) {
      guard let found = pairs[index].map({ article.found[$0] }), kind == nil || found.kind == kind else {
        missed += 1
        continue
      }
      hits += 1
      kindRight += found.kind == gold.kind ? 1 : 0
      if let span = gold.speakerSpan {
        mentions += 1
        if let other = found.speakerSpan, Self.isMention(span, other) { mentionsRight += 1 }
      }
      if let speaker = gold.speaker, !speaker.isEmpty, speaker != "?" {
        named += 1
        namedRight += SpeakerNames.isSame(speaker, found.speaker) ? 1 : 0
      }
    }
    for (index, found) in article.found.enumerated() where kind == nil || found.kind == kind {
      if let gold = goldOf[index].map({ article.gold[$0] }), kind == nil || gold.kind == kind || !gold.isRequired {
        continue
      }
      let size = Double(found.characters.count)
      let isOptional = article.gold.contains {
        !$0.isRequired && Double($0.characters.intersection(found.characters).count) > 0.5 * size
      }
      let isAmbiguous = article.ambiguous.contains { Double($0.intersection(found.characters).count) > 0.6 * size }
      if !isOptional && !isAmbiguous { wrong += 1 }
    }
  }

  /// One to one, the best first.
  private static func pairs(_ article: Article, _ match: Match) -> [Int: Int] {
    var scored: [(score: Double, iou: Double, gold: Int, found: Int)] = []
    for (goldIndex, gold) in article.gold.enumerated() {
      for (foundIndex, found) in article.found.enumerated() {
        guard let score = match.score(gold.characters, found.characters) else { continue }
        let shared = gold.characters.intersection(found.characters).count
        let iou = ratio(shared, gold.characters.union(found.characters).count)
        scored.append((score, iou, goldIndex, foundIndex))
      }
    }
    scored.sort { ($0.score, $0.iou, $0.gold, $0.found) > ($1.score, $1.iou, $1.gold, $1.found) }
    var pairs: [Int: Int] = [:]
    var taken: Set<Int> = []
    for one in scored where pairs[one.gold] == nil && !taken.contains(one.found) {
      pairs[one.gold] = one.found
      taken.insert(one.found)
    }
    return pairs
  }

  /// Half of the shorter is shared, and the one found is no longer than three times the other.
  private static func isMention(_ gold: Range<Int>, _ found: Range<Int>) -> Bool {
    let shared = gold.clamped(to: found).count
    return shared > 0 && 2 * shared >= min(gold.count, found.count) && found.count <= 3 * gold.count + 20
  }

  /// Precision and recall of the set of who is quoted in each article.
  static func sources(_ articles: [Article]) -> (precision: Double, recall: Double) {
    var (hits, missed, wrong) = (0, 0, 0)
    for article in articles {
      let names = { (isRequired: Bool) in
        Set(
          article.gold.filter { $0.isRequired == isRequired }.compactMap(\.speaker).filter { $0 != "?" }
            .flatMap { $0.split(separator: ";").map { $0.trimmingPrefix(" ") }.map(String.init) })
      }
      let (gold, optional) = (names(true), names(false))
      var found: [[String]: String] = [:]
      for name in article.found.compactMap(\.speaker).flatMap({ $0.split(whereSeparator: { ";/".contains($0) }) }) {
        found[SpeakerNames.words(String(name))] = String(name)
      }
      var free = found.values.sorted()
      for name in gold.sorted() {
        guard let hit = free.firstIndex(where: { SpeakerNames.isSame(name, $0) }) else {
          missed += 1
          continue
        }
        hits += 1
        free.remove(at: hit)
      }
      wrong += free.count { found in
        !optional.subtracting(gold).contains { SpeakerNames.isSame($0, found) }
      }
    }
    return (ratio(hits, hits + wrong), ratio(hits, hits + missed))
  }
}
