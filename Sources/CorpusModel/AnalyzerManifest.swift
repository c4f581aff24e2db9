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

  public init(
    id: String, version: String, summary: String, requires: [String] = [], provides: [String] = [],
    collections: [CorpusCollection] = [], attachments: [Attachment] = [], examples: [Example] = []
  ) {
    self.id = id
    self.version = version
    self.summary = summary
    self.requires = requires
    self.provides = provides
    self.collections = collections
    self.attachments = attachments
    self.examples = examples
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
}
