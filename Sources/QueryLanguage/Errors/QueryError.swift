/// Why a query cannot be answered: one value, rendered late (`ErrorRenderer`).
package struct QueryError: Error, Sendable, Equatable {
  package var code: Code
  package var reason: Reason
  /// Bytes of the statement text; nil where nothing of it is to blame.
  package var span: SourceSpan?
  /// Stands under the caret.
  package var label: String?
  /// Further places with a word each, the other side of a type mismatch for example.
  package var labels: [Label]
  package var suggestion: Suggestion?
  /// Shown after `help:` where there is no suggestion with a sentence of its own, or besides it.
  package var help: String?

  package init(
    _ code: Code, _ reason: Reason, at span: SourceSpan?, label: String? = nil, labels: [Label] = [],
    suggestion: Suggestion? = nil, help: String? = nil
  ) {
    self.code = code
    self.reason = reason
    self.span = span
    self.label = label
    self.labels = labels
    self.suggestion = suggestion
    self.help = help
  }

  /// A message that none of the uniform shapes says.
  package init(
    _ code: Code, _ message: String, at span: SourceSpan?, label: String? = nil, labels: [Label] = [],
    suggestion: Suggestion? = nil, help: String? = nil
  ) {
    self.init(
      code, .message(message), at: span, label: label, labels: labels, suggestion: suggestion, help: help)
  }

  package struct Label: Sendable, Equatable {
    package var span: SourceSpan
    package var text: String

    package init(_ span: SourceSpan, _ text: String) {
      self.span = span
      self.text = text
    }
  }

  /// A replacement that an editor or the shell can apply.
  package struct Suggestion: Sendable, Equatable {
    package var text: String
    /// What `text` replaces; empty to insert.
    package var span: SourceSpan
    /// What the help line says; nil for «replace with `text`», or «insert `text`» where the span is empty.
    package var help: String?

    package init(_ text: String, at span: SourceSpan, help: String? = nil) {
      self.text = text
      self.span = span
      self.help = help
    }

    package var sentence: String {
      if let help { return help }
      if text.isEmpty { return "leave it out" }
      return span.isEmpty ? "insert `\(text)`" : "replace with `\(text)`"
    }
  }

  /// The error without `span` takes this one: a caller that knows more adds it.
  package func at(fallback span: SourceSpan) -> QueryError {
    var error = self
    if error.span == nil { error.span = span }
    return error
  }

  package var message: String { reason.message }
}
