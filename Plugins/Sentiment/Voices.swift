import CorpusModel
import TextKernel

/// The narrator's words apart from those of the people quoted.
struct Voices {
  private(set) var narrator = Cell.missing
  private(set) var quoted = Cell.missing

  init() {}

  init(_ hits: [PolarityHit], _ quotes: [Quote], _ wordsOfBody: Int, _ words: WordCounter) {
    guard !hits.isEmpty else { return }
    var parts: [TextSpan] = []
    parts.reserveCapacity(quotes.count)
    for index in quotes.indices { parts += quotes[index].parts }
    parts.sort { $0.start < $1.start }
    var sums = (inside: 0.0, outside: 0.0)
    var totals = (inside: 0.0, outside: 0.0)
    var wordsInside = 0
    var reached: Int32 = 0
    for part in parts where part.end > reached {
      wordsInside += words.words(in: TextSpan(max(part.start, reached), part.end))
      reached = part.end
    }
    var next = 0
    for hit in hits {
      while next < parts.count, parts[next].end <= hit.span.start { next += 1 }
      if next < parts.count, parts[next].start <= hit.span.start {
        sums.inside += hit.value
        totals.inside += abs(hit.value)
      } else {
        sums.outside += hit.value
        totals.outside += abs(hit.value)
      }
    }
    if totals.outside > 0 {
      narrator = .real(
        SentimentScore.value(sum: sums.outside, total: totals.outside, words: max(0, wordsOfBody - wordsInside)))
    }
    if totals.inside > 0 {
      quoted = .real(SentimentScore.value(sum: sums.inside, total: totals.inside, words: wordsInside))
    }
  }
}
