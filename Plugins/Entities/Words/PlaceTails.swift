extension WordLists {
  /// Last words that make a run of capitals the name of a place.
  static let placeTails: StaticString = """
    Avenue
    Bay
    Beach
    City
    County
    Heights
    Hills
    Island
    Islands
    Park
    River
    Springs
    Square
    Street
    Valley
    """
}
