import TextKernel

/// Papers and figures that speak for whoever made them: "selon les chiffres du ministère", "un communiqué du Kremlin".
enum Documents {
  static func holds(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.prefix(5).contains { isOne($0, reading) }
  }

  /// Bodies and circles that the lists of roles don't have: they speak for themselves.
  static func isCircle(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.prefix(3).contains {
      reading.tokens[$0].kind == .word && circles.value(of: reading.tokens[$0], in: reading.bytes) != 0
    }
  }

  private static let circles = Lexicon([
    (
      1,
      """
      entourage proche proches avocat avocats accusation presse médias association associations collectif plateforme
      opposition majorité exécutif défense direction rédaction famille syndicats autorités observateurs spécialistes
      experts scientifiques historiens critiques fans supporters partisans détracteurs services
      """
    )
  ])

  static func isOne(_ index: Int, _ reading: Reading) -> Bool {
    reading.tokens[index].kind == .word && lexicon.value(of: reading.tokens[index], in: reading.bytes) != 0
  }

  private static let lexicon = Lexicon([
    (
      1,
      """
      information informations résultat résultats chiffre chiffres calcul calculs comptage décompte bilan donnée données
      estimation estimations étude études enquête enquêtes sondage sondages rapport rapports document documents
      indiscrétion indiscrétions élément éléments confidence confidences baromètre travaux analyse analyses projection
      projections prévision prévisions statistique statistiques témoignage témoignages récit version communiqué note lettre
      texte article site déclaration déclarations propos tweet message post publication expertise autopsie classement
      recensement simulation dépêche vague palmarès pancarte pancartes banderole
      """
    )
  ])
}
