import EntitiesAnalyzer
import HedgesAnalyzer
import QuotesAnalyzer
import VerbatimShell

@main
struct Program {
  static func main() {
    VerbatimProgram.main(analyzers: [EntitiesAnalyzer.self, HedgesAnalyzer.self, QuotesAnalyzer.self])
  }
}
