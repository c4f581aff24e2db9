import Glibc

/// Makes libedit read and draw UTF-8.
enum UTF8Locale {
  /// Takes the user's character set; where it is not UTF-8, `C.UTF-8`, or what is typed is dropped without a sign.
  ///
  /// Only LC_CTYPE: a decimal comma by LC_NUMERIC would change how numbers are read and written.
  static func use() {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 { return }
  }

  private static var isUTF8: Bool {
    guard let set = nl_langinfo(nl_item(CODESET)) else { return false }
    return strcasecmp(set, "UTF-8") == 0
  }
}
