import Analysis
import CorpusModel
import Execution

extension DotCommand {
  static let names = DotCommand(
    name: "names", usage: "[WHAT …]", summary: "What is joined under a name, why, and what you say of it.",
    details: """
      .names NAME                    its spellings, and what aliases.toml says of it
      .names why A B                 what joins two names here, or keeps them apart
      .names doubtful [N]            pairs that stayed two and might be one, with a score
      .names merge A B               from now on B is A
      .names split NAME SPELLING     this spelling is somebody else
      .names rename NAME NEW         shown so
      .names kind NAME KIND          person, place or organisation
      .names role NAME ROLE          who it is
      .names wikidata NAME QID       its item
      .names changes                 all that was said
      .names undo [N]                takes back change N, or the last one of this session
      What you say is kept in aliases.toml in the corpus's folder; its comments stay. No article is read again.
      """,
    examples: [".names why Ouchakov Ushakov", ".names merge \"Joe Biden\" Baiden", ".names doubtful"],
    argument: .words(NamesWork.allCases.map(\.rawValue))
  ) { arguments, shell in
    let desk = try shell.names
    guard let first = arguments.words.first else { throw arguments.failure("needs a name or what to do") }
    let text: String
    if let work = NamesWork(rawValue: first.lowercased()) {
      text = try work.run(Array(arguments.words.dropFirst()), at: desk, arguments)
    } else {
      text = try NamesWork.describe(arguments.words.joined(separator: " "), at: desk)
    }
    try shell.write(text.split(separator: "\n").map { String($0).shownSafely + "\n" }.joined())
    return .goesOn
  }
}

/// What `.names` can do.
enum NamesWork: String, CaseIterable {
  case changes, doubtful, kind, merge, rename, role, split, undo, why, wikidata

  private static let doubtsMax = 20

  func run(_ words: [String], at desk: NamesDesk, _ arguments: Arguments) throws -> String {
    switch self {
    case .changes:
      try take(0...0, words, arguments)
      return try listed(desk.changes())
    case .doubtful:
      try take(0...1, words, arguments)
      guard let limit = words.first.map({ Int($0) }) ?? Self.doubtsMax, limit > 0 else {
        throw arguments.failure("doubtful takes how many")
      }
      return Self.doubts(try desk.doubtful(limit: limit))
    case .why:
      try take(2...2, words, arguments)
      let verdict = try desk.why(words[0], words[1])
      let reasons = verdict.reason.split(separator: ";").map { "  " + $0.drop { $0 == " " } }
      return ([verdict.isSame ? "one name" : "two names · score \(Self.score(verdict))"] + reasons).joined(
        separator: "\n")
    case .undo:
      try take(0...1, words, arguments)
      let number = words.first.map { Int($0) }
      if number == .some(nil) { throw arguments.failure("undo takes a number") }
      return "taken back: " + Self.line(try desk.undo(number ?? nil))
    case .merge:
      try take(2...2, words, arguments)
      let (first, second) = (try desk.one(words[0]), try desk.one(words[1]))
      guard first.id != second.id else {
        throw CommandFailure(message: "\(words[0]) and \(words[1]) are one name already: \(first.canonical)")
      }
      return try said(AliasChange(.merge, desk.form(of: first), desk.form(of: second)), at: desk)
    case .split:
      try take(1...2, words, arguments)
      return try said(Self.split(words, at: desk), at: desk)
    case .rename, .kind, .role, .wikidata:
      try take(2...2, words, arguments)
      let table = AliasFile.Table(rawValue: rawValue) ?? .rename
      return try said(AliasChange(table, desk.form(of: desk.one(words[0])), words[1]), at: desk)
    }
  }

  /// A name with its spellings.
  static func describe(_ name: String, at desk: NamesDesk) throws -> String {
    let match = try desk.one(name)
    var lines = [
      [
        match.canonical, "\(match.kind)", FooterText.counted(Int64(match.mentions), "mentions"),
        FooterText.counted(Int64(match.quotes), "quotes"),
      ].joined(separator: " · ")
    ]
    if !match.spellings.isEmpty { lines.append("also written " + match.spellings.joined(separator: ", ")) }
    if let role = try desk.said(match, in: .role) { lines.append(role) }
    if let item = try desk.said(match, in: .wikidata) { lines.append("https://www.wikidata.org/wiki/" + item) }
    return lines.joined(separator: "\n")
  }

  private static func split(_ words: [String], at desk: NamesDesk) throws -> AliasChange {
    let name = try desk.one(words[0])
    let spellings = [name.canonical] + name.spellings
    let wanted = words.last ?? ""
    guard let spelling = spellings.first(where: { $0.lowercased() == wanted.lowercased() }), spellings.count > 1 else {
      throw CommandFailure(
        message: "\(name.canonical) has no spelling \(NamesDesk.marked(wanted)) to split off",
        help: spellings.count > 1 ? "it is written " + spellings.joined(separator: ", ") : "it is written in one way")
    }
    let form = try desk.form(of: name)
    guard spelling != form else {
      throw CommandFailure(
        message: "\(form) is the name itself; say which spelling leaves it",
        help: ".names split \"\(form)\" SPELLING, one of " + spellings.dropFirst().joined(separator: ", "))
    }
    return AliasChange(.split, form, spelling)
  }

  private func said(_ change: AliasChange, at desk: NamesDesk) throws -> String {
    let done = try desk.say(change)
    return "\(desk.aliasesPath ?? ""):\(done.line): \(Self.line(done)); `.names undo` takes it back"
  }

  private func take(_ range: ClosedRange<Int>, _ words: [String], _ arguments: Arguments) throws {
    guard !range.contains(words.count) else { return }
    let wanted = range.count > 1 ? "\(range.lowerBound) or \(range.upperBound)" : "\(range.lowerBound)"
    throw arguments.failure("\(rawValue) takes \(wanted) names, not \(words.count); a name with blanks stands in marks")
  }

  private func listed(_ changes: [AliasChange]) -> String {
    if changes.isEmpty { return "nothing was said of names" }
    return changes.enumerated().map { "\($0.offset + 1)  \(Self.line($0.element))" }.joined(separator: "\n")
  }

  private static func line(_ change: AliasChange) -> String {
    switch change.table {
    case .merge: "\(change.value) is \(change.name)"
    case .split: "\(change.value) is not \(change.name)"
    case .rename: "\(change.name) is shown as \(change.value)"
    case .kind, .role, .wikidata: "\(change.table.rawValue) of \(change.name): \(change.value)"
    }
  }

  private static func doubts(_ doubts: [NameDoubt]) -> String {
    if doubts.isEmpty { return "no pair of names is doubtful" }
    return doubts.map {
      "\(score($0.verdict))  \($0.first) (\(grouped($0.mentions))) · \($0.second) (\(grouped($0.secondMentions))): "
        + $0.verdict.reason
    }.joined(separator: "\n")
  }

  static func score(_ verdict: NameVerdict) -> Double { Double(Int((verdict.score * 100).rounded())) / 100 }
}
