import Foundation

extension DotCommand {
  static let corrections = DotCommand(
    name: "corrections", usage: "[undo [N] | gold FILE]", summary: "What you said of quotes.",
    details: """
      .corrections                   all of it, numbered
      .corrections undo [N]          takes back number N, or the last one
      .corrections gold FILE         the corrected articles as gold for `verbatim evaluate quotes`
      """,
    examples: [".corrections", ".corrections undo"], argument: .words(["gold", "undo"])
  ) { arguments, shell in
    let words = arguments.words
    let desk = try shell.quotes
    switch words.first {
    case nil:
      let all = try desk.corrections()
      let lines = all.enumerated().map { "\($0 + 1)  \($1.described)".shownSafely + "\n" }
      try shell.write(all.isEmpty ? "nothing was said of quotes\n" : lines.joined())
    case "undo":
      guard words.count <= 2, words.count == 1 || Int(words[1]) != nil else {
        throw arguments.failure("undo takes a number")
      }
      let number = words.count == 2 ? Int(words[1]) : nil
      try shell.write("taken back: " + desk.undo(number).described.shownSafely + "\n")
    case "gold":
      guard words.count == 2 else { throw arguments.failure("gold takes a file") }
      let articles = try desk.writeGold(to: words[1])
      try shell.write("\(articles) \(articles == 1 ? "article" : "articles") in \(words[1].shownSafely)\n")
    default: throw arguments.failure("takes undo or gold")
    }
    return .goesOn
  }
}
