/// Verbs of news that say bad of what they speak of, by strength: own list, sorted.
enum NegativeVerbs {
  static let weak: StaticString = """
    abandonner accaparer acculer affadir affaiblir affoler affronter affubler agacer aigrir ajourner aliéner
    aliter alourdir altérer amenuiser amoindrir apeurer appauvrir appesantir appréhender assigner assombrir
    assujettir atrophier attiser attrister avachir avarier aveugler bâcler balbutier ballotter barbouiller
    biaiser blêmir blesser bloquer bouder bousculer boycotter brider brouiller brusquer buguer buter
    cafouiller capituler caricaturer céder censurer chahuter chamailler chambouler chaparder chavirer chicaner
    chuter coincer combattre compliquer compromettre concéder confisquer confondre conspirer contester
    contrarier contrecarrer contredire contrefaire controverser convoiter courroucer craindre creuser crisper
    critiquer culpabiliser débaucher déboussoler débouter décevoir déchoir décliner déconseiller déconsidérer
    décontenancer décourager décrédibiliser décrier dédaigner défavoriser défier défraîchir dégarnir dégrader
    dégringoler déguerpir déjouer délabrer délaisser délocaliser démoraliser démotiver dénaturer dépérir
    déplaire déposséder dépraver déprécier déranger déraper dérégler dérober déroger désappointer désapprouver
    désavantager désavouer désemparer désenchanter déserter désobéir désorganiser désorienter déstabiliser
    désunir détériorer détraquer dévaloriser dévaluer dévergonder déverser dévier dévoyer diaboliser diluer
    discréditer discriminer disgracier disloquer disperser disqualifier dissimuler dissiper dissuader diverger
    diviser duper échouer éclabousser écoper édulcorer effaroucher effondrer effriter égarer éliminer emballer
    embarrasser embêter embourber embrouiller empêcher empêtrer empiéter empirer empoigner encombrer encrasser
    endetter endommager énerver enfermer enfoncer enfreindre engloutir engluer engorger engueuler enliser
    ennuyer enquiquiner enrager entacher entraver entrechoquer entuber envahir envenimer envier épuiser errer
    escamoter espionner esquiver essouffler estourbir étouffer évincer exacerber exagérer exaspérer excéder
    exclure expulser fâcher faiblir faillir falsifier fatiguer fausser fissurer flageoler flancher fléchir
    flouer forcer fourvoyer fracturer fragiliser frapper frauder freiner froisser frustrer galérer gaspiller
    geler gêner grever grogner gronder gruger hérisser heurter honnir huer ignorer immobiliser imploser
    importuner imputer incendier incommoder incriminer indisposer infiltrer infirmer infliger inonder
    inquiéter insinuer interrompre intoxiquer intriguer invalider invectiver irriter jalouser lâcher languir
    lanterner léser licencier limoger louper magouiller malmener manigancer marginaliser méconnaître
    mécontenter méjuger menacer mendier méprendre mésestimer miner moisir moquer morceler museler navrer
    négliger nier noircir obnubiler obscurcir obséder obstruer occulter offenser offusquer omettre oppresser
    outrepasser pâlir paralyser pâtir peiner pénaliser perdre péricliter perturber pervertir peser pester
    piéger piétiner pilonner pinailler pirater placarder plafonner pleurnicher plomber polémiquer pomper
    pourrir précariser préjudicier prohiber protester punir quereller rabâcher rabrouer racoler radier railler
    ralentir râler ramollir rançonner ratatiner rater ravaler rebuter rechigner redouter refouler refroidir
    refuser régresser regretter rejeter relâcher reléguer renâcler renier renoncer repousser reprocher
    réprouver ressasser restreindre retarder rétrograder révoquer ricaner rompre ronger rouer rouspéter
    rudoyer saborder saboter sanctionner saper scinder sermonner sombrer soudoyer souiller soupçonner
    sous-estimer sous-payer stagner stigmatiser stresser subir suffoquer surcharger surexploiter surmener
    tabasser tacler tancer tarauder tempêter tergiverser ternir tituber toiser tracasser trafiquer trahir
    traquer trébucher tressaillir tricher tromper troubler truander truquer usurper vaciller végéter vexer
    vilipender violenter vociférer
    """

  static let plain: StaticString = """
    abattre abuser accabler affamer affliger aggraver agoniser agresser alarmer anéantir angoisser arnaquer
    assiéger attaquer avilir bafouer bâillonner balafrer bannir berner blâmer blasphémer bombarder calomnier
    cambrioler choquer conspuer consterner corrompre craquer crucifier déchaîner déchiqueter déchirer décimer
    déconfire défigurer dégénérer dégoûter démanteler démolir dénigrer déplorer déporter dépouiller dérailler
    désespérer déshonorer déshumaniser désintégrer désoler détester détruire dévaster dévorer diffamer
    disparaître dynamiter ébranler écœurer écraser écrouer effrayer égratigner embraser empester empoisonner
    emprisonner endeuiller enlever enterrer éreinter escroquer estropier étrangler étriller éventrer éviscérer
    exploser exproprier extorquer flageller flétrir foudroyer fustiger gâcher gangrener gémir gifler haïr
    hanter harceler humilier indigner injurier insulter intimider lacérer lamenter lapider ligoter maltraiter
    manipuler matraquer maudire mentir mépriser meurtrir molester mortifier mourir mutiler noyer nuire
    opprimer outrager paniquer percuter périr perpétrer persécuter piller pleurer poignarder polluer
    pourfendre profaner pulvériser rabaisser racketter ravager renverser réprimer ridiculiser ruiner saccager
    sacrifier salir sangloter séquestrer souffrir spolier stupéfier suicider supplicier terrifier tourmenter
    traumatiser tyranniser vandaliser vitupérer vomir
    """

  static let strong: StaticString = """
    abominer assassiner asservir brutaliser condamner décapiter décéder dénoncer égorger épouvanter exécrer
    exterminer horrifier lyncher massacrer répugner révolter scandaliser terroriser torturer trucider tuer
    violer
    """
}
