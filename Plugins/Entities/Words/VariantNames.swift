extension WordLists {
  /// Names of one body or place, separated by `;`, the usual one first.
  static let knownVariants: StaticString = """
    AFP;Agence France-Presse
    Arabie saoudite;Royaume d'Arabie saoudite
    BCE;Banque centrale européenne
    BFMTV;BFM TV;BFM
    Biélorussie;Bélarus
    Birmanie;Myanmar
    CIA;Central Intelligence Agency
    CNews;CNEWS
    Commission européenne;Commission de Bruxelles
    Corée du Nord;République populaire démocratique de Corée
    CPI;Cour pénale internationale
    EELV;Europe Écologie-Les Verts;Europe Écologie Les Verts
    Élysée;palais de l'Élysée
    État islamique;EI;Daech;Daesh
    États-Unis;USA;U.S.A.;États-Unis d'Amérique;Etats Unis
    FMI;Fonds monétaire international
    France Info;Franceinfo;franceinfo
    Front national;FN
    Hong Kong;Hongkong
    Iran;République islamique;République islamique d'Iran
    Journal du dimanche;JDD
    Kiev;Kyiv
    Kremlin;palais du Kremlin
    La France insoumise;LFI;France insoumise
    La République en marche;LREM;LaREM;République en marche
    Les Républicains;Républicains
    Maison Blanche;Maison-Blanche
    ministère des Affaires étrangères;Quai d'Orsay
    Mouvement démocrate;MoDem
    OCDE;Organisation de coopération et de développement économiques
    OMC;Organisation mondiale du commerce
    OMS;Organisation mondiale de la santé;WHO
    ONU;Nations unies;Organisation des Nations unies
    OSCE;Organisation pour la sécurité et la coopération en Europe
    OTAN;NATO;Alliance atlantique;Organisation du traité de l'Atlantique nord;alliance nord-atlantique
    Parti communiste français;PCF
    Parti socialiste;PS
    parquet national financier;PNF
    parquet national antiterroriste;PNAT
    Paris Saint-Germain;PSG
    Olympique de Marseille;OM
    Pékin;Beijing
    Rassemblement national;RN
    RDC;République démocratique du Congo
    République tchèque;Tchéquie
    RIA Novosti;Ria Novosti
    Royaume-Uni;Grande-Bretagne
    Russie;Fédération de Russie
    TASS;Itar-Tass
    Union européenne;UE
    URSS;Union soviétique
    """
}
