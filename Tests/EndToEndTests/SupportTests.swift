import Glibc
import Terminal
import Testing

/// The tests' own means, on programs that every machine has.
struct SupportTests {
  @Test func programRunSeesStreamsFolderAndCode() throws {
    let place = try VerbatimRun()
    let run = try place.shell("cat; pwd; echo wrong >&2; exit 3", input: "« é »\n")
    #expect(run.output == "« é »\n\(place.home)\n")
    #expect(run.errors == "wrong\n")
    #expect(run.exitCode == 3)
  }

  @Test func programRunEndsWhatHangs() throws {
    #expect(try ProgramRun("/bin/sh", ["-c", "kill -TERM $$"]).exitCode == 128 + SIGTERM)
    #expect(try ProgramRun("/bin/sh", ["-c", "sleep 60"], seconds: 0.1).exitCode == 128 + SIGKILL)
  }

  @Test func screenFollowsTheProgram() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", #"printf 'un\r\n東京\033[2;6Hé---\033[3D\033[K\n'; exec cat"#], environment: ["TERM": "xterm"],
      rows: 4, columns: 10)
    #expect(terminal.wait(for: "é"))
    #expect(terminal.screen.lines.prefix(2) == ["un", "東京 é"])
    terminal.send("\u{4}")
    #expect(terminal.exitCode() == 0)
  }
}
