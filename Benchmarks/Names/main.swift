import Analysis
import CorpusModel
import EntitiesAnalyzer

// How long joining takes: `verbatim-names [FORMS]` makes names and resolves them.
// What it prints: forms, names found, seconds.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
var maker = NameMaker(seed: 20_261_121)
let forms = maker.forms(count)
let analyzer = try EntitiesAnalyzer(configuration: AnalyzerConfiguration())
var resolution = Resolution()
let clock = ContinuousClock()
let time = try clock.measure { try analyzer.resolve(CorpusView(forms: forms), into: &resolution) }
print("\(forms.count) forms, \(resolution.names.count) names, \(time)")
