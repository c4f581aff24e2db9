extension WordLists {
  /// Frequent surnames, French, English, German, Russian, Arabic and African ones, by language.
  static let commonSurnames: StaticString = """
    Adam Allard Andre Antoine Arnaud Arnault Aubert Aubry Auger Bailly Barbier Baron Barre Barthelemy Benard Benoit
    Berger Bernard Bertin Bertrand Besson Bigot Blanc Blanchard Blanchet Blondel Bodin Bonneau Bonnet Bouchard
    Boucher Bouchet Boulanger Bouquet Bourdon Bourgeois Boutin Bouvier Boyer Breton Briand Brun Brunel Brunet Buisson
    Camus Carlier Caron Carpentier Carre Cartier Charles Charpentier Charrier Chauvin Chevalier Chevallier Clement
    Clerc Colas Colin Collet Collin Cordier Cornet Coste Cottin Coulon Courtois Cousin Da Daniel David Delacroix
    Delage Delahaye Delaunay Delmas Denis Descamps Deschamps Devaux Diallo Diaz Didier Duboc Dubois Dubos Dufour
    Duhamel Dumas Dumond Dumont Dupond Dupont Dupuis Dupuy Durand Durant Duval Duvall Etienne Evrard Fabre Faure
    Favre Fernandez Ferrand Ferreira Fischer Fleury Fontaine Fortin Foucher Fouquet Fournier Francois Gaillard Garcia
    Garnier Gauthier Gautier Gay Georges Gerard Germain Gilbert Gilles Gillet Girard Giraud Godard Gomez Goncalves
    Gonzalez Grondin Gros Guerin Guichard Guillaume Guillet Guillot Guillou Guyot Hamel Hamon Hardy Hebert Henry
    Herve Hoareau Hubert Huet Humbert Imbert Jacob Jacques Jacquet Jacquot Jean Jolly Joly Jourdan Julien Klein Labbe
    Lacombe Lacroix Lambert Lamy Langlois Laporte Laurent Laval Leblanc Leblond Lebon Lebrun Leclerc Leclercq Lecomte
    Leconte Lefebvre Lefevre Leger Legrand Legros Lejeune Lemaire Lemaitre Lemoine Lenoir Leroux Leroy Lesage Lopes
    Lopez Louis Lucas Mace Maillard Mallet Marchal Marchand Marechal Marie Marin Marion Martel Martin Martinez Marty
    Mas Masson Massé Mathieu Mercier Merle Meunier Meyer Michaud Michel Millet Monnier Moreau Morel Moreno Morin
    Moulin Muller Navarro Nicolas Noel Olivier Paris Pasquier Paul Pelletier Pereira Perez Perret Perrier Perrin
    Perrot Petit Philippe Picard Pichon Pierre Poirier Pons Poulain Prevost Renard Renaud Renault Rey Reynaud Ribeiro
    Richard Riviere Robert Robin Roche Rodriguez Roger Rolland Rossi Rousseau Roussel Rousset Roux Royer Ruiz Sanchez
    Sauvage Schmitt Schneider Silva Simon Tanguy Tessier Texier Thibault Thomas Traore Valentin Vallet Vasseur
    Verdier Vidal Vincent Voisin Weber Winter
    Adams Allen Anderson Baker Barnes Bennett Brooks Brown Bryant Butler Campbell Carter Clark Clarke Collins Cook
    Cooper Cox Cruz Davies Davis Diaz Edwards Evans Fisher Flores Foster Garcia Gibson Gomez Gonzales Gonzalez Gray
    Green Griffin Hall Hamilton Harper Harris Harrison Hayes Henderson Hernandez Hill Holmes Howard Hughes Hunter
    Jackson James Jenkins Johnson Johnston Jones Kelly Kennedy Kerry King Knight Lee Lewis Long Lopez Marsh Marshall
    Martin Martinez Mason Miller Mitchell Moore Morgan Morris Murphy Murray Myers Nelson Parker Patterson Perry
    Peterson Phillips Powell Price Reed Reynolds Richards Richardson Rivera Roberts Robertson Robinson Rogers Ross
    Russell Sanders Scott Simmons Simpson Smith Stevens Stewart Sullivan Taylor Thompson Thomson Torres Turner Walker
    Wallace Ward Warren Washington Watson Watts Wells West White Williams Williamson Wilson Wood Woods Wright Young
    Becker Braun Fischer Hoffmann Hofmann Koch Krüger Lange Mayer Meier Meyer Neumann Richter Schmidt Schmitz
    Schröder Schulz Schwarz Schäfer Wagner Weber Werner Wolf Zimmermann
    Alexeïev Antonov Belov Bogdanov Egorov Fedorov Frolov Ivanov Kouznetsov Kozlov Lebedev Makarov Medvedev Mikhaïlov
    Morozov Nikolaïev Novikov Orlov Pavlov Petrov Popov Romanov Semionov Smirnov Sokolov Stepanov Vassiliev Volkov
    Zaïtsev
    Abdallah Ahmed Ali Aziz Ben Diallo Diarra Diop Fall Fofana Hamid Hassan Ibrahim Kamara Keita Khan Konaté Koné
    Mohamed Ndiaye Omar Ouattara Rahman Rahmani Salah Saleh Salem Sarr Sissoko Sow Sy Touré Traoré
    """
}
