/// Two declarations that cannot both stand, or one that cannot stand at all.
public struct CatalogError: Error, Sendable, Equatable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}

extension Catalog {
  /// The catalogue with what `manifests` declare.
  ///
  /// A new analyzer never changes the meaning of a name: its id and its collections may not be called like a
  /// collection, a core field or another analyzer, and its fields answer only below them.
  /// - Throws: `CatalogError` that names both sides of a clash.
  public func adding(_ manifests: [AnalyzerManifest]) throws(CatalogError) -> Catalog {
    var catalog = self
    var owners = DeclaredNames(core: self)
    var own: [CorpusCollection] = []
    for manifest in manifests.sorted(by: { $0.id < $1.id }) {
      try owners.claim(manifest)
      for name in manifest.provides {
        try catalog.setProvider(manifest.id, of: name, owners: &owners)
      }
      for collection in manifest.collections {
        own.append(try collection.declared(by: manifest.id))
      }
    }
    catalog.collections += own.sorted { $0.name < $1.name }
    for manifest in manifests.sorted(by: { $0.id < $1.id }) {
      for attachment in manifest.attachments {
        try catalog.attach(attachment, by: manifest.id)
      }
    }
    return catalog
  }

  private mutating func setProvider(
    _ analyzer: String, of name: String, owners: inout DeclaredNames
  ) throws(CatalogError) {
    guard let index = collections.firstIndex(where: { $0.name == name && $0.analyzer != nil }) else {
      throw CatalogError("analyzer `\(analyzer)` provides `\(name)`, which is no core collection an analyzer fills")
    }
    if let other = owners.providers.updateValue(analyzer, forKey: name) {
      throw CatalogError("analyzers `\(other)` and `\(analyzer)` both provide `\(name)`")
    }
    collections[index].analyzer = analyzer
  }

  private mutating func attach(
    _ attachment: AnalyzerManifest.Attachment, by analyzer: String
  ) throws(CatalogError) {
    for name in attachment.collections {
      guard let index = collections.firstIndex(where: { $0.name == name && ($0.parent != nil || name == "articles") })
      else { throw CatalogError("analyzer `\(analyzer)` attaches fields to `\(name)`, which is no collection") }
      for var field in attachment.fields {
        try DeclaredNames.check(field.name, of: "field of analyzer `\(analyzer)`", dots: true)
        guard !field.isSlice else {
          throw CatalogError("analyzer `\(analyzer)` attaches `\(field.name)` as a slice; only its own rows have one")
        }
        field.isPrimary = field.name == attachment.primary
        field.name = analyzer + "." + field.name
        field.analyzer = analyzer
        guard collections[index].fields.allSatisfy({ $0.name != field.name }) else {
          throw CatalogError("analyzer `\(analyzer)` attaches `\(field.name)` to `\(name)` twice")
        }
        collections[index].fields.append(field)
      }
    }
  }
}

extension CorpusCollection {
  /// The collection as an analyzer declares it, with the fields every span has.
  fileprivate func declared(by analyzer: String) throws(CatalogError) -> CorpusCollection {
    var collection = self
    collection.parent = "articles"
    collection.analyzer = analyzer
    collection.isCore = false
    var seen: Set<String> = []
    for field in fields {
      try DeclaredNames.check(field.name, of: "field of `\(name)` (analyzer `\(analyzer)`)", dots: true)
      guard !["start", "end", "line"].contains(field.name) else {
        throw CatalogError("`\(name)` of analyzer `\(analyzer)` declares `\(field.name)`, which every row has")
      }
      guard !field.isSlice || field.type == .text else {
        throw CatalogError("`\(name)` of analyzer `\(analyzer)` declares the slice `\(field.name)`, which is no text")
      }
      guard seen.insert(field.name).inserted else {
        throw CatalogError("`\(name)` of analyzer `\(analyzer)` declares `\(field.name)` twice")
      }
    }
    collection.fields += CorpusCollection.spanFields
    if collection.defaultColumns.isEmpty {
      collection.defaultColumns = ["articles.id", "line"] + fields.prefix(3).map(\.name)
    }
    return collection
  }
}

/// Who answers to which name.
private struct DeclaredNames {
  private var owners: [String: String] = [:]
  var providers: [String: String] = [:]
  private let coreFields: Set<String>

  init(core: Catalog) {
    for collection in core.collections { owners[collection.name] = "the core collection `\(collection.name)`" }
    coreFields = Set(
      core.collections.flatMap { $0.fields.map { String($0.name.prefix { $0 != "." }) } })
  }

  mutating func claim(_ manifest: AnalyzerManifest) throws(CatalogError) {
    try Self.check(manifest.id, of: "analyzer id")
    // An analyzer that fills a core collection may be called like it: `quotes` provides `quotes`.
    if !manifest.provides.contains(manifest.id) { try claim(manifest.id, for: "analyzer `\(manifest.id)`") }
    for collection in manifest.collections where collection.name != manifest.id {
      try Self.check(collection.name, of: "collection of analyzer `\(manifest.id)`")
      try claim(collection.name, for: "`\(collection.name)` of analyzer `\(manifest.id)`")
    }
  }

  private mutating func claim(_ name: String, for claimant: String) throws(CatalogError) {
    if coreFields.contains(name) {
      throw CatalogError("\(claimant) is called like the core field `\(name)`; choose another name")
    }
    if let other = owners.updateValue(claimant, forKey: name) {
      throw CatalogError("\(claimant) and \(other) answer to the same name `\(name)`")
    }
  }

  static func check(_ name: String, of what: String, dots: Bool = false) throws(CatalogError) {
    let bytes = Array(name.utf8)
    let isPlain = bytes.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F || (dots && byte == 0x2E)
    }
    guard let first = bytes.first, (0x61...0x7A).contains(first), isPlain, bytes.count <= 64, bytes.last != 0x2E else {
      throw CatalogError("\(what) `\(name)`: a name is a lower-case letter, then letters, digits and _, 64 at most")
    }
  }
}
