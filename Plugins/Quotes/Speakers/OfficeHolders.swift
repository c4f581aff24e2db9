import TextKernel

/// Who holds the best known offices: an article may write "le chef de l'État" and never say that Emmanuel Macron is it.
///
/// Read only for persons whom the article names. A year decides between holders; without a date none is excluded.
enum OfficeHolders {
  struct Office: Sendable {
    var head: UInt32
    /// What may stand beside the noun: français, République.
    var words: [UInt32]
    var years: ClosedRange<Int>
  }

  /// The offices of whose folded name has this hash.
  static func offices(of name: UInt32) -> [Office] { table[name] ?? [] }

  private static let table: [UInt32: [Office]] = {
    var table: [UInt32: [Office]] = [:]
    let text = UnsafeBufferPointer(start: holders.utf8Start, count: holders.utf8CodeUnitCount)
    for line in text.split(separator: 0x0A) {
      let fields = line.split(separator: 0x3B)
      guard fields.count == 4 else { continue }
      let hashes = { (field: Slice<UnsafeBufferPointer<UInt8>>) in
        field.split(separator: 0x20).map { Fold.hash(UnsafeBufferPointer(rebasing: $0)) }
      }
      let years = fields[3].split(separator: 0x2D).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard let head = hashes(fields[1]).first, let from = years.first, let to = years.last, from <= to else {
        continue
      }
      let office = Office(head: RolePhrase.masculine[head] ?? head, words: hashes(fields[2]), years: from...to)
      table[Fold.hash(UnsafeBufferPointer(rebasing: fields[0])), default: []].append(office)
    }
    return table
  }()

  /// Name; noun; words beside it; first and last year in office.
  private static let holders: StaticString = """
    Jacques Chirac;président;république france français;1995-2007
    Nicolas Sarkozy;président;république france français;2007-2012
    François Hollande;président;république france français;2012-2017
    Emmanuel Macron;président;république france français;2017-2027
    François Fillon;premier-ministre;france français;2007-2012
    Jean-Marc Ayrault;premier-ministre;france français;2012-2014
    Manuel Valls;premier-ministre;france français;2014-2016
    Bernard Cazeneuve;premier-ministre;france français;2016-2017
    Édouard Philippe;premier-ministre;france français;2017-2020
    Jean Castex;premier-ministre;france français;2020-2022
    Élisabeth Borne;première-ministre;france français;2022-2024
    Gabriel Attal;premier-ministre;france français;2024-2024
    Michel Barnier;premier-ministre;france français;2024-2024
    François Bayrou;premier-ministre;france français;2024-2025
    Sébastien Lecornu;premier-ministre;france français;2025-2027
    Barack Obama;président;états-unis américain maison blanche;2009-2017
    Donald Trump;président;états-unis américain maison blanche;2017-2021
    Joe Biden;président;états-unis américain maison blanche;2021-2025
    Vladimir Poutine;président;russie russe kremlin;2000-2030
    Volodymyr Zelensky;président;ukraine ukrainien;2019-2030
    Xi Jinping;président;chine chinois;2013-2030
    Kim Jong-un;dirigeant;corée nord nord-coréen;2011-2040
    Recep Tayyip Erdogan;président;turquie turc;2014-2030
    Bachar al-Assad;président;syrie syrien;2000-2024
    Hassan Rohani;président;iran iranien;2013-2021
    Jair Bolsonaro;président;brésil brésilien;2019-2022
    Nicolas Maduro;président;venezuela vénézuélien;2013-2030
    Alexandre Loukachenko;président;bélarus biélorussie bélarusse biélorusse;1994-2030
    Abdelaziz Bouteflika;président;algérie algérien;1999-2019
    Abdelmadjid Tebboune;président;algérie algérien;2019-2030
    Béji Caïd Essebsi;président;tunisie tunisien;2014-2019
    Abdel Fattah al-Sissi;président;égypte égyptien;2014-2030
    Angela Merkel;chancelière;allemagne allemand allemande;2005-2021
    Olaf Scholz;chancelier;allemagne allemand;2021-2025
    David Cameron;premier-ministre;royaume-uni britannique;2010-2016
    Theresa May;première-ministre;royaume-uni britannique;2016-2019
    Boris Johnson;premier-ministre;royaume-uni britannique;2019-2022
    Keir Starmer;premier-ministre;royaume-uni britannique;2024-2029
    Justin Trudeau;premier-ministre;canada canadien;2015-2025
    Giuseppe Conte;premier-ministre;italie italien conseil;2018-2021
    Matteo Renzi;premier-ministre;italie italien conseil;2014-2016
    Pedro Sánchez;premier-ministre;espagne espagnol;2018-2030
    Viktor Orban;premier-ministre;hongrie hongrois;2010-2030
    Narendra Modi;premier-ministre;inde indien;2014-2030
    Shinzo Abe;premier-ministre;japon japonais;2012-2020
    Benjamin Netanyahu;premier-ministre;israël israélien;2009-2030
    Alexis Tsipras;premier-ministre;grèce grec;2015-2019
    Jean-Claude Juncker;président;commission européenne;2014-2019
    Ursula von der Leyen;présidente;commission européenne;2019-2029
    Elisabeth II;reine;angleterre royaume-uni britannique;1952-2022
    Élisabeth II;reine;angleterre royaume-uni britannique;1952-2022
    pape François;pape;vatican;2013-2025
    Jorge Bergoglio;pape;vatican;2013-2025
    Jens Stoltenberg;secrétaire;otan général;2014-2024
    Antonio Guterres;secrétaire;onu général;2017-2026
    Dmitri Peskov;porte-parole;kremlin russe;2012-2030
    Sergueï Lavrov;ministre;affaires étrangères russe;2004-2030
    Bruno Le Maire;ministre;économie finances bercy;2017-2024
    Gérald Darmanin;ministre;comptes publics action budget;2017-2020
    Gérald Darmanin;ministre;intérieur;2020-2024
    Christophe Castaner;ministre;intérieur;2018-2020
    Gérard Collomb;ministre;intérieur;2017-2018
    Bernard Cazeneuve;ministre;intérieur;2014-2016
    Manuel Valls;ministre;intérieur;2012-2014
    Bruno Retailleau;ministre;intérieur;2024-2025
    Jean-Yves Le Drian;ministre;affaires étrangères;2017-2022
    Jean-Yves Le Drian;ministre;défense;2012-2017
    Laurent Fabius;ministre;affaires étrangères;2012-2016
    Florence Parly;ministre;armées;2017-2022
    Michel Sapin;ministre;finances économie;2014-2017
    Emmanuel Macron;ministre;économie;2014-2016
    Arnaud Montebourg;ministre;économie redressement productif;2012-2014
    Olivier Véran;ministre;santé solidarités;2020-2022
    Agnès Buzyn;ministre;santé solidarités;2017-2020
    Marisol Touraine;ministre;santé affaires sociales;2012-2017
    Jean-Michel Blanquer;ministre;éducation;2017-2022
    Najat Vallaud-Belkacem;ministre;éducation;2014-2017
    Frédérique Vidal;ministre;enseignement supérieur recherche;2017-2022
    Muriel Pénicaud;ministre;travail;2017-2020
    Myriam El Khomri;ministre;travail;2015-2017
    Élisabeth Borne;ministre;transports écologie travail;2017-2022
    Nicolas Hulot;ministre;écologie transition;2017-2018
    François de Rugy;ministre;écologie transition;2018-2019
    Barbara Pompili;ministre;écologie transition;2020-2022
    Ségolène Royal;ministre;écologie environnement;2014-2017
    Christiane Taubira;ministre;justice;2012-2016
    Nicole Belloubet;ministre;justice;2017-2020
    Éric Dupond-Moretti;ministre;justice;2020-2024
    Jean-Jacques Urvoas;ministre;justice;2016-2017
    Franck Riester;ministre;culture;2018-2020
    Roselyne Bachelot;ministre;culture;2020-2022
    Didier Guillaume;ministre;agriculture;2018-2020
    Stéphane Le Foll;ministre;agriculture;2012-2017
    Marlène Schiappa;secrétaire;état égalité femmes hommes;2017-2020
    Sibeth Ndiaye;porte-parole;gouvernement;2019-2020
    Benjamin Griveaux;porte-parole;gouvernement;2017-2019
    Gabriel Attal;porte-parole;gouvernement;2020-2022
    Richard Ferrand;président;assemblée nationale;2018-2022
    François de Rugy;président;assemblée nationale;2017-2018
    Claude Bartolone;président;assemblée nationale;2012-2017
    Yaël Braun-Pivet;présidente;assemblée nationale;2022-2027
    Gérard Larcher;président;sénat;2014-2030
    Anne Hidalgo;maire;paris parisienne;2014-2026
    Valérie Pécresse;présidente;région île-de-france;2015-2028
    Jean-Luc Mélenchon;leader;france insoumise insoumis;2016-2030
    Olivier Faure;secrétaire;parti socialiste ps;2018-2030
    Laurent Wauquiez;président;républicains lr région;2016-2019
    Christian Jacob;président;républicains lr;2019-2022
    Philippe Martinez;secrétaire;cgt général;2015-2023
    Laurent Berger;secrétaire;cfdt général;2012-2023
    Jérôme Salomon;directeur;santé général;2018-2023
    Didier Deschamps;sélectionneur;france bleus;2012-2026
    Marine Le Pen;présidente;front national rassemblement;2011-2022
    Elon Musk;patron;tesla spacex;2008-2030
    Mark Zuckerberg;patron;facebook meta;2004-2030
    Jeff Bezos;patron;amazon;1994-2021
    Tim Cook;patron;apple;2011-2030
    """
}
