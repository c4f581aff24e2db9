/// The ISO 639-1 code of a language as dumps write it: `fr`, `fr-FR`, `fra`, `French`, `FRENCH`, `français`.
///
/// What is not known is kept as it was, in lower case.
func languageCode(_ text: String) -> String {
  let lower = text.lowercased()
  let primary = lower.prefix { $0 != "-" && $0 != "_" }
  if primary.utf8.count == 2 { return String(primary) }
  return codes[String(primary)] ?? lower
}

private let codes: [String: String] = {
  let languages: [(code: String, names: String)] = [
    ("ar", "ara arabic arabe"),
    ("de", "deu ger german allemand deutsch"),
    ("el", "ell gre greek grec"),
    ("en", "eng english anglais"),
    ("es", "spa spanish espagnol español"),
    ("fa", "fas per persian persan"),
    ("fr", "fra fre french français francais"),
    ("he", "heb hebrew hébreu"),
    ("id", "ind indonesian indonésien"),
    ("it", "ita italian italien italiano"),
    ("ja", "jpn japanese japonais"),
    ("nl", "nld dut dutch néerlandais"),
    ("pl", "pol polish polonais"),
    ("pt", "por portuguese portugais português"),
    ("ro", "ron rum romanian roumain"),
    ("ru", "rus russian russe русский"),
    ("sv", "swe swedish suédois"),
    ("tr", "tur turkish turc"),
    ("uk", "ukr ukrainian ukrainien"),
    ("zh", "zho chi chinese chinois"),
  ]
  var codes: [String: String] = [:]
  for language in languages {
    for name in language.names.split(separator: " ") { codes[String(name)] = language.code }
  }
  return codes
}()
