/// Phrases of the tables; their language is `PhraseLine`'s.
enum PhraseTables {
  static let attributionInverted: StaticString = """
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant tass|reuters|interfax|bloomberg|afp|ap|xinhua|sputnik = cité par
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant l' agence = cité par
    déclaré|dit|affirmé|indiqué|annoncé|souligné ..4 , citant ria novosti = cité par
    """

  static let calqueEnglish: StaticString = """
    ^ au lieu de cela , = en fait, or (ou rien) @ en|de
    ^ au lieu de ça , = en fait, or (ou rien) @ en|de
    <faire> des tentatives ..2 pour|de|d' = tenter de
    et autres|autre fort|forts|forte|fortes
    économiques|politiques|militaires et autres » = et d'autres, notamment
    <aller> de l' avant avec = poursuivre, mener à bien
    ce qu' il|elle <dire> être = ce qu'il présente comme
    ce qu' ils|elles <dire> être = ce qu'ils présentent comme
    <tenir> un|des <appel> = avoir un entretien téléphonique
    <tenir> plus de|d' pourparlers|<discussion>|<entretien>|<réunion> = poursuivre les pourparlers
    <rétrécissement> des positions|écarts|divergences|différences = rapprochement
    ^ plus tôt , = auparavant
    ^ un|le communiqué ..4 <avoir> déclaré = selon un communiqué
    ^ une|la déclaration ..4 <avoir> déclaré = selon un communiqué
    <réunion>|<rencontre>|<entretien> en face à face = tête-à-tête
    et ainsi de suite <être>|<avoir> = entre autres
    à la fin de la journée , = en fin de compte
    <faire> sens = avoir du sens
    sur une base quotidienne|hebdomadaire|mensuelle|annuelle|régulière = chaque jour, régulièrement @ en|de
    <prendre> avantage de|d'|des|du = profiter de
    <relation>|<lien> croissantes|croissants = de plus en plus étroites
    <courir> pour récupérer|empêcher|obtenir = se précipiter pour
    <avoir> averti fermement
    malaise des investisseurs|marchés = inquiétude
    <commencer> un conflit|guerre = déclencher
    <commencer> une guerre = déclencher
    <voie>|<solution>|<contact> diplomatique|diplomatiques à venir
    <délivrer> un discours|message = prononcer
    <adresser> le|un|ce|les|ces <problème>|<question> = traiter
    comme un résultat de|d'|du , = par conséquent
    ^ comme résultat , = par conséquent
    à propos de quoi que
    il n' y a pas de façon que = il est impossible que
    <être> supposé|supposée|supposés|supposées être = doit être
    <prêt> pour la diplomatie
    """

  static let calqueIndonesian: StaticString = """
    <ajout> de troupes|soldats|forces|militaires = renfort
    ^ pendant ce temps , = de son côté, par ailleurs @ id|en|de
    <matériel>|<matériau> et les résultats = teneur
    <matériel>|<matériau> des discussions|pourparlers|conversations|entretiens = teneur
    à l' ordre suivant
    selon le plan , = comme prévu
    """

  static let calqueRussian: StaticString = """
    , à son tour , = de son côté
    <marquer> les|des ligne|lignes rouge|rouges = fixer
    aux dépens de|d'|des|du ..2 républiques|pays|états = par l'adhésion de
    ^ comme indiqué|souligné|noté|précisé au|à la|l'|ministère|kremlin = selon le ministère
    ^ comme indiqué|souligné|noté|précisé au ministère|kremlin|siège = selon le ministère
    initiée|initié|initiés|initiées par = lancé à l'initiative de
    refus d'|de élargir|étendre|déployer|installer = engagement à ne pas
    <porter> un caractère = avoir un caractère
    sous la forme de discussion
    """

  static let calqueSyntax: StaticString = """
    , disant qu'|que = et dit que
    , se concentrant|focalisant sur = consacré à
    , tenant ..2 discussions|pourparlers|réunion|réunions|consultations
    , ajoutant également qu'|que = et ajouté que
    """

  static let falseFriends: StaticString = """
    <réponse>|<réaction>|<soutien>|<riposte> ..2 <robuste> = ferme, vigoureuse
    <assistant>|assistante du kremlin|président = conseiller
    <lecture> de la|l' conversation|entretien|appel|discussion = compte rendu
    généralement satisfait|satisfaits|satisfaite|satisfaites|<favorable> = globalement
    <nombre>|<liste>|<série> de demandes = exigences ~ >3 allocations|allocation|aide|indemnisation|prise|asile|emploi|emplois|inscription|hebdomadaires|visa|visas
    <appel>|<conversation>|<entretien> téléphoniques|téléphonique <régulier> = ordinaires
    <liquidation> provoquée|déclenchée|causée|massive = vague de ventes
    sérieuses|sérieux|graves|profondes différences|différence = divergences
    très grande|grandes différence|différences entre = divergence
    <compléter> un|le|ce formulaire|questionnaire = remplir
    <politique>|<affaire> domestique|domestiques = intérieur
    <consistant>|<consister> avec = compatible
    <support> financier|financiers|militaire = soutien
    en charge du|de|des cas = chargé ~ <1 prise|prises
    """

  static let terms: StaticString = """
    <attaché>|attachée de presse du chef|président|kremlin ..3 état|kremlin = porte-parole
    <attaché>|attachée de presse du président|kremlin = porte-parole
    traités de 2014|2015|minsk = accords de Minsk @ en
    <message>|<télégramme> de célébration|félicitation = message de vœux
    juridiquement|légalement permanentes|permanents|permanente|permanent = juridiquement contraignantes
    administration de la maison blanche = Maison Blanche @ en
    administration du kremlin = Kremlin @ ru|en
    <cessation> complète = rupture complète
    <ministre> étranger|étrangère|extérieur = ministre des Affaires étrangères
    ministère des affaires extérieures = ministère des Affaires étrangères
    secrétaire de presse du|de = porte-parole @ ru|en
    chef du département d' état = secrétaire d'État
    """

  static let warnings: StaticString = """
    <avertir> ..3 d' une|un ..1 réponse|riposte
    <avertir> ..3 de représailles|sanctions
    <mettre> en garde contre|d' une|des|un|de ..3 réponse|riposte|mesures|sanctions|représailles ..3 <fort>|<collectif>|<sévère>|<robuste>|<ferme>|<dur>
    """

  static let mistranslations: StaticString = """
    washington|états-unis|canada|japon|chine|pékin|tokyo|ottawa|turquie et d'|les autres pays européens = et des pays européens
    <trillion> de|d' dollars|euros|roubles|livres|yens = mille milliards @ en
    <billion> de|d' dollars|euros|roubles|livres = milliards
    <menacer> d' actions|action = menacer d'agir
    <agent>|<force>|<responsable>|<organisme> d' application de la loi = forces de l'ordre @ en
    premiers|premier répondants|répondant|répondeurs = secours @ en
    armes légères et petites = armes légères et de petit calibre
    munitions vivantes|vives = balles réelles @ en
    tours|rondes vivants|vives de munitions = balles réelles
    """
}
