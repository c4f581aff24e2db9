import DatesAnalyzer
import EntitiesAnalyzer
import QuotesAnalyzer
import SentimentAnalyzer
import TranslationAnalyzer
import VerbatimShell
import ZonesAnalyzer

@main
struct Verbatim {
  static func main() {
    VerbatimProgram.main(analyzers: [
      DatesAnalyzer.self,
      EntitiesAnalyzer.self,
      QuotesAnalyzer.self,
      SentimentAnalyzer.self,
      TranslationAnalyzer.self,
      ZonesAnalyzer.self,
    ])
  }
}
