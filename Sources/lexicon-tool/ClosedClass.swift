import Morphology

/// The words that hold French sentences together, with the readings the choice between them needs: finer than the
/// dictionary's, with elided forms and pronouns after their verb, and with what is rare.
///
/// A line: forms, a colon, readings apart by `|`: part of speech, features, `=lemma` where it is not the form.
/// `!` before the forms: nothing else; else the dictionary's open classes are kept as rare readings.
enum ClosedClass {
  static func forms() -> (readings: [FormReading], only: Set<[UInt8]>) {
    var readings: [FormReading] = []
    var only: Set<[UInt8]> = []
    for line in text.split(separator: "\n") {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2 else { continue }
      var forms = sides[0].split(separator: " ")
      let isOnly = forms.first == "!"
      if isOnly { forms.removeFirst() }
      for form in forms {
        let bytes = Array(form.utf8)
        if isOnly { only.insert(bytes) }
        for alternative in sides[1].split(separator: "|") {
          readings.append(reading(bytes, alternative.split(separator: " ")))
        }
      }
    }
    return (readings, only)
  }

  private static func reading(_ form: [UInt8], _ words: [Substring]) -> FormReading {
    var lemma = form
    var part = PartOfSpeech.other
    var (gender, number, person) = (Gender(), GrammaticalNumber(), Person())
    var kind: UInt8 = 0
    var isRare = false
    for word in words {
      switch word {
      case "m": gender = .masculine
      case "f": gender = .feminine
      case "b": gender = [.masculine, .feminine]
      case "s": number = .singular
      case "p": number = .plural
      case "n": number = [.singular, .plural]
      case "1": person.formUnion(.first)
      case "2": person.formUnion(.second)
      case "3": person.formUnion(.third)
      case "rare": isRare = true
      default:
        if word.hasPrefix("=") {
          lemma = Array(word.dropFirst().utf8)
        } else if let found = parts[word] {
          (part, kind) = found
        } else {
          preconditionFailure("closed classes: `\(word)` is no feature")
        }
      }
    }
    return FormReading(
      form: form, lemma: lemma,
      reading: Reading(part, gender: gender, number: number, person: person, kind: kind, isRare: isRare))
  }

  private static let parts: [Substring: (PartOfSpeech, UInt8)] = [
    "DET": (.determiner, 0), "def": (.determiner, WordKind.definite), "ind": (.determiner, WordKind.indefiniteArticle),
    "poss": (.determiner, WordKind.possessive), "dem": (.determiner, WordKind.thisThat),
    "qnt": (.determiner, WordKind.quantity), "subj": (.pronoun, WordKind.subject),
    "obj": (.pronoun, WordKind.object), "ton": (.pronoun, WordKind.stressed), "rel": (.pronoun, WordKind.relative),
    "pdem": (.pronoun, WordKind.demonstrative), "pind": (.pronoun, WordKind.indefinite),
    "pint": (.pronoun, WordKind.interrogative), "ADP": (.adposition, 0), "con": (.adposition, WordKind.contracted),
    "ger": (.adposition, WordKind.gerund),
    "ADV": (.adverb, 0), "neg": (.adverb, WordKind.negation), "CCONJ": (.coordinator, 0), "SCONJ": (.subordinator, 0),
    "NOUN": (.noun, 0), "title": (.noun, WordKind.title), "ADJ": (.adjective, 0), "NUM": (.number, 0),
    "INTJ": (.interjection, 0), "SYM": (.symbol, 0),
  ]

  private static let text = """
    ! le: def m s | obj m s 3
    ! la: def f s =le | obj f s 3 =le
    ! les: def b p =le | obj b p 3 =le
    ! l': def b s =le | obj b s 3 =le
    ! un: ind m s | pind m s | NUM m s rare
    ! une: ind f s =un | pind f s =un | NOUN f s rare
    ! des: con b p =de | ind b p =un
    ! du: con m s =de | ind m s rare
    ! de d': ADP =de | ind b n =un rare
    ! au: con m s =à
    ! aux: con b p =à
    ! à: ADP
    ! ce: dem m s | pdem m s
    ! c' ç': pdem m s =ce
    ! cet: dem m s =ce
    ! cette: dem f s =ce
    ! ces: dem b p =ce
    ! mon ton: poss m s
    son: poss m s
    ! ma ta sa: poss f s
    ! mes tes ses: poss b p
    ! notre votre: poss b s
    ! nos vos: poss b p
    ! leur: poss b s | obj b p 3
    ! leurs: poss b p =leur
    chaque: qnt b s
    ! plusieurs: qnt b p | pind b p
    ! quelques: qnt b p =quelque
    ! quelque: qnt b s | ADV rare
    ! certains: qnt m p =certain | pind m p =certain | ADJ m p =certain rare
    ! certaines: qnt f p =certain | pind f p =certain | ADJ f p =certain rare
    ! certain: qnt m s rare | ADJ m s
    ! certaine: qnt f s =certain rare | ADJ f s =certain
    ! aucun: qnt m s | pind m s
    ! aucune: qnt f s =aucun | pind f s =aucun
    ! nul: qnt m s | pind m s | ADJ m s
    ! nulle: qnt f s =nul | ADJ f s =nul
    ! tout: qnt m s | ADV | pind m s | NOUN m s rare
    ! toute: qnt f s =tout | ADV =tout rare
    ! tous: qnt m p =tout | pind m p =tout
    ! toutes: qnt f p =tout | pind f p =tout rare
    ! quel: qnt m s | pint m s rare
    ! quelle: qnt f s =quel | pint f s =quel rare
    ! quels: qnt m p =quel
    ! quelles: qnt f p =quel
    ! tel: ADJ m s
    ! telle: ADJ f s =tel
    ! tels: ADJ m p =tel
    ! telles: ADJ f p =tel
    ! divers: ADJ m n | qnt m p
    ! diverses: ADJ f p =divers | qnt f p =divers
    ! différents: ADJ m p =différent | qnt m p =différent
    ! différentes: ADJ f p =différent | qnt f p =différent
    ! autre: ADJ b s | pind b s
    ! autres: ADJ b p =autre | pind b p =autre
    même: ADJ b s | ADV | pind b s rare
    mêmes: ADJ b p =même | pind b p =même rare
    ! il: subj m s 3
    ! ils: subj m p 3 =il
    ! on: subj m s 3
    ! je j': subj b s 1 =je
    ! tu: subj b s 2
    ! elle: subj f s 3 | ton f s 3
    ! elles: subj f p 3 =elle | ton f p 3 =elle
    ! nous: subj b p 1 | obj b p 1 | ton b p 1
    ! vous: subj b p 2 | obj b p 2 | ton b p 2
    ! -il -t-il: subj m s 3 =il
    ! -elle -t-elle: subj f s 3 =elle
    ! -on -t-on: subj m s 3 =on
    ! -ils -t-ils: subj m p 3 =il
    ! -elles -t-elles: subj f p 3 =elle
    ! -je: subj b s 1 =je
    ! -tu: subj b s 2 =tu
    ! -nous: subj b p 1 =nous
    ! -vous: subj b p 2 =vous
    ! -ce: pdem m s =ce
    ! me m': obj b s 1 =me
    ! te t': obj b s 2 =te
    ! se s': obj b n 3 =se
    ! lui: obj b s 3 | ton m s 3
    ! y: obj b n 3
    ! en: ger | obj b n 3
    ! moi: ton b s 1
    ! toi: ton b s 2
    ! soi: ton b s 3
    ! eux: ton m p 3
    ! lui-même soi-même: ton m s 3
    ! elle-même: ton f s 3
    ! eux-mêmes: ton m p 3
    ! elles-mêmes: ton f p 3
    ! moi-même: ton b s 1
    ! nous-mêmes: ton b p 1
    ! vous-même vous-mêmes: ton b p 2
    ! celui celui-ci celui-là: pdem m s
    ! celle celle-ci celle-là: pdem f s
    ! ceux ceux-ci ceux-là: pdem m p
    ! celles celles-ci celles-là: pdem f p
    ! ceci cela: pdem m s
    ! ça: pdem m s
    ! qui: rel b n 3 | pint b s 3 rare
    ! que qu': SCONJ =que | rel =que | ADV =que rare | pint =que rare
    ! dont: rel b n
    ! où: rel | ADV rare
    ! quoi: rel m s | pint m s
    ! lequel: rel m s | pint m s rare
    ! laquelle: rel f s =lequel
    ! lesquels: rel m p =lequel
    ! lesquelles: rel f p =lequel
    ! auquel duquel: rel m s
    ! auxquels desquels: rel m p
    ! auxquelles desquelles: rel f p
    ! quiconque: rel b s | pind b s
    ! rien: pind m s | ADV rare
    personne: pind m s rare | NOUN f s
    ! chacun: pind m s
    ! chacune: pind f s =chacun
    ! quelqu'un: pind m s
    ! quelques-uns: pind m p
    ! quelques-unes: pind f p
    ! autrui: pind m s
    ! ne n': neg =ne
    pas: ADV
    point: NOUN m s | ADV rare
    ! jamais guère: ADV
    ! plus: ADV | NOUN m s rare
    moins: ADV
    ! non: ADV
    ! oui: INTJ | ADV rare
    ! très trop assez beaucoup bientôt aussi ainsi alors encore enfin ensuite hier demain ici là toujours souvent parfois déjà presque tôt tard: ADV
    ! aujourd'hui désormais dorénavant autrefois jadis naguère quasi: ADV
    ! notamment surtout plutôt seulement également peut-être: ADV
    ! bien: ADV | NOUN m s rare | ADJ b n rare
    mieux mal: ADV
    peu: ADV
    tant autant: ADV
    ! si: SCONJ | ADV
    ! environ: ADV
    ! lors: ADV
    ! loin près: ADV
    ! ailleurs dehors dedans: ADV
    puis: CCONJ rare | ADV
    depuis: ADP | ADV rare
    ! combien comment pourquoi: ADV
    ! quand: SCONJ | ADV rare
    ! lorsque lorsqu': SCONJ =lorsque
    ! puisque puisqu': SCONJ =puisque
    ! quoique quoiqu': SCONJ =quoique
    ! comme: ADP | SCONJ | ADV rare
    ! parce: ADV
    ! afin tandis: ADV
    ! sinon: CCONJ | ADV rare
    ! et ou ni: CCONJ
    mais donc car or: CCONJ
    soit: CCONJ rare
    ! c'est-à-dire: CCONJ
    ! dans chez vers dès parmi malgré sauf hormis via selon envers hors: ADP
    ! jusque jusqu': ADP =jusque
    par pour sur avec sous entre sans contre pendant durant devant derrière avant après outre: ADP
    suivant: ADP rare
    concernant moyennant: ADP rare
    ! avant après derrière devant depuis: ADP | ADV rare
    ! quant: ADV
    ! voici voilà: VERBAL
    ! etc: ADV
    ! km kg cm mm ha kWh MW GW Mds: NOUN m n
    ! h: NOUN f n =heure
    ! % € $ £: SYM
    ! M: title m s =monsieur
    ! MM: title m p =monsieur
    ! Mme: title f s =madame
    ! Mmes: title f p =madame
    ! Mlle: title f s =mademoiselle
    ! Dr: title m s =docteur
    ! Me: title b s =maître
    ! Mgr: title m s =monseigneur
    ! millier million milliard: NOUN m s
    ! milliers: NOUN m p =millier
    ! millions: NOUN m p =million
    ! milliards: NOUN m p =milliard
    """.replacing("VERBAL", with: "ADP")
}
