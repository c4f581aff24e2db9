/// Words that turn, strengthen or weaken what the words of opinion beside them say.
enum TurningWords {
  static let negations: StaticString = "pas jamais sans ni aucun aucune nullement non"

  /// The first half of a negation: alone it only says that the other half may come, or a restriction.
  static let openings: StaticString = "ne n'"

  /// What is kept away has not come: "éviter un drame", "lutte contre la fraude".
  static let shifters: StaticString = """
    abolir arrêter cesse cesser cessé combat combattre contre dément démentir empêche empêchent empêcher empêché
    endigue endiguer enraye enrayer épargner évite évitent éviter évité évitant exclu exclut fin interdire interdit lutte
    lutter manque manquer oublie oublier prévenir prévention refuse refusent refuser refusé renonce renoncer stopper
    """

  /// What is only thought of: "en cas de décès", "susceptibles d'être blessés".
  static let unreal: StaticString = """
    si s'il cas éventuel éventuelle éventuellement éventuelles éventuels hypothèse hypothétique imaginer potentiel
    potentielle potentielles potentiels potentiellement pourrait pourraient susceptible susceptibles devrait devraient
    accusé accusée accusés accusées soupçonné soupçonnée soupçonnés
    présumé présumée présumés présumées poursuivi poursuivis infraction
    """

  static let contrasts: StaticString = "mais pourtant cependant toutefois néanmoins"

  static let concessions: StaticString = "malgré dépit nonobstant quoique"

  static let intensifiers: StaticString = """
    absolument clairement considérablement énormément extrêmement fermement fortement franchement gravement
    hautement hyper incroyablement infiniment largement particulièrement profondément radicalement super tellement
    terriblement totalement très trop ultra unanimement vivement vraiment
    """

  static let diminishers: StaticString = """
    assez légèrement modérément moins partiellement peu plutôt presque quasi quasiment relativement vaguement
    """

  /// Verbs by which a speaker judges somebody: their polarity is towards their object.
  static let judging: StaticString = """
    accuser acclamer admirer applaudir approuver blâmer bafouer conspuer condamner critiquer décrier dénigrer dénoncer
    désapprouver désavouer encenser étriller féliciter fustiger insulter louer menacer mépriser ovationner plébisciter
    railler réprouver ridiculiser saluer soutenir stigmatiser tacler tancer vanter vilipender complimenter remercier
    défendre honorer attaquer calomnier diffamer haïr détester aimer adorer apprécier soupçonner trahir humilier
    """

  /// Forms of words of opinion that are nearly always another word.
  static let notOpinion: StaticString = """
    après uniquement convenablement patient patiente patients patientes suspect suspects suspecte couronné couronnée
    couronnées couronnés réaffirmant exemplairement compte comptes cour courant courants court cours durant dure durent exemplaire exemplaires fonds force forces
    lit lits livre marche mesure mesures montant mort-né nuit nuits ont outre part parti partis passant passe pendant
    peine pile plaisant place pose primes prime quartier restant restaurant restaurants royale sens signe site somme
    sort sous suis suivi suivie suspens talents terrasse terrasses tienne tort touche trait trop trouble voile volant
    volants vole volet amende amendes précipitations précipitation précipite provoque provoquant provoqué provoquent
    serre secours adressé fan-club violet sage-femme brut poste tire trouve suite
    """

  /// Where a court is spoken of, what is charged is reported, not judged.
  static let courts: StaticString = """
    tribunal tribunaux correctionnel correctionnelle procureur procureure parquet juge juges juridiction instruction
    information mis mise examen assises avocat avocats judiciaire judiciaires prud'hommes cassation appel plaignant
    enquête enquêteurs gendarmes gendarmerie
    """

  /// Fixed turns whose words say nothing by themselves: the words, without the small ones between.
  static let idioms: StaticString = """
    bon train
    ai beau
    a beau
    ont beau
    avait beau
    avaient beau
    avons beau
    avez beau
    amende honorable
    forces de l' ordre
    coups et blessures
    non assistance
    bon an
    bonne année
    bonnes grâces
    bonne partie
    bonne foi
    bon nombre
    bel et bien
    beau fils
    belle mère
    belle fille
    beau père
    beau frère
    belle soeur
    tout le meilleur
    comité de soutien
    repose en paix
    justice de paix
    prix nobel de la paix
    fait divers
    force est
    fraude fiscale
    état d' urgence
    service des urgences
    situation d' urgence
    chef d' accusation
    mise en garde
    crise cardiaque
    ministère de la justice
    coup de grâce
    tour de force
    faute de
    à défaut de
    en dépit
    au risque de
    à peine
    sans doute
    sans faute
    sans aucun doute
    sans cesse
    plus mauvais temps
    sous peine de
    premier secours
    gardien de la paix
    casques bleus
    groupe de combat
    chute de neige
    chutes de neige
    chute des températures
    """
}
