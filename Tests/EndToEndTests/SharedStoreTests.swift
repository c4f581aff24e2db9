import Glibc
import Testing

/// A store of one user, asked by another who may write in its folder and not to the store.
struct SharedStoreTests {
  private let place: VerbatimRun

  init() throws {
    place = try VerbatimRun()
    try place.write("« Nous attendons », a dit Anna Weber.\n", to: "news/a.txt")
    chmod(place.home, 0o777)
  }

  /// Runs lines of a shell in which `owner` and `reader` are the program, run by two users.
  private func run(_ lines: String) throws -> (output: String, errors: String) {
    let users = [("owner", 4711), ("reader", 4712)].map { name, id in
      "\(name)() { setpriv --reuid=\(id) --regid=\(id) --clear-groups verbatim \"$@\"; }\n"
    }
    let run = try place.shell(users.joined() + "reader --version >/dev/null || { echo unable; exit; }\n" + lines)
    return (run.output, run.errors)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func aReaderOfAnotherUserLeavesNothingBehind() throws {
    let count = "-c 'from articles select count() as n' --format tsv"
    let (output, errors) = try run(
      """
      owner index news --into n.verbatim --quiet
      reader n.verbatim \(count)
      ls -d n.verbatim*
      printf 'Un autre texte de presse.\\n' > news/b.txt
      owner index news --into n.verbatim --quiet; echo "indexed: $?"
      owner n.verbatim \(count)
      """)
    // A machine on which other users cannot reach the program has nothing to show.
    guard output != "unable\n" else { return }
    #expect(output == "n\n1\nn.verbatim\nindexed: 0\nn\n2\n", "\(errors)")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func aReaderOfAnotherUserHindersNoWriter() throws {
    let (output, errors) = try run(
      """
      owner index news --into n.verbatim --quiet
      mkfifo p; chmod 666 p
      reader n.verbatim -c 'from articles select count() as n' -c '.read p' >said.txt & r=$!
      while [ "$(wc -l <said.txt)" -lt 2 ]; do sleep 0.05; done
      printf 'Un autre texte de presse.\\n' > news/b.txt
      owner index news --into n.verbatim --quiet; echo "indexed: $?"
      echo 'from articles select count() as n' > p; wait $r
      cat said.txt
      owner index news --into n.verbatim --quiet; ls -d n.verbatim*
      """)
    guard output != "unable\n" else { return }
    #expect(output == "indexed: 0\nn\n1\nn\n2\nn.verbatim\n", "\(errors)")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can be two users"))
  func whatAKilledReaderLeftIsCalledSo() throws {
    let (output, errors) = try run(
      """
      owner index news --into n.verbatim --quiet
      touch n.verbatim-wal n.verbatim-shm; chown 4712 n.verbatim-wal n.verbatim-shm; chmod 644 n.verbatim-wal n.verbatim-shm
      printf 'Un autre texte de presse.\\n' > news/b.txt
      owner index news --into n.verbatim --quiet; echo "indexed: $?"
      """)
    guard output != "unable\n" else { return }
    #expect(output == "indexed: 1\n")
    #expect(errors.contains("another user is reading \(place.home)/n.verbatim, or has left"), "\(errors)")
  }
}
