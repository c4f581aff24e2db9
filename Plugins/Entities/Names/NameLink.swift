/// What joined two forms.
struct NameLink {
  enum Reason: String {
    case folded = "the same words but for case, accents, hyphens"
    case kinds = "the same words under two kinds, one of them rare"
    case variant = "listed as names of one body or place"
    case letters = "the same letters but for blanks and hyphens"
    case romanised = "another romanisation or a short form of the given name"
    case initial = "the same but for an initial"
    case listed = "listed as names of one person"
    case reversed = "the same words, surname first"
    case surname = "the surname of one person above all"
    case slip = "a rare spelling a slip away from a frequent one"
    case merged = "merged in aliases.toml"
  }

  var first: Int
  var second: Int
  var reason: Reason
}
