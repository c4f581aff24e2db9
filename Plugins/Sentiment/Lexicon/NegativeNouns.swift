/// Nouns of news that say bad of what they speak of, by strength: own list, sorted.
enum NegativeNouns {
  static let weak: StaticString = """
    abandon abattage abattement aberration abstentionnisme accaparement accident accroc accusation acharnement
    affabulation affaiblissement affrontement agitation agresseur agressivité aigreur alcoolisme aléa alerte
    alourdissement altération altercation amateurisme ambiguïté amertume amnésique angoisse animosité anomalie
    antagonisme anxiété apathie appréhension arnaqueur arriération arrogance assignation astreinte attaque
    austérité avachissement avarice avarie aversion avertissement aveuglement balourdise bataille bavardage
    bégaiement bévue biais blessé blessure blocage blocus bousculade boycott brimade brouhaha brouille brûlure
    bug bureaucratie cacophonie cafouillage calvitie cancer caprice carence casse cassure censure chagrin
    chantage charabia chicane choc chômage chômeur chute coercition collision commérage complication
    compromission concession concussion condamné condescendance conflit confusion congestion contagion
    contentieux contestation contrariété contravention contre-performance contrecoup contrefaçon contretemps
    controverse convoitise copinage coupure crainte créance crise crispation critique cupidité cynisme danger
    déboire débordement débraillé décalage déception déchet déclin décote décrépitude décrochage décroissance
    dédain défaillance défaite défaitisme défaut défection défiance déficience déficit déformation dégât dégel
    dégonflement dégradation délation délinquance délit délitement délocalisation démagogue démotivation
    dénatalité dénonciation dénuement dépassement dépendance dépeuplement dépit déplaisir dépréciation
    dérapage dérèglement dérive désaccord désaffection désagrément désamour désappointement désapprobation
    désavantage désaveu désengagement désertion désillusion désintérêt désinvolture désœuvrement désordre
    désorganisation désorientation destitution destruction détérioration détournement deuil dévalorisation
    dévaluation déviance dévoiement difficulté dilemme discorde discrédit discrimination disette disgrâce
    disparité dispersion dispute disqualification dissension dissimulation dissolution dissonance distorsion
    division djihadiste doléance dommage dopage dumping dureté ébriété échappatoire échauffourée échouage
    écroulement écueil effarement effritement égarement égoïsme emballement embargo embarras embouteillage
    embrouille émoi empiètement empoignade empoisonnement encombrement endettement énervement engorgement
    engourdissement enlèvement enlisement ennemi ennui entorse entrave épuisement errement erreur escalade
    essoufflement étourderie étranglement étroitesse éviction évincement exacerbation exagération exaspération
    excès excommunication excuse expulsion faiblesse faille faillibilité fanfaronnade fatalité fatigue
    fausseté faute faux-semblant fébrilité fermeture férocité fiasco fissure flagornerie flambée flottement
    fourberie fourvoiement fracture fragmentation fraude friction frilosité frivolité froideur froissement
    frustration gâchis gaffe garrot gaspillage grabuge grief grincement grisaille grogne grossièreté guerre
    guigne handicap hantise harcèlement hémorragie hésitation heurt hurlement hypocrisie idiotie illégalité
    illettrisme illusion immobilisme impasse impatience impayé imperfection imperméabilité impolitesse
    impopularité importunité imposture impotence imprécision imprévoyance imprudence impuissance impureté
    inaction inadéquation inadvertance inaptitude inattention incapacité incartade incendie incertitude
    incident incivilité incohérence incompatibilité incompétence incompréhension inconfort incongruité
    inconséquence inconstance inconvénient incrédulité indélicatesse indifférence indigence indignation
    indiscipline indiscrétion indisponibilité indolence inefficacité inefficience inégalité ineptie inertie
    inexactitude inexpérience infirmité inflation infraction ingérence inhibition inopportunité inquiétude
    insalubrité insatisfaction insécurité insincérité insolence insouciance instabilité insubordination
    insuffisance intempérance interruption intransigeance intrigue intrus intrusion invalidité invective
    invraisemblance irrationalité irréflexion irrégularité irrespect irresponsabilité irritation isolement
    jalousie jérémiade jihadiste lâcheté lacune laideur laisser-aller lamentation langueur lassitude lenteur
    lésine léthargie licenciement loufoquerie lourdeur magouille maladie maladresse malaise malchance
    malentendu malfaçon malformation malnutrition malpropreté malus malversation manigance manque manquement
    maraudage mascarade mauvaiseté mécompte méconnaissance mécontentement médiocrité médisance méfiance
    mégalomanie menace méprise mésalliance mésaventure mésentente mésintelligence mesquinerie mévente
    minauderie misanthropie monotonie moquerie morcellement morosité mortalité mouise mutisme narcissisme
    nervosité noirceur non-respect nonchalance nuisance obsolescence obstacle obstination obstruction opacité
    opprobre otage outrance pandémie panne paralysie parasitisme paresse partialité pédanterie pénalité
    pénibilité pénurie perplexité perte perturbation perversion pesanteur pessimisme petitesse piège piratage
    platitude pleurnicherie pleutrerie polémique pollution poltronnerie précarité précipitation préjudice
    préjugé préoccupation prétention prévarication problème provocation puanteur pugilat punition
    pusillanimité querelle racket radotage ralentissement rancœur rancune rapacité ratage ravisseur rebuffade
    récession récrimination recul redondance redressement régression regret rejet relâchement relégation
    relent renoncement repentir répression réprimande reproche répugnance réquisitoire résignation restriction
    rétorsion revers revirement révocation rictus ringardise risque rivalité rixe roublardise rouerie rouille
    rudesse rupture sagouin saleté salissure sanction sarcasme saturation scepticisme servitude sévérité
    simulacre sinistrose snobisme sottise soubresaut souci soudoiement souillure soupçon sous-alimentation
    sous-effectif sous-emploi sous-estimation spleen stagnation stigmate strangulation stress stupeur
    stupidité subterfuge surcharge surchauffe surcoût surenchère surendettement surexposition surpopulation
    suspect suspicion tare tartufferie taudis tempête ténacité ténèbres tension tentation terroriste timidité
    tollé torpeur tort tourmente tourmenteur trac tracas tracasserie trafiquant traîtrise traque tremblement
    tricherie tromperie trouble truquage tuberculose tumulte turbulence turpitude urgence usurpation vacarme
    vacuité vandale vanité vétusté veulerie vexation vice victime vilenie vol vomissure vulgarité
    vulnérabilité zizanie
    """

  static let plain: StaticString = """
    abjection abus addiction affront agression amalgame anathème anéantissement apocalypse appauvrissement
    arnaque asphyxie assaillant assassin assaut autodafé autoritarisme avilissement avortement bafouement
    bain-de-sang bandit banditisme bannissement banqueroute bassesse bavure bêtise blasphème bombardement
    bourbier bourde brutalité cadavre calamité calomnie cambriolage canicule captivité casseur cataclysme
    chahut chaos charlatan châtiment chauffard clash colère collusion complot complotisme condamnation
    confiscation connivence conspiration convulsion corruption couac crapule crash criminalité criminel
    cruauté culpabilité cyberattaque débâcle débandade décadence décès déchéance déchirement déchirure
    déconfiture déconvenue défiguration déflagration délabrement délire déluge démagogie démantèlement démence
    déni déportation dépouille dépression déraillement déroute désarroi déséquilibre désespoir déshonneur
    désinformation désolation despote despotisme désunion détracteur détresse dévastation dictateur dictature
    diffamation dislocation douleur duperie duplicité échec écœurement écrasement effondrement effraction
    émeute encerclement endoctrinement enfermement engrenage envahisseur escroc escroquerie étouffement
    expropriation extorsion extrémisme extrémiste faillite falsification famine fanatique fanatisme fardeau
    fascisme favoritisme féminicide fléau folie fossoyeur foutoir frayeur fripouille funérailles fureur
    fusillade gabegie galère gangrène ghetto gifle guérilla guet-apens hargne hérésie homicide homophobie
    hooligan hooliganisme hostilité humiliation hystérie ignominie ignorance impéritie impunité inceste
    inculture indécence indignité infanticide infidélité ingratitude inhumanité injure injustice inondation
    insulte insurrection intégrisme intimidation intolérance intox invasion islamophobie ivresse krach laxisme
    lésion lynchage machination machisme malfaiteur malfrat malheur malhonnêteté maltraitance malveillance
    manipulateur manipulation marasme martyr matraquage méchanceté méfait meltdown mensonge menteur mépris
    mercenaire misère misogynie monstre monstruosité mutilation mutinerie naufrage nazisme négationnisme
    négligence népotisme nocivité nullité obscénité obscurantisme offense oppresseur oppression outrage
    pagaille panique paranoïa paria parjure parodie passivité pathologie patriarcat pédophile pédophilie peine
    perfidie péril persécution perversité peste peur phobie pillage pilleur piraterie plaie poison populisme
    pourriture prédateur prédation proxénétisme purge quolibet racaille racisme raciste radicalisation rage
    raid rançon ravage rébellion récidive récidiviste représailles ressentiment ruine ruse sabotage saccage
    sacrilège sanglot sauvagerie scission sectarisme séparatisme séparatiste séquestration servilité sexisme
    sinistre souffrance soulèvement soumission spoliation suicide supercherie surmenage surmortalité
    terrorisme tornade tourment toxicité trahison traître traquenard traumatisme tristesse truand tsunami
    tueur tyran tyrannie ultimatum usurpateur vandalisme vengeance vindicte violation violence violeur
    virulence voleur voyou xénophobie
    """

  static let strong: StaticString = """
    abomination agonie apartheid assassinat atrocité attentat barbarie bestialité boucherie bourreau calvaire
    carnage catastrophe cauchemar charnier crime décapitation désastre drame effroi égorgement enfer épouvante
    esclavage exaction extermination génocide haine hécatombe holocauste honte horreur immondice infamie
    massacre meurtre meurtrier mort pogrom scandale supplice terreur tortionnaire torture tragédie tuerie viol
    """
}
