/// Adjectives of news that say good of what they speak of, by strength: own list, sorted.
enum PositiveAdjectives {
  static let weak: StaticString = """
    abondant abouti acceptable accommodant accompli accort accueillant adéquat adroit affable affectueux
    affermi affranchi agile aguerri aisé allègre altier altruiste amical amusant amusé apaisant apaisé
    appétissant applaudi apprécié apprivoisé approprié apte ardent aromatique assagi assidu astucieux
    athlétique attaché attendrissant attentif attentionné attractif attrayant audacieux authentique
    avant-gardiste avantageux avenant aventureux avisé beau bénéfique bénin bienfaisant bienvenu bon bonifié
    bosseur bouillonnant bouleversant cajoleur câlin calme candide capable célèbre chanceux chantant
    charismatique charitable chaste chevaleresque chevronné chic choyé civilisé clairvoyant clément clinquant
    cocasse cohérent cohésif combatif comblé compatissant compétent compétitif complémentaire compréhensif
    concluant confiant confortable consciencieux consensuel constant constructif content convaincant convaincu
    convenable convivial convoité coopératif coquet cordial courtisé courtois créatif crédible cultivé curieux
    débonnaire débrouillard décent décisif décontracté dégourdi délectable délicieux dense désarmant
    désintéressé désireux désopilant détendu déterminant déterminé détonant dévot dévoué digne diligent
    discret distrayant divertissant docile doré doué drôle dynamique ébahi éclairant éclairé écoresponsable
    édifiant effervescent efficace efficient égalitaire élégant éloquent émancipateur émancipé embelli émérite
    éminent émouvant empathique encourageant endurant énergique enjôleur enjoué enrichi enrichissant
    ensoleillé entreprenant enviable envié épanoui épatant équilibré équitable espiègle esthète esthétique
    estimable étincelant étonnant éveillé évocateur exemplaire exigeant expérimenté exubérant facétieux
    fastueux favorable fécond fertile festif fiable fidèle filial flamboyant flatteur flexible florissant
    foisonnant fortifiant fortuné fougueux fraîcheur fraternel fringant fructueux gagnant gagneur gai galant
    galvanisé garanti gentil glamour gourmand gourmet gracieux gracile grandissant guéri guilleret habile
    hardi harmonieux harmonisé heureux hilarant honnête honorable hospitalier humanitaire humble idéal
    idyllique illimité illustre imaginatif immaculé immortel impartial impeccable imposant impulsif
    inaltérable inattaquable incisif incollable incontestable indulgent inébranlable infaillible infatigable
    ingénieux ingénu inimitable innovant innovateur inoxydable inspirant inspiré instructif insubmersible
    intègre intelligent intense intéressant intrépide inusable invaincu inventif irréfutable irréprochable
    jouissif jovial judicieux légitime libérateur limpide loquace loyal lucide lucratif lumineux luxuriant
    magnanime malicieux malin maniable meilleur mélodieux méritant mérité méthodique méticuleux mignon
    minutieux mirifique mirobolant miséricordieux mobilisateur moelleux motivant motivé multicolore noble
    notable novateur obligeant opportun optimal optimisé pacifié pacifique pacifiste paisible palpitant
    parfait pédagogique percutant perfectionné perfectionniste performant persévérant perspicace pertinent
    pétillant philanthrope pimpant pionnier pittoresque plaisant plantureux plébiscité poétique poignant poli
    polyvalent ponctuel positif précieux préférable prévoyant primordial probant probe profitable prolifique
    prometteur propice prospère protecteur prouvé prudent raffiné rafraîchissant ragaillardi raisonnable
    raisonné rajeuni rassembleur rassurant rassuré rationnel ravigoté réaliste réceptif recommandable
    récompensé réconcilié réconfortant reconnaissant récréatif réfléchi régénérant relaxant renommé rentable
    renversant reposant réputé résilient résolu respectabilisé respectable respecté respectueux resplendissant
    retentissant réussi revigorant revigoré rigoureux robuste romantique sagace sage sain salubre salué
    salutaire salvateur satiné satisfaisant satisfait savant scintillant sécurisant séduisant sensé serein
    serviable sexy seyant significatif sincère sobre sociable soigné soigneux solidaire solide souhaitable
    soulagé souple souriant soyeux studieux suave sublimé subtil succulent surdoué sympa sympathique
    talentueux tempéré tenace tolérant tonifiant tonique tonitruant tranquille truculent unanime uni
    unificateur utile vaillant valable valeureux valide valorisant velouté vénérable vénéré verdoyant
    véridique vertueux vibrant victorieux vigoureux visionnaire vivace vivifiant voluptueux zélé
    """

  static let plain: StaticString = """
    acclamé admirable admiratif adorable adoré adulé agréable aimable aimant ambitieux attachant béni
    bienheureux bienveillant brave brillant captivant célébré chaleureux charmant charmé charmeur chéri
    colossal conquérant courageux éblouissant éclatant élogieux emballant enchanté enchanteresse enchanteur
    enthousiasmant enthousiaste envoûtant épique époustouflant euphorique exaltant excitant exquis fascinant
    féerique féérique fier généreux glorieux gratifiant héroïque honoré imbattable impressionnant incomparable
    incontournable incroyable inégalé inespéré inestimable invincible irrésistible joli joyeux jubilatoire
    légendaire louable magique magistral majestueux méritoire miraculeux mythique optimiste passionnant
    passionné phénoménal prestigieux radieux ravi ravissant rayonnant réjoui réjouissant rêvé riche savoureux
    somptueux spectaculaire stupéfiant super superbe triomphal triomphant unique virtuose
    """

  static let strong: StaticString = """
    excellent exceptionnel extraordinaire fabuleux fantastique formidable génial grandiose inoubliable
    magnifique merveilleux prodigieux remarquable sensationnel splendide sublime
    """
}
