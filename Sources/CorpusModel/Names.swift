/// A form of a name as articles give it (`Entity.name`, `Speaker.name`), counted over the corpus.
///
/// Rows of the store point to forms; the corpus pass says which forms name the same entity, so that a new
/// resolution never rewrites a row.
public struct NameForm: Sendable, Hashable {
  public var id: Int64
  public var text: String
  /// person, place, organisation
  public var kind: String
  public var mentions: Int
  public var articles: Int
  public var quotes: Int

  public init(id: Int64, text: String, kind: String, mentions: Int, articles: Int, quotes: Int = 0) {
    self.id = id
    self.text = text
    self.kind = kind
    self.mentions = mentions
    self.articles = articles
    self.quotes = quotes
  }
}

/// One entity of the corpus: its canonical name, the forms that name it, and what a user may type for it.
public struct ResolvedName: Sendable, Hashable {
  public var canonical: String
  public var kind: String
  /// Ids of forms.
  public var forms: [Int64]
  /// Keys that `=` accepts (R12), folded: full forms, surname alone, and keys under which other
  /// spellings meet (romanisation).
  public var keys: [String]

  public init(canonical: String, kind: String, forms: [Int64], keys: [String]) {
    self.canonical = canonical
    self.kind = kind
    self.forms = forms
    self.keys = keys
  }
}

/// What `=` on a name found (R12).
public struct NameMatch: Sendable, Hashable {
  public var id: Int64
  public var canonical: String
  public var kind: String
  /// Other spellings that occur, most frequent first.
  public var spellings: [String]
  public var mentions: Int
  public var quotes: Int

  public init(id: Int64, canonical: String, kind: String, spellings: [String], mentions: Int, quotes: Int) {
    self.id = id
    self.canonical = canonical
    self.kind = kind
    self.spellings = spellings
    self.mentions = mentions
    self.quotes = quotes
  }
}
