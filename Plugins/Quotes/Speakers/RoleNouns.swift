import French
import TextKernel

/// The worlds a noun for a person or a body belongs to: what lets "l'élu" mean a deputy and never a midfielder.
struct Worlds: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let state = Worlds(rawValue: 1 << 0)
  static let government = Worlds(rawValue: 1 << 1)
  static let parliament = Worlds(rawValue: 1 << 2)
  static let council = Worlds(rawValue: 1 << 3)
  static let party = Worlds(rawValue: 1 << 4)
  static let business = Worlds(rawValue: 1 << 5)
  static let voice = Worlds(rawValue: 1 << 6)
  static let justice = Worlds(rawValue: 1 << 7)
  static let force = Worlds(rawValue: 1 << 8)
  static let science = Worlds(rawValue: 1 << 9)
  static let press = Worlds(rawValue: 1 << 10)
  static let art = Worlds(rawValue: 1 << 11)
  static let sport = Worlds(rawValue: 1 << 12)
  static let faith = Worlds(rawValue: 1 << 13)
  static let letters = Worlds(rawValue: 1 << 14)
  static let union = Worlds(rawValue: 1 << 15)
  static let crown = Worlds(rawValue: 1 << 16)
  /// Anybody: homme, quadragénaire, intéressé.
  static let anybody = Worlds(rawValue: 1 << 17)
  /// Somebody's: whose daughter it is the article must say.
  static let family = Worlds(rawValue: 1 << 18)
  /// Bodies: a paper, a firm, an institution.
  static let paper = Worlds(rawValue: 1 << 24)
  static let firm = Worlds(rawValue: 1 << 25)
  static let body = Worlds(rawValue: 1 << 26)
  static let land = Worlds(rawValue: 1 << 27)

  static let politics: Worlds = [.state, .government, .parliament, .council, .party]
  static let bodies: Worlds = [.paper, .firm, .body]
}

/// Nouns that name somebody by what they are, with the worlds they belong to.
enum RoleNouns {
  static let lists: [(Worlds, StaticString)] = [
    (.anybody, "homme femme quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire trentenaire intéressé"),
    (.anybody, "intéressée jeune père mère adolescent adolescente retraité retraitée franco-américain"),
    (.art, "acteur actrice comédien comédienne chanteur chanteuse artiste musicien musicienne rappeur rappeuse"),
    (.art, "humoriste réalisateur réalisatrice cinéaste metteur interprète mannequin danseur danseuse producteur"),
    (.art, "productrice star vedette icône idole diva compositeur compositrice couturier styliste photographe"),
    (.art, "pianiste guitariste starlette youtubeur youtubeuse influenceur influenceuse bimbo candidat candidate"),
    (.body, "institution organisation association ong organisme agence fédération confédération institut université"),
    (.body, "commission autorité juridiction cour tribunal collectif fondation syndicat parti club ligue comité"),
    (.body, "établissement laboratoire préfecture ministère conseil chambre mouvement formation"),
    (.business, "patron patronne pdg dirigeant dirigeante directeur directrice fondateur fondatrice cofondateur"),
    (.business, "cofondatrice milliardaire entrepreneur entrepreneuse magnat actionnaire gérant gérante industriel"),
    (.business, "investisseur président présidente homme-d'affaires homme chef"),
    (.council, "maire élu élue conseiller conseillère édile adjoint adjointe président présidente"),
    (.crown, "roi reine prince princesse monarque souverain souveraine duc duchesse émir sultan empereur"),
    (.faith, "pape cardinal évêque archevêque prêtre imam rabbin pasteur pontife père curé souverain"),
    (.firm, "compagnie groupe entreprise société firme constructeur géant marque enseigne opérateur transporteur"),
    (.firm, "banque éditeur distributeur fabricant start-up plateforme avionneur équipementier numéro chaîne"),
    (.force, "général colonel commandant lieutenant capitaine amiral policier policière gendarme militaire soldat"),
    (.force, "préfet préfète commissaire pompier brigadier sergent chef"),
    (.government, "ministre secrétaire premier-ministre première-ministre chancelier chancelière locataire"),
    (.justice, "avocat avocate procureur procureure magistrat magistrate juge pénaliste bâtonnier garde"),
    (.land, "pays royaume république"),
    (.letters, "écrivain écrivaine auteur auteure autrice romancier romancière essayiste philosophe historien"),
    (.letters, "historienne académicien intellectuel intellectuelle poète dramaturge"),
    (.paper, "quotidien hebdomadaire mensuel magazine journal site radio chaîne média titre revue tabloïd agence"),
    (.parliament, "député députée sénateur sénatrice eurodéputé eurodéputée parlementaire élu élue rapporteur"),
    (.parliament, "rapporteure présidente président"),
    (.party, "leader opposant opposante candidat candidate socialiste écologiste centriste républicain républicaine"),
    (.party, "démocrate conservateur conservatrice travailliste insoumis insoumise frontiste communiste militant"),
    (.party, "militante secrétaire patron patronne président présidente chef cheffe délégué tribun"),
    (.press, "journaliste animateur animatrice présentateur présentatrice chroniqueur chroniqueuse éditorialiste"),
    (.press, "auteur autrice auteure rédacteur rédactrice reporter correspondant polémiste"),
    (.science, "médecin professeur professeure docteur docteure chercheur chercheuse épidémiologiste virologue"),
    (.science, "infectiologue infirmier infirmière pharmacien scientifique économiste sociologue politologue"),
    (.science, "psychologue psychiatre spécialiste expert experte analyste biologiste chirurgien urgentiste"),
    (.science, "immunologue climatologue astronome physicien physicienne généticien praticien géographe démographe"),
    (.sport, "joueur joueuse attaquant attaquante défenseur gardien milieu entraîneur entraîneuse sélectionneur coach"),
    (.sport, "footballeur footballeuse champion championne pilote cycliste coureur nageur nageuse tennisman"),
    (.sport, "technicien buteur capitaine athlète sprinteur judoka boxeur skieur skieuse meneur ailier star"),
    (.sport, "international président manager basketteur rugbyman arrière vice-champion médaillé sportif sportive"),
    (.state, "président présidente chef cheffe-d'état dirigeant dirigeante leader homme souverain autocrate"),
    (.state, "républicain démocrate locataire milliardaire"),
    (.union, "syndicaliste leader secrétaire délégué"),
    (.voice, "porte-parole porte-voix"),
    (.state, "président-élu"),
    (.party, "tête"),
    (.family, "fille fils épouse époux mari frère sœur veuve veuf compagne compagnon fiancé fiancée cousin cousine"),
    (.anybody, "victime personnalité figure légende"),
  ]
}
