extension WordLists {
  /// Words inside a person's name.
  static let particles: StaticString = """
    abou
    abu
    al
    ben
    bin
    bint
    d'
    da
    das
    de
    dei
    del
    della
    den
    der
    des
    di
    do
    dos
    du
    e
    el
    ibn
    l'
    la
    le
    les
    ter
    van
    von
    y
    zu
    """
}
