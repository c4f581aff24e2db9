extension Syntax {
  /// `text` as a string of the language.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// True where `text` can stand as a name as it is.
  package static func isName(_ text: String) -> Bool {
    var lexer = Lexer(text)
    lexer.run()
    return lexer.tokens.count == 2 && lexer.tokens[0].isName && lexer.tokens[0].span.count == text.utf8.count
  }
}

extension Syntax.Parameter {
  /// Every `$name` of a text, whether it can be parsed or not.
  package static func names(in text: String) -> Set<String> {
    var lexer = Lexer(text)
    lexer.run()
    return Set(
      lexer.tokens.compactMap { token in
        if case .parameter(let name) = token.kind { name } else { nil }
      })
  }

  /// Whether a query can say `$name`.
  package static func isName(_ name: String) -> Bool {
    var lexer = Lexer("$" + name)
    lexer.run()
    guard lexer.errors.errors.isEmpty, lexer.tokens.count == 2, case .parameter(name) = lexer.tokens[0].kind else {
      return false
    }
    return true
  }
}

extension Syntax.Literal: CustomStringConvertible {
  package var description: String {
    switch value {
    case .text(let text): Syntax.quoted(text)
    case .integer(let integer): String(integer)
    case .decimal(let decimal): Self.positional(decimal)
    case .date(let date): date.description
    case .bool(let bool): bool ? "true" : "false"
    }
  }

  /// Shortest decimal digits without an exponent: `0.00001`, not `1e-05`.
  static func positional(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".")
    let whole = String(parts.first ?? "0")
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    if fraction == "0" { fraction = "" }
    let sign = isNegative ? "-" : ""
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - whole.count) + whole + fraction
    }
    let zeros = max(0, exponent - fraction.count)
    let digits = whole + fraction + String(repeating: "0", count: zeros)
    let cut = digits.index(digits.startIndex, offsetBy: whole.count + exponent)
    let rest = digits[cut...]
    return sign + digits[..<cut] + "." + (rest.isEmpty ? "0" : rest)
  }
}

extension Syntax.DateLiteral: CustomStringConvertible {
  package var description: String {
    switch self {
    case .day(let year, let month, let day): "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    case .month(let year, let month): "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .quarter(let year, let quarter): "\(Self.padded(year, 4))-Q\(quarter)"
    case .last(let count, let unit): "last \(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
    case .today: "today"
    case .yesterday: "yesterday"
    }
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Syntax.Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Syntax.Path: CustomStringConvertible {
  package var description: String { text }
}

extension Syntax.Parameter: CustomStringConvertible {
  package var description: String { "$" + name }
}

extension Syntax.Operand: CustomStringConvertible {
  package var description: String {
    switch self {
    case .literal(let literal): literal.description
    case .parameter(let parameter): parameter.description
    case .missing: "?"
    }
  }
}

extension Syntax.Constant: CustomStringConvertible {
  package var description: String {
    switch self {
    case .literal(let literal): literal.description
    case .list(let literals, _): "(" + literals.map(\.description).joined(separator: ", ") + ")"
    case .missing: "?"
    }
  }
}

extension Syntax.Regex: CustomStringConvertible {
  package var description: String {
    var text = "/"
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if scalar == "/", !isEscaped { text += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      text.unicodeScalars.append(scalar)
    }
    return text + (ignoresCase ? "/i" : "/")
  }
}
