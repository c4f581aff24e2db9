import CorpusModel
import TextKernel

/// The sentences of a quote with its parts shown: [content], <cue>, {speaker}, {{via}}.
enum QuotePassage {
  static func marked(_ quote: Quote, in document: Document) -> String {
    var signs: [(place: Int32, order: Int, text: String)] = []
    func mark(_ span: TextSpan?, _ open: String, _ close: String, _ order: Int) {
      guard let span else { return }
      signs.append((span.start, -order, open))
      signs.append((span.end, order, close))
    }
    for part in quote.parts { mark(part, "[", "]", 3) }
    mark(quote.cue, "<", ">", 2)
    for speaker in quote.speakers { mark(speaker.span, "{", "}", 1) }
    mark(quote.mention, "{", "}", 1)
    mark(quote.via?.span, "{{", "}}", 1)
    let first = signs.map(\.place).min() ?? 0
    let last = signs.map(\.place).max() ?? 0
    let start = document.sentences.last { $0.start <= first }?.start ?? first
    let end = document.sentences.first { $0.end >= last }?.end ?? last
    signs.sort { ($0.place, $0.order) < ($1.place, $1.order) }
    var text = ""
    var place = start
    for sign in signs {
      text += document.text(TextSpan(place, max(place, sign.place)))
      text += sign.text
      place = max(place, sign.place)
    }
    return text + document.text(TextSpan(place, max(place, end)))
  }
}
