import CorpusModel
import TextKernel

/// A quote found, its speaker as yet only a place in the text.
struct Candidate {
  /// Tokens of each part.
  var parts: Parts
  var kind: QuoteKind
  var cue: Range<Int>?
  var subject: Subject?
  var isFloating = false
  /// Who relays it: "affirme X, relate L'Équipe".
  var via: Subject?
  /// The rule that found it, and how sure that rule is.
  var rule: Rule
}

enum Rule: String {
  case incise
  case inciseInside = "incise-inside"
  case que
  case infinitive
  case according
  case colon
  /// "X (UDI) : «…»", no verb of saying.
  case label
  case cueBefore = "cue-before"
  case floating
  case reportAfter = "report-after"

  /// How often the words it finds are those of a quote, of a hundred on annotated wire articles, less three in a
  /// hundred for what was not seen; times how often its sieve is right about the speaker (docs/quotes.md).
  var confidence: Double {
    switch self {
    case .incise, .inciseInside, .que, .colon: 0.94
    case .according: 0.93
    case .floating: 0.78
    case .cueBefore: 0.88
    case .infinitive: 0.84
    case .label, .reportAfter: 0.75
    }
  }
}

/// Who speaks, as the grammar shows it.
struct Subject {
  var range: Range<Int>
  var isPronoun = false
  /// A named person, place or organisation that is the head of the phrase.
  var entity: Int?
  /// The others of a joint speaker: "X et Y".
  var others: [(range: Range<Int>, entity: Int)] = []
}
