import Foundation
import Testing
import SeededRandom

/// The same articles give the same names, in whatever order and in however many loads they came.
struct LoadOrderTests {
  @Test(arguments: [2, 7, 11] as [UInt64])
  func loadsChangeNoName(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let articles = (0..<24).map { _ in Self.article(&random) }
    let expected = try names(articles, loads: [Array(articles.indices)])
    #expect(expected.contains("Iouri Ouchakov") || expected.contains("Dmitri Peskov"), "seed \(seed): \(expected)")
    for _ in 0..<2 {
      var order = Array(articles.indices)
      order.shuffle(using: &random)
      var loads: [[Int]] = []
      while !order.isEmpty {
        let count = min(order.count, 1 + Int(random.next() % 12))
        loads.append(Array(order.prefix(count)))
        order.removeFirst(count)
      }
      #expect(try names(articles, loads: loads) == expected, "seed \(seed), loads \(loads)")
    }
  }

  /// Every mention with its name, after the loads in turn; the first also brings an article that the second takes away.
  private func names(_ articles: [String], loads: [[Int]]) throws -> String {
    let place = try VerbatimRun()
    for (number, load) in loads.enumerated() {
      if number == 1 { try place.remove("news/gone.txt") }
      if number == 0 && loads.count > 1 {
        try place.write("Iouri Baiden et Jill Peskov ont reçu Yuri Ouchakof.\n", to: "news/gone.txt")
      }
      for article in load { try place.write(articles[article], to: "news/\(100 + article).txt") }
      let run = try place.run("index", "news", "--into", "n.verbatim", "--quiet")
      #expect(run.exitCode == 0, "\(run.errors)")
    }
    let queries = [
      "from entities select articles.id as a, start, name, kind order by a, start",
      "from quotes select articles.id as a, quotes.start as s, speaker order by a, s",
      "from entities where name = \"Ushakov\" select count() as n",
    ]
    let run = try place.run(arguments: ["n.verbatim"] + queries.flatMap { ["-c", $0] })
    #expect(run.exitCode == 0, "\(run.errors)")
    return run.output
  }

  private static func article(_ random: inout SplitMix64) -> String {
    func any(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    return (0..<3).map { _ in
      any(sentences).replacing("%1", with: any(who)).replacing("%2", with: any(who))
    }.joined(separator: " ") + "\n"
  }

  private static let sentences = [
    "Selon %1, rien ne presse.", "Hier, %1 a reçu %2.", "Le ministre %1 attend M. %2.", "« Nous partons », a dit %1.",
    "Les propos de %1 ont surpris %2.", "La réunion de l'OTAN attend %1.", "L'Alliance atlantique écoute %1.",
  ]

  private static let who = [
    "Iouri Ouchakov", "Yuri Ushakov", "Ouchakov", "Dmitri Peskov", "Dimitri Peskov", "Peskov", "Joe Biden",
    "Jill Biden", "Biden", "Baiden", "Vladimir Poutine", "Vladimir Putin", "Poutine", "Orban Viktor", "Viktor Orban",
  ]
}
