import CorpusModel

let sentimentExamples: [AnalyzerManifest.Example] = [
  .init(
    text: "Ce résultat est excellent.", query: "from articles select sentiment.label, sentiment.score",
    answer: ["positive,0.625"]),
  .init(
    text: "La crise est grave. Le train arrive à midi.", query: "from sentences where sentiment is missing select text",
    answer: ["Le train arrive à midi."]),
  .init(
    text: "Ce n'est pas une bonne nouvelle.", query: "from sentences select sentiment.label",
    answer: ["negative"]),
  .init(
    text: "Le train arrive à midi.", query: "from articles where sentiment is missing select sentiment.label",
    answer: [""]),
  .init(
    text: "« La Russie menace l'Ukraine », a dit Antony Blinken.",
    query: "from quotes where any stances (score < 0) select speaker, stances.target, stances.score",
    answer: ["Antony Blinken,Russie,-0.5"]),
]
