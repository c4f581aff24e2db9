extension WordLists {
  /// Words of kinship that stand before a person's name.
  static let kinship: StaticString = """
    ami
    amie
    compagne
    compagnon
    cousin
    cousine
    épouse
    époux
    femme
    fille
    fils
    frère
    mari
    mère
    neveu
    nièce
    oncle
    père
    sœur
    tante
    veuf
    veuve
    """
}
