import Analysis
import CorpusModel
import TextKernel

/// Persons, places and organisations, by their capitals, what stands beside them, and word lists.
public struct EntitiesAnalyzer: CorpusAnalyzer, NameMatching {
  public static let manifest = AnalyzerManifest(
    id: "entities", version: "1",
    summary: "Persons, places and organisations: mentions, and which of them name the same over the corpus.",
    provides: ["entities"], examples: entityExamples)

  public static var fingerprint: String { manifest.version + " " + SourceFingerprint.value }

  private let aliases: AliasFile

  /// - Throws: `AliasFile.Invalid` with the line, where `aliases.toml` cannot be read.
  public init(configuration: AnalyzerConfiguration) throws {
    aliases = try AliasFile(configuration.aliases ?? "")
  }

  public func analyze(_ document: borrowing Document, into layers: inout Layers) throws {
    let sentences = document.sentences
    layers.entities = document.article.body.withUnsafeBufferPointer { bytes in
      let parted = GluedTokens.part(document.tokens, document.readings, in: bytes, .shared)
      return (parted?.tokens ?? document.tokens).withUnsafeBufferPointer { tokens in
        (parted?.readings ?? document.readings).withUnsafeBufferPointer { readings in
          ArticleTokens.read(tokens, readings, in: bytes, sentences: sentences, .shared, Self.entities)
        }
      }
    }
  }

  public func resolve(_ corpus: CorpusView, into resolution: inout Resolution) throws {
    resolution.names += NameResolver(aliases: aliases).resolve(corpus.forms)
  }

  public func match(_ first: String, _ second: String) -> NameVerdict {
    if let verdict = aliases.verdict(first, second) { return verdict }
    return NameComparison(NameParts(first), NameParts(second)).verdict
  }

  public func match(_ first: String, _ second: String, in corpus: CorpusView) -> NameVerdict {
    let state = NameResolver(aliases: aliases).joined(corpus.forms, traced: true)
    return NameEvidence(state: state, aliases: aliases).verdict(first, second) ?? match(first, second)
  }

  public func doubtful(in corpus: CorpusView, limit: Int) -> [NameDoubt] {
    NameDoubts(NameResolver(aliases: aliases).joined(corpus.forms), aliases: aliases).list(limit: limit)
  }

  public func keys(of name: String) -> [String] { SoundKey.keys(of: name) }

  private static func entities(_ article: ArticleTokens) -> [Entity] {
    let scanned = MentionScanner(article: article, lexicon: .shared).scan()
    let mentions = TitleNames(article: article).extend(scanned)
    var names = ArticleNames(mentions, in: article)
    let beside = Beside(article: article)
    var entities: [Entity] = []
    entities.reserveCapacity(mentions.count)
    for (index, mention) in mentions.enumerated() where names.isName(index) {
      let kind = names.kind(of: index)
      let isPerson = kind == .person
      entities.append(
        Entity(
          span: mention.part ?? TextSpan(article.tokens[mention.first].start, article.tokens[mention.end - 1].end),
          kind: kind, name: names.name(of: index),
          honorific: isPerson ? beside.honorific(before: mention.first) : nil,
          role: isPerson ? beside.role(of: mention.first..<mention.end) : nil))
    }
    return entities
  }
}
