import CorpusModel
import Foundation
import Glibc
import Synchronization
import Testing

@testable import Loading

@Suite struct CorpusReaderTests {
  @Test func order() {
    let folder = Folder([
      "b.txt": "b", "a/z.txt": "az", "a.txt": "a", "a/b/c.jsonl": #"{"text": "abc"}"#, "a-b.txt": "a-b", "é.txt": "é",
      "Z.TXT": "Z",
    ])
    let loaded = load([folder.path])
    #expect(loaded.files.map(\.path) == ["Z.TXT", "a-b.txt", "a.txt", "a/b/c.jsonl", "a/z.txt", "b.txt", "é.txt"])
    #expect(loaded.records.map(\.id)[3] == "a/b/c.jsonl#1")
    #expect(loaded.files[3].name == folder.path + "/a/b/c.jsonl")
    #expect(loaded.outcome?.isComplete == true)
    #expect(loaded.outcome?.progress.files == 7 && loaded.outcome?.progress.filesTotal == 7)
    #expect(loaded.outcome?.progress.bytes == loaded.outcome?.progress.bytesTotal)
  }

  @Test func whatIsNoArticle() {
    let folder = Folder([
      ".hidden.txt": "x", ".git/a.txt": "x", "a.pdf": "x", "b.pdf": "x", "LISEZMOI": "x", "bon.txt": "bon",
      "aliases.toml": "", "corrections.jsonl": "", "verbatim.toml": "",
    ])
    symlink(folder.path, folder.path + "/boucle")
    symlink("loin", folder.path + "/mort.txt")
    symlink("rond.txt", folder.path + "/rond.txt")
    symlink("bon.txt", folder.path + "/lien.txt")
    mkfifo(folder.path + "/tuyau.txt", 0o644)
    let loaded = load([folder.path, folder.path + "/absent", folder.path + "/bon.txt"])
    #expect(loaded.bodies == ["bon", "bon"])
    #expect(
      Set(loaded.rejections.map { $0.file.dropFirst(folder.path.count + 1) + ": " + $0.reason }) == [
        "boucle: a link to a folder that was already read: not read again",
        "mort.txt: a link that leads nowhere",
        "rond.txt: symbolic links that lead in a circle",
        "tuyau.txt: neither a file nor a folder",
        "absent: no such file or folder",
      ])
    #expect(
      loaded.messages == [
        "hidden files or folders left out: 2", "files left out that no reader takes: .pdf (2), no ending (1)",
        "files or folders that a PATH before this one led to, not read again: 1",
      ])
    // `absent` may hold articles; the links and the pipe hide none.
    #expect(loaded.outcome?.isComplete == false)
    #expect(loaded.outcome?.unread.count == 1)
    #expect(loaded.outcome?.unread.first?.file == folder.path + "/absent")
    #expect(load([folder.path]).outcome?.isComplete == true)
  }

  /// Written another way, through a link, inside another or in another's place: the first PATH that leads to a file has it.
  @Test(arguments: [
    (["a", "a"], ["x.txt", "sub/y.txt"]),
    (["a", "a/", "./a", "a/sub/.."], ["x.txt", "sub/y.txt"]),
    (["a", "lien"], ["x.txt", "sub/y.txt"]),
    (["a", "a/sub"], ["x.txt", "sub/y.txt"]),
    (["a/sub", "a"], ["y.txt", "x.txt"]),
    (["a/sub/y.txt", "a"], ["y.txt", "x.txt"]),
    (["a/x.txt", "lien/x.txt"], ["x.txt"]),
    // What the first PATH left out is the second's own.
    (["a", "a/.caché"], ["x.txt", "sub/y.txt", "z.txt"]),
    (["-", "a/x.txt", "-"], ["stdin", "x.txt"]),
  ])
  func meetingPaths(paths: [String], found: [String]) throws {
    let folder = Folder(["a/x.txt": "Un.", "a/sub/y.txt": "Deux.", "a/.caché/z.txt": "Trois.", "input": "Quatre."])
    symlink("a", folder.path + "/lien")
    var options = LoadOptions()
    options.standardInput = open(folder.path + "/input", O_RDONLY)
    defer { close(options.standardInput) }
    let loaded = load(paths.map { $0 == "-" ? $0 : folder.path + "/" + $0 }, options)
    #expect(Set(loaded.records.map(\.path)) == Set(found) && loaded.records.count == found.count)
    #expect(loaded.rejections.isEmpty && loaded.outcome?.isComplete == true)
    #expect(loaded.outcome?.progress.files == loaded.files.count)
    let again = loaded.messages.filter { $0.hasPrefix("files or folders that a PATH before this one led to") }
    #expect(again.isEmpty == (paths.contains("-") || paths.contains("a/.caché")))
    #expect(!loaded.messages.contains { $0.hasPrefix("no articles") })
  }

  @Test func folderWithoutArticles() {
    let folder = Folder()
    let loaded = load([folder.path])
    #expect(
      loaded.messages == [
        "no articles in this folder: looked for .csv .json .jsonl .ndjson .tab .tsv .txt, also .gz"
      ])
    #expect(loaded.files.isEmpty && loaded.outcome?.isComplete == true)
  }

  @Test func unreadableFile() {
    let folder = Folder(["a.txt": "a", "b.txt": "b"])
    chmod(folder.path + "/a.txt", 0)
    let loaded = load([folder.path])
    // Root reads all the same.
    guard getuid() != 0 else { return }
    #expect(loaded.bodies == ["b"])
    #expect(loaded.reasons == ["permission denied"])
    #expect(loaded.outcomes[0] == FileOutcome(records: 0, rejected: 1, isComplete: false))
  }

  @Test func unknownEnding() throws {
    let folder = Folder(["a.data": #"{"text": "a"}"#])
    let loaded = load([folder.path + "/a.data"])
    #expect(loaded.reasons.count == 1 && loaded.reasons[0].hasPrefix("no reader for files of this name; --format-in"))
    var options = LoadOptions()
    try options.setFormat("jsonl")
    #expect(load([folder.path + "/a.data"], options).bodies == ["a"])
  }

  @Test func unchangedFilesAreLeft() throws {
    let folder = Folder(["a.txt": "a", "b.txt": "b"])
    var bodies: [[UInt8]] = []
    var ended = 0
    _ = try CorpusReader().read([folder.path]) { event in
      switch event {
      case .fileBegan(let file): return file.path != "a.txt"
      case .record(let record, _): bodies.append(record.body)
      case .fileEnded: ended += 1
      default: break
      }
      return true
    }
    #expect(bodies == [Array("b".utf8)] && ended == 1)
  }

  @Test func sinkStopsTheLoad() throws {
    let folder = Folder(["a.jsonl": (0..<100).map { "{\"text\": \"\($0)\"}\n" }.joined(), "b.txt": "b"])
    var records = 0
    let outcome = try CorpusReader().read([folder.path]) { event in
      if case .record = event { records += 1 }
      return records < 10
    }
    #expect(records == 10 && outcome.isStopped && !outcome.isComplete)
  }

  @Test func sinkErrorsComeThrough() {
    struct Full: Error {}
    let folder = Folder(["a.txt": "a"])
    #expect(throws: Full.self) {
      _ = try CorpusReader().read([folder.path]) { event in
        if case .record = event { throw Full() }
        return true
      }
    }
  }

  @Test func vanishedFile() throws {
    let folder = Folder(["a.txt": "a", "b.txt": "b"])
    var reasons: [String] = []
    _ = try CorpusReader().read([folder.path]) { event in
      if case .fileBegan(let file) = event, file.path == "a.txt" { unlink(folder.path + "/a.txt") }
      if case .rejected(let rejection) = event { reasons.append(rejection.reason) }
      return true
    }
    #expect(reasons == ["vanished before it could be read"])
  }

  @Test func shrinkingFile() throws {
    let line = "{\"text\": \"" + String(repeating: "a", count: 990) + "\"}\n"
    let folder = Folder(["a.jsonl": String(repeating: line, count: 2_000)])
    var records = 0
    var reasons: [String] = []
    var outcome: FileOutcome?
    _ = try CorpusReader().read([folder.path]) { event in
      switch event {
      case .record:
        if records == 0 { truncate(folder.path + "/a.jsonl", 300_000) }
        records += 1
      case .rejected(let rejection): reasons.append(rejection.reason)
      case .fileEnded(_, let ended): outcome = ended
      default: break
      }
      return true
    }
    #expect(records > 200 && records < 400)
    #expect(reasons.last?.hasPrefix("shrank while it was read: ") == true)
    #expect(outcome?.isComplete == false)
  }

  @Test func changedFile() throws {
    let folder = Folder(["a.txt": "a"])
    var notes: [String] = []
    _ = try CorpusReader().read([folder.path]) { event in
      if case .record = event { folder.write("a.txt", Array("autre".utf8)) }
      if case .note(let note) = event { notes.append(note.message) }
      return true
    }
    #expect(notes == ["changed while it was read: the next load reads it again"])
  }

  @Test(arguments: [
    ("{\"text\": \"a\"}\n{\"text\": \"b\"}", nil, ["a", "b"], "stdin#1"),
    (" \n [{\"text\": \"a\"}]", nil, ["a"], "stdin#1"),
    ("Un texte.", nil, ["Un texte."], "stdin"),
    ("text,id\na,5\n", "csv", ["a"], "5"),
  ])
  func standardInput(text: String, format: String?, bodies: [String], id: String) {
    var pipes: [Int32] = [0, 0]
    pipe(&pipes)
    write(pipes[1], text, text.utf8.count)
    close(pipes[1])
    var options = LoadOptions()
    options.standardInput = pipes[0]
    options.format = format
    let loaded = load(["-"], options)
    close(pipes[0])
    #expect(loaded.bodies == bodies)
    #expect(loaded.records.first?.id == id)
    #expect(loaded.records.first?.sourceFile == "-" && loaded.files.first?.isRegular == false)
    #expect(loaded.outcome?.progress.bytesTotal == nil)
  }

  /// A pipe whose writer is silent, and one that has none, are left when the load is to stop.
  @Test(arguments: [true, false])
  func aSilentPipe(hasWriter: Bool) {
    let folder = Folder()
    let path = folder.path + "/tuyau.txt"
    mkfifo(path, 0o644)
    let writer = hasWriter ? open(path, O_RDWR) : -1
    defer { if hasWriter { close(writer) } }
    if hasWriter { write(writer, "Un début", 9) }
    let asked = Atomic<Int>(0)
    var options = LoadOptions()
    options.isStopped = { asked.add(1, ordering: .relaxed).newValue > 2 }
    let loaded = load([path], options)
    #expect(loaded.reasons == ["stopped while nothing came"] && loaded.records.isEmpty)
    #expect(loaded.rejections.first?.byte == (hasWriter ? 9 : 0))
    #expect(asked.load(ordering: .relaxed) == 3)
  }

  /// A pipe is read to its end, however late its writer comes.
  @Test func aLateWriter() {
    let folder = Folder()
    let path = folder.path + "/tuyau.txt"
    mkfifo(path, 0o644)
    let thread = Thread {
      usleep(250_000)
      let writer = open(path, O_WRONLY)
      for part in ["Un texte", " en deux parts."] {
        write(writer, part, part.utf8.count)
        usleep(150_000)
      }
      close(writer)
    }
    thread.start()
    #expect(load([path]).bodies == ["Un texte en deux parts."])
  }

  /// After 2262 nanoseconds do not fit: the file is read, and its time is the last there is.
  @Test(arguments: [(10_413_792_000, Int64.max), (1_000_000_000, 1_000_000_000_000_000_000)])
  func timesFarAhead(seconds: Int, modified: Int64) {
    let folder = Folder(["a.txt": "Un."])
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, folder.path + "/a.txt", times, 0) == 0)
    let loaded = load([folder.path])
    #expect(loaded.bodies == ["Un."] && loaded.files.map(\.modified) == [modified])
  }

  /// Files of holes that claim more bytes together than a number holds.
  @Test(.enabled(if: access("/dev/shm", W_OK) == 0, "a disk in memory keeps files of holes"))
  func sizesBeyondAll() {
    let folder = Folder(in: "/dev/shm", ["c.txt": "Trois."])
    for name in ["a.txt", "b.txt"] {
      folder.write(name, [])
      guard truncate(folder.path + "/" + name, 7 << 60) == 0 else { return }
    }
    let loaded = load([folder.path])
    #expect(loaded.bodies == ["Trois."] && loaded.reasons.count == 2)
    #expect(loaded.outcome?.progress.bytes == 1 << 61 && loaded.outcome?.progress.bytesTotal == 1 << 61)
  }

  /// 100 MB in one line: rejected without being held, and the load goes on.
  @Test(arguments: ["a.jsonl", "a.csv", "a.json"])
  func longLine(name: String) {
    let long = [UInt8](repeating: 0x61, count: 100_000_000)
    let (head, middle, tail) =
      switch name {
      case "a.jsonl": ("{\"text\": \"un\"}\n", "{\"text\": \"", "\"}\n{\"text\": \"deux\"}\n")
      case "a.json": ("[{\"text\": \"un\"},\n", "{\"text\": \"", "\"},\n{\"text\": \"deux\"}]\n")
      default: ("text,id\nun,1\n", "", ",2\ndeux,3\n")
      }
    let folder = Folder([(name, Array((head + middle).utf8) + long + Array(tail.utf8))])
    let loaded = load([folder.path])
    #expect(loaded.bodies == ["un", "deux"])
    #expect(loaded.reasons.count == 1)
    #expect(loaded.reasons[0].hasPrefix("a record of 95.4 MiB: longer than the 16 MiB one may have"))
    #expect(loaded.rejections[0].byte == Int64(head.utf8.count))
    #expect(loaded.rejections[0].line == (name == "a.csv" ? 3 : 2))
  }
}

@Suite struct ByteWindowTests {
  /// Gives `a` without end, a line feed, and `b`.
  private final class LongLine: ByteSource {
    var left: Int
    init(_ count: Int) { left = count }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFault) -> Int {
      let count = min(left, buffer.count)
      for index in 0..<count { buffer[index] = left - index > 2 ? 0x61 : left - index == 2 ? 0x0A : 0x62 }
      left -= count
      return count
    }
  }

  /// However long the line, the window holds no more than its limit and a chunk.
  @Test func boundIsKept() throws {
    let window = ByteWindow(limitBytes: 1 << 20)
    window.attach(LongLine(8 << 20))
    try window.fill()
    #expect(!window.isAtEnd && window.bytes.count > 1 << 20)
    #expect(window.capacity <= 1 << 20 + ByteWindow.chunkBytes)
    #expect(try window.dropLine() == Int64(8 << 20 - 1))
    #expect(Array(window.bytes) == [0x62] && window.position == Int64(8 << 20 - 1))
    #expect(window.capacity <= 1 << 20 + ByteWindow.chunkBytes)
    // The next file begins small again.
    window.attach(LongLine(10))
    #expect(window.capacity <= 4 * ByteWindow.chunkBytes && window.bytes.isEmpty && window.position == 0)
  }
}
