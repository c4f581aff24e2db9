import Foundation
import Testing

/// What a user asks and says of names, through the command line alone.
struct NamesTests {
  private let place: VerbatimRun

  init() throws {
    place = try VerbatimRun()
    var texts = String(repeating: "« Nous attendons », a dit Dmitri Peskov.\n", count: 3)
    texts += "« Nous partons », a dit Anna Weber.\n« Nous restons », a dit Anna Keller.\n"
    try place.write(texts, to: "news/a.txt")
  }

  private func speakers(_ commands: String...) throws -> (output: String, errors: String) {
    let query = "from quotes group by speaker select count() as n order by n desc, speaker"
    let run = try place.run(arguments: ["news"] + (commands + [query]).flatMap { ["-c", $0] })
    return (run.output, run.errors)
  }

  @Test(arguments: ["Песков", "Peskow", "Dimitrij Peskow", "M. Peskov", "Пєсков"])
  func aNameIsFoundAsItIsTyped(_ typed: String) throws {
    let run = try place.run("news", "-c", "from quotes where speaker = \"\(typed)\" select speaker limit 1")
    #expect(run.output == "speaker\nDmitri Peskov\n", "\(run.errors)")
  }

  @Test func whatIsSaidIsKeptAndTakenBack() throws {
    try place.write("# mine\n", to: "news/aliases.toml")
    #expect(try speakers(".names merge \"Anna Weber\" \"Anna Keller\"").output.contains("Anna Weber,2\n"))
    // Kept: another process, an article more.
    try place.write("« Oui », a dit Anna Keller.\n", to: "news/b.txt")
    #expect(try speakers().output.contains("Anna Weber,3\n"))
    let changes = try place.run("news", "-c", ".names changes")
    #expect(changes.output == "1  Anna Keller is Anna Weber\n")
    let refused = try place.run("news", "-c", ".names split \"Anna Weber\" \"Anna Keller\"")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("aliases.toml:7: "), "\(refused.errors)")
    #expect(try speakers(".names undo 1").output.contains("Anna Keller,2\n"))
    #expect(try speakers(".names rename \"Anna Weber\" \"A. W.\"", ".names undo").output.contains("Anna Weber,1\n"))
  }

  @Test func whyAndWhoAreTold() throws {
    let run = try place.run(
      "news", "-c", ".names why \"Anna Weber\" \"Anna Keller\"", "-c", ".names role Peskov porte-parole", "-c",
      ".names Peskov", "-c", ".names \"Anna Weber\"")
    #expect(run.output.contains("two names"))
    #expect(run.output.contains("different surnames"))
    #expect(run.output.contains("Dmitri Peskov · person · 3 mentions · 3 quotes\n"), "\(run.output)")
    #expect(run.output.contains("Anna Weber · person · 1 mention · 1 quote\n"), "\(run.output)")
    #expect(run.output.contains("\nporte-parole\n"), "\(run.output)")
    let wrong = try place.run("news", "-c", ".names merge Nobody Peskov")
    #expect(wrong.exitCode == 1 && wrong.errors.contains("no name «Nobody»"))
  }

  @Test func whatAnArticleJoinsIsOneName() throws {
    let run = try place.run(Repository.seeds, "-c", ".names why Baiden Biden")
    #expect(run.output == "one name\n  an article that writes one of them means Joe Biden by it\n", "\(run.errors)")
  }

  /// The exact name, where another has it for a spelling.
  @Test func aNameThatIsSplitIsStillFound() throws {
    try place.write("« Oui », a dit Dimitri Peskov.\n", to: "news/c.txt")
    let run = try place.run(
      "news", "-c", ".names split \"Dmitri Peskov\" \"Dimitri Peskov\"", "-c", ".names \"Dmitri Peskov\"", "-c",
      ".names \"Dimitri Peskov\"")
    #expect(run.output.contains("\nDmitri Peskov · person"), "\(run.errors)")
    #expect(run.output.contains("\nDimitri Peskov · person"))
  }

  @Test func matchTakesNamesAndACorpus() throws {
    #expect(try place.run("names", "match", "Ouchakov", "Yuri Ushakov").output.hasPrefix("1\t"))
    let run = try place.run("names", "match", "Песков", "Dmitri Peskov", "--corpus", "news")
    #expect(run.output.hasPrefix("1\t"), "\(run.errors)")
    #expect(try place.run("names", "match", "Ouchakov").exitCode == 2)
    #expect(try place.run("names", "doubtful", "news").exitCode == 0)
  }
}
