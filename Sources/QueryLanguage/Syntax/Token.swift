extension Syntax {
  package struct Token: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case word(String)
      /// The value of a string, its escapes resolved.
      case text(String)
      case integer(Int64)
      case decimal(Double)
      case date(DateLiteral)
      case regex(String, ignoresCase: Bool)
      /// Without its `$`.
      case parameter(String)
      case symbol(Symbol)
      case end
    }
    package var kind: Kind
    package var span: SourceSpan
    /// A line break stands between this and what is before it, or nothing stands before it.
    package var startsLine: Bool
    /// Nothing stands between this and the token before it.
    package var touches: Bool
    /// Something was left out before it and reported, so that it may seem out of place.
    package var followsStray = false
    /// The word of the grammar that this spells, or that it was taken for after a misspelling was reported.
    package var keyword: Keyword?

    package func isSymbol(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }
    package var isEnd: Bool { kind == .end }

    package var word: String? {
      if case .word(let word) = kind { return word }
      return nil
    }

    /// A word that may name something here.
    package var isName: Bool { word != nil && keyword?.isReserved != true }

    /// A word that may name a result: it begins with a capital.
    package var isResultName: Bool {
      guard isName, let first = word?.unicodeScalars.first else { return false }
      return first.properties.isUppercase || first.properties.generalCategory == .titlecaseLetter
    }
  }

  package enum Symbol: String, Sendable, CaseIterable {
    case open = "(", close = ")", comma = ",", semicolon = ";", colon = ":", dot = ".", range = "..", bar = "|"
    case plus = "+", minus = "-", star = "*", slash = "/"
    case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="

    package var comparison: Comparison? { Comparison(rawValue: rawValue) }
  }
}
