import CorpusModel
import Glibc
import LineEditing

extension DotCommand {
  /// What Tab offers on a command's line; nil where the line is none.
  static func completions(_ text: String, cursorByte: Int, shell: any ShellContext) -> Completions? {
    let before = String(decoding: text.utf8.prefix(cursorByte), as: UTF8.self)
    guard let first = before.first, first == "." || first == "\\" else { return nil }
    let (start, mark) = lastWord(of: before)
    let word = String(before[start...].dropFirst(mark == nil ? 0 : 1))
    let span = before.utf8.distance(from: before.startIndex, to: start)..<cursorByte
    if start == before.startIndex { return Completions(replacing: span, candidates: commands(beginning: word)) }
    let name = String(before.prefix { $0 != " " })
    guard let command = try? named(name) else { return Completions.none }
    return Completions(replacing: span, candidates: command.arguments(beginning: word, mark, shell: shell))
  }

  /// Where the word before the cursor begins, and the quotation mark that it begins with and that is still open.
  private static func lastWord(of line: String) -> (start: String.Index, mark: Character?) {
    var start = line.startIndex
    var mark: Character?
    for index in line.indices {
      let character = line[index]
      if let open = mark {
        if character == open { mark = nil }
      } else if character == " " {
        start = line.index(after: index)
      } else if index == start, character == "\"" || character == "'" {
        mark = character
      }
    }
    return (start, mark)
  }

  private static func commands(beginning word: String) -> [Completions.Candidate] {
    all.flatMap { command in
      command.spellings.filter { $0.hasPrefix(word) }.map { .init($0 + " ", note: command.summary) }
    }
  }

  private func arguments(
    beginning word: String, _ mark: Character?, shell: any ShellContext
  ) -> [Completions.Candidate] {
    let candidates: [Completions.Candidate] =
      switch argument {
      case .nothing: []
      case .words(let words): words.map { .init($0) }
      case .mode: [.init("auto")] + shell.modes.map { .init($0.name, note: $0.summary) }
      case .parameter: shell.parameters.map { .init($0.name, note: $0.value) }
      case .collection: (try? shell.catalog).map { $0.collections.map { .init($0.name, note: $0.summary) } } ?? []
      case .topic: (try? shell.catalog).map { HelpTopic.names($0).map { .init($0) } } ?? []
      case .file: FileNames.beginning(word)
      }
    return candidates.filter { $0.text.hasPrefix(word) }.map { candidate in
      var candidate = candidate
      let marked = mark ?? (candidate.text.contains { $0.isWhitespace || $0 == "'" } ? "\"" : nil)
      guard let marked else { return candidate }
      // A folder's mark stays open for what is in it.
      candidate.text = String(marked) + candidate.text + (candidate.text.hasSuffix("/") ? "" : String(marked))
      return candidate
    }
  }
}

/// Files and folders whose path begins so: what completes a path.
enum FileNames {
  static let entriesMax = 10_000

  static func beginning(_ path: String) -> [Completions.Candidate] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let start = String(path.dropFirst(folder.count))
    guard let stream = opendir(folder.isEmpty ? "." : folder.withHome) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < entriesMax, let entry = readdir(stream) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: UInt8.self, capacity: 256) { String(decodingCString: $0, as: UTF8.self) }
      }
      // Hidden files only where a dot was typed; a name that a line cannot hold is not offered.
      guard name.hasPrefix(start), start.hasPrefix(".") || !name.hasPrefix("."),
        !name.contains(where: { $0.isNewline || $0 == "\"" || $0 == "\\" }), name.shownSafely == name
      else { continue }
      names.append(folder + name + (isFolder ? "/" : ""))
    }
    return names.sorted().map { .init($0) }
  }
}
