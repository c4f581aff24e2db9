import FullForms
import Morphology
import TextKernel

extension French {
  /// Every form of a verb, noun or adjective, the lemma first; the lemma alone where the dictionary has no other.
  ///
  /// The dictionary knows forms by hash and has no list by lemma. So forms are proposed, by stems and endings, and those
  /// kept that it reads as forms of this lemma: what is proposed too much goes, what is not proposed is not found.
  public static func forms(of lemma: String) -> [String] {
    var search = LemmaForms(Array(lemma.utf8))
    search.proposeAll()
    return search.found.map { String(decoding: $0, as: UTF8.self) }
  }
}

private struct LemmaForms {
  private let lemma: [UInt8]
  private(set) var found: [[UInt8]]
  private var form: [UInt8] = []
  private let table = FullForms.french

  init(_ lemma: [UInt8]) {
    self.lemma = lemma
    found = [lemma]
  }

  mutating func proposeAll() {
    if let whole = Self.whole.first(where: { lemma.elementsEqual($0.lemma.utf8) }) {
      found += whole.forms
      return
    }
    let isVerb = lemma.ends("er") || lemma.ends("ir") || lemma.ends("re")
    for (suffix, stem, endings) in Self.nominal where lemma.ends(suffix) && (!isVerb || !suffix.isEmpty) {
      propose(Array(lemma.dropLast(suffix.utf8.count)) + Array(stem.utf8), endings)
    }
    guard isVerb else { return }
    for stem in stems { propose(stem, lemma.ends("er") ? Self.endingsEr : Self.endings) }
    // aller has stems of its own, and nouns and adjectives end so too (ministre, libre).
    if lemma.ends("aller") { for stem in stems { propose(stem, Self.endings) } }
    if lemma.ends("re") || lemma.ends("er") { propose(lemma, Self.plural) }
  }

  private mutating func propose(_ stem: [UInt8], _ endings: [[UInt8]]) {
    for ending in endings {
      form.removeAll(keepingCapacity: true)
      form += stem
      form += ending
      if isForm, !found.contains(form) { found.append(form) }
    }
  }

  private var isForm: Bool {
    form.withUnsafeBufferPointer { bytes in
      let set = table.match(Fold.hash(bytes), bytes).written
      return (0..<table.count(set)).contains { table.isLemma(lemma, set, $0, of: form) }
    }
  }

  private var stems: [[UInt8]] {
    var stems: [[UInt8]] = []
    for (suffix, replacements) in Self.families where lemma.ends(suffix) {
      let stem = Array(lemma.dropLast(suffix.utf8.count))
      for replacement in replacements { stems.append(stem + (replacement == [0x2D] ? [] : replacement)) }
    }
    let stem = Array(lemma.dropLast(2))
    stems += [stem, lemma.ends("re") ? Array(lemma.dropLast()) : lemma]
    guard lemma.ends("er"), let last = stem.last else { return stems }
    switch last {
    case UInt8(ascii: "g"): stems.append(stem + [UInt8(ascii: "e")])
    case UInt8(ascii: "c"): stems.append(Array(stem.dropLast()) + Array("ç".utf8))
    case UInt8(ascii: "y"):
      let mute = Array(stem.dropLast()) + Array("i".utf8)
      stems += [mute, mute + Array("er".utf8)]
    case UInt8(ascii: "l"), UInt8(ascii: "t"): stems += [stem + [last], stem + [last] + Array("er".utf8)]
    default: break
    }
    // mener, mène, mènera; céder, cède.
    if stem.count > 2, stem[stem.count - 2] == UInt8(ascii: "e") {
      let grave = Array(stem.dropLast(2)) + Array("è".utf8) + [last]
      stems += [grave, grave + Array("er".utf8)]
    }
    if stem.count > 3, stem[stem.count - 3] == 0xC3, stem[stem.count - 2] == 0xA9 {
      stems.append(Array(stem.dropLast(3)) + Array("è".utf8) + [last])
    }
    return stems
  }

  /// Ending of a lemma, what stands there instead, and what follows.
  private static let nominal: [(suffix: String, stem: String, endings: [[UInt8]])] = [
    ("", "", words("s x e es le les ne nes te tes")), ("al", "a", words("ux")), ("ail", "a", words("ux")),
    ("eux", "eu", words("se ses")),
    ("if", "i", words("ve ves")), ("er", "", words("ère ères")), ("eur", "eu", words("se ses rs")),
    ("teur", "t", words("rice rices")),
    ("f", "", words("ve ves")), ("c", "", words("que ques")),
  ]

  /// The stems of verbs that are not regular, `-` for none, by the ending of the infinitive.
  private static let families: [(suffix: String, stems: [[UInt8]])] = [
    ("aller", words("v ir aill")), ("faire", words("fai f fe fer fass fais")),
    ("enir", words("ien ienn iend iendr in en")),
    ("prendre", words("pr pren prenn prend")), ("mettre", words("m met mett")), ("courir", words("cour courr")),
    ("voir", words("v voi voy ver verr")),
    ("devoir", words("d doi doiv dev devr")), ("pouvoir", words("p peu peuv pouv pour pourr puis puiss")),
    ("vouloir", words("v veu veul voul voud voudr veuill")), ("savoir", words("s sai sav saur sach")),
    ("valoir", words("val vau vaud vaudr vaill")), ("cevoir", words("ç çoi çoiv cev cevr")),
    ("ire", words("i is iv u")), ("vre", words("- v")), ("vivre", words("véc")), ("vrir", words("vr ver vrir")),
    ("frir", words("fr fer")), ("tir", words("- t")),
    ("vir", words("- v")), ("ndre", words("n gn nd")), ("ttre", words("t tt")), ("aître", words("ai aî aiss u")),
    ("quérir", words("qui quier quér quiér querr")),
    ("ueillir", words("ueill ueiller")), ("ourir", words("eur our ourr or")), ("clure", words("clu")),
    ("uire", words("ui uis")),
  ]

  private static let endingsEr = words(
    """
    e es ons ez ent ais ait ions iez aient ai as a ont âmes èrent ra rai ras rons rez ront rais rait raient rions riez ant
    é ée és ées
    """)
  private static let endings =
    words(
      """
      e es ons ez ent s t x d ais ait ions iez aient ai as a ont is it irent us ut urent rent r ra rai ras rons rez ront
      rait rais raient rions riez ant i ie ies ise ises u ue ues te ts tes sse ssent issons issez issent issait issaient
      issant isse
      """) + [[]]
  private static let plural = words("s")

  /// Verbs that have no stem.
  private static let whole: [(lemma: String, forms: [[UInt8]])] = [
    (
      "avoir",
      words(
        """
        ai as a avons avez ont avais avait avions aviez avaient eut eurent aura auras aurai aurons aurez auront aurais aurait
        aurions auriez auraient ait aient ayant eu eue eus eues
        """)
    ),
    (
      "être",
      words(
        """
        suis es est sommes êtes sont étais était étions étiez étaient fut furent sera seras serai serons serez seront serais
        serait serions seriez seraient soit soient étant été
        """)
    ),
  ]

  private static func words(_ text: StaticString) -> [[UInt8]] {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
  }
}

extension [UInt8] {
  fileprivate func ends(_ suffix: String) -> Bool {
    count >= suffix.utf8.count && self[(count - suffix.utf8.count)...].elementsEqual(suffix.utf8)
  }
}
