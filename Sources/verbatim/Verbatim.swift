import EntitiesAnalyzer
import QuotesAnalyzer
import TranslationAnalyzer
import VerbatimShell

@main
struct Verbatim {
  static func main() {
    VerbatimProgram.main(analyzers: [
      EntitiesAnalyzer.self,
      QuotesAnalyzer.self,
      TranslationAnalyzer.self,
    ])
  }
}
