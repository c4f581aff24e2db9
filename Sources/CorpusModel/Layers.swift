import TextKernel

/// What the analyzers said of one article: rows of the core collections, rows of the analyzers' own, and
/// fields attached to either. Every span is in bytes of the body.
public struct Layers: Sendable, Equatable {
  public var quotes: [Quote] = []
  public var entities: [Entity] = []
  public var flags: [Flag] = []
  /// Rows of the analyzers' own collections, by collection.
  public var tables: [String: [LayerRow]] = [:]
  /// Fields that an analyzer attaches to rows of another's collection.
  public var attached: [AttachedColumn] = []

  public init() {}

  /// Attaches one value a row of `collection` (`articles` has one row); `field` with the analyzer's id.
  public mutating func attach(_ field: String, on collection: String, _ cells: [Cell]) {
    attached.append(AttachedColumn(field: field, collection: collection, cells: cells))
  }
}

extension Layers {
  /// How much there was at some moment. A copy of the layers would have all of them copied at the next row.
  public struct Mark: Sendable {
    public var quotes: Int
    public var entities: Int
    public var flags: Int
    public var attached: Int
  }

  public var mark: Mark {
    Mark(quotes: quotes.count, entities: entities.count, flags: flags.count, attached: attached.count)
  }

  /// Takes away what came after `mark`, and the rows of `collections`.
  public mutating func takeBack(to mark: Mark, _ collections: [CorpusCollection]) {
    quotes.removeLast(max(0, quotes.count - mark.quotes))
    entities.removeLast(max(0, entities.count - mark.entities))
    flags.removeLast(max(0, flags.count - mark.flags))
    attached.removeLast(max(0, attached.count - mark.attached))
    for collection in collections { tables[collection.name] = nil }
  }
}

/// One value an analyzer gives; a slice of the body costs nothing to keep or to store.
public enum Cell: Sendable, Hashable {
  case missing
  case slice(TextSpan)
  case text(String)
  case integer(Int64)
  case real(Double)
  case bool(Bool)
  case list([Value])
}

public struct AttachedColumn: Sendable, Equatable {
  public var field: String
  public var collection: String
  public var cells: [Cell]
}

/// One row of an analyzer's own collection: its span, and its fields in the order of the manifest
/// (`start`, `end`, `line` and slices left out: they come from the span).
public struct LayerRow: Sendable, Equatable {
  public var span: TextSpan
  public var cells: [Cell]

  public init(span: TextSpan, cells: [Cell]) {
    self.span = span
    self.cells = cells
  }
}

public enum EntityKind: String, Sendable, Codable, CaseIterable {
  case person, place, organisation
}

/// A mention of a named entity.
public struct Entity: Sendable, Equatable {
  public var span: TextSpan
  public var kind: EntityKind
  /// The fullest form the article itself gives for it ("Dmitri Peskov" for "Peskov"); the corpus pass joins forms.
  public var name: String
  public var honorific: String?
  public var role: String?

  public init(span: TextSpan, kind: EntityKind, name: String, honorific: String? = nil, role: String? = nil) {
    self.span = span
    self.kind = kind
    self.name = name
    self.honorific = honorific
    self.role = role
  }
}

public enum QuoteKind: String, Sendable, Codable, CaseIterable {
  case direct, mixed, indirect
}

/// Who is said to have said something.
public struct Speaker: Sendable, Equatable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case person, place, organisation, unnamed
  }
  /// The mention: a name, a pronoun, a role.
  public var span: TextSpan
  public var kind: Kind
  /// The article's form of the name (as `Entity.name`); for an unnamed source its words.
  public var name: String

  public init(span: TextSpan, kind: Kind, name: String) {
    self.span = span
    self.kind = kind
    self.name = name
  }
}

/// One reported utterance.
public struct Quote: Sendable, Equatable {
  /// At least one, in order, marks excluded.
  public var parts: [TextSpan]
  public var kind: QuoteKind
  /// Empty where it is not known; more than one for a joint quote.
  public var speakers: [Speaker]
  /// The mention in the text where the speaker could not be resolved to anybody (a pronoun).
  public var mention: TextSpan?
  public var via: Speaker?
  public var cue: TextSpan?
  public var floating: Bool
  /// 0...1
  public var confidence: Double
  public var rule: String

  public init(
    parts: [TextSpan], kind: QuoteKind, speakers: [Speaker] = [], mention: TextSpan? = nil, via: Speaker? = nil,
    cue: TextSpan? = nil, floating: Bool = false, confidence: Double, rule: String
  ) {
    self.parts = parts
    self.kind = kind
    self.speakers = speakers
    self.mention = mention
    self.via = via
    self.cue = cue
    self.floating = floating
    self.confidence = confidence
    self.rule = rule
  }

  /// From the first part's start to the last part's end.
  public var span: TextSpan { TextSpan(parts.first?.start ?? 0, parts.last?.end ?? 0) }
}

/// One translation-quality finding.
public struct Flag: Sendable, Equatable {
  public var span: TextSpan
  public var kind: String
  public var category: String
  public var severity: String
  public var tier: String
  public var message: String
  public var suggestion: String?

  public init(
    span: TextSpan, kind: String, category: String, severity: String, tier: String, message: String,
    suggestion: String? = nil
  ) {
    self.span = span
    self.kind = kind
    self.category = category
    self.severity = severity
    self.tier = tier
    self.message = message
    self.suggestion = suggestion
  }
}
