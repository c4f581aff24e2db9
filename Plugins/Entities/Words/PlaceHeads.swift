extension WordLists {
  /// Nouns that begin the name of a place where a capital follows (fort de Brégançon).
  static let placeHeads: StaticString = """
    avenue
    baie
    boulevard
    cap
    château
    col
    détroit
    fleuve
    forêt
    fort
    golfe
    île
    îles
    lac
    mer
    mont
    océan
    place
    pont
    quai
    rivière
    rue
    vallée
    """
}
