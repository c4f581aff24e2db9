/// How often each phrase of the tables was found in native press: findings in 100,000 words, kind, pattern.
///
/// Printed by `verbatim-text phrases` over 5.99 million words of French wires (docs/translation.md); a phrase that is not
/// named was not found.
enum PhraseRates {
  static func rate(_ kind: String, _ pattern: String) -> Double { rates[kind + " " + pattern] ?? 0 }

  /// By kind and pattern.
  static let rates: [String: Double] = {
    var rates: [String: Double] = [:]
    let text = UnsafeBufferPointer(start: lines.utf8Start, count: lines.utf8CodeUnitCount)
    for line in text.split(separator: 0x0A) {
      let parts = line.split(separator: 0x20, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
      if parts.count == 2, let rate = Double(parts[0]) { rates[parts[1]] = rate }
    }
    return rates
  }()

  private static let lines: StaticString = """
    0.017 calque-ar ^ a|ont déclaré|ajouté|affirmé|indiqué|souligné|annoncé|confirmé|précisé le|la|les|l'
    0.017 calque-ar les deux côtés <avoir>|<discuter>|<examiner>|<convenir>|<souligner>|<affirmer>
    0.017 calque-ar <affirmer>|<confirmer>|<assurer> la|l' nécessité|importance de|d'|du|des
    0.084 calque-ar <avoir> ..1 rencontré avec le|la|les|l'|son|sa|ses|des|un|une
    0.017 calque-en ^ au lieu de cela ,
    0.033 calque-en ^ au lieu de ça ,
    0.017 calque-en <faire> des tentatives ..2 pour|de|d'
    0.100 calque-en <aller> de l' avant avec
    0.017 calque-en ce qu' il|elle <dire> être
    0.284 calque-en ^ plus tôt ,
    0.033 calque-en <délivrer> un discours|message
    0.084 calque-en <être> supposé|supposée|supposés|supposées être
    0.017 calque-es <prendre> en compte que|qu'
    0.317 calque-id ^ pendant ce temps ,
    0.017 calque-it <tenir> compte que|qu'
    0.017 calque-ru , à son tour ,
    0.568 calque-ru initiée|initié|initiés|initiées par
    0.117 calque-syntax , disant qu'|que
    0.017 calque-syntax , se concentrant|focalisant sur
    0.017 false-friend <réponse>|<réaction>|<soutien>|<riposte> ..2 <robuste>
    0.017 false-friend généralement satisfait|satisfaits|satisfaite|satisfaites|<favorable>
    0.017 false-friend <compléter> un|le|ce formulaire|questionnaire
    0.017 mistranslation <menacer> d' actions|action
    0.017 term-nonstandard <message>|<télégramme> de célébration|félicitation
    """
}
