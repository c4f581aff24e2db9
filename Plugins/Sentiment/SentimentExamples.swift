import CorpusModel

let sentimentExamples: [AnalyzerManifest.Example] = []
