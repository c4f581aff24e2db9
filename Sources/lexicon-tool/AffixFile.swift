/// The suffix rules of a Hunspell `.aff` file with `FLAG long` (two characters a flag).
///
/// Prefix rules are left out: in French they are elisions, which the tokenizer cuts off.
struct AffixFile {
  struct Rule {
    var strip: [Unicode.Scalar]
    var add: [Unicode.Scalar]
    /// Index into `conditions`.
    var condition: Int
    var tags: [Substring]
  }

  /// What the end of a stem must look like: one element a scalar.
  struct Condition {
    var elements: [(scalars: [Unicode.Scalar], isExcluding: Bool)]

    func holds(_ stem: [Unicode.Scalar]) -> Bool {
      guard stem.count >= elements.count else { return false }
      var index = stem.count - elements.count
      for element in elements {
        if element.scalars.isEmpty == false, element.scalars.contains(stem[index]) == element.isExcluding {
          return false
        }
        index += 1
      }
      return true
    }
  }

  private(set) var rules: [Substring: [Rule]] = [:]
  private(set) var conditions: [Condition] = []
  private var conditionNumbers: [Substring: Int] = [:]

  init(_ text: String) {
    var headers: Set<Substring> = []
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("SFX") else { continue }
      let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard fields.count >= 4 else { continue }
      let flag = fields[1]
      if headers.insert(flag).inserted { continue }
      guard fields.count >= 5 else { continue }
      let add = fields[3].prefix(while: { $0 != "/" })
      rules[flag, default: []].append(
        Rule(
          strip: fields[2] == "0" ? [] : Array(fields[2].unicodeScalars),
          add: add == "0" ? [] : Array(add.unicodeScalars), condition: condition(fields[4]),
          tags: Array(fields[5...])))
    }
  }

  private mutating func condition(_ text: Substring) -> Int {
    if let known = conditionNumbers[text] { return known }
    var elements: [(scalars: [Unicode.Scalar], isExcluding: Bool)] = []
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ".": if text != "." { elements.append(([], false)) }
      case "[":
        var members: [Unicode.Scalar] = []
        let isExcluding = scalars.first == "^"
        if isExcluding { scalars.removeFirst() }
        while let member = scalars.popFirst(), member != "]" { members.append(member) }
        elements.append((members, isExcluding))
      default: elements.append(([scalar], false))
      }
    }
    conditions.append(Condition(elements: elements))
    conditionNumbers[text] = conditions.count - 1
    return conditions.count - 1
  }
}
