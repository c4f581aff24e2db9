import DatesAnalyzer
import EntitiesAnalyzer
import QuotesAnalyzer
import SentimentAnalyzer
import TranslationAnalyzer
import VerbatimShell

@main
struct Verbatim {
  static func main() {
    VerbatimProgram.main(analyzers: [
      DatesAnalyzer.self,
      EntitiesAnalyzer.self,
      QuotesAnalyzer.self,
      SentimentAnalyzer.self,
      TranslationAnalyzer.self,
    ])
  }
}
