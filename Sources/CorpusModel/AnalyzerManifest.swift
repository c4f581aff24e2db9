/// What an analyzer declares: storage, names in the language, completion, help and reports follow from it.
public struct AnalyzerManifest: Sendable, Hashable, Codable {
  /// Lower-case identifier, also the prefix of the fields it attaches to others' rows.
  public var id: String
  public var version: String
  public var summary: String
  /// Ids of analyzers whose layers it reads.
  public var requires: [String]
  /// Core collections it fills (`quotes`), declared by the language and not by it.
  public var provides: [String]
  /// Collections of its own.
  public var collections: [CorpusCollection]
  /// Fields it attaches to rows of `articles`, `sentences`, `quotes` …; names without its id (`score`).
  public var attachments: [Attachment]
  public var examples: [Example]
  /// What the rows of its main collection may be called, explained; nil where there is nothing to explain.
  public var kinds: [Kind]?

  public init(
    id: String, version: String, summary: String, requires: [String] = [], provides: [String] = [],
    collections: [CorpusCollection] = [], attachments: [Attachment] = [], examples: [Example] = [], kinds: [Kind]? = nil
  ) {
    self.id = id
    self.version = version
    self.summary = summary
    self.requires = requires
    self.provides = provides
    self.collections = collections
    self.attachments = attachments
    self.examples = examples
    self.kinds = kinds
  }

  /// The same fields on each of some collections.
  public struct Attachment: Sendable, Hashable, Codable {
    public var collections: [String]
    public var fields: [Field]
    /// The field that answers to the analyzer's bare name.
    public var primary: String?

    public init(on collections: [String], fields: [Field], primary: String? = nil) {
      self.collections = collections
      self.fields = fields
      self.primary = primary
    }
  }

  /// A text, a query over it and the answer: documentation, help and test at once.
  public struct Example: Sendable, Hashable, Codable {
    public var text: String
    public var query: String
    /// The rows as CSV without a header, one line a row.
    public var answer: [String]

    public init(text: String, query: String, answer: [String]) {
      self.text = text
      self.query = query
      self.answer = answer
    }
  }

  /// One kind of finding, as help explains it.
  public struct Kind: Sendable, Hashable, Codable {
    public var id: String
    public var category: String
    public var severity: String
    /// How sure the rule is: sure, likely, check.
    public var tier: String
    public var summary: String
    public var suggestion: String?
    /// Texts in which it is found.
    public var fires: [String]
    /// Texts in which it is not: its traps.
    public var silent: [String]
    /// Findings in 100,000 words of native press; nil where it was not measured.
    public var nativeRate: Double?
    /// Share of findings that were right where it was measured, 0 to 1.
    public var precision: Double?

    public init(
      id: String, category: String, severity: String, tier: String, summary: String, suggestion: String? = nil,
      fires: [String] = [], silent: [String] = [], nativeRate: Double? = nil, precision: Double? = nil
    ) {
      self.id = id
      self.category = category
      self.severity = severity
      self.tier = tier
      self.summary = summary
      self.suggestion = suggestion
      self.fires = fires
      self.silent = silent
      self.nativeRate = nativeRate
      self.precision = precision
    }
  }
}
