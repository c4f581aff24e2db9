import CorpusModel
import TextKernel

// Words of closed lists, bound without making a string of them.

extension EntityKind {
  var stored: StaticString {
    switch self {
    case .person: "person"
    case .place: "place"
    case .organisation: "organisation"
    }
  }
}

extension QuoteKind {
  var stored: StaticString {
    switch self {
    case .direct: "direct"
    case .mixed: "mixed"
    case .indirect: "indirect"
    }
  }
}

extension Speaker.Kind {
  var stored: StaticString {
    switch self {
    case .person: "person"
    case .place: "place"
    case .organisation: "organisation"
    case .unnamed: "unnamed"
    }
  }

  /// What a form of it is; nil for an unnamed source.
  var entity: EntityKind? {
    switch self {
    case .person: .person
    case .place: .place
    case .organisation: .organisation
    case .unnamed: nil
    }
  }
}

extension Cell {
  /// The words of a cell that names somebody.
  func text(in body: UnsafeBufferPointer<UInt8>) -> String? {
    switch self {
    case .slice(let span): String(decoding: body[span.range], as: UTF8.self)
    case .text(let text): text
    default: nil
    }
  }
}
