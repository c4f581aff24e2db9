import CorpusModel
import TextKernel

/// A line in another language than French, outside the page's furniture.
struct UntranslatedText: FlagRule {
  let kind = FlagKind(
    id: "untranslated-text", category: .untranslated, severity: .major, tier: .likely,
    summary: "The line was left in another language")
  let fires = ["The president said that he would not be in the city with the others."]
  let silent = ["Le président a dit qu’il ne serait pas là.", "The Times of London en parle dans son édition."]

  func find(in text: FlagText, into flags: inout [Flag]) {
    for line in text.lines where line.foreign >= 3 && line.furniture == nil {
      var words = 0
      var french = 0
      let foreign = line.foreign
      for index in line.tokens where text.tokens[index].kind == .word {
        words += 1
        let word = text.classes(index)
        if word.contains(.french) { french += 1 }
      }
      guard words >= 6, foreign * 5 >= words, french * 4 <= foreign else { continue }
      flags.append(kind.flag(text.span(line.tokens)))
    }
  }
}
