import GRDBSQLite
import TextKernel

extension SQLFunction {
  /// `vb_has(text, pattern, parts)`: whether a serialized `TextPattern` stands in the text; no phrase crosses
  /// the gap between two parts of a quote.
  static let has = SQLFunction("vb_has", 3) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0), let serialized = call.text(1),
      let pattern = call.compiled(1, as: CompiledText.self, { CompiledText(serialized) })
    else { return call.returnNull() }
    let breaks = call.text(2).flatMap(QuoteParts.init)?.breaks ?? []
    call.give(pattern.pattern.matches(text, breaks: breaks))
  }

  /// `vb_contains(text, part)`: whether the folded text holds the folded part.
  static let contains = SQLFunction("vb_contains", 2) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).comparingFolded { $0.contains($1) }
  }

  /// `vb_starts(text, part)`: whether the folded text begins with the folded part.
  static let starts = SQLFunction("vb_starts", 2) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).comparingFolded { $0.starts($1) }
  }

  /// `vb_ends(text, part)`: whether the folded text ends with the folded part.
  static let ends = SQLFunction("vb_ends", 2) { context, _, arguments in
    FunctionCall(context: context, arguments: arguments).comparingFolded { $0.ends($1) }
  }

  /// `vb_matches(text, pattern, i)`: whether a regular expression stands in the text; `i` = 1 ignores case.
  /// A pattern that takes too many steps is an error of the statement.
  static let matches = SQLFunction("vb_matches", 3) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0), let source = call.text(1), let folding = call.integer(2),
      let pattern = call.compiled(1, as: CompiledRegex.self, { CompiledRegex(source, folding != 0) })
    else { return call.returnNull() }
    do { call.give(try pattern.pattern.matches(text)) } catch { call.fail(StoreError.tooExpensiveMark) }
  }
}

private final class CompiledText {
  let pattern: TextPattern

  init?(_ serialized: UnsafeBufferPointer<UInt8>) {
    guard let pattern = TextPattern(serialized: String(decoding: serialized, as: UTF8.self)) else { return nil }
    self.pattern = pattern
  }
}

private final class CompiledRegex {
  let pattern: RegexPattern

  init?(_ source: UnsafeBufferPointer<UInt8>, _ ignoringCase: Bool) {
    guard let pattern = try? RegexPattern(String(decoding: source, as: UTF8.self), ignoringCase: ignoringCase) else {
      return nil
    }
    self.pattern = pattern
  }
}

/// The folded part that texts are searched for.
private final class FoldedNeedle {
  let bytes: [UInt8]

  init(_ text: UnsafeBufferPointer<UInt8>) { bytes = Folded.bytes(text) }
}

extension FunctionCall {
  fileprivate func comparingFolded(
    _ test: (_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    guard let whole = text(0), let part = text(1),
      let needle = compiled(1, as: FoldedNeedle.self, { FoldedNeedle(part) })
    else { return returnNull() }
    give(needle.bytes.withUnsafeBufferPointer { needle in Folded.withFolded(whole) { test($0, needle) } })
  }
}
