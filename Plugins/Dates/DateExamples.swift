import CorpusModel

let dateExamples: [AnalyzerManifest.Example] = [
  .init(
    text: "Ils se sont vus le mardi 7 décembre 2021 à 15h35.",
    query: "from dates select text, earliest, granularity",
    answer: ["mardi 7 décembre 2021 à 15h35,2021-12-07T15:35:00,minute"]),
  .init(
    text: "En mars 2020 tout a changé.", query: "from dates select earliest, latest",
    answer: ["2020-03-01,2020-03-31"]),
]
