import Analysis
import CorpusModel
import Foundation
import Storage

/// What a user asks and says of the names of an open corpus: the work behind `.names`.
///
/// What is said goes into `aliases.toml`; then names are joined again, and no article is read.
final class NamesDesk {
  let reader: StoreReader
  /// Where the user's word is kept; nil where nothing can be said: a store as it stands, standard input.
  let aliasesPath: String?
  private let joinAgain: () throws -> Void
  private let makeMatcher: () throws -> (any NameMatching)?
  /// The changes of this session with the file before each (nil where there was none) and after it.
  private var said: [(change: AliasChange, before: String?, after: String)] = []

  init(
    reader: StoreReader, aliasesPath: String?, matcher: @escaping () throws -> (any NameMatching)?,
    joinAgain: @escaping () throws -> Void
  ) {
    self.reader = reader
    self.aliasesPath = aliasesPath
    makeMatcher = matcher
    self.joinAgain = joinAgain
  }

  // MARK: Asking

  /// The one name that is meant; of several the one that is written so, as after a spelling was split off.
  ///
  /// - Throws: `CommandFailure` with the nearest where there is none, with all where there are several.
  func one(_ name: String) throws -> NameMatch {
    let matches = try reader.names(matching: name)
    if matches.count == 1 { return matches[0] }
    let written = matches.filter { $0.canonical == name }
    if written.count == 1 { return written[0] }
    if matches.isEmpty {
      let near = try reader.names(near: name, limit: 5)
      throw CommandFailure(
        message: "no name \(Self.marked(name)) in this corpus",
        help: near.isEmpty ? nil : "nearest: " + near.map(Self.counted).joined(separator: ", "))
    }
    throw CommandFailure(
      message: "\(Self.marked(name)) names \(matches.count): "
        + matches.prefix(8).map(Self.counted).joined(separator: ", "),
      help: "write the whole name")
  }

  /// Whether two names are one here, and why.
  func why(_ first: String, _ second: String) throws -> NameVerdict {
    let verdict = try matcher().match(first, second, in: CorpusView(forms: reader.forms()))
    guard !verdict.isSame else { return verdict }
    // A slip is joined by the article that makes it, and no rule about the two names knows of it.
    let (one, other) = (try reader.names(matching: first), try reader.names(matching: second))
    guard one.count == 1, other.count == 1, one[0].id == other[0].id else { return verdict }
    return NameVerdict(
      isSame: true, score: 1, reason: "an article that writes one of them means \(one[0].canonical) by it")
  }

  func doubtful(limit: Int) throws -> [NameDoubt] {
    try matcher().doubtful(in: CorpusView(forms: reader.forms()), limit: limit)
  }

  /// What the user said so far.
  func changes() throws -> [AliasChange] { try parsed(currentText() ?? "").changes }

  /// What `aliases.toml` has for a name in a table of single values.
  func said(_ name: NameMatch, in table: AliasFile.Table) throws -> String? {
    let file = try parsed(currentText() ?? "")
    for spelling in [name.canonical] + name.spellings {
      if let value = file.value(of: spelling, in: table) { return value }
    }
    return nil
  }

  /// A spelling of `name` that articles have: what the file joins and parts.
  func form(of name: NameMatch) throws -> String {
    let spellings = [name.canonical] + name.spellings
    let texts = Set(try reader.forms().map(\.text))
    return spellings.first(where: texts.contains) ?? name.canonical
  }

  // MARK: Saying

  /// Writes a change down and joins names again.
  ///
  /// - Returns: the change with its line.
  /// - Throws: `CommandFailure`; the file is then as it was.
  func say(_ change: AliasChange) throws -> AliasChange {
    let path = try writablePath()
    let old = try currentText()
    let new: String
    do {
      new = try AliasFile.text(old ?? "", adding: change)
    } catch {
      let place = old == nil ? "" : "\(path):\(error.line): "
      throw CommandFailure(
        message: place + error.message,
        help: change.table.takesList ? ".names changes lists what was said, .names undo N takes it back" : nil)
    }
    if new == old { throw CommandFailure(message: "\(path) says so already") }
    try replace(old, by: new, at: path)
    said.append((change, old, new))
    return try parsed(new).changes.last { ($0.table, $0.name, $0.value) == (change.table, change.name, change.value) }
      ?? change
  }

  /// Takes back change `number` of `changes()` (from 1), or the last of this session.
  func undo(_ number: Int?) throws -> AliasChange {
    let path = try writablePath()
    let old = try currentText()
    if let number {
      let all = try changes()
      guard number >= 1, number <= all.count else {
        throw CommandFailure(
          message: all.isEmpty ? "there is nothing to undo" : "there is no change \(number); there are \(all.count)",
          help: ".names changes lists them")
      }
      try takeBack(all[number - 1], old, path)
      return all[number - 1]
    }
    guard let last = said.last else {
      throw CommandFailure(
        message: "nothing was changed in this session",
        help: ".names changes lists older ones, .names undo N takes one back"
      )
    }
    if old == last.after {
      try replace(old, by: last.before, at: path)
    } else {
      try takeBack(last.change, old, path)
    }
    said.removeLast()
    return last.change
  }

  private func takeBack(_ change: AliasChange, _ old: String?, _ path: String) throws {
    do {
      try replace(old, by: AliasFile.text(old ?? "", removing: change), at: path)
    } catch let error as AliasFile.Invalid {
      throw CommandFailure(message: "\(path):\(error.line): \(error.message)")
    }
  }

  private func replace(_ old: String?, by new: String?, at path: String) throws {
    try put(new, at: path)
    do {
      try joinAgain()
    } catch {
      // What could not be joined is not kept either.
      try put(old, at: path)
      throw error
    }
  }

  private func put(_ text: String?, at path: String) throws {
    if let text { return try AliasesFile.write(text, to: path, help: "--aliases names another file") }
    try FileManager.default.removeItem(atPath: path)
  }

  private func currentText() throws -> String? {
    guard let aliasesPath, FileManager.default.fileExists(atPath: aliasesPath) else { return nil }
    return try AliasesFile.read(aliasesPath)
  }

  private func parsed(_ text: String) throws -> AliasFile {
    do {
      return try AliasFile(text)
    } catch {
      throw CommandFailure(message: "\(aliasesPath ?? "aliases.toml"):\(error.line): \(error.message)")
    }
  }

  private func writablePath() throws -> String {
    guard let aliasesPath else {
      throw CommandFailure(
        message: "nothing can be said of the names of a store as it stands, or of standard input",
        help: "open the folder or file it was made of; or index it again with --aliases aliases.toml")
    }
    return aliasesPath
  }

  private func matcher() throws -> any NameMatching {
    guard let matcher = try makeMatcher() else {
      throw CommandFailure(message: "no analyzer of this program compares names")
    }
    return matcher
  }

  static func counted(_ name: NameMatch) -> String { "\(name.canonical) (\(grouped(name.mentions)))" }
  static func marked(_ name: String) -> String { "«\(name)»" }
}
