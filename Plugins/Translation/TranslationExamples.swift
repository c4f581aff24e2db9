import CorpusModel

let translationExamples: [AnalyzerManifest.Example] = [
  AnalyzerManifest.Example(
    text: "Au lieu de cela, Moscou attend. « Non », a déclaré Peskov, citant TASS.",
    query: "from flags select kind, severity, text",
    answer: [
      "calque-en,minor,\"Au lieu de cela,\"",
      "attribution-inverted,major,\"déclaré Peskov, citant TASS\"",
    ])
]
