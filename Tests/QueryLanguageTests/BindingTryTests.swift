import Testing
@testable import QueryLanguage
@Suite struct BindingTryTests {
  @Test func show() {
    let queries = """
from articles where speeker = "Peskov" select quotes
from quotes where speeker = "Biden"
from quote
from speaker
from by_mnth("x")
from Kremln
from articles where text has "x"
from articles where kind = "direct"
from entities where speaker = "Peskov"
from articles where quote.speaker = "Peskov"
from articles where quotes.speeker = "Peskov"
from articles where quotes.title = "x"
from articles where label = "negative"
from quotes where date > 2021
from articles where speaker = Peskov
from articles where speaker = speaker.surface
from articles where words = "300"
from articles where words > "many"
from articles where published = "2021-12-07"
from articles where published > "7 décembre 2021"
from articles where outlet = 5
from quotes where floating = "yes"
from quotes where speaker < "P"
from quotes where speakers = "Peskov"
from quotes where speakers contains "Peskov"
from quotes where confidence
from articles where quotes
from articles where quotes is missing
from articles where quotes has "OTAN"
from articles where body has "…"
from articles where body matches /(/
from articles where speaker = "Peskov" or category = "form"
from articles where quotes.line = entities.line
from articles where outlet = "TASS" or speaker = "Peskov" and name = "OTAN"
from articles where any quotes (name = "OTAN")
from articles where any quotes (entities.name = "OTAN")
from quotes where any quotes (speaker = "x")
from articles where any speaker (kind = "x")
from articles where any quote (kind = "x")
from articles where all quotes
from quotes select sum(words)
from quotes select speaker, count()
from quotes select speaker, avg(sentiment)
from quotes where count() > 3
from quotes group by speaker select count(count())
from quotes group by count()
from quotes group by speaker select title, count()
from quotes group by speaker select count() order by text
from quotes group by quotes
from quotes select title order by confidence
from articles select quotes.text, entities.name
from articles select title, title
from articles select month(title)
from articles select month()
from articles select lenght(title)
from articles select mounth(published)
from articles select count
from articles where quotes (speaker = "x")
from quotes select share(confidence)
from quotes group by speaker select share(confidence)
from quotes group by speaker select sum(distinct confidence)
from quotes select avg(speaker)
from quotes select avg(floating)
from quotes limit "x"
from quotes where text has $w
from articles where id in Kremlin
from quotes select distinct speaker order by confidence
from quotes group by speaker select quotes
from quotes group by speaker | select quotes
from quotes group by speaker select count() as n | where m > 2
from quotes group by speaker | kwic "x"
from quotes | kwic
from quotes | kwic "x" widht=3
from quotes | kwic "x" width=0
from articles select title, quotes | export "x.csv"
from quotes | save as kremlin
from quotes | kwic "x" | where kind = "direct"
from quotes where quotes within quotes
from quotes where text within sentences
from articles where words + title > 3
from quotes having confidence > count()
A = from quotes; B = from articles; C = A union B
query f($a: date) = from f("x")
query f($a: date) = from articles where published > $a; from f("2021-01-01")
query f($a: date) = from articles where published > $a; from f()
query f($a: name) = from quotes where speaker = $a; from f(Peskov)
query f($a: name) = from quotes where speaker = $a; from f(b: "x")
query f($a: name) = from quotes where speakr = $a
from articles where published in 5
from articles where words in 5
from articles where speaker between "a" and "b"
from articles where nope = 1 and nada = 2 and words = "x"
"""
    for query in queries.split(separator: "\n") {
      let errors = BindingSession.errors(String(query))
      if errors.isEmpty { print("!!! NO ERROR: \(query)\n") ; continue }
      print(ErrorRenderer(source: String(query)).render(errors))
    }
  }
}
