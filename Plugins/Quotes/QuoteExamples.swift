import CorpusModel

let quoteExamples: [AnalyzerManifest.Example] = [
  .init(
    text: "« Nous avons besoin d'un résultat », a déclaré Dmitri Peskov.",
    query: "from quotes select speaker, kind, cue, text",
    answer: ["Dmitri Peskov,direct,a déclaré,Nous avons besoin d'un résultat"]),
  .init(
    text: "Dmitri Peskov a déclaré mardi que la réunion serait « très utile ».",
    query: "from quotes select kind, text",
    answer: ["mixed,la réunion serait « très utile »"]),
  .init(
    text: "Les discussions vont reprendre en janvier, a-t-on appris de source diplomatique.",
    query: "from quotes select speaker.kind, kind, text",
    answer: ["unnamed,indirect,Les discussions vont reprendre en janvier"]),
  .init(
    text: "Selon Dmitri Peskov, la réunion aura lieu en janvier.",
    query: "from quotes select speaker, cue, rule, text",
    answer: ["Dmitri Peskov,Selon,according,la réunion aura lieu en janvier"]),
  .init(
    text: "\"C'est fini pour nous, estime Anne Martin. On verra demain.\"",
    query: "from quotes select rule, text",
    answer: ["incise-inside,C'est fini pour nous … On verra demain"]),
  .init(
    text: "Il a visité une exposition intitulée « Les Lumières du Nord ».",
    query: "from quotes select text",
    answer: []),
  .init(
    text:
      "Il a lu le roman « Les Lumières du Nord ». Moscou y voit une « ligne rouge ». Le mouvement « Nuit debout » attend.",
    query: "from marks select kind, text",
    answer: ["title,Les Lumières du Nord", "term,ligne rouge", "name,Nuit debout"]),
]
