extension ErrorRenderer {
  /// One JSON object a line, for editors (`--json-errors`). Lines and columns from 1, columns in code points.
  package func json(_ errors: [QueryError]) -> String { errors.map { json($0) + "\n" }.joined() }

  private func json(_ error: QueryError) -> String {
    var fields = [field("code", error.code.rawValue), field("message", error.message)]
    if let file { fields.append(field("file", file)) }
    if let span = error.span { fields.append("\"span\":" + json(span)) }
    if let label = error.label { fields.append(field("label", label)) }
    if !error.labels.isEmpty {
      let labels = error.labels.map { "{\"span\":" + json($0.span) + "," + field("text", $0.text) + "}" }
      fields.append("\"labels\":[" + labels.joined(separator: ",") + "]")
    }
    if let suggestion = error.suggestion {
      fields.append(
        "\"suggestion\":{" + field("text", suggestion.text) + ",\"span\":" + json(suggestion.span) + ","
          + field("help", suggestion.sentence) + "}")
    }
    if let help = error.help { fields.append(field("help", help)) }
    return "{" + fields.joined(separator: ",") + "}"
  }

  private func json(_ span: SourceSpan) -> String {
    let start = lines.place(of: span.start)
    let end = lines.place(of: span.end)
    return "{\"start\":\(span.start),\"end\":\(span.end),\"line\":\(start.line + firstLine),\"column\":\(start.column),"
      + "\"endLine\":\(end.line + firstLine),\"endColumn\":\(end.column)}"
  }

  private func field(_ name: String, _ text: String) -> String { "\"\(name)\":" + Self.quoted(text) }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      // Also the separators that JavaScript takes for line breaks.
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
