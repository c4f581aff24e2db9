extension Catalog {
  /// The collections that are always there, before any analyzer is registered.
  ///
  /// Fields and default columns are those of the language page.
  public static let core = Catalog(collections: [.articles, .sentences, .quotes, .entities, .flags, .analyzers])
}

extension CorpusCollection {
  static let articles = CorpusCollection(
    "articles", parent: nil, summary: "One text of the corpus with what is known of it.",
    fields: [
      Field("id", .text, "The input's own id, else the path below the corpus (`#n` for records of a file)."),
      Field("path", .text, "Path of the file below the corpus root."),
      Field("title", .text, "Headline, where one was found."),
      Field("body", .text, "The whole text that analyzers read."),
      Field("outlet", .text, "Newspaper, agency or site."),
      Field("author", .text, "Byline."),
      Field("lang", .text, "Language of the body, ISO 639-1: as the input says, else as read."),
      Field("published", .date, "Date of publication."),
      Field("url", .text, "Address."),
      Field("words", .number, "Words of the body.", unit: "words"),
      Field("source.file", .text, "File the article came from."),
      Field("source.start", .number, "Where its record begins in that file.", unit: "bytes"),
      Field("source.end", .number, "Where its record ends in that file.", unit: "bytes"),
    ],
    defaultColumns: ["id", "published", "outlet", "title"], isCore: true)

  static let sentences = CorpusCollection(
    "sentences", parent: "articles", summary: "The sentences of an article.",
    fields: [
      Field("n", .number, "Place in the article, from 1."),
      Field("text", .text, "The sentence.", isSlice: true),
    ] + spanFields,
    defaultColumns: ["articles.id", "line", "text"], isCore: true)

  static let quotes = CorpusCollection(
    "quotes", parent: "articles", summary: "What somebody is reported to have said.",
    fields: [
      Field("text", .text, "The words, marks excluded; the parts of a broken quote joined by ` … `."),
      Field("speaker", .name, "Who said it, the same person under every spelling."),
      Field("speaker.surface", .text, "The speaker as the article writes it."),
      Field("speaker.start", .number, "Where the speaker's mention begins.", unit: "bytes"),
      Field("speaker.end", .number, "Where the speaker's mention ends.", unit: "bytes"),
      Field(
        "speaker.kind", .text, "What the speaker is.", vocabulary: ["person", "place", "organisation", "unnamed"]),
      Field("speakers", .list, "All speakers of a joint quote."),
      Field("via", .name, "The source that relays the quote."),
      Field("cue", .text, "The verb or phrase that reports it."),
      Field("kind", .text, "How it is reported.", vocabulary: ["direct", "mixed", "indirect"]),
      Field("floating", .bool, "No cue in its own sentence."),
      Field("confidence", .number, "How sure the analyzer is, 0 to 1."),
      Field("rule", .text, "The rule that found it."),
      Field("parts", .list, "The parts as [start, end], marks excluded.", unit: "bytes"),
    ] + spanFields,
    defaultColumns: ["articles.id", "line", "speaker", "text"], analyzer: "quotes", isCore: true)

  static let entities = CorpusCollection(
    "entities", parent: "articles", summary: "A mention: one occurrence of a named entity.",
    fields: [
      Field("name", .name, "Whom or what it names, the same under every spelling."),
      Field("surface", .text, "The mention as the article writes it."),
      Field("kind", .text, "What it is.", vocabulary: ["person", "place", "organisation"]),
      Field("honorific", .text, "Title of courtesy before it (M., Mme, Dr)."),
      Field("role", .text, "Function beside it (président, porte-parole)."),
    ] + spanFields,
    defaultColumns: ["articles.id", "line", "name", "surface", "kind"], analyzer: "entities", isCore: true)

  static let flags = CorpusCollection(
    "flags", parent: "articles", summary: "One translation-quality finding.",
    fields: [
      Field("kind", .text, "The kind of finding."),
      Field(
        "category", .text, "Its group.",
        vocabulary: [
          "form", "language", "names", "accuracy", "terms", "dates", "untranslated", "boilerplate", "provenance",
        ]),
      Field("severity", .text, "How much it matters.", vocabulary: ["neutral", "minor", "major", "critical"]),
      Field("tier", .text, "How sure the rule is.", vocabulary: ["sure", "likely", "check"]),
      Field("text", .text, "The words flagged."),
      Field("message", .text, "What is wrong with them."),
      Field("suggestion", .text, "What French would write."),
    ] + spanFields,
    defaultColumns: ["articles.id", "line", "kind", "severity", "text"], analyzer: "translation", isCore: true)

  static let analyzers = CorpusCollection(
    "analyzers", parent: nil, summary: "What reads the articles, and how far it is.",
    fields: [
      Field("id", .text, "Name of the analyzer."),
      Field("version", .text, "Declared version."),
      Field("origin", .text, "Where it comes from.", vocabulary: ["built-in", "plugin"]),
      Field("state", .text, "ready, pending or failed.", vocabulary: ["ready", "pending", "failed"]),
      Field("error", .text, "Last error."),
      Field("done", .number, "Articles analysed.", unit: "articles"),
      Field("pending", .number, "Articles still to analyse.", unit: "articles"),
      Field("time", .number, "Mean time an article.", unit: "microseconds"),
      Field("summary", .text, "What it does."),
    ],
    defaultColumns: ["id", "version", "origin", "state", "error", "done", "time"])

  static let spanFields = [
    Field("start", .number, "Where it begins in the body.", unit: "bytes"),
    Field("end", .number, "Where it ends in the body.", unit: "bytes"),
    Field("line", .number, "Line of the body, from 1."),
  ]
}
