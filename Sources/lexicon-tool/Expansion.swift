import Morphology

/// One form with one lemma and one way to read it.
struct FormReading {
  var form: [UInt8]
  var lemma: [UInt8]
  var reading: Reading
}

/// Writes out every form of the dictionary.
struct Expansion {
  let affixes: AffixFile
  private(set) var forms: [FormReading] = []
  /// For each condition of the affix file, what is known of the stem at hand.
  private var holds: [Bool?] = []

  init(_ affixes: AffixFile) { self.affixes = affixes }

  /// One line of the `.dic` file: `stem/flags tag tag`.
  mutating func add(_ line: Substring) {
    let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
    guard let head = fields.first else { return }
    let parts = head.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let stem = Array(parts[0].unicodeScalars)
    guard !stem.isEmpty else { return }
    let flags = parts.count > 1 ? Self.flags(parts[1]) : []
    let tags = Array(fields.dropFirst())
    let lemma = tags.first { $0.hasPrefix("st:") }.map { Array($0.dropFirst(3).utf8) } ?? Array(parts[0].utf8)
    if !flags.contains("()") { append(Array(parts[0].utf8), lemma, tags) }
    holds = Array(repeating: nil, count: affixes.conditions.count)
    for flag in flags {
      for rule in affixes.rules[flag] ?? [] where applies(rule, stem) {
        var form: [UInt8] = []
        for scalar in stem.dropLast(rule.strip.count) { form.append(contentsOf: UTF8.encode(scalar)!) }
        for scalar in rule.add { form.append(contentsOf: UTF8.encode(scalar)!) }
        append(form, lemma, tags + rule.tags)
      }
    }
  }

  private mutating func applies(_ rule: AffixFile.Rule, _ stem: [Unicode.Scalar]) -> Bool {
    if let known = holds[rule.condition] {
      guard known else { return false }
    } else {
      let known = affixes.conditions[rule.condition].holds(stem)
      holds[rule.condition] = known
      guard known else { return false }
    }
    return stem.count >= rule.strip.count && stem.suffix(rule.strip.count).elementsEqual(rule.strip)
  }

  private mutating func append(_ form: [UInt8], _ lemma: [UInt8], _ tags: [Substring]) {
    for reading in TagMapping.readings(tags) {
      forms.append(FormReading(form: form, lemma: lemma, reading: reading))
    }
  }

  /// Two characters a flag.
  private static func flags(_ text: Substring) -> [Substring] {
    var flags: [Substring] = []
    var rest = text
    while rest.count >= 2 {
      flags.append(rest.prefix(2))
      rest = rest.dropFirst(2)
    }
    return flags
  }
}
