import CorpusModel
import TextKernel

/// A quote found, its speaker as yet only a place in the text.
struct Candidate {
  /// Tokens of each part.
  var parts: [Range<Int>]
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

  var confidence: Double {
    switch self {
    case .incise: 0.9
    case .inciseInside: 0.85
    case .colon: 0.85
    case .que, .according: 0.8
    case .reportAfter: 0.75
    case .infinitive, .cueBefore: 0.65
    case .floating, .label: 0.55
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
