import QueryLanguage

extension DotCommand {
  /// The command that `word` means: a spelling of it in any case, or the beginning of one command's names.
  ///
  /// - Throws: `CommandFailure` that names the nearest, or the several that begin so.
  static func named(_ word: String) throws(CommandFailure) -> DotCommand {
    // `\D` and `\d` may differ some day, as in psql: only words fold.
    let word = word.hasPrefix("\\") ? word : word.lowercased()
    if let command = all.first(where: { $0.spellings.contains(word) }) { return command }
    let begins = all.filter { $0.spellings.contains { $0.hasPrefix(word) } }
    if begins.count == 1 { return begins[0] }
    if begins.count > 1, word.count > 1 {
      throw CommandFailure(
        message: "\(VisibleText.escaped(word)) could be " + begins.map { "." + $0.name }.joined(separator: ", "))
    }
    throw unknown(word)
  }

  private static func unknown(_ word: String) -> CommandFailure {
    let shown = VisibleText.escaped(word)
    let nearest = Nearest.best(to: word, among: all.flatMap(\.spellings))
    return CommandFailure(
      message: "no command \(shown)" + (nearest.map { ", nearest: \($0)" } ?? ""), help: ".help lists the commands")
  }
}
