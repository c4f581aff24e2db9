import CorpusModel

/// Words for footer facts, all in one place.
package enum FooterText {
  package static func text(_ fact: FooterFact) -> String {
    switch fact {
    case .rows(let rows, let noun, let articles):
      guard let articles, noun != "articles" else { return number(rows) + " " + counted(noun, rows) }
      return number(rows) + " " + counted(noun, rows) + " in " + number(articles) + " " + counted("articles", articles)
    case .concordance(let counts, let all, let noun):
      let rows = counts.rows < all ? number(counts.rows) + " of " + counted(all, noun) : counted(all, noun)
      let places = noun == "articles" ? nil : counts.articles
      return counted(counts.lines, "lines") + " from " + rows + (places.map { " in " + counted($0, "articles") } ?? "")
    case .limited(let shown, let all, let noun, let cut):
      return number(shown) + " of " + text(all) + " " + counted(noun, all.number) + " (" + cut + ")"
    case .identity(let literal, let match):
      let spellings = match.spellings.filter { $0 != match.canonical }
      let also = spellings.isEmpty ? "" : " (also written " + listed(spellings, most: 4) + ")"
      return "«" + literal + "» = " + match.canonical + also
    case .ambiguous(let literal, let matches):
      let shown = matches.map { $0.canonical + " (" + number(Int64($0.mentions)) + ")" }
      return "«" + literal + "» names " + number(Int64(matches.count)) + ": " + listed(shown, most: 5)
    case .unknown(let count, let collection, let fields):
      return text(count) + " " + counted(collection, count.number) + " without a known " + listed(fields, most: 3, "or")
        + " left out"
    case .pending(let count, let analyzer):
      return text(count) + " " + counted("articles", count.number) + " pending (" + analyzer + ")"
    case .vanished(let count, let collection, let child):
      return text(count) + " " + counted(collection, count.number) + " without " + child
    case .unknownChild(let count, let collection, let child, let fields, let held):
      let what = "a " + counted(child, 1) + " without a known " + listed(fields, most: 3, "or")
      return held
        ? text(count) + " of these " + counted(collection, 2) + (count.number == 1 ? " has " : " have ") + what
        : text(count) + " " + counted(collection, count.number) + " left out for " + what
    case .unknownGroup(let count, let collection, let field):
      return text(count) + " " + counted(collection, count.number) + " without a known " + field
    case .nearest(let literal, let field, let candidates):
      let shown = candidates.map { $0.value + " (" + number($0.count) + ")" }
      if candidates.isEmpty { return "no " + field + " «" + literal + "»" }
      return "no " + field + " «" + literal + "»; nearest: " + listed(shown, most: 5)
    case .nobody(let more): return number(more) + " more " + counted("names", more) + " that nobody has"
    case .notLookedUp(let count): return counted(count, "further values") + " not looked up"
    case .exported(let file): return written(file) + " (and how they were made to " + file.path + ".meta.json)"
    case .saved(let name, let rows, let noun):
      return name + ": " + number(rows) + " " + counted(noun, rows)
    }
  }

  /// «wrote 9 rows to peskov.csv»
  package static func written(_ file: ExportedFile) -> String {
    "wrote " + counted(file.rows, "rows") + " to " + file.path + (file.hasReplaced ? ", replacing the file there" : "")
  }

  /// «1 quote», «2,431 quotes»
  package static func counted(_ count: Int64, _ noun: String) -> String { number(count) + " " + counted(noun, count) }

  private static func text(_ count: FooterFact.Count) -> String {
    count.isAtLeast ? "more than " + number(count.number - 1) : number(count.number)
  }

  /// `2,431`
  static func number(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A plural noun, made singular for one.
  static func counted(_ noun: String, _ count: Int64) -> String {
    guard count == 1 else { return noun }
    if noun.hasSuffix("ies") { return String(noun.dropLast(3)) + "y" }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") ? String(noun.dropLast()) : noun
  }

  /// `a, b and c`; what is more than `most` is counted.
  static func listed(_ words: [String], most: Int, _ word: String = "and") -> String {
    if words.count > most {
      return words.prefix(most).joined(separator: ", ") + " and " + number(Int64(words.count - most)) + " more"
    }
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " " + word + " " + last
  }
}
