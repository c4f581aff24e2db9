import CorpusModel

let entityExamples: [AnalyzerManifest.Example] = [
  AnalyzerManifest.Example(
    text: "Le porte-parole du Kremlin, Dmitri Peskov, a répondu jeudi à Moscou. Peskov n'a rien ajouté.",
    query: "from entities select surface, kind, name",
    answer: [
      "Kremlin,organisation,Kremlin", "Dmitri Peskov,person,Dmitri Peskov", "Moscou,place,Moscou",
      "Peskov,person,Dmitri Peskov",
    ]),
  AnalyzerManifest.Example(
    text: "Les Russes et les Ukrainiens se retrouveront à Genève, a dit Mme Zakharova.",
    query: "from entities select surface, kind, honorific",
    answer: ["Genève,place,", "Zakharova,person,Mme"]),
]
