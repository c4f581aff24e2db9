import CorpusModel
import French

/// Whom a phrase means.
enum Referent: Equatable {
  case member(Int)
  /// Somebody without a name, by the number of the phrase that brought them in.
  case unnamed(Int)
}

/// Somebody without a name: "un proche du dossier", "le père de la jeune fille".
struct Unnamed {
  var name: String
  var head: UInt32?
  var words: [UInt32] = []
  var gender: WordClass
  var isPlural: Bool
  /// Worlds of its noun, where marks give a name to it: le mensuel «Que choisir».
  var worlds: Worlds = []
  var isNamed: Bool { !worlds.isEmpty }

  /// A phrase may mean it: of its noun, or another paper's where it is one.
  func isCalled(_ phrase: RolePhrase) -> Bool {
    guard phrase.words.isEmpty else { return false }
    return phrase.head == head
      || (worlds.contains(.paper) && phrase.worlds.contains(.paper) && phrase.worlds.isDisjoint(with: .body))
  }
}

/// A place of the text that means somebody.
struct Mention {
  var index: Int
  var referent: Referent
  /// Outside marks, before a verb, not after a preposition.
  var isSubject: Bool
}
