import TextKernel

/// Abbreviations after which a sentence goes on where what follows fits: St. John, Vol. XVIII, No. 3, etc. et.
enum ContinuedAbbreviation {
  case none
  /// A capital follows: a name.
  case byName
  /// A number follows, Roman ones too.
  case byNumber
  /// A small letter follows.
  case byLowerCase

  init(_ token: Token) { self = Self.kinds[token.hash] ?? .none }

  func isContinued(by token: Token) -> Bool {
    switch self {
    case .none: false
    case .byName: token.flags.contains(.capitalised) && token.flags.contains(.spaceBefore)
    case .byNumber: token.kind == .number || token.flags.contains(.allCapitals) || !token.flags.contains(.capitalised)
    case .byLowerCase: !token.flags.contains(.capitalised)
    }
  }

  private static let kinds: [UInt32: ContinuedAbbreviation] = {
    var kinds: [UInt32: ContinuedAbbreviation] = [:]
    let lists: [(ContinuedAbbreviation, StaticString)] = [
      (.byName, "St Ste Mt Ft"), (.byNumber, "Vol No Nos Fig Chap Art Par Tab"),
      (.byLowerCase, "etc Inc Corp Ltd Bros Co Cie Jr Sr réf tél env min max dir coll suiv"),
    ]
    for (kind, words) in lists {
      Lexicon.forEachWord(words) { kinds[Fold.hash($0)] = kind }
    }
    return kinds
  }()
}
