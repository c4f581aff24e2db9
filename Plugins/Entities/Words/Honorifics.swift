extension WordLists {
  /// Titles of courtesy.
  static let honorifics: StaticString = """
    docteur
    Dr
    Lady
    Lord
    M
    Madame
    madame
    Mademoiselle
    Maître
    maître
    Me
    Mgr
    Mlle
    MM
    Mme
    Mmes
    Monseigneur
    Monsieur
    monsieur
    Mr
    Mrs
    Pr
    professeur
    professeure
    Sa-Majesté
    Sir
    """
}
