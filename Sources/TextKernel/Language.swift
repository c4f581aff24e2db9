/// A language a text may be in, by its ISO 639-1 code.
public enum Language: String, Sendable, CaseIterable, Codable {
  case ar, de, el, en, es, fr, he, id, it, ja, ko, nl, pt, ru, uk, zh

  /// The code as inputs write it: `fr`, `fr-FR`, `FR_fr`.
  public init?(code: String) {
    guard let head = code.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first else { return nil }
    self.init(rawValue: String(head))
  }
}
