import Glibc

extension String {
  /// A path as people type it: `~/` is the home folder, as a shell has it.
  var withHome: String {
    guard self == "~" || hasPrefix("~/"), let home = getenv("HOME"), home.pointee != 0 else { return self }
    return String(cString: home) + dropFirst()
  }
}
