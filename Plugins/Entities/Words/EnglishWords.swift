extension WordLists {
  /// English grammar words that no French line has several of.
  static let englishWords: StaticString = """
    and
    are
    as
    at
    be
    by
    for
    from
    how
    in
    is
    it
    of
    on
    our
    that
    the
    their
    this
    to
    was
    we
    were
    with
    you
    your
    """
}
