/// Adjectives of news that say bad of what they speak of, by strength: own list, sorted.
enum NegativeAdjectives {
  static let weak: StaticString = """
    abscons abusif acariâtre accusateur acrimonieux adverse affadi affaibli affamé agacé agité agonisant aigri
    aléatoire aliénant ambigu amer anarchique anémique anormal antipathique antisocial anxieux arbitraire
    archaïque arrogant artificiel aseptisé austère autoritaire avare avarié bâclé banal bancal barbant bavard
    belliciste belliqueux biaisé blafard blâmable blasé blême blessant bouleversé bourru bruyant cabossé caduc
    capricieux caricatural chancelant chétif clandestin claudicant cloué complaisant compliqué condescendant
    conflictuel confus contestable contesté contradictoire contraignant contrarié contrit controuvé
    controversé corrosif coûteux craintif crispant critiquable critique cupide cynique déboussolé débridé
    décati décevant décharné déchu décontenancé décousu déçu défaitiste défavorable défavorisé défectueux
    déficient déficitaire dégarni dégénéré délaissé délétère délicat délinquant déloyal démodé démuni dénué
    dépareillé dépassé dépendant dépourvu dépravé dérangé déroutant désabusé désagréable désavantageux
    désemparé déséquilibré désinvolte désobligeant désordonné désorganisé désorienté déstabilisant désuet
    détestable dévalorisé dévoyé difficile difforme discordant discriminant discriminatoire discutable
    disgracieux disloqué disproportionné dissonant dissuasif divergent dogmatique douteux dur ébréché écervelé
    éculé effrité effronté égaré égoïste élitiste émacié embarrassant embarrassé encombrant endetté énervant
    énervé enlisé ennuyeux entaché envahissant envieux épineux éprouvant erroné escarpé esseulé étriqué évasif
    exagéré excédé excessif exclu exorbitant expéditif fâché fâcheux factice fade fallacieux famélique
    fanfaron farfelu fastidieux fatal fatigant fatigué faussé fautif faux fébrile fielleux figé filou flou
    fourbe fragile fragilisé frileux frustrant frustré fumeux fuyant fuyard galvaudé geignard gênant gêné
    grincheux grossier grossissant grotesque hagard handicapé hasardeux hâtif hautain hébété hésitant
    hétéroclite hypocrite idiot illégal illégitime illicite illisible imbuvable immature imparfait impayé
    impie impoli impopulaire impraticable imprécis imprévisible improductif impropre improvisé imprudent
    impuissant impuni inabordable inachevé inactif inadapté inadéquat inanimé inapplicable inapproprié inapte
    inassouvi inavouable incapable incertain incivique inclément incohérent incommode incompatible incompétent
    incomplet incompréhensible inconfortable inconscient inconséquent inconsistant inconsolable
    inconstitutionnel incontrôlable incontrôlé inconvenant incorrect incrédule incriminant indécis indésirable
    indifférent indigent indisposé indocile indu inefficace inégal inégalitaire inélégant inepte inéquitable
    inerte inexact inexcusable inexistant inexpérimenté infâme infect infidèle infirme inflationniste
    inflexible infondé infructueux ingrat inhabituel inhibé inhospitalier injustifiable injustifié inopérant
    inopportun inquiet inquiétant insalubre insatisfaisant insatisfait insensé insensible insidieux
    insignifiant insincère insipide insolvable insouciant instable insuffisant intempérant intempestif
    interminable intraitable intransigeant intrusif inutile invalide invendable invendu invraisemblable
    ironique irrationnel irréaliste irrecevable irréconciliable irrégulier irrémédiable irréparable
    irrespectueux irresponsable irréversible irrité isolé laborieux lacunaire laid lancinant languissant
    larmoyant las lassant lésé lésionnel léthargique litigieux livide lugubre malade maladroit malaisé
    malavisé malchanceux malencontreux malfamé malhonnête malingre malsain maniaque manipulateur marginal
    maussade mauvais mécontent médiocre méfiant mégalomane menaçant mensonger mésestimé mesquin mielleux
    mièvre minable miné miséreux mitigé moche monocorde monotone moqueur moralisateur morne morose mou naïf
    narcissique nauséabond nébuleux nécrosé négatif négligé négligent nerveux neurasthénique nocif nuisible
    obèse obsédant obséquieux obsolète obtus offensant oisif ombrageux onéreux opaque opportuniste orphelin
    ostentatoire oublié outrecuidant pâle paresseux partial paumé pauvre pédant pénalisant pénible périlleux
    périmé pernicieux perplexe perturbant perturbé pesant pessimiste pestilentiel pétrifiant peureux piètre
    piteux plaintif pleurnichard polémique polluant pollué poltron poussif précaire précipité prématuré
    préoccupant préoccupé présomptueux prétentieux problématique prohibitif puéril punitif querelleur rabougri
    racorni raillé râleur rancunier rébarbatif récalcitrant réfractaire regrettable repoussant répréhensible
    réprouvé résigné réticent retors rétrograde revanchard revêche rigide ringard risqué ronchon rongé
    roublard rugueux rustre sale saugrenu scabreux sceptique sclérosé séditieux servile sévère sinistré
    soucieux soupçonné sournois stérile stressant stressé strident suicidaire superficiel superflu surchargé
    surendetté surévalué surexploité surpeuplé suspect taciturne tapageur tarabiscoté tendancieux terroriste
    tiède timoré tortueux tracassé tremblant triché trompeur troublant troublé trouble tumultueux vacillant
    vain vaniteux vénal vétuste veule vexant vexé vicié vieillissant vieillot vindicatif voyeur vulgaire
    vulnérable
    """

  static let plain: StaticString = """
    abattu aberrant abhorré abject absurde accablant accablé affligé affligeant agressif alarmant alarmiste
    anéanti angoissant angoissé antidémocratique antisémite asphyxié assassin avili brutal calamiteux
    calomnieux cassant catastrophé chaotique choquant choqué colérique condamnable consternant consterné
    corrompu coupable crapuleux criard criminel cruel cuisant dangereux débile décadent défaillant défiguré
    dégoûtant dégoûté dégradant délabré délirant démagogique démesuré démoralisant démoralisé dépité
    déplorable déprimant déprimé déraisonnable dérisoire désespérant désespéré déshonorant désolant désolé
    despotique destructeur destructif dévastateur dévasté diabolique dictatorial diffamatoire discrédité
    disgracié douloureux draconien ébranlé écœurant écœuré effarant effondré effrayant effrayé endeuillé
    enragé éploré épuisant épuisé erratique exaspérant exaspéré exténué fanatique fasciste féroce fracassant
    frauduleux funeste furibond furieux grave haineux hargneux hélas homophobe honteux horrifié hostile
    humiliant humilié hystérique ignare illusoire immoral impardonnable impensable impitoyable impossible
    incendiaire incriminé indécent indéfendable indignant indigne indigné inique injurieux injuste inouï
    inquisiteur insoutenable insultant insurmontable intenable intolérant invivable islamophobe lâche létal
    liberticide louche macabre machiste malfaisant malheureux malveillant maudit méchant méprisable méprisant
    meurtri meurtrier misérable misogyne morbide moribond mortel mortifère navrant navré néfaste nul obscène
    oppressant oppressif outrancier pathétique perfide pervers pétrifié pire pitoyable pourri prédateur
    provocateur raciste raté ravageur répressif répugnant révolté ridicule ruiné ruineux sanglant sanguinaire
    scandalisé sectaire sexiste sinistre sombre sordide stupide subversif suffocant terrifié toxique traître
    traumatisant traumatisé triste truqué tyrannique véreux vicieux violent xénophobe
    """

  static let strong: StaticString = """
    abominable affreux apocalyptique atroce barbare catastrophique désastreux dramatique effroyable
    épouvantable exécrable génocidaire horrible horrifiant ignoble immonde inacceptable inadmissible infernal
    inhumain innommable inqualifiable insupportable intolérable lamentable monstrueux mort odieux révoltant
    scandaleux terrible terrifiant tragique
    """
}
