/// Nouns of news that say good of what they speak of, by strength: own list, sorted.
enum PositiveNouns {
  static let weak: StaticString = """
    abnégation abondance accalmie accomplissement acquittement adhésion admirateur affabilité affinité agilité
    agrément allant allègement amabilité amélioration aménité amitié amnistie amusement apaisement aplomb
    apogée apport apprivoisement approbation aptitude armistice arrangement ascension assainissement
    assentiment assouplissement atout attachement attendrissement attirance attrait aubaine audace
    authenticité aval avancée avantage bénéfice bénévolat bien-être bien-fondé bienfaiteur bienséance
    bienvenue biodiversité bonhomie bonification bonus boom bouffée bravo brio cajolerie calme camarade
    camaraderie candeur célérité cessez-le-feu chance charisme charité charme civilité civisme clairvoyance
    clarification clarté clémence cohérence cohésion combativité commodité compassion compétence compétitivité
    complémentarité complicité compliment compréhension compromis conciliation concorde concrétisation
    confiance confidence confort conquête consensus consentement consolation consolidation constance
    contentement convalescence cordialité courtoisie cran créativité crédibilité croissance cure curiosité
    débrouillardise décence décoration défenseur déférence dégrèvement dégustation délassement délicatesse
    délivrance démocratisation dépollution désendettement désescalade désinfection désintéressement détente
    détermination dévotion dextérité diligence discipline discrétion disponibilité distinction diversité
    divertissement doigté donateur douceur droiture dynamique dynamisme éclaircie éclat éclosion édification
    efficience effort élan élancement élégance éloquence embellie embellissement empathie émulation
    encouragement endurance engouement enjouement enrichissement entente entraide entrain entregent
    épanouissement épargne équanimité équité érudition espérance espoir essaimage essor esthétique étreinte
    exactitude excédent exemplarité exonération expansion facilité faveur fécondité ferveur festivité
    fiabilité fidélité flair flamboyance fleuron flexibilité floraison fortification fortune fougue fraîcheur
    franchise franchissement fraternité fructification gagnant gaieté gain gaîté galanterie garant gentillesse
    gentleman goût grandiloquence guérison habileté hardiesse harmonie honorariat hospitalité humanisme
    humilité humour idéal idole idylle immunité impartialité impassibilité impeccabilité impulsion inclination
    indulgence ingéniosité innocence inspiration intégrité intelligence intuition inventivité jouissance
    jouvence jovialité joyau justesse largesse lauréat laurier lauriers légèreté légitimité lenitif limpidité
    longévité loyauté lucidité luminosité luxuriance magnanimité magnificence majesté mansuétude mécène
    miséricorde modération modernité moralité munificence netteté nirvana noblesse normalisation notoriété
    nouveauté oasis objectivité obligeance offrande opportunité optimisation ordination pacification panacée
    panache pardon parité passion patience patriotisme pédagogie pépite perfectionnement performance
    permission persévérance perspicacité pétulance piété plaidoyer plébiscite plus-value politesse polyvalence
    ponctualité pondération prédilection prédominance prévenance prévoyance privilège probité productivité
    professionnalisme promesse promotion promptitude propreté prouesse providence prudence pureté quiétude
    quintessence rafraîchissement rapidité rattrapage réalisme reboisement rebond réconciliation réconfort
    recouvrement rectitude recueillement redécollage redémarrage refuge régal régénération régénérescence
    réhabilitation réinsertion relance relaxe remède remerciement rémission renaissance renflouement
    rentabilité repentance repos réputation requinquage résilience résolution respectabilité rétablissement
    réussite revalorisation revanche revitalisation richesse rigueur robustesse sacre salut satisfecit
    sauvegarde sauveur saveur savoir-faire savoir-vivre scintillement secourisme sécurisation sensibilité
    sensualité sérénité serviabilité simplicité simplification sincérité sobriété sociabilité solidarité
    solidité sollicitude soulagement souplesse soutien spontanéité stabilisation stature stimulation suavité
    subtilité surclassement survie symbiose sympathie synergie tact talent télégénie témérité tempérance
    tendresse tolérance tonus tranquillité trêve trouvaille truculence unanimité urbanité utilité vaillance
    valorisation véracité vertu verve virtuosité vitalité vivacité zèle zénith
    """

  static let plain: StaticString = """
    acclamation admiration adoration adulation aisance allégresse altruisme amour applaudissement ardeur
    avènement béatification béatitude beauté bénédiction bienfait bienveillance bonté bravoure célébration
    champion chouchou cœur combattivité consécration convivialité courage délectation dévouement dignité
    efficacité émancipation émerveillement enchantement enthousiasme exaltation fan félicitation félicité
    fierté finesse générosité gloire gourmandise grandeur gratitude héroïne héroïsme héros honnêteté honneur
    honorabilité innovation jubilation jubilé légende liesse louange merci modèle optimisme ovation paix
    paradis perle philanthropie plaisir plénitude prestige progrès prospérité ravissement reconnaissance
    réjouissance renom renommée renouveau respect rêve sacrement sagesse satisfaction somptuosité sourire
    splendeur succès superbe trésor trophée vainqueur vénération virtuose volupté
    """

  static let strong: StaticString = """
    apothéose bijou bonheur chef-d'œuvre délice euphorie excellence exploit extase génie joie merveille
    miracle perfection prodige sublime triomphe victoire
    """
}
