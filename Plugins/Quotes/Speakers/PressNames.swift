import TextKernel

/// Names of papers, channels and agencies: what "le quotidien" and "la chaîne" may mean, and whom words are said *to*.
enum PressNames {
  static func holds(_ name: String) -> Bool { holds(Fold.hash(of: name)) }

  static func holds(_ hash: UInt32) -> Bool { table.contains(hash) }

  private static let table: Set<UInt32> = {
    let text = UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount)
    return Set(
      text.split(separator: 0x2C).map { field in
        let blank: (UInt8) -> Bool = { $0 <= 0x20 }
        var field = field.drop(while: blank)
        while let last = field.last, blank(last) { field = field.dropLast() }
        return Fold.hash(UnsafeBufferPointer(rebasing: field))
      })
  }()

  private static let names: StaticString = """
    20 Minutes, ABC, ABC News, AFP, Agence France-Presse, Al Jazeera, Al-Jazeera, Ansa, AP, Associated Press, Arte, BBC,
    BFM, BFM Business, BFM TV, BFMTV, BFM-TV, Bild, Bloomberg, Buzzfeed, C8, Canal+, Canal Plus, Capital, Cash Investigation,
    CBC, CBS, CBS News, Challenges, Charlie Hebdo, Clarín, Closer, CNBC, CNews, CNN, Corriere della Sera, Courrier picard,
    Der Spiegel, Die Welt, Die Zeit, El Mundo, El País, El Pais, Europe 1, Financial Times, Folha, Forbes, Fox News,
    France 2, France 24, France 3, France 5, France Bleu, France Culture, France Info, franceinfo, France Inter,
    France Football, Frankfurter Allgemeine Zeitung, Gala, Guardian, Haaretz, HuffPost, Huffington Post, Ici Paris, Interfax,
    Izvestia, JDD, Journal du Dimanche, Kommersant, L'Alsace, L'Équipe, L'Express, L'Humanité, L'Indépendant, L'Obs,
    L'Opinion, L'Union, La Croix, La Dépêche, La Dépêche du Midi, La Montagne, La Nouvelle République, La Provence,
    La Repubblica, La Stampa, La Tribune, La Voix du Nord, LCI, Le Canard enchaîné, Canard enchaîné, Le Dauphiné libéré,
    Le Figaro, Figaro, Le Journal du Dimanche, Le Monde, Le Parisien, Parisien, Le Point, Le Progrès, Le Soir, Le Temps,
    Le Télégramme, Les Échos, Les Echos, Échos, Libération, LCP, Los Angeles Times, M6, Marianne, Mediapart, Midi libre,
    MSNBC, NBC, NBC News, New York Post, New York Times, New Yorker, News of the World, Newsweek, Nice-Matin, Nice Matin,
    NTV, Obs, Ouest-France, Paris Match, Paris-Normandie, People, Politico, Presse-Océan, Public, Public Sénat, Pravda,
    Première, RBC, République du Centre, Reuters, RFI, RIA Novosti, RMC, RMC Sport, RTBF, RTL, RTS, Rue89, Sky News,
    Slate, Spiegel, Star, Sud Ouest, Sun, Süddeutsche Zeitung, Tass, TASS, Télérama, Télé 7 Jours, Télé-Loisirs, TF1, The
    Guardian, The New York Times, The Sun, The Times, The Washington Post, Time, Times, TMC, TMZ, TV5 Monde, USA Today,
    Valeurs actuelles, Var-Matin, Vanity Fair, Variety, Vogue, Voici, VSD, Wall Street Journal, Washington Post, Xinhua, Yonhap
    """
}
