import CorpusModel

/// The analyzers of one program: filled once from a visible list, checked, and frozen.
public struct AnalyzerRegistry: Sendable {
  /// In an order in which each stands after what it requires.
  package let analyzers: [RegisteredAnalyzer]
  /// Core collections and fields plus what the analyzers declare.
  public let catalog: Catalog

  /// - Throws: `RegistryError` or `CatalogError`: a duplicate id, collection or field, a requirement that is
  ///   missing or circular, an analyzer that refuses its configuration. Both sides of a clash are named.
  public init(
    _ types: [any Analyzer.Type], configuration: (String) -> AnalyzerConfiguration = { _ in AnalyzerConfiguration() }
  ) throws {
    var registered: [RegisteredAnalyzer] = []
    for type in types {
      let id = type.manifest.id
      if registered.contains(where: { $0.id == id }) { throw RegistryError("two analyzers have the id `\(id)`") }
      let settings = configuration(id)
      registered.append(
        RegisteredAnalyzer(
          manifest: type.manifest, fingerprint: type.fingerprint, configuration: settings,
          analyzer: try type.init(configuration: settings)))
    }
    analyzers = try Self.ordered(registered)
    catalog = try Catalog.core.adding(analyzers.map(\.manifest))
  }

  /// `ids` and everything they require, in order: what must run so that `ids` can be stored.
  package func closure(of ids: Set<String>) -> [RegisteredAnalyzer] {
    var needed = ids
    for analyzer in analyzers.reversed() where needed.contains(analyzer.id) {
      needed.formUnion(analyzer.manifest.requires)
    }
    return analyzers.filter { needed.contains($0.id) }
  }

  /// `ids` and everything that reads what they give: what becomes stale with them.
  package func dependents(of ids: Set<String>) -> Set<String> {
    var stale = ids
    for analyzer in analyzers where !stale.isDisjoint(with: analyzer.manifest.requires) { stale.insert(analyzer.id) }
    return stale
  }

  private static func ordered(_ registered: [RegisteredAnalyzer]) throws(RegistryError) -> [RegisteredAnalyzer] {
    var waiting = registered.sorted { $0.id < $1.id }
    var ordered: [RegisteredAnalyzer] = []
    let ids = Set(waiting.map(\.id))
    for analyzer in waiting {
      for requirement in analyzer.manifest.requires where !ids.contains(requirement) {
        throw RegistryError("analyzer `\(analyzer.id)` requires `\(requirement)`, which is not registered")
      }
    }
    while !waiting.isEmpty {
      let placed = Set(ordered.map(\.id))
      guard let next = waiting.firstIndex(where: { placed.isSuperset(of: $0.manifest.requires) }) else {
        throw RegistryError("analyzers require each other in a circle: \(waiting.map(\.id).joined(separator: ", "))")
      }
      ordered.append(waiting.remove(at: next))
    }
    return ordered
  }
}

/// A class: every article passes by each of them.
package final class RegisteredAnalyzer: Sendable {
  package let manifest: AnalyzerManifest
  package let fingerprint: String
  package let configuration: AnalyzerConfiguration
  package let analyzer: any Analyzer

  init(
    manifest: AnalyzerManifest, fingerprint: String, configuration: AnalyzerConfiguration, analyzer: any Analyzer
  ) {
    self.manifest = manifest
    self.fingerprint = fingerprint
    self.configuration = configuration
    self.analyzer = analyzer
  }

  package var id: String { manifest.id }
}

public struct RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}

extension AnalyzerRegistry {
  /// The analyzers that can say whether two names are of one person.
  package var matchers: [any NameMatching] { analyzers.compactMap { $0.analyzer as? any NameMatching } }

  /// The analyzers with a pass over the whole corpus.
  package var corpusAnalyzers: [any CorpusAnalyzer] { analyzers.compactMap { $0.analyzer as? any CorpusAnalyzer } }
}
