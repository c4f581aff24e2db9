import French
import TextKernel

/// What a phrase such as "l'ancien ministre de l'Intérieur" says of somebody.
struct RolePhrase {
  /// Hash of the noun, its feminine and "ex-" apart; two words make one where they are one office.
  var head: UInt32
  /// Token of the noun.
  var index: Int
  var worlds: Worlds
  /// What is said beside the noun (russe, Intérieur), as hashes.
  var words: [UInt32]
  var isFormer: Bool
  /// le futur président
  var isFuture = false
  /// One of the words is a name or a nationality: "le président russe" is never the American one.
  var tellsApart: Bool
  /// Gender that the noun or its article shows.
  var gender: WordClass

  /// la, une: no man is la fille or la députée, where a woman may be le ministre.
  var hasFeminineArticle = false

  /// The first noun for somebody in `range`; nil where there is none.
  init?(_ reading: Reading, _ range: Range<Int>) {
    var found: Int?
    for index in range where reading.tokens[index].kind == .word {
      // l'équipe du président, la rédaction du journal: the noun is another's.
      if reading.isOf(index), index > range.lowerBound { break }
      if reading.entityOf[index] >= 0, found == nil, reading.entityKind(at: index) == .person { return nil }
      if reading.isRoleNoun(index) {
        found = index
        break
      }
    }
    guard var index = found else { return nil }
    self.index = index
    worlds = reading.worlds(index)
    gender = reading.classes[index].intersection([.masculine, .feminine])
    (head, isFormer) = Self.head(reading, index)
    var wordsFrom = index + 1
    if head == reading.word.premier || head == reading.word.premiere, index + 1 < range.upperBound,
      reading.isWord(index + 1, reading.word.ministre)
    {
      head = head == reading.word.premier ? reading.word.premierMinistre : reading.word.premiereMinistre
      index += 1
      wordsFrom = index + 1
      worlds = .government
    } else if head == reading.word.chef || head == reading.word.cheffe,
      let next = Self.complement(reading, index, range)
    {
      // le chef de l'État is the president, le chef du gouvernement the prime minister.
      if reading.isWord(next, reading.word.etat) {
        (head, worlds, wordsFrom) = (reading.word.president, .state, next + 1)
      } else if reading.isWord(next, reading.word.gouvernement) {
        (head, worlds, wordsFrom) = (reading.word.premierMinistre, .government, next + 1)
      }
    } else if head == reading.word.president || head == reading.word.presidente,
      let next = Self.complement(reading, index, range), reading.tokens[next].hash == reading.word.republique
    {
      worlds = .state
    }
    head = Self.masculine[head] ?? head
    words = []
    tellsApart = false
    var hasNationality = false
    for next in range where next != self.index && (next < self.index || next >= wordsFrom) {
      let token = reading.tokens[next]
      if token.hash == reading.word.futur || token.hash == reading.word.future { isFuture = true }
      if token.hash == reading.word.ancien || token.hash == reading.word.ancienne || token.hash == reading.word.ex {
        isFormer = true
      }
      if token.isWord, !reading.has(next, [.determiner, .preposition]), token.hash != reading.word.ancien,
        token.hash != reading.word.ancienne
      {
        if words.isEmpty { words.reserveCapacity(range.upperBound - next) }
        words.append(token.hash)
        if reading.is(next, .nationality) { hasNationality = true }
        if token.flags.contains(.capitalised) || hasNationality { tellsApart = true }
      }
    }
    // Of the presidents of this world only a country's has a nationality.
    if head == reading.word.president, hasNationality { worlds = .state }
    if range.lowerBound < reading.tokens.count {
      let first = reading.tokens[range.lowerBound].hash
      if first == reading.word.la || first == reading.word.une || first == reading.word.cette {
        gender = .feminine
        hasFeminineArticle = true
      }
      if first == reading.word.le || first == reading.word.un || first == reading.word.ce { gender = .masculine }
    }
    if gender.isEmpty { gender = reading.gender(self.index) }
    // la star, la tête de liste, la victime: a word of one gender for both.
    if Self.epicene.contains(head) { gender = [] }
  }

  /// A capital right behind the noun.
  func isNamed(_ reading: Reading) -> Bool {
    index + 1 < reading.tokens.count && reading.tokens[index + 1].kind == .word
      && reading.tokens[index + 1].flags.contains(.capitalised) && reading.entityOf[index + 1] < 0
  }

  /// président for présidente: a woman is called either.
  static let masculine: [UInt32: UInt32] = {
    let pairs: [(StaticString, StaticString)] = [
      ("présidente", "président"), ("première-ministre", "premier-ministre"), ("sénatrice", "sénateur"),
      ("députée", "député"), ("eurodéputée", "eurodéputé"), ("directrice", "directeur"), ("candidate", "candidat"),
      ("chancelière", "chancelier"), ("conseillère", "conseiller"), ("avocate", "avocat"), ("élue", "élu"),
      ("patronne", "patron"), ("fondatrice", "fondateur"), ("procureure", "procureur"), ("chercheuse", "chercheur"),
      ("professeure", "professeur"), ("dirigeante", "dirigeant"), ("adjointe", "adjoint"), ("autrice", "auteur"),
      ("auteure", "auteur"), ("vice-présidente", "vice-président"), ("cheffe", "chef"), ("déléguée", "délégué"),
      ("ambassadrice", "ambassadeur"), ("gouverneure", "gouverneur"), ("préfète", "préfet"), ("juge", "magistrat"),
      ("magistrate", "magistrat"), ("experte", "expert"), ("pdg", "patron"),
      ("président-élu", "président"), ("souveraine", "souverain"), ("actrice", "acteur"), ("chanteuse", "chanteur"),
    ]
    var table: [UInt32: UInt32] = [:]
    for (one, other) in pairs { table[Fold.hash(one)] = Fold.hash(other) }
    return table
  }()

  private static let epicene: Set<UInt32> = [
    Fold.hash("star"), Fold.hash("tête"), Fold.hash("vedette"), Fold.hash("figure"), Fold.hash("icône"),
    Fold.hash("victime"), Fold.hash("idole"), Fold.hash("recrue"), Fold.hash("personnalité"), Fold.hash("personne"),
    Fold.hash("source"), Fold.hash("légende"), Fold.hash("voix"),
  ]

  /// The hash of a noun without ex-, and whether it had one.
  private static func head(_ reading: Reading, _ index: Int) -> (UInt32, Bool) {
    let token = reading.tokens[index]
    guard let rest = reading.withoutEx(index) else { return (token.hash, false) }
    return (Fold.hash(rest), true)
  }

  /// The noun after de, du, de l' that follows the noun at `index`.
  private static func complement(_ reading: Reading, _ index: Int, _ range: Range<Int>) -> Int? {
    var next = index + 1
    guard next < range.upperBound, reading.isOf(next) else { return nil }
    while next < range.upperBound, reading.isOf(next) || reading.has(next, .determiner) { next += 1 }
    return next < range.upperBound ? next : nil
  }
}
