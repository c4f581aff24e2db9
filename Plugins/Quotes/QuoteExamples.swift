import CorpusModel

let quoteExamples: [AnalyzerManifest.Example] = []
