/// Phrases of the tables; their language is `PhraseTable`'s.
enum PhraseTables {
  static let attributionInverted: StaticString = """
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant tass|reuters|interfax|bloomberg|afp|ap|xinhua|sputnik = cité par
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant l' agence = cité par
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant ria novosti = cité par
    """

  static let calqueEnglish: StaticString = """
    ^ au lieu de cela , = en fait, or (ou rien)
    ^ au lieu de ça , = en fait, or (ou rien)
    fait|font|faire|faisait|faisant|fera des tentatives ..2 pour|de|d' = tenter de
    et autres|autre fort|forts|forte|fortes
    économiques|politiques|militaires et autres » = et d'autres, notamment
    va|aller|allons|vont|allant|allé|allée|ira de l' avant avec = poursuivre, mener à bien
    ce qu' il|elle dit|disent être = ce qu'il présente comme
    ce qu' ils|elles disent être = ce qu'ils présentent comme
    tenu|tenue|tenir|tient|tiendra|tiendront|tenaient un|des appel|appels = avoir un entretien téléphonique
    tenir|tenu|tient plus de|d' pourparlers|discussions|entretiens|réunions = poursuivre les pourparlers
    rétrécissement des positions|écarts|divergences|différences = rapprochement
    ^ plus tôt , = auparavant
    ^ un|le communiqué ..4 a déclaré = selon un communiqué
    ^ une|la déclaration ..4 a déclaré = selon un communiqué
    réunion|rencontre|entretien en face à face = tête-à-tête
    et ainsi de suite sont|est|ont = entre autres
    à la fin de la journée , = en fin de compte
    fait|font|faisait sens = avoir du sens
    sur une base quotidienne|hebdomadaire|mensuelle|annuelle|régulière = chaque jour, régulièrement
    prendre|prend|prennent|pris|prendra avantage de|d'|des|du = profiter de
    relations|liens croissantes|croissants = de plus en plus étroites
    court|courent|courir pour récupérer|empêcher|obtenir = se précipiter pour
    a|ont averti fermement
    malaise des investisseurs|marchés = inquiétude
    commencer|commence|commençait|commencé|commencent|commencerait un conflit|guerre = déclencher
    commencer|commence|commençait|commencé|commencent|commencerait une guerre = déclencher
    voie|solution|contacts diplomatique|diplomatiques à venir
    délivrer|délivré|délivre|délivrera un discours|message = prononcer
    adresser|adressé|adresse|adressent le|un|ce|les|ces problème|problèmes|question|questions = traiter
    comme un résultat de|d'|du , = par conséquent
    ^ comme résultat , = par conséquent
    à propos de quoi que
    il n' y a pas de façon que = il est impossible que
    est|sont supposé|supposée|supposés|supposées être = doit être
    prêts|prêt|prête|prêtes pour la diplomatie
    """

  static let calqueIndonesian: StaticString = """
    ajout|ajouts de troupes|soldats|forces|militaires = renfort
    ^ pendant ce temps , = de son côté, par ailleurs
    matériel|matériaux et les résultats = teneur
    matériel|matériaux des discussions|pourparlers|conversations|entretiens = teneur
    à l' ordre suivant
    selon le plan , = comme prévu
    """

  static let calqueRussian: StaticString = """
    , à son tour , = de son côté
    marqué|marquer|marque|marquent les|des ligne|lignes rouge|rouges = fixer
    aux dépens de|d'|des|du ..2 républiques|pays|états = par l'adhésion de
    ^ comme indiqué|souligné|noté|précisé au|à la|l'|ministère|kremlin = selon le ministère
    ^ comme indiqué|souligné|noté|précisé au ministère|kremlin|siège = selon le ministère
    initiée|initié|initiés|initiées par = lancé à l'initiative de
    refus d'|de élargir|étendre|déployer|installer = engagement à ne pas
    porte|porter|portait|portent un caractère = avoir un caractère
    sous la forme de discussion
    """

  static let calqueSyntax: StaticString = """
    , disant qu'|que = et dit que
    , se concentrant|focalisant sur = consacré à
    , tenant ..2 discussions|pourparlers|réunion|réunions|consultations
    , ajoutant également qu'|que = et ajouté que
    """

  static let falseFriends: StaticString = """
    réponse|réaction|soutien|riposte ..2 robuste|robustes = ferme, vigoureuse
    assistant|assistante|assistants du kremlin|président = conseiller
    lecture|lectures de la|l' conversation|entretien|appel|discussion = compte rendu
    généralement satisfait|satisfaits|satisfaite|satisfaites|favorable|favorables = globalement
    nombre|liste|série de demandes = exigences
    appels|conversations|entretiens téléphoniques régulier|réguliers|régulières = ordinaires
    liquidation provoquée|déclenchée|causée|massive = vague de ventes
    sérieuses|sérieux|graves|profondes différences|différence = divergences
    très grande|grandes différence|différences entre = divergence
    compléter|complété|complétez|complète un|le|ce formulaire|questionnaire = remplir
    politique|affaires domestique|domestiques = intérieur
    consistant|consistante|consistants avec = compatible
    support|supports financier|financiers|militaire = soutien
    en charge du|de|des cas = chargé
    """

  static let terms: StaticString = """
    attaché|attachée de presse du chef|président|kremlin ..3 état|kremlin = porte-parole
    attaché|attachée de presse du président|kremlin = porte-parole
    traités de 2014|2015|minsk = accords de Minsk
    message|messages|télégramme de célébration|félicitation = message de vœux
    juridiquement|légalement permanentes|permanents|permanente|permanent = juridiquement contraignantes
    administration de la maison blanche = Maison Blanche
    administration du kremlin = Kremlin
    cessation complète = rupture complète
    ministre étranger|étrangère|extérieur = ministre des Affaires étrangères
    ministère des affaires extérieures = ministère des Affaires étrangères
    secrétaire de presse du|de = porte-parole
    chef du département d' état = secrétaire d'État
    """

  static let warnings: StaticString = """
    averti|avertit|avertir|avertissant ..3 d' une|un ..1 réponse|riposte
    averti|avertit|avertir|avertissant ..3 de représailles|sanctions
    mis|mise|mit|met|mettent|mettant|mettre en garde contre|d' une|des|un|de ..3 réponse|riposte|mesures|sanctions|représailles ..3 fort|fortes|forte|collective|sévère|sévères|robuste|ferme|fermes|dure|dures
    """

  static let mistranslations: StaticString = """
    washington|états-unis|canada|japon|chine|pékin|tokyo|ottawa|turquie et d'|les autres pays européens = et des pays européens
    trillion|trillions de|d' dollars|euros|roubles|livres|yens = mille milliards
    billion|billions de|d' dollars|euros|roubles|livres = milliards
    menacer|menacé|menace|menaçait|menaçant d' actions|action = menacer d'agir
    agents|agent|forces|responsables|organismes d' application de la loi = forces de l'ordre
    premiers|premier répondants|répondant|répondeurs = secours
    armes légères et petites = armes légères et de petit calibre
    munitions vivantes|vives = balles réelles
    tours|rondes vivants|vives de munitions = balles réelles
    """
}
