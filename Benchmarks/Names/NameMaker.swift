import CorpusModel

/// Distinct names as a corpus of news has them: few frequent, most seen once; slips, initials and surnames alone.
struct NameMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func forms(_ count: Int) -> [NameForm] {
    var texts: Set<String> = []
    while texts.count < count { texts.insert(name()) }
    return texts.sorted().enumerated().map { number, text in
      let draw = below(1000)
      let mentions = draw == 0 ? 50 + below(5000) : draw < 50 ? 5 + below(40) : 1 + below(3)
      return NameForm(
        id: Int64(number), text: text, kind: "person", mentions: mentions, articles: 1 + mentions / 3)
    }
  }

  private mutating func name() -> String {
    let surname = surname()
    switch below(20) {
    case 0: return surname
    case 1: return String(Self.given[below(Self.given.count)].prefix(1)) + ". " + surname
    case 2: return given() + " " + slip(surname)
    case 3: return given() + " " + Self.given[below(Self.given.count)].prefix(1) + ". " + surname
    default: return given() + " " + surname
    }
  }

  private mutating func given() -> String {
    let name = Self.given[below(Self.given.count)]
    return below(12) == 0 ? name + "-" + Self.given[below(Self.given.count)] : name
  }

  private mutating func surname() -> String {
    var name = ""
    for _ in 0..<(2 + below(2)) { name += Self.heads[below(Self.heads.count)] + Self.cores[below(Self.cores.count)] }
    name += Self.tails[below(Self.tails.count)]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private mutating func slip(_ name: String) -> String {
    var letters = Array(name)
    let place = 1 + below(letters.count - 1)
    if below(2) == 0 { letters.remove(at: place) } else { letters.insert(letters[place], at: place) }
    return String(letters)
  }

  /// SplitMix64.
  private mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  private static let given = [
    "Jean", "Pierre", "Marie", "Anne", "Dmitri", "Dimitri", "Iouri", "Yuri", "Joe", "Joseph", "Mohamed", "Mohammed",
    "Emmanuel", "Sergueï", "Sergei", "Vladimir", "Volodymyr", "Olga", "Claire", "Paul", "Lucie", "Hassan", "Fatima",
    "John", "William", "Bill", "Karim", "Nadia", "Xavier", "Zoé", "Ivan", "Igor", "Nina", "Laura", "Hugo", "Kofi",
  ]
  private static let heads = [
    "b", "bl", "br", "c", "ch", "d", "f", "g", "gr", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr",
    "v", "z", "ou", "sh", "tch",
  ]
  private static let cores = ["a", "e", "i", "o", "u", "ou", "au", "ei", "ai", "an", "on", "er", "el"]
  private static let tails = ["", "t", "x", "ev", "ov", "in", "ine", "ski", "sky", "enko", "ard", "el", "s", "mann"]
}
