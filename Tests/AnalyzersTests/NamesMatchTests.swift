import Analysis
import Testing

@testable import EntitiesAnalyzer

@Suite struct NamesMatchTests {
  static let same: [(String, String)] = [
    ("Vladimir Poutine", "Vladimir Putin"), ("Iouri Ouchakov", "Yuri Ushakov"), ("Dmitri Peskov", "Dimitri Peskov"),
    ("Dmitri Peskov", "Dmitry Peskov"), ("Joe Biden", "Joe Baiden"), ("Joe Biden", "Joseph Biden"),
    ("Sergueï Choïgou", "Sergei Shoigu"), ("Evguéni Prigojine", "Yevgeny Prigozhin"),
    ("Nikita Khrouchtchev", "Nikita Khrushchev"), ("Mikhaïl Gorbatchev", "Mikhail Gorbachev"),
    ("Boris Eltsine", "Boris Eltsin"), ("Alexandre Loukachenko", "Alexander Lukashenko"),
    ("Volodymyr Zelensky", "Vladimir Zelensky"), ("Volodymyr Zelensky", "Volodymyr Zelenski"),
    ("Viktor Ianoukovitch", "Viktor Yanukovych"), ("Ramzan Kadyrov", "Ramzan Kadirov"),
    ("Bachar al-Assad", "Bashar al-Assad"), ("Bachar al-Assad", "Bachar el-Assad"),
    ("Benyamin Netanyahou", "Benjamin Netanyahu"), ("Mouammar Kadhafi", "Muammar Kadhafi"),
    ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"), ("Xi Jinping", "Xi Jin Ping"), ("Kim Jong-un", "Kim Jong Un"),
    ("Nicolas Sarkozy", "Nicolas Sarkosy"), ("François Mitterrand", "François Mitterand"),
    ("Valérie Pécresse", "Valerie Pecresse"), ("Jean-Luc Mélenchon", "Jean-Luc Melenchon"),
    ("Jean-Luc Mélenchon", "Jean Luc Mélenchon"), ("Éric Dupond-Moretti", "Eric Dupont-Moretti"),
    ("Raphaël Glucksmann", "Raphaël Glucksman"), ("Jen Psaki", "Jennifer Psaki"), ("Mike Pompeo", "Michael Pompeo"),
    ("EMMANUEL MACRON", "Emmanuel Macron"), ("M. Macron", "Macron"), ("Peskov", "Dmitri Peskov"),
    ("J. Biden", "Joe Biden"),
    ("Oussama ben Laden", "Osama bin Laden"), ("Andriy Iermak", "Andrii Yermak"),
  ]

  static let different: [(String, String)] = [
    ("Joe Biden", "Jill Biden"), ("Joe Biden", "Hunter Biden"), ("George Bush", "George W. Bush"),
    ("Johnny Hallyday", "David Hallyday"), ("Johnny Hallyday", "Laeticia Hallyday"),
    ("Jean-Marie Le Pen", "Marine Le Pen"), ("Bill Clinton", "Hillary Clinton"), ("Barack Obama", "Michelle Obama"),
    ("Donald Trump", "Melania Trump"), ("Donald Trump", "Donald Tusk"), ("Gérald Darmanin", "Gérard Darmon"),
    ("François Baroin", "François Bayrou"), ("Laurent Ruquier", "Laurent Russier"),
    ("David Belliard", "David Julliard"),
    ("Emmanuel Macron", "Brigitte Macron"), ("Patrick Balkany", "Isabelle Balkany"),
    ("Tom Holland", "François Hollande"),
    ("Gérard Philipe", "Gérald Philipe"), ("Michel Dupont", "Michel Durand"), ("Jean Martin", "Jean-Paul Martin"),
    ("Dmitri Peskov", "Dmitri Medvedev"), ("Alexandre Benalla", "Alexandre Astier"), ("Anne Hidalgo", "Anna Hidalgo"),
    ("Louis XIV", "Louis XVI"), ("Paul Ryan", "Paul Rand"), ("", "Joe Biden"), ("", ""), ("Trump", "Macron"),
  ]

  @Test(arguments: same)
  func isSame(_ first: String, _ second: String) throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    let verdict = analyzer.match(first, second)
    #expect(verdict.isSame && verdict.score > 0.5, "\(verdict.reason)")
    #expect(analyzer.match(second, first).isSame)
  }

  @Test(arguments: different)
  func isDifferent(_ first: String, _ second: String) throws {
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
    #expect(!analyzer.match(first, second).isSame)
    #expect(!analyzer.match(second, first).isSame)
  }

  @Test func theUserHasTheLastWord() throws {
    let aliases = """
      [merge]
      "Joe Biden" = ["Sleepy Joe"]
      [split]
      "Vladimir Poutine" = ["Vladimir Putin"]
      """
    let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration(aliases: aliases))
    #expect(analyzer.match("Sleepy Joe", "joe biden").isSame)
    #expect(!analyzer.match("Vladimir Poutine", "Vladimir Putin").isSame)
  }
}
