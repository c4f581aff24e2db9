/// What a field of the input may be to an article.
package enum FieldRole: String, Sendable, CaseIterable {
  case body, id, title, published, outlet, author, lang, url

  /// The names it goes by in the usual dumps, best first: where a record has two, the first with a value is read and
  /// the others stay in `meta`.
  ///
  /// Compared without regard to case, blanks, `_`, `-`, `.` and `:` inside the name: `datePublished` is
  /// `date_published`.
  package var names: [String] {
    switch self {
    case .body:
      [
        "text", "body", "content", "maintext", "full_text", "article_text", "article_body", "article_content",
        "body_text", "content_text", "raw_text", "clean_text", "article", "texte", "texte_intégral", "contenu", "corps",
      ]
    case .id:
      ["id", "doc", "guid", "_id", "doc_id", "document_id", "article_id", "stories_id", "story_id", "uid", "uuid"]
    case .title: ["title", "headline", "titre", "article_title", "header"]
    case .published:
      [
        "published", "published_at", "date_publish", "publish_date", "date_published", "published_date",
        "publication_date", "pub_date", "date", "datetime", "date_publication", "date_de_publication", "issued",
        "created_at", "timestamp",
      ]
    case .outlet:
      [
        "outlet", "source", "media", "media_name", "publication", "source_name", "newspaper", "journal", "publisher",
        "source_domain", "site_name", "domain", "média",
      ]
    case .author: ["author", "authors", "byline", "auteur", "auteurs", "creator", "dc_creator", "journaliste"]
    case .lang: ["lang", "language", "langue", "language_code", "in_language"]
    case .url: ["url", "link", "uri", "lien", "permalink", "canonical_url", "article_url"]
    }
  }

  /// Place of the role in arrays that have one element a role.
  var index: Int {
    switch self {
    case .body: 0
    case .id: 1
    case .title: 2
    case .published: 3
    case .outlet: 4
    case .author: 5
    case .lang: 6
    case .url: 7
    }
  }

  /// The role and rank that `name` has among the usual names.
  static func recognise(_ name: String) -> (role: FieldRole, rank: Int)? { known[normal(name)] }

  private static let known: [String: (role: FieldRole, rank: Int)] = {
    var known: [String: (role: FieldRole, rank: Int)] = [:]
    for role in allCases {
      for (rank, name) in role.names.enumerated() { known[normal(name)] = (role, rank) }
    }
    return known
  }()

  /// `_id` keeps the mark it begins with: beside an `id` it is another field.
  private static func normal(_ name: String) -> String {
    let name = name.lowercased()
    return (name.hasPrefix("_") ? "_" : "") + name.filter { !"_- .:".contains($0) }
  }
}
