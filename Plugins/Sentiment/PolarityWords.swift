/// Words of news that say good or bad of what they speak of: own list, by part of speech, so that forms can be made.
///
/// Topics that are only reported on (vote, budget, police) are not in it.
enum PolarityWords {
  static let negativeNouns: StaticString = """
    abandon abus accident accusation affront agonie agression alerte amertume angoisse anxiété arnaque assassinat
    attaque attentat atrocité bain-de-sang blessure blocage bombardement boucherie brutalité cadavre calamité cancer
    carnage cassure catastrophe cauchemar chantage chaos châtiment chômage chômeur canicule choc chute colère complot
    condamnation conflit confusion contagion corruption coupure crainte crash crime crise critique cruauté culpabilité
    danger débâcle décès déception déclin défaillance défaite déficit dégât dégradation démence dénonciation désaccord
    désarroi désastre désespoir déshonneur désordre détérioration détresse deuil délinquance dévastation difficulté
    discrimination dispute division douleur doute drame échec effondrement effroi émeute ennemi erreur escroquerie
    esclavage excès exaction exclusion extrémiste faiblesse faillite famine fardeau fatigue faute fiasco fléau folie
    fracture fraude frustration génocide grief gâchis haine handicap harcèlement honte horreur hostilité humiliation
    hypocrisie impasse impuissance inaction incapacité incendie indignation inégalité inquiétude injustice injure
    insécurité insulte intimidation intolérance invasion isolement lâcheté lacune larme licenciement lynchage maladie
    maltraitance malaise malheur manipulation manque massacre méfiance menace mensonge mépris meurtre misère mort
    naufrage négligence nuisance obstacle offense oppression otage outrage panique pénurie perte persécution peur
    pollution polémique préjudice pression problème provocation purge racisme ravage récession recul regret répression
    reproche ressentiment revers ruine rupture sabotage saccage sanction scandale séparatiste sexisme souffrance
    stress suicide surcharge tension terreur terrorisme torture traître tragédie trahison traumatisme tristesse tuerie
    urgence vandalisme vengeance victime viol violation violence vol voyou
    """

  static let negativeAdjectives: StaticString = """
    absurde abusif accablant affreux agressif alarmant amer anxieux atroce autoritaire barbare brutal catastrophique
    choquant compliqué contestable coupable criminel cruel dangereux décevant défaillant déficitaire dégoûtant
    déplorable déraisonnable dérisoire désastreux désespéré destructeur difficile discriminatoire douloureux
    dramatique dur effrayant effroyable épouvantable épuisant exécrable fatal faux fragile frauduleux funeste furieux
    grave haineux honteux horrible hostile humiliant hypocrite illégal illégitime immonde impossible impuissant
    inacceptable inadmissible incapable incohérent inefficace inexcusable inhumain injuste injustifié injustifiable
    inquiet inquiétant insoutenable insuffisant insupportable intolérable inutile irresponsable lamentable lâche
    malade malheureux malsain malveillant mauvais mécontent médiocre meurtrier misérable mortel navrant négatif
    néfaste nocif nul odieux pathétique pauvre pénible périlleux perturbant pessimiste pire provocateur raciste
    regrettable répressif révoltant ridicule sanglant scandaleux sévère sexiste sinistre sombre stupide terrible
    terroriste toxique dévastateur bancal raté tragique traumatisant triste violent vulnérable préoccupant préoccupé
    exténué épuisé
    """

  static let negativeVerbs: StaticString = """
    abandonner abuser accabler accuser affaiblir aggraver agresser alarmer alerter anéantir arnaquer assassiner
    attaquer attrister avilir blâmer blesser bafouer bombarder brutaliser céder choquer condamner craindre craquer
    critiquer décéder décevoir défavoriser dégrader dénoncer déplorer dérailler désespérer déstabiliser détériorer
    détester détourner dévaster diviser échouer écraser effondrer effrayer empirer empoisonner endommager énerver
    enfreindre envenimer épuiser escroquer étouffer exaspérer exploser expulser exterminer fragiliser frapper fustiger
    gâcher harceler haïr heurter humilier incendier indigner infliger injurier inquiéter insulter intimider lamenter
    licencier lyncher maltraiter manipuler massacrer menacer mentir mépriser molester mutiler opprimer paniquer pâtir
    paralyser pénaliser percuter perdre persécuter perturber piller plomber polluer provoquer punir railler ravager
    redouter regretter rejeter réprimer reprocher ruiner saboter saccager salir sanctionner souffrir stigmatiser subir
    suicider tacler terroriser torturer trahir traumatiser tromper tuer vandaliser violer
    """

  static let positiveNouns: StaticString = """
    accord admiration aide allié amélioration amitié amour apaisement assurance atout avancée bénéfice bienfait
    bienveillance bonheur bravoure chance charme clarté compassion compétence confiance consensus courage créativité
    croissance délice dignité efficacité enthousiasme espérance espoir essor excellence exploit félicitation fidélité
    fierté fraternité générosité génie gloire grâce gratitude guérison harmonie hommage honneur humanité innovation
    joie justice liberté louange loyauté médaille merveille optimisme ovation paix passion plaisir prestige privilège
    progrès prospérité prouesse prudence qualité reconnaissance réconciliation relance remerciement renouveau respect
    réussite richesse sagesse satisfaction sérénité solidarité solution soutien stabilité succès talent tolérance
    tranquillité triomphe unité victoire vertu
    """

  static let positiveAdjectives: StaticString = """
    acceptable accueillant admirable adorable agréable aimable apaisé attachant attractif avantageux beau bénéfique
    bienveillant bon brave brillant calme capable chaleureux charmant cohérent compétent confiant constructif content
    convaincant convaincu courageux créatif digne dynamique efficace élégant encourageant enthousiaste équilibré
    excellent exceptionnel extraordinaire fabuleux facile fantastique favorable fidèle fier fiable formidable
    fructueux généreux génial gentil gracieux grandiose heureux honnête idéal impressionnant incroyable innovant
    intéressant intelligent joli joyeux légitime magnifique meilleur merveilleux miraculeux motivé optimiste paisible
    parfait passionnant positif précieux productif prometteur prospère radieux rassurant ravi reconnaissant
    remarquable respectueux réussi riche sain satisfait satisfaisant serein sincère solidaire souriant splendide
    spectaculaire sublime sympathique talentueux touchant utile victorieux
    """

  static let positiveVerbs: StaticString = """
    accueillir admirer adorer aider aimer améliorer apaiser applaudir apprécier approuver bénéficier bonifier briller
    célébrer charmer collaborer consoler consolider coopérer distinguer embellir émerveiller encourager enchanter
    enrichir enthousiasmer épanouir espérer exceller exulter faciliter féliciter fêter gagner garantir guérir honorer
    inspirer libérer louer motiver plébisciter préserver profiter progresser prospérer protéger rassurer ravir
    réconcilier récompenser réconforter redresser réjouir relancer remercier remporter renforcer résoudre respecter
    réussir saluer sauver savourer séduire simplifier soulager soutenir stabiliser triompher unir valoriser vanter
    """

  /// Said twice as strongly as the others.
  static let strong: StaticString = """
    agonie assassinat attentat atrocité carnage catastrophe cauchemar crime désastre drame effroi génocide haine
    horreur honte massacre meurtre mort scandale terreur torture tragédie viol victime atroce catastrophique
    désastreux dramatique effroyable épouvantable exécrable horrible inacceptable inadmissible inhumain insupportable
    intolérable lamentable odieux révoltant scandaleux terrible tragique assassiner décéder massacrer torturer tuer
    violer condamner dénoncer bonheur exploit joie merveille triomphe victoire excellent exceptionnel extraordinaire
    fabuleux fantastique formidable génial magnifique merveilleux remarquable sublime splendide adorer féliciter
    réjouir triompher sauver
    """

  static let negations: StaticString = "ne n' pas jamais sans ni aucun aucune nullement guère"
  static let intensifiers: StaticString = """
    très trop extrêmement particulièrement profondément totalement vraiment absolument hautement fortement gravement
    terriblement tellement
    """
  static let diminishers: StaticString = "peu moins légèrement assez relativement plutôt presque"
}
