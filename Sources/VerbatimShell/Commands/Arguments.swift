import QueryLanguage

/// What stands behind a command's name, read as the command needs it.
struct Arguments: Sendable {
  let words: [String]
  let command: DotCommand

  /// The only argument, nil where there is none.
  func single() throws(CommandFailure) -> String? {
    guard words.count <= 1 else { throw failure("takes one argument, not \(words.count)") }
    return words.first
  }

  /// The only argument.
  func required(_ what: String) throws(CommandFailure) -> String {
    guard let word = try single() else { throw failure("needs \(what)") }
    return word
  }

  func none() throws(CommandFailure) {
    guard words.isEmpty else { throw failure("takes no argument") }
  }

  /// `on` or `off`; nil where there is none.
  func toggle() throws(CommandFailure) -> Bool? {
    guard let word = try single() else { return nil }
    switch word.lowercased() {
    case "on", "yes", "true", "1": return true
    case "off", "no", "false", "0": return false
    default: throw failure("takes on or off, not \(VisibleText.escaped(word))")
    }
  }

  /// A whole number of `range`; nil where there is none.
  func number(_ range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let word = try single() else { return nil }
    guard let number = Int(word), range.contains(number) else {
      let limits =
        range.upperBound == .max ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw failure("takes a number \(limits), not \(VisibleText.escaped(word))")
    }
    return number
  }

  /// One of `names`, or the beginning of only one.
  func choice(_ names: [String], what: String) throws(CommandFailure) -> String? {
    guard let word = try single()?.lowercased() else { return nil }
    if names.contains(word) { return word }
    let begins = names.filter { $0.hasPrefix(word) }
    if begins.count == 1 { return begins[0] }
    let nearest = Nearest.best(to: word, among: names).map { ", nearest: \($0)" } ?? ""
    throw CommandFailure(
      message: "no \(what) \(VisibleText.escaped(word))\(nearest)", help: "\(what)s: " + names.joined(separator: ", "))
  }

  func failure(_ message: String) -> CommandFailure {
    CommandFailure(message: ".\(command.name) \(message)", help: "usage: \(command.signature)")
  }
}
