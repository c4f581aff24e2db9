extension OutputFormat {
  package static let jsonl = OutputFormat(
    name: "jsonl", endings: ["jsonl", "ndjson"], summary: "A JSON object a row and line; nested rows stay nested."
  ) { _, writer in JSONSink(writer, isLines: true) }
}
