import CZlib
import CorpusModel
import Glibc
import Testing

@testable import Loading

/// A folder of files made for one test and removed with it.
final class Folder {
  let path: String

  init(in parent: String = "/tmp", _ files: [(String, [UInt8])] = []) {
    var template = Array((parent + "/verbatim-loading-" + String(repeating: "X", count: 6)).utf8CString)
    path = String(cString: mkdtemp(&template))
    for (name, bytes) in files { write(name, bytes) }
  }

  convenience init(in parent: String = "/tmp", _ files: [String: String]) {
    self.init(in: parent, files.map { ($0.key, Array($0.value.utf8)) })
  }

  deinit { run("rm", "-rf", path) }

  /// Makes the folders of `name` too.
  func write(_ name: String, _ bytes: [UInt8]) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var written = 0
    while written < bytes.count {
      written += bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
    close(descriptor)
  }

  private func run(_ arguments: String...) {
    var pid = pid_t()
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    if posix_spawnp(&pid, arguments[0], nil, nil, &pointers, environ) == 0 { waitpid(pid, nil, 0) }
    for pointer in pointers { free(pointer) }
  }
}

/// All that a load said.
struct Loaded {
  var files: [SourceFile] = []
  var records: [ArticleRecord] = []
  var lines: [Int] = []
  var rejections: [Rejection] = []
  var notes: [LoadNote] = []
  var outcomes: [FileOutcome] = []
  var outcome: LoadOutcome?

  var bodies: [String] { records.map { String(decoding: $0.body, as: UTF8.self) } }
  var reasons: [String] { rejections.map(\.reason) }
  var messages: [String] { notes.map(\.message) }
}

func load(_ paths: [String], _ options: LoadOptions = LoadOptions()) -> Loaded {
  var loaded = Loaded()
  loaded.outcome = try? CorpusReader().read(paths, options: options) { event in
    switch event {
    case .fileBegan(let file): loaded.files.append(file)
    case .record(let record, let line):
      loaded.records.append(record)
      loaded.lines.append(line)
    case .rejected(let rejection): loaded.rejections.append(rejection)
    case .note(let note): loaded.notes.append(note)
    case .fileEnded(_, let outcome): loaded.outcomes.append(outcome)
    }
    return true
  }
  return loaded
}

/// Loads one file of this name and these bytes.
func load(_ name: String, _ bytes: [UInt8], _ options: LoadOptions = LoadOptions()) -> Loaded {
  let folder = Folder([(name, bytes)])
  return load([folder.path + "/" + name], options)
}

func load(_ name: String, _ text: String, _ options: LoadOptions = LoadOptions()) -> Loaded {
  load(name, Array(text.utf8), options)
}

func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 32)
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target -> Int in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  deflateEnd(&stream)
  return Array(output[..<count])
}

/// Windows-1252 of a text whose characters have at most two bytes of UTF-8 (Latin-1) or stand in `extra`.
func windows1252(_ text: String) -> [UInt8] {
  let extra: [UInt32: UInt8] = [0x2019: 0x92, 0x153: 0x9C, 0x20AC: 0x80]
  return text.unicodeScalars.map { extra[$0.value] ?? UInt8(truncatingIfNeeded: $0.value) }
}
