/// A language that an article may have been translated from, and what speaks for it.
struct SourceLanguage {
  /// ISO 639-1.
  let code: String
  private(set) var weight = 0.0
  /// What was found of it: the words of a phrase or the kind of a flag, in order of the text.
  private(set) var found: [String] = []

  init(_ code: String) { self.code = code }

  mutating func add(_ weight: Double, _ found: String) {
    self.weight += weight
    if !self.found.contains(found) { self.found.append(found) }
  }

  /// `de 1.7: « selon ses propres indications », « dans la nuit à mardi »`.
  var evidence: String {
    let tenths = Int((weight * 10).rounded())
    let shown = found.prefix(Self.shownMax).map { "« \($0) »" }.joined(separator: ", ")
    return "\(code) \(tenths / 10).\(tenths % 10): \(shown)"
  }

  /// What a phrase says that stands so often in 100,000 words of native press: 1 where it never does.
  static func weight(rate: Double) -> Double { 1 / (1 + rate / rateOfHalf) }

  /// A notice that names the language.
  static let declared = 5.0
  private static let rateOfHalf = 0.2
  private static let shownMax = 4
}

/// What speaks for each language in an article.
struct SourceLanguages {
  private var languages: [SourceLanguage] = []

  mutating func add(_ code: String, _ weight: Double, _ found: String) {
    if !languages.contains(where: { $0.code == code }) { languages.append(SourceLanguage(code)) }
    for index in languages.indices where languages[index].code == code { languages[index].add(weight, found) }
  }

  /// Most likely first; of two that weigh the same the one that was met first.
  var ranked: [SourceLanguage] {
    if languages.count < 2 { return languages }
    return languages.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(
      \.element)
  }
}
