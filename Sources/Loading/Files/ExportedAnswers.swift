import Glibc

/// The files of a folder that `| export` wrote there. An answer is no article: the corpus would grow by what was asked
/// of it.
struct ExportedAnswers {
  private var names: Set<SystemPath> = []

  /// An answer is known by the file beside it that says how it was made: `peskov.csv` by `peskov.csv.meta.json`.
  init(names all: [SystemPath], in folder: SystemPath) {
    let descriptions = all.filter { $0.bytes.suffix(Self.ending.count).elementsEqual(Self.ending) }
    guard !descriptions.isEmpty else { return }
    let present = Set(all)
    for name in descriptions {
      let answer = SystemPath(bytes: Array(name.bytes.dropLast(Self.ending.count)))
      guard present.contains(answer), Self.isDescription(folder.appending(name)) else { continue }
      names.formUnion([name, answer])
    }
  }

  func contains(_ name: SystemPath) -> Bool { names.contains(name) }

  private static let ending = Array(".meta.json".utf8)
  /// What the file begins with, as `FileExporter` writes it.
  private static let beginning = Array("{\n  \"query\": ".utf8)

  private static func isDescription(_ path: SystemPath) -> Bool {
    let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard file >= 0 else { return false }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: beginning.count)
    return read(file, &bytes, bytes.count) == bytes.count && bytes == beginning
  }
}
