import TextKernel

/// Papers and figures that speak for whoever made them: "selon les chiffres du ministère", "un communiqué du Kremlin".
enum Documents {
  static func holds(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.prefix(5).contains { isOne($0, reading) }
  }

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
      recensement simulation classement dépêche presse médias entourage proche proches avocat avocats accusation
      association collectif plateforme vague palmarès pancarte pancartes banderole
      """
    )
  ])
}
