import TextKernel

/// One article as it was read from its source, before any analysis.
public struct ArticleRecord: Sendable, Equatable {
  /// The input's own id, else the path below the corpus root (`#n` for records of a file).
  public var id: String
  /// Path of the file below the corpus root.
  public var path: String
  public var title: String?
  /// Where the title stands in the body; nil where it stands apart.
  public var titleSpan: TextSpan?
  /// Valid UTF-8, as it was in the source.
  public var body: [UInt8]
  public var outlet: String?
  public var author: String?
  public var lang: String?
  /// ISO 8601: `2021-12-07` or `2021-12-07T15:35:00+03:00`.
  public var published: String?
  public var url: String?
  /// Every other column of the input, in its order.
  public var meta: [MetaField]
  /// The way back: the file as the user named it, and the record's bytes in it.
  public var sourceFile: String
  public var sourceStart: Int64
  public var sourceEnd: Int64

  public struct MetaField: Sendable, Equatable {
    public var name: String
    public var value: Value

    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  public init(id: String, path: String, body: [UInt8]) {
    self.id = id
    self.path = path
    self.body = body
    title = nil
    titleSpan = nil
    outlet = nil
    author = nil
    lang = nil
    published = nil
    url = nil
    meta = []
    sourceFile = path
    sourceStart = 0
    sourceEnd = Int64(body.count)
  }
}
