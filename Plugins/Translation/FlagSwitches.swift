/// Kinds of flags that are switched off, for the corpus or for one outlet: what `verbatim.toml` says of them.
///
/// Options of the analyzer: `off` = kinds apart by blanks or commas; `off.OUTLET` the same for one outlet.
struct FlagSwitches: Sendable {
  private var everywhere: Set<String> = []
  private var byOutlet: [String: Set<String>] = [:]

  var isEmpty: Bool { everywhere.isEmpty && byOutlet.isEmpty }

  /// - Throws: `FlagSwitchError` for a kind that is none.
  init(_ options: [String: String]) throws(FlagSwitchError) {
    let known = Set(flagRules.map(\.kind.id))
    for (name, value) in options where name == "off" || name.hasPrefix("off.") {
      let kinds = Set(value.split { $0 == " " || $0 == "," }.map(String.init))
      if let unknown = kinds.subtracting(known).min() { throw FlagSwitchError(kind: unknown) }
      if name == "off" { everywhere = kinds } else { byOutlet[String(name.dropFirst(4)), default: []] = kinds }
    }
  }

  func isOff(_ kind: String, outlet: String?) -> Bool {
    if everywhere.contains(kind) { return true }
    guard let outlet, !byOutlet.isEmpty else { return false }
    return byOutlet[outlet]?.contains(kind) ?? false
  }
}

struct FlagSwitchError: Error, CustomStringConvertible {
  var kind: String

  var description: String { "no kind of flag is called `\(kind)`" }
}
