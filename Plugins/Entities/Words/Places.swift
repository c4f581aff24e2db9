extension WordLists {
  /// Countries, regions, towns, seas and rivers as French writes them.
  static let places: StaticString = """
    Abidjan
    Abkhazie
    Abou Dhabi
    Abuja
    Accra
    Achgabat
    Addis-Abeba
    Aden
    Afghanistan
    Afrin
    Afrique
    Afrique centrale
    Afrique de l'Ouest
    Afrique du Nord
    Afrique du Sud
    Afrique subsaharienne
    Agadir
    Ain
    Aisne
    Aix-en-Provence
    Ajaccio
    Alabama
    Alaska
    Albanie
    Alberta
    Alep
    Alexandrie
    Alger
    Algérie
    Allemagne
    Allier
    Almaty
    Alpes
    Alpes-de-Haute-Provence
    Alpes-Maritimes
    Alsace
    Amazone
    Amazonie
    Amérique
    Amérique centrale
    Amérique du Nord
    Amérique du Sud
    Amérique latine
    Amiens
    Amman
    Amsterdam
    Andalousie
    Andes
    Andorre
    Angers
    Angleterre
    Angola
    Ankara
    Annecy
    Antananarivo
    Antarctique
    Antibes
    Antilles
    Anvers
    Aquitaine
    Arabie saoudite
    Arctique
    Ardennes
    Ardèche
    Argenteuil
    Argentine
    Ariège
    Arizona
    Arkansas
    Arménie
    Arras
    Asie
    Asie centrale
    Asie de l'Est
    Asie du Sud-Est
    Astana
    Asuncion
    Athènes
    Atlanta
    Atlantique
    Atlantique Nord
    Aube
    Auckland
    Aude
    Australie
    Autriche
    Auvergne
    Auvergne-Rhône-Alpes
    Aveyron
    Avignon
    Azerbaïdjan
    Bagdad
    Bahamas
    Bahreïn
    Bakou
    Bali
    Balkans
    Baltimore
    Baltique
    Bamako
    bande de Gaza
    Bangkok
    Bangladesh
    Bangui
    Barbade
    Barcelone
    Bas-Rhin
    Basse-Terre
    Bassora
    Bastia
    Bastille
    Bavière
    Bayonne
    Bâle
    Beauvais
    Belfast
    Belgique
    Belgrade
    Belize
    Benghazi
    Bercy
    Berlin
    Berne
    Besançon
    Beyrouth
    Bélarus
    Bénin
    Béziers
    Bhoutan
    Biarritz
    Bichkek
    Biélorussie
    Bilbao
    Birmanie
    Birmingham
    Bobigny
    Bogota
    Bolivie
    Bologne
    Bombay
    Bordeaux
    Bormes-les-Mimosas
    Bosnie
    Bosnie-Herzégovine
    Bosphore
    Boston
    Botswana
    Bouches-du-Rhône
    Boulogne-Billancourt
    Bourges
    Bourgogne
    Bourgogne-Franche-Comté
    Brasilia
    Bratislava
    Brazzaville
    Brest
    Bretagne
    Brésil
    Brisbane
    Brive
    Brooklyn
    Brunei
    Bruxelles
    Bucarest
    Budapest
    Buenos Aires
    Bujumbura
    Bulgarie
    Burkina
    Burkina Faso
    Burundi
    Cachemire
    Caen
    Calais
    Calcutta
    Calgary
    Californie
    Calvados
    Cambodge
    Cambridge
    Cameroun
    Camp David
    Canada
    Canberra
    Cannes
    Cantal
    Canton
    Cap-Vert
    Capitole
    Caracas
    Caraïbes
    Carcassonne
    Caroline du Nord
    Caroline du Sud
    Casablanca
    Catalogne
    Caucase
    Cayenne
    Centrafrique
    Centre-Val de Loire
    Cergy
    Chambéry
    Chamonix
    Champagne-Ardenne
    Champs-Élysées
    Charente
    Charente-Maritime
    Charleville-Mézières
    Charm el-Cheikh
    Châlons
    Châteauroux
    Cher
    Cherbourg
    Chicago
    Chili
    Chine
    Chisinau
    Cholet
    Christchurch
    Chypre
    Cisjordanie
    Clermont-Ferrand
    Cleveland
    Clichy
    Colmar
    Cologne
    Colombie
    Colombie-Britannique
    Colombo
    Colorado
    Comores
    Compiègne
    Conakry
    Congo
    Connecticut
    Constantine
    Copenhague
    Corée
    Corée du Nord
    Corée du Sud
    Cornouailles
    Corrèze
    Corse
    Corse-du-Sud
    Costa Rica
    Cotonou
    Courchevel
    Côte d'Azur
    Côte d'Ivoire
    Côte-d'Or
    Côtes-d'Armor
    Cracovie
    Creuse
    Crète
    Créteil
    Crimée
    Croatie
    Cuba
    Dacca
    Daghestan
    Dakar
    Dakota du Nord
    Dakota du Sud
    Dallas
    Damas
    Danemark
    Danube
    Darfour
    Davos
    Deauville
    Deir Ezzor
    Delaware
    Delhi
    Denver
    Detroit
    Deux-Sèvres
    Dhaka
    Dieppe
    Dijon
    Djeddah
    Djibouti
    Doha
    Donbass
    Donetsk
    Dordogne
    Douai
    Douala
    Doubs
    Douchanbé
    Dresde
    Drôme
    Dubaï
    Dublin
    Dunkerque
    Durban
    Düsseldorf
    Erbil
    Erevan
    Espagne
    Essonne
    Estonie
    Eure
    Eure-et-Loir
    Europe
    Europe centrale
    Europe de l'Est
    Europe de l'Ouest
    Europe occidentale
    Everest
    Everglades
    Extrême-Orient
    Écosse
    Édimbourg
    Égypte
    Émirats
    Émirats arabes unis
    Épinal
    Équateur
    Érythrée
    États-Unis
    Éthiopie
    Évreux
    Évry
    Fessenheim
    Fès
    Fédération de Russie
    Fidji
    Finistère
    Finlande
    Flamanville
    Flandre
    Florence
    Floride
    Fort-de-France
    France
    Francfort
    Franche-Comté
    Freetown
    Fréjus
    Fukushima
    Gabon
    Galice
    Gambie
    Gand
    Gao
    Gap
    Gard
    Gare du Nord
    Garonne
    Gaza
    Gdansk
    Genève
    Gers
    Géorgie
    Gênes
    Ghana
    Gironde
    Glasgow
    Golan
    Golfe
    golfe Persique
    Goma
    Grand Est
    Grande-Bretagne
    Grenoble
    Grèce
    Groenland
    Grozny
    Guadeloupe
    Guantanamo
    Guatemala
    Guinée
    Guinée équatoriale
    Guinée-Bissau
    Guyana
    Guyane
    Haïfa
    Haïti
    Hambourg
    Hanoï
    Hanovre
    Harare
    Haut-Karabakh
    Haut-Rhin
    Haute-Corse
    Haute-Garonne
    Haute-Loire
    Haute-Marne
    Haute-Saône
    Haute-Savoie
    Haute-Vienne
    Hautes-Alpes
    Hautes-Pyrénées
    Hauts-de-France
    Hauts-de-Seine
    Hawaii
    Hawaï
    Helsinki
    Hexagone
    Hébron
    Hénin-Beaumont
    Hérault
    Himalaya
    Hiroshima
    Hollywood
    Homs
    Honduras
    Hong Kong
    Hongkong
    Hongrie
    Houston
    Hyde Park
    Hyères
    Idaho
    Idleb
    Ille-et-Vilaine
    Illinois
    Inde
    Indiana
    Indonésie
    Indre
    Indre-et-Loire
    Iowa
    Irak
    Iran
    Irlande
    Irlande du Nord
    Isère
    Islamabad
    Islande
    Ispahan
    Israël
    Istanbul
    Italie
    Izmir
    île Maurice
    Île-de-France
    Jakarta
    Jamaïque
    Japon
    Jérusalem
    Johannesburg
    Jordanie
    Jura
    Kaboul
    Kampala
    Kandahar
    Kansas
    Karachi
    Katmandou
    Kazakhstan
    Kazan
    Kentucky
    Kenya
    Kharkiv
    Kharkov
    Khartoum
    Kidal
    Kiev
    Kigali
    Kingston
    Kinshasa
    Kirghizistan
    Kirghizstan
    Kobané
    Kosovo
    Koweït
    Kuala Lumpur
    Kurdistan
    Kyiv
    Kyoto
    La Havane
    La Haye
    La Mecque
    la Mecque
    La Nouvelle-Orléans
    La Paz
    La Réunion
    La Rochelle
    La Valette
    Lacq
    Lagos
    Lahore
    Lampedusa
    Landes
    Languedoc-Roussillon
    Laos
    Las Vegas
    Lausanne
    Laval
    Le Caire
    Le Cap
    Le Havre
    Le Mans
    Leipzig
    Lens
    Les Sables-d'Olonne
    Lesbos
    Lesotho
    Lettonie
    Levallois-Perret
    Levant
    Liban
    Liberia
    Libreville
    Libye
    Liechtenstein
    Liège
    Ligurie
    Lille
    Lima
    Limoges
    Limousin
    Lisbonne
    Lituanie
    Liverpool
    Ljubljana
    Loir-et-Cher
    Loire
    Loire-Atlantique
    Loiret
    Lombardie
    Lomé
    Londres
    Lorient
    Lorraine
    Los Angeles
    Lot
    Lot-et-Garonne
    Lougansk
    Louhansk
    Louisiane
    Lourdes
    Louvre
    Lozère
    Luanda
    Lusaka
    Luxembourg
    Lviv
    Lyon
    Macao
    Macédoine
    Macédoine du Nord
    Machrek
    Madagascar
    Madrid
    Maghreb
    Maine
    Maine-et-Loire
    Maïdan
    Malaisie
    Malawi
    Maldives
    Mali
    Malte
    Manche
    Manchester
    Mandchourie
    Manhattan
    Manille
    Maputo
    Maranhao
    Marioupol
    Marne
    Maroc
    Marrakech
    Marseille
    Martinique
    Maryland
    Mascate
    Massachusetts
    Massif central
    Maubeuge
    Maurice
    Mauritanie
    Mayenne
    Mayotte
    Medellin
    Melbourne
    Melun
    Menton
    mer Baltique
    mer Caspienne
    mer d'Azov
    mer de Chine
    mer du Nord
    mer Méditerranée
    mer Noire
    mer Rouge
    Metz
    Meurthe-et-Moselle
    Meuse
    Mexico
    Mexique
    Médine
    Méditerranée
    Miami
    Michigan
    Midi-Pyrénées
    Milan
    Minneapolis
    Minnesota
    Minsk
    Mississippi
    Missouri
    Mogadiscio
    Moldavie
    Monaco
    Mongolie
    Monrovia
    mont Blanc
    Mont-Blanc
    Montana
    Montauban
    Montevideo
    Monténégro
    Montmartre
    Montpellier
    Montreuil
    Montréal
    Morbihan
    Moscou
    Moselle
    Mossoul
    Moyen-Orient
    Mozambique
    Mulhouse
    Mumbai
    Munich
    Myanmar
    N'Djamena
    Nagorny Karabakh
    Nairobi
    Namibie
    Namur
    Nancy
    Nanterre
    Nantes
    Naples
    Natanz
    Nebraska
    Neuilly
    Neuilly-sur-Seine
    Nevada
    Nevers
    New Delhi
    New Hampshire
    New Jersey
    New York
    Népal
    Niamey
    Nicaragua
    Nice
    Nicosie
    Nièvre
    Niger
    Nigeria
    Nil
    Niort
    Nîmes
    Noirmoutier
    Nord
    Nord-Pas-de-Calais
    Normandie
    Norvège
    Notre-Dame-des-Landes
    Nouakchott
    Nouméa
    Noursoultan
    Nouveau-Mexique
    Nouvelle-Aquitaine
    Nouvelle-Calédonie
    Nouvelle-Orléans
    Nouvelle-Zélande
    Occident
    Occitanie
    océan Atlantique
    océan Indien
    océan Pacifique
    Océanie
    Odessa
    Ohio
    Oise
    Oklahoma
    Oman
    Ontario
    Oran
    Oregon
    Orlando
    Orléans
    Orly
    Orne
    Osaka
    Oslo
    Ossétie du Sud
    Ottawa
    Ouagadougou
    Ouganda
    Ouzbékistan
    Oxford
    Paca
    Pacifique
    Pakistan
    Palerme
    Palestine
    Palmyre
    Panama
    Papeete
    Papouasie-Nouvelle-Guinée
    Paraguay
    Paris
    Pas-de-Calais
    Pau
    Pays basque
    Pays de Galles
    Pays de la Loire
    Pays-Bas
    Pennsylvanie
    Perpignan
    Perth
    Pékin
    Pérou
    Philadelphie
    Philippines
    Phnom Penh
    Phoenix
    Phuket
    Picardie
    Piémont
    Pittsburgh
    place Rouge
    plateau du Golan
    Podgorica
    Pointe-à-Pitre
    Poitiers
    Poitou-Charentes
    Pologne
    Polynésie
    Polynésie française
    Pontoise
    Port-au-Prince
    Porto
    Porto Rico
    Portugal
    Prague
    Pretoria
    Pristina
    Proche-Orient
    Provence
    Provence-Alpes-Côte d'Azur
    Puy-de-Dôme
    Pyongyang
    Pyrénées
    Pyrénées-Atlantiques
    Pyrénées-Orientales
    Qatar
    Québec
    Quimper
    Quito
    Rabat
    Ramallah
    Rangoun
    Raqqa
    RDA
    RDC
    Reims
    Rennes
    Reykjavik
    République centrafricaine
    République démocratique du Congo
    République dominicaine
    République islamique
    République tchèque
    RFA
    Rhin
    Rhode Island
    Rhône
    Rhône-Alpes
    Riga
    Rio
    Rio de Janeiro
    Riyad
    Roissy
    Rome
    Rotterdam
    Roubaix
    Rouen
    Roumanie
    Royaume-Uni
    Rungis
    Russie
    Rwanda
    Sahara
    Sahara occidental
    Sahel
    Saigon
    Saint-Barthélemy
    Saint-Denis
    Saint-Domingue
    Saint-Étienne
    Saint-Louis
    Saint-Malo
    Saint-Marin
    Saint-Martin
    Saint-Nazaire
    Saint-Ouen
    Saint-Pétersbourg
    Saint-Pierre
    Saint-Pierre-et-Miquelon
    Saint-Quentin
    Saint-Tropez
    Salisbury
    Salvador
    San Diego
    San Francisco
    Sanaa
    Santiago
    Sao Paulo
    Saône-et-Loire
    Sarajevo
    Sardaigne
    Sarthe
    Savoie
    Saxe
    Scandinavie
    Seattle
    Sedan
    Seine
    Seine-et-Marne
    Seine-Maritime
    Seine-Saint-Denis
    Serbie
    Sevran
    Seychelles
    Sète
    Sébastopol
    Sénégal
    Séoul
    Séville
    Shanghai
    Sibérie
    Sicile
    Sierra Leone
    Silicon Valley
    Sinaï
    Singapour
    Skopje
    Slovaquie
    Slovénie
    Sofia
    Somalie
    Somme
    Sotchi
    Soudan
    Soudan du Sud
    Sousse
    Southampton
    Srebrenica
    Sri Lanka
    St. Louis
    Stade de France
    Stockholm
    Strasbourg
    Stuttgart
    Suède
    Suisse
    Suriname
    Swaziland
    Sydney
    Syrie
    Tachkent
    Tadjikistan
    Taipei
    Taïwan
    Tallinn
    Tanger
    Tanzanie
    Tarbes
    Tarn
    Tarn-et-Garonne
    Tbilissi
    Tchad
    Tchernobyl
    Tchécoslovaquie
    Tchéquie
    Tchétchénie
    Tel Aviv
    Tel-Aviv
    Tennessee
    Terre sainte
    Territoire de Belfort
    Texas
    Téhéran
    Thaïlande
    Thessalonique
    Thionville
    Tibet
    Tigré
    Tijuana
    Timor
    Tirana
    Togo
    Tokyo
    Tombouctou
    Toronto
    Toscane
    Toulon
    Toulouse
    Tourcoing
    Tours
    Transnistrie
    Trappes
    Trinité-et-Tobago
    Tripoli
    Trocadéro
    Troyes
    Tunis
    Tunisie
    Turin
    Turkménistan
    Turquie
    U.S.A.
    Ukraine
    Ulster
    Union soviétique
    URSS
    Uruguay
    USA
    Utah
    Val-d'Oise
    Val-de-Marne
    Valence
    Vancouver
    Vannes
    Var
    Varsovie
    Vatican
    Vaucluse
    Vendée
    Venezuela
    Venise
    Verdun
    Vermont
    Versailles
    Vénétie
    Vichy
    Vienne
    Vientiane
    Vietnam
    Villejuif
    Villeurbanne
    Vilnius
    Vincennes
    Vintimille
    Virginie
    Virginie-Occidentale
    Vladivostok
    Vosges
    Wall Street
    Wallis-et-Futuna
    Wallonie
    Washington
    Wellington
    Wilmington
    Wisconsin
    Wuhan
    Wyoming
    Xinjiang
    Yalta
    Yamoussoukro
    Yaoundé
    Yémen
    Yonne
    Yougoslavie
    Yvelines
    Zagreb
    Zambie
    Zimbabwe
    Zurich
    """
}
