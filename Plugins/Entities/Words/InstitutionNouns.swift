extension WordLists {
  /// Nouns that begin the name of a body even in lower case where a capital follows (ministère de la Santé).
  static let institutionNouns: StaticString = """
    agence
    ambassade
    banque
    commission
    conseil
    cour
    département
    direction
    fondation
    gendarmerie
    institut
    manufacture
    ministère
    parquet
    préfecture
    secrétariat
    syndicat
    tribunal
    université
    """
}
