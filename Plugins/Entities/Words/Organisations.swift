extension WordLists {
  /// Institutions, agencies, parties, media, companies and clubs.
  static let organisations: StaticString = """
    20 Minutes
    60 millions de consommateurs
    ABC
    Académie de médecine
    Académie française
    Ademe
    Adidas
    ADP
    Aéroports de Paris
    AfD
    AFP
    Agence France-Presse
    Agir
    AIEA
    Air France
    Air France-KLM
    Airbnb
    Airbus
    Akismet
    AKP
    Al Jazeera
    Al-Jazeera
    Al-Qaïda
    al-Qaïda
    Alliance atlantique
    Alphabet
    Alstom
    Amazon
    Amnesty International
    Anadolu
    Anonymous
    ANSA
    ANSM
    AP
    Apple
    Aqmi
    Aramco
    ArcelorMittal
    Areva
    Arianespace
    Arkema
    ARS
    Arsenal
    Arte
    AS Monaco
    Assemblée
    Assemblée nationale
    Associated Press
    Assurance maladie
    AstraZeneca
    Atlético Madrid
    Auchan
    Aujourd'hui en France
    Axa
    Axios
    Banque centrale européenne
    Banque de France
    Banque mondiale
    Barça
    BASF
    Bayer
    Bayern Munich
    BBC
    BCE
    Beauvau
    Bercy
    BFM
    BFM Business
    BFM TV
    BFMTV
    Bild
    BioNTech
    Black Lives Matter
    Bloomberg
    BMW
    BNP Paribas
    Boeing
    Boko Haram
    Bombardier
    Booking
    Borussia Dortmund
    Bouygues
    Bouygues Telecom
    BPCE
    BRI
    Brut
    Bundesrat
    Bundestag
    BVA
    C8
    CAF
    Caisse des dépôts
    Canal +
    Canal+
    Canard enchaîné
    Capital
    Capitole
    Carrefour
    Casino
    CBC
    CBS
    CDU
    CEDH
    CEI
    CERN
    Cern
    Cevipof
    Cédéao
    CFCM
    CFDT
    CFE-CGC
    CFTC
    CGT
    Challenges
    Chambre des représentants
    Chancellerie
    Chanel
    Charlie Hebdo
    Chelsea
    Chine nouvelle
    CIA
    CIO
    Citroën
    Ciudadanos
    Closer
    CNBC
    Cnes
    CNews
    Cnews
    CNIL
    Cnil
    CNN
    CNRS
    Coca-Cola
    Comédie-Française
    Commission
    Commission européenne
    Confédération paysanne
    Congrès
    Conseil constitutionnel
    Conseil d'État
    Conseil de l'Europe
    Conseil de la Fédération
    Conseil de sécurité
    Conseil de sécurité nationale
    Conseil européen
    Conseil national de sécurité
    Conseil scientifique
    Conseil supérieur de l'audiovisuel
    Corriere della Sera
    Cour de cassation
    Cour de justice de l'Union européenne
    Cour de justice de la République
    Cour des comptes
    Cour européenne des droits de l'homme
    Cour pénale internationale
    Cour suprême
    CPI
    CPME
    Crédit agricole
    Crédit mutuel
    CRIF
    Crif
    Croissant-Rouge
    Croissant-Rouge kurde
    Croix-Rouge
    CRS
    CSA
    CSU
    Daech
    Daesh
    Daily Mail
    Daily Mirror
    Danone
    Darty
    Dassault
    Debout la France
    Decathlon
    Deliveroo
    Der Spiegel
    Dernières Nouvelles d'Alsace
    Deutsche Bank
    Département d'État
    département d'État
    DGSE
    DGSI
    Die Welt
    Dior
    Direction générale de la santé
    Disney
    DLF
    Douma
    Downing Street
    DPA
    easyJet
    EDF
    EELV
    EFE
    EI
    Eiffage
    El Mundo
    El Pais
    El País
    Elabe
    Emmaüs
    En Marche
    En Marche !
    ENA
    Engie
    ESA
    Europe 1
    Europe Ecologie Les Verts
    Europe Écologie-Les Verts
    Europol
    Église catholique
    Élysée
    État islamique
    Facebook
    FAO
    Fatah
    FBI
    FC Barcelone
    FDP
    Fed
    Femen
    Ferrari
    FFF
    FFR
    Fiat
    Fidesz
    FIFA
    Fifa
    Figaro
    Financial Times
    FMI
    FN
    Fnac
    FNSEA
    FO
    Fondation Abbé Pierre
    Fondation Jean-Jaurès
    Fonds monétaire international
    Force ouvrière
    Ford
    Forza Italia
    Fox News
    France 2
    France 24
    France 3
    France 4
    France 5
    France Bleu
    France Culture
    France Info
    France info
    France insoumise
    France Inter
    France Télévisions
    Franceinfo
    franceinfo
    Frankfurter Allgemeine Zeitung
    Fratelli d'Italia
    Free
    Front national
    Frontex
    FSB
    FSU
    G20
    G7
    G8
    GAB
    Gala
    Garde nationale
    Gazprom
    GDF
    gendarmerie nationale
    General Motors
    Génération.s
    GIGN
    Gilead
    Gilets jaunes
    Girondins de Bordeaux
    Global Times
    Goldman Sachs
    Google
    Greenpeace
    GRU
    Guardian
    Haaretz
    Hamas
    Harris Interactive
    Harvard
    HAS
    Haute Autorité de santé
    HBO
    HCR
    HEC
    Hells Angels
    Hermès
    Hezbollah
    Horizons
    HSBC
    Huawei
    Huffington Post
    HuffPost
    Human Rights Watch
    Hyper Cacher
    IBM
    Ifop
    IGGN
    IGPN
    Ikea
    Insee
    Inserm
    Instagram
    Institut Montaigne
    Institut Pasteur
    Intel
    Interfax
    Intermarché
    International Crisis Group
    Interpol
    Ipsos
    iTélé
    ITV
    Izvestia
    JDD
    Johnson & Johnson
    Journal du Dimanche
    Journal du dimanche
    Journal officiel
    JPMorgan
    Juventus
    Kantar
    Kering
    KGB
    KKK
    Knesset
    Kommersant
    Komsomolskaïa Pravda
    Konbini
    Kremlin
    Ku Klux Klan
    L'Alsace
    L'Equipe
    L'Est républicain
    L'Express
    L'Équipe
    L'Humanité
    L'Obs
    L'Opinion
    L'Oréal
    La Croix
    La Dépêche
    La Dépêche du Midi
    La France insoumise
    La Lettre A
    La Libre
    La Montagne
    La Poste
    La Provence
    La Repubblica
    La République en Marche
    La République en marche
    La Stampa
    La Tribune
    La Voix du Nord
    Labour
    Lactalis
    Lafarge
    LaREM
    LCI
    LCP
    LDH
    Le Canard enchaîné
    Le Dauphiné libéré
    Le Figaro
    Le Figaro Magazine
    Le Huffington Post
    Le Journal du dimanche
    Le Monde
    Le Parisien
    Le Point
    Le Progrès
    Le Soir
    Le Temps
    Le Télégramme
    Leclerc
    Lehman Brothers
    Les Echos
    Les Échos
    Les Républicains
    Les Verts
    LFI
    LFP
    Libération
    LICRA
    Licra
    Lidl
    Ligue arabe
    Ligue du Nord
    Likoud
    LinkedIn
    Liverpool FC
    Loukoïl
    LR
    LREM
    Lufthansa
    Lutte ouvrière
    LVMH
    M6
    Maison Blanche
    Maison-Blanche
    Manchester City
    Manchester United
    Marianne
    Matignon
    McDonald's
    Medef
    Mediapart
    Mercedes
    Meta
    Médecins du monde
    Médecins sans frontières
    Médiapart
    MI5
    MI6
    Michelin
    Microsoft
    Midi libre
    MIT
    MODEM
    MoDem
    Modem
    Moderna
    Monsanto
    Mossad
    Mouvement 5 étoiles
    Mouvement démocrate
    MRAP
    MSF
    MSNBC
    NASA
    Nasa
    Nations unies
    Naval Group
    NBA
    NBC
    Nestlé
    Netflix
    New York Times
    News-Front
    Newsweek
    NFL
    Nice-Matin
    Nike
    Nintendo
    Nissan
    Nord Stream
    Nouvel Obs
    Novaïa Gazeta
    Novavax
    NPA
    NPR
    NRJ
    NSA
    NT1
    Nupes
    OCDE
    Odoxa
    OIT
    OL
    Olympique de Marseille
    Olympique lyonnais
    OM
    OMC
    OMS
    ONU
    OPEP
    Opéra de Paris
    OpinionWay
    Orange
    Orano
    Ordre des médecins
    Organisation des Nations unies
    Organisation mondiale de la santé
    OSCE
    OTAN
    Otan
    Ouest-France
    Oxfam
    Pacte atlantique
    Paris Match
    Paris Saint-Germain
    Paris-Match
    Parlement
    Parlement européen
    parquet national antiterroriste
    parquet national financier
    Parti communiste
    Parti communiste chinois
    Parti communiste français
    Parti conservateur
    Parti de gauche
    Parti démocrate
    parti démocrate
    Parti populaire
    Parti républicain
    parti républicain
    Parti socialiste
    Parti travailliste
    PBS
    PCF
    Pentagone
    Peugeot
    Pfizer
    PKK
    Place publique
    PNAT
    PNF
    Podemos
    police nationale
    Politico
    Polytechnique
    Pôle emploi
    Pravda
    préfecture de police
    préfecture de police de Paris
    PS
    PSA
    PSG
    PSOE
    Public Sénat
    Puremedias
    Quai d'Orsay
    Que Choisir
    Radio France
    Radio-Canada
    RAID
    Raid
    Rassemblement national
    RATP
    Real Madrid
    Reconquête
    Renaissance
    Renault
    Reporters sans frontières
    Repubblica
    Restos du Cœur
    Reuters
    République en marche
    Réserve fédérale
    RFI
    RIA Novosti
    Ria Novosti
    RMC
    RN
    Rosneft
    Rossiïa 1
    Rossiya 1
    Rossiya 24
    RPR
    RSF
    RT
    RTBF
    RTL
    RTS
    Russia Today
    Russie unie
    Ryanair
    Safran
    Saint-Siège
    Samsung
    Samu
    Sanofi
    Santander
    Santé publique France
    Sciences Po
    SDIS
    Secours catholique
    Secours populaire
    Secret Service
    Services secrets
    services secrets américains
    Servier
    Sécurité sociale
    Sénat
    SFR
    Siemens
    Sky News
    Slate
    Snapchat
    SNCF
    Société générale
    Solidaires
    Sony
    Sorbonne
    SOS Racisme
    SpaceX
    SPD
    Spiegel
    Spotify
    Sputnik
    Stanford
    Starbucks
    Stellantis
    Sud Ouest
    Sud Radio
    Sud-Rail
    Suez
    Sun
    Süddeutsche Zeitung
    SVR
    Syriza
    talibans
    TASS
    Tass
    Telegram
    Telegraph
    Terra Nova
    Tesla
    Télé-Loisirs
    Télérama
    TF1
    Thales
    The Economist
    The Guardian
    The Independent
    The Sun
    The Telegraph
    The Times
    TikTok
    Time
    TMC
    Tories
    Total
    TotalEnergies
    Tottenham
    Toyota
    Tracfin
    Tsahal
    TV3
    TV3 News
    TV5 Monde
    Twitter
    Uber
    UDF
    UDI
    UE
    UEFA
    UFC-Que Choisir
    UMP
    Unef
    Unesco
    Unédic
    Unicef
    Union africaine
    Union européenne
    Unsa
    USA Today
    Valeurs actuelles
    Vatican
    Veolia
    Vinci
    VKontakte
    Vkontakte
    Voici
    Volkswagen
    Vox
    W9
    Wagner
    Wall Street Journal
    Walmart
    Washington Post
    WhatsApp
    Whirlpool
    Wikipédia
    WWF
    Xinhua
    Yale
    YouTube
    Youtube
    YPG
    Républicains
    Insoumis
    journal du Dimanche
    En marche !
    Les Arènes
    BlaBlaCar
    Grasset
    Gallimard
    Flammarion
    Fayard
    Albin Michel
    Robert Laffont
    Plon
    Al Qaïda
    Al-Qaida
    Front al-Nosra
    Talibans
    Inrocks
    Inrockuptibles
    Les Inrocks
    App Store
    ByteDance
    Epic Games
    Sinovac
    Sinopharm
    Mediapro
    Chatham House
    Transparency International
    CBC News
    The Conversation
    The New York Times
    The Washington Post
    The Wall Street Journal
    The Lancet
    The Atlantic
    The Hill
    Aston Martin
    Range Rover
    Land Rover
    Jaguar Land Rover
    Mercedes-Benz
    Polestar
    Alfa Romeo
    Rolls-Royce
    Lamborghini
    Maserati
    McLaren
    Bugatti
    Bentley
    Skoda
    Seat
    Cupra
    Volvo
    Hyundai
    Kia
    Mazda
    Honda
    Suzuki
    Mitsubishi
    Subaru
    Lexus
    DS Automobiles
    Dacia
    Opel
    Audi
    Porsche
    Conforama
    Presstalis
    Geodis
    Hertz
    Avis
    Europcar
    Servair
    Transavia
    Philips
    Bosch
    Gmail
    Deezer
    Disney+
    Amazon Prime Video
    PlayStation
    Xbox
    LG
    Verts
    Fianna Fail
    Fianna Fáil
    Fine Gael
    Sinn Fein
    Sinn Féin
    Die Linke
    Cinq Étoiles
    M5S
    Lega
    JC Lattès
    Seuil
    Actes Sud
    """
}
