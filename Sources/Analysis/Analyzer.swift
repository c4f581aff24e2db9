import CorpusModel

/// Reads an article and says something about it.
///
/// A pure value: the same document gives the same layers, whatever the order, the batch or the thread.
public protocol Analyzer: Sendable {
  static var manifest: AnalyzerManifest { get }
  /// Changes whenever the analyzer's code, word lists or language data do: what is stored under another
  /// fingerprint is analysed again. The built-in ones have theirs from their sources, by the build.
  static var fingerprint: String { get }
  init(configuration: AnalyzerConfiguration) throws
  /// Adds to `layers` what its manifest declares; reads there what its `requires` put.
  func analyze(_ document: borrowing Document, into layers: inout Layers) throws
}

extension Analyzer {
  /// Without one of its own an analyzer is as old as the program it stands in.
  public static var fingerprint: String { manifest.version + " " + ProgramFingerprint.value }
}

/// An analyzer that also needs the whole corpus: name variants, duplicates, keyness.
public protocol CorpusAnalyzer: Analyzer {
  /// A pure function of the set of articles, whatever their order and the number of loads.
  func resolve(_ corpus: CorpusView, into resolution: inout Resolution) throws
}

/// An analyzer that can say whether two names are of the same person (`verbatim names match`).
public protocol NameMatching: Analyzer {
  /// By spelling alone, and what the user said.
  func match(_ first: String, _ second: String) -> NameVerdict
  /// With the evidence of a corpus: what joined them there, or keeps them apart.
  func match(_ first: String, _ second: String, in corpus: CorpusView) -> NameVerdict
  /// Pairs of names of a corpus that stayed two and might be one, the likeliest first.
  func doubtful(in corpus: CorpusView, limit: Int) -> [NameDoubt]
  /// Keys under which the store may find a name as a user types it, the surest first; those that begin with `~` stand
  /// for a sound, and are taken only where they lead to one name.
  func keys(of name: String) -> [String]
}

extension NameMatching {
  public func match(_ first: String, _ second: String, in corpus: CorpusView) -> NameVerdict { match(first, second) }
  public func doubtful(in corpus: CorpusView, limit: Int) -> [NameDoubt] { [] }
  public func keys(of name: String) -> [String] { [] }
}

/// Two names of a corpus that might be one.
public struct NameDoubt: Sendable, Equatable {
  public var first: String
  public var second: String
  public var mentions: Int
  public var secondMentions: Int
  public var verdict: NameVerdict

  public init(first: String, second: String, mentions: Int, secondMentions: Int, verdict: NameVerdict) {
    self.first = first
    self.second = second
    self.mentions = mentions
    self.secondMentions = secondMentions
    self.verdict = verdict
  }
}

public struct NameVerdict: Sendable, Equatable {
  public var isSame: Bool
  /// 0...1
  public var score: Double
  public var reason: String

  public init(isSame: Bool, score: Double, reason: String) {
    self.isSame = isSame
    self.score = score
    self.reason = reason
  }
}

/// What a user set for one analyzer.
public struct AnalyzerConfiguration: Sendable, Equatable {
  public var options: [String: String]
  /// The text of `aliases.toml`, where there is one.
  public var aliases: String?

  public init(options: [String: String] = [:], aliases: String? = nil) {
    self.options = options
    self.aliases = aliases
  }
}

/// The corpus as a corpus pass sees it, sorted, so that no order of loading shows.
public struct CorpusView: Sendable {
  /// Sorted by kind, then text.
  public private(set) var forms: [NameForm]

  /// - Parameter forms: in any order.
  public init(forms: [NameForm]) {
    self.forms = forms
    self.forms.sortByKind()
  }
}

/// What a corpus pass found.
public struct Resolution: Sendable, Equatable {
  public var names: [ResolvedName] = []

  public init() {}
}
