import CorpusModel
import TextKernel

/// What this module's lists say of a word: the worlds of a noun for somebody, and what the rules ask of other words.
struct Traits: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ worlds: Worlds) { rawValue = UInt64(worlds.rawValue) }

  var worlds: Worlds { Worlds(rawValue: UInt32(truncatingIfNeeded: rawValue)) }

  // Worlds have the lower half.
  /// ancien, nouveau, jeune …: stands before a noun for somebody.
  static let adjectiveBefore = Traits(rawValue: 1 << 32)
  /// A finite verb that is no cue.
  static let finite = Traits(rawValue: 1 << 33)
  /// Adjective of nation: it tells one president from another.
  static let nationality = Traits(rawValue: 1 << 34)
  /// A paper or figures that speak for whoever made them.
  static let document = Traits(rawValue: 1 << 35)
  /// Bodies and circles that the lists of roles don't have: they speak for themselves.
  static let circle = Traits(rawValue: 1 << 36)
  /// Nouns that say when.
  static let time = Traits(rawValue: 1 << 37)
  /// Nouns whose complement comes with à, en or pour.
  static let office = Traits(rawValue: 1 << 38)
  /// Where something is said: à l'antenne, au micro.
  static let medium = Traits(rawValue: 1 << 39)
  /// What follows the il that is nobody.
  static let impersonal = Traits(rawValue: 1 << 40)
  /// What follows faire, mettre or rendre in a phrase that reports.
  static let trigger = Traits(rawValue: 1 << 41)
  /// Of these, those that follow faire alone.
  static let madeKnown = Traits(rawValue: 1 << 42)
  /// Forms of faire before them.
  static let making = Traits(rawValue: 1 << 43)
  /// il faut dire, on peut dire: nobody says it.
  static let modal = Traits(rawValue: 1 << 44)
  /// a tenu à rassurer: the infinitive is what was said.
  static let attempt = Traits(rawValue: 1 << 45)
  /// alors que, afin que: opens another clause.
  static let beforeQue = Traits(rawValue: 1 << 46)
  /// Comme on lui demandait …, Si X a reçu …: another verb's clause, up to its comma.
  static let opensSubordinate = Traits(rawValue: 1 << 47)
  /// Between two marked spans of one quote.
  static let joining = Traits(rawValue: 1 << 48)
  /// Nouns that a colon gives a name to.
  static let titleNoun = Traits(rawValue: 1 << 49)
  /// «le dispositif dit …» is called so.
  static let naming = Traits(rawValue: 1 << 50)
  /// dans un tweet, sur Twitter, à la presse
  static let circumstance = Traits(rawValue: 1 << 51)
  /// The last words of selon, d'après, aux yeux de, de source …
  static let sourceCue = Traits(rawValue: 1 << 52)
  /// Verbs of opinion: a jugé "inadmissible".
  static let judging = Traits(rawValue: 1 << 53)
  /// Those who write or lead, for the body whose they are: la rédaction du journal.
  static let staff = Traits(rawValue: 1 << 55)
  /// Of the papers, those that ask or count.
  static let study = Traits(rawValue: 1 << 56)
  /// Nouns for a work that has a title.
  static let work = Traits(rawValue: 1 << 57)
  /// Nouns for what can't speak, where a sentence's subject is looked for.
  static let thing = Traits(rawValue: 1 << 54)
}

extension Traits {
  static let lists: [(Traits, StaticString)] = [
    (
      .adjectiveBefore,
      """
      ancien ancienne ex futur future nouveau nouvel nouvelle actuel actuelle jeune jeunes vieux vieil vieille grand
      grande petit petite célèbre principal principale seul seule propre cher chère haut haute numéro même double
      richissime défunt feu premier première second seconde autre autres anciens anciennes
      """
    ),
    (
      .finite,
      """
      vient viennent venait vint doit doivent devait devra devrait peut peuvent pouvait pourra pourrait veut veulent
      voulait va vont allait fait font faisait fera met mettent mettait prend prennent prenait sait savent savait tient
      tiennent tenait reste restent restait semble semblent semblait devient devenait devint voit voient voyait donne
      donnent donnait passe passent passait porte portent portait entend entendent entendait compte comptent comptait
      figure figurent arrive arrivent arrivait perd perdent part partent partait sort sortent sortait rend rendent
      remporte joue jouent jouait vit vivent vivait meurt laisse laissent laissait appartient participe participent
      participait travaille travaillent travaillait rejoint retrouve occupe occupait dispose dispose multiplie rencontre
      tente tentent tentait cherche cherchent cherchait bénéficie dirige dirigeait connaît connaissait revient reviennent
      affiche affichent prévoit prévoient permet permettent permettait obtient signe participe
      """
    ),
    (
      .nationality,
      """
      afghan afghane africain africaine albanais albanaise algérien algérienne allemand allemande américain américaine
      anglais anglaise argentin argentine arménien arménienne australien australienne autrichien autrichienne azerbaïdjanais
      belge biélorusse bélarusse bolivien bolivienne bosnien brésilien brésilienne britannique bulgare canadien canadienne
      catalan catalane chilien chilienne chinois chinoise chypriote colombien colombienne congolais congolaise coréen
      coréenne croate cubain cubaine danois danoise écossais écossaise égyptien égyptienne espagnol espagnole estonien
      éthiopien européen européenne finlandais finlandaise français française géorgien géorgienne grec grecque hongrois
      hongroise indien indienne indonésien irakien irakienne iranien iranienne irlandais irlandaise islandais israélien
      israélienne italien italienne ivoirien japonais japonaise jordanien kényan kosovar koweïtien kurde letton libanais
      libanaise libyen libyenne lituanien luxembourgeois malien malienne marocain marocaine mexicain mexicaine moldave
      néerlandais néerlandaise nigérian nigérien nord-coréen nord-coréenne norvégien norvégienne pakistanais pakistanaise
      palestinien palestinienne péruvien philippin polonais polonaise portugais portugaise qatari roumain roumaine russe
      saoudien saoudienne sénégalais serbe slovaque slovène soudanais sud-africain sud-coréen suédois suédoise suisse
      syrien syrienne taïwanais tchadien tchèque thaïlandais togolais tunisien tunisienne turc turque ukrainien ukrainienne
      vénézuélien vietnamien yéménite
      """
    ),
    (
      .document,
      """
      information informations résultat résultats chiffre chiffres calcul calculs comptage décompte bilan donnée données
      estimation estimations étude études enquête enquêtes sondage sondages rapport rapports document documents
      indiscrétion indiscrétions élément éléments confidence confidences baromètre travaux analyse analyses projection
      projections prévision prévisions statistique statistiques témoignage témoignages récit version communiqué note lettre
      texte article site déclaration déclarations propos tweet message post publication expertise autopsie classement
      recensement simulation dépêche vague palmarès pancarte pancartes banderole décret tribune courrier pétition
      """
    ),
    (
      .circle,
      """
      entourage proche proches avocat avocats accusation presse médias association associations collectif plateforme
      opposition majorité exécutif défense direction rédaction famille syndicats autorités observateurs spécialistes
      experts scientifiques historiens critiques fans supporters partisans détracteurs services
      """
    ),
    (
      .time,
      """
      semaine mois matin matinée soir soirée jour journée année an fois après-midi heure heures occasion nuit week-end
      veille lendemain peu jours semaines années ans minutes mois instants
      """
    ),
    (
      .office,
      """
      ministre secrétaire conseiller conseillère chargé chargée délégué déléguée commissaire haut-commissaire représentant
      représentante ambassadeur ambassadrice candidat candidate adjoint adjointe professeur professeure chercheur
      chercheuse maître maîtresse spécialiste expert experte correspondant correspondante rapporteur rapporteuse
      directeur directrice responsable économiste procureur avocat tête numéro liste envoyé envoyée
      """
    ),
    (.medium, "micro antenne presse télévision plateau micros direct public nos tribunal"),
    (
      .impersonal,
      """
      faut fallait faudra faudrait y agit agissait agira semble suffit convient reste existe pleut manque importe
      """
    ),
    (.trigger, "savoir valoir remarquer observer comprendre garde hommage part mine"),
    (.madeKnown, "savoir valoir remarquer observer comprendre"),
    (
      .judging,
      """
      estime estiment estimait estimaient estimé estimant juge jugent jugeait jugeaient jugé jugeant trouve trouvent
      trouvait considère considèrent considérait considéré
      """
    ),
    (.staff, "rédaction éditorial"),
    (
      .study,
      """
      résultat résultats chiffre chiffres calcul calculs comptage décompte bilan donnée données estimation estimations
      étude études enquête enquêtes sondage sondages rapport rapports document documents baromètre travaux analyse
      analyses projection projections prévision prévisions statistique statistiques expertise classement recensement
      simulation vague palmarès
      """
    ),
    (
      .thing,
      """
      projet jour jours décision situation faits cas idée histoire incendie proportion terme traitement spectre bras
      arrêt atout vie secteur retour partie avenir moyenne lutte crise spectacle position hausse baisse passage temps
      film mise réforme usage méthode mort tentative manifestation manifestations plan parcours mesure mesures
      affaire absence sortie opération crainte craintes guerre départ acte grève début masque prise choix sentiment
      impact effervescence présence condition conditions annulation reprise intention base geste fin colère statut
      rétractation création polémique moment manque défi problème taux semaine scénario insuffisance durée mois
      enveloppe réouverture victoire campagne procès échafaudage sport dent boycott contrôle rencontre vote réunion
      course match nombre hôpital prix niveau pic risque coût vente ventes accident explosion attaque attentat
      """
    ),
    (.making, "fait font faisait faisant faire"),
    (.modal, "faut puisse pouvait veut vouloir ose oser"),
    (.attempt, "tenu voulu tenté souhaité cherché"),
    (
      .beforeQue,
      """
      alors afin ainsi tandis parce bien pour avant après dès sans autre plus moins même tant tel
      """
    ),
    (.opensSubordinate, "comme si lorsque lorsqu' quand puisque alors tandis bien s' dès après avant pour"),
    (.joining, "puis ou encore enfin"),
    (.titleNoun, "titre intitulé nom slogan intitulée titres thème question"),
    (
      .work,
      """
      roman romans film films livre livres ouvrage album albums chanson chansons titre single série séries feuilleton
      émission documentaire pièce spectacle comédie opéra exposition essai recueil nouvelle poème tableau magazine revue
      rubrique podcast jeu tube clip morceau saga trilogie manga thriller téléfilm sketch best-seller biopic intitulé
      intitulée intitulés intitulées baptisé baptisée
      """
    ),
    (.naming, "dit dite dits dites"),
    (.circumstance, "dans sur devant auprès lors à"),
    (.sourceCue, "selon après pour yeux avis croire source sources dires"),
  ]
}
