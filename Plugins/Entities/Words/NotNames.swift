extension WordLists {
  /// What is written with a capital and is nobody's name: feasts, events, works, titles, abbreviations.
  static let notNames: StaticString = """
    14-Juillet
    4G
    5G
    A380
    Acte
    ADN
    Affaires européennes
    Affaires étrangères
    Affaires sociales
    Agriculture
    AI
    Airbus A320
    Aïd
    Altesse
    Android
    Antiquité
    APL
    Ascension
    Autolib
    BAC
    Ballon d'or
    BD
    Bible
    Black Friday
    Bleus
    Boeing 737
    Brexit
    Budget
    Bundesliga
    CD
    CDD
    CDI
    César
    Césars
    Champions League
    Chancelier
    Charte
    CO2
    Code
    Code du travail
    Code noir
    Code pénal
    Cohésion des territoires
    commission d'enquête
    Conseil d'administration
    Conseil de surveillance
    Conseil des ministres
    conseil des ministres
    Constitution
    Convention
    Coran
    coronavirus
    Coupe Davis
    Coupe de France
    Coupe du monde
    Covid
    Covid 19
    Covid-19
    Crédit
    Crédits
    CSG
    Culture
    CV
    Deuxième Guerre mondiale
    Défense
    Député
    Dieu
    DRH
    Droits
    Droits de l'homme
    droits de l'Homme
    DVD
    Enseignement supérieur
    Environnement
    Est
    Est-Ouest
    Etat
    Euro
    Euro 2016
    Euromillions
    Excellence
    Écologie
    Économie
    Éducation
    Éducation nationale
    Église
    État
    États
    F1
    Festival de Cannes
    Fête nationale
    Finances
    Formule 1
    Général
    GMT
    Goncourt
    GPA
    GPS
    Grand débat national
    Grand Journal
    Grand Prix
    Grenelle
    Guerre froide
    guerre froide
    Halloween
    Hanoukka
    HD
    Hémisphère
    Histoire
    HLM
    Holocauste
    Homme
    Humanité
    Internet
    Intérieur
    iPad
    iPhone
    IRM
    ISF
    IVG
    Jeux Olympiques
    Jeux olympiques
    JO
    Jour de l'An
    Journée
    Jupiter
    Justice
    Kalachnikov
    kWh
    Légion d'honneur
    LGBT
    LGBT+
    Liga
    Ligne
    Ligue 1
    Ligue 2
    Ligue des champions
    Ligue Europa
    Lire
    Live
    Logement
    Loto
    Lune
    Madame
    Mademoiselle
    Maire
    Majesté
    Mars
    Ministre
    Mondial
    Monsieur
    Moyen Âge
    MW
    Nation
    NDLR
    ndlr
    Net
    Nobel
    Noël
    Nord-Est
    Nord-Ouest
    Nord-Sud
    Nouvel An
    OGM
    ONG
    Oscar
    Oscars
    Ouest
    Outre-Mer
    Outre-mer
    Palme d'or
    Pape
    Pâques
    PC
    PCR
    PDG
    Pentecôte
    Photo
    Photos
    PIB
    PM
    PMA
    Premier
    Premier League
    Premier ministre
    Première
    Première Guerre mondiale
    Première ministre
    Président
    Présidente
    Prince
    Princesse
    prix Nobel
    PV
    QG
    Rafale
    Ramadan
    ramadan
    Recherche
    Reine
    Relations avec le Parlement
    RER
    République
    Résistance
    Résumé
    Révolution
    Roi
    Roland-Garros
    RSA
    RTT
    Saint-Valentin
    Sainteté
    Salon
    Santé
    Sars-CoV-2
    SDF
    Seconde Guerre mondiale
    Serie A
    Sénateur
    Shoah
    Sida
    Smic
    SMS
    Soleil
    Solidarités
    Sports
    Spoutnik
    Spoutnik V
    Sud
    Sud-Est
    Sud-Ouest
    SUV
    TER
    Terre
    TGV
    Titanic
    TNT
    Top 14
    Torah
    Tour de France
    Toussaint
    Traité
    Transition écologique
    Transports
    Travail
    Trésor public
    Tricolores
    TVA
    Univers
    université d'été
    URL
    UV
    Ve République
    Vélib
    Vidéo
    VIH
    VIP
    VO
    VTC
    WC
    Web
    Wimbledon
    Windows
    AAH
    ADSL
    AME
    AOC
    AOP
    AVC
    BEP
    BTP
    BTS
    CAP
    CDDU
    CE
    CM
    CP
    CPE
    DOM-TOM
    DROM
    EHPAD
    Ehpad
    ENT
    EPR
    ETP
    FIV
    HDR
    HIV
    IA
    IMC
    IP
    IUT
    JT
    LBD
    LED
    LLD
    LOA
    MST
    OQTF
    PACS
    Pacs
    PEL
    PME
    QCM
    QI
    QPC
    RGPD
    RIC
    RIP
    RMI
    SAMU
    Samu
    SAV
    SMIC
    SMUR
    SRAS
    TIG
    TPE
    TTC
    UHT
    ULM
    USB
    VAE
    VHC
    VTT
    ZAD
    ZEP
    ZUP
    ZFE
    COVID
    COVID-19
    CRS
    Javel
    VPN
    VRP
    WiFi
    Wi-Fi
    Bluetooth
    LGBTQ
    LGBTQIA+
    LGBTI
    MMA
    VIe
    Ve
    IVe
    IIIe
    TV
    OK
    KO
    MMS
    HS
    SOS
    GIF
    PDF
    CO
    LOL
    Lol
    PNR
    RIB
    J.-C
    cour d'honneur
    J-C
    Ancien Régime
    Empire
    Second Empire
    """
}
