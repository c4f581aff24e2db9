extension WordLists {
  /// People whom the press names by their surname alone.
  static let persons: StaticString = """
    Abbas
    Abe
    Assad
    Assange
    Attal
    Bach
    Balkany
    Balzac
    Baudelaire
    Beethoven
    Ben Ali
    Ben Laden
    Benalla
    Benzema
    Berlusconi
    Bezos
    BHL
    Biden
    Blair
    Blinken
    Bolsonaro
    Bolton
    Bouteflika
    Brejnev
    Bush
    Cahuzac
    Cameron
    Camus
    Castex
    Castro
    Charlemagne
    Charles III
    Chavez
    Che Guevara
    Chirac
    Choïgou
    Churchill
    Clinton
    Conte
    Darmanin
    Darwin
    De Gaulle
    de Gaulle
    Deschamps
    Djokovic
    Dominique Strauss-Kahn
    Draghi
    DSK
    Einstein
    Elizabeth II
    Eltsine
    Epstein
    Erdogan
    Élisabeth II
    Federer
    Fidel Castro
    Fillon
    Freud
    Galilée
    Gandhi
    Gates
    Giscard
    Giscard d'Estaing
    Gorbatchev
    Griezmann
    Harris
    Hitler
    Hollande
    Jeanne d'Arc
    Jésus
    Johnson
    Juppé
    Kaczynski
    Kadhafi
    Kerry
    Khamenei
    Khrouchtchev
    Kim Jong-Un
    Kim Jong-un
    Kohl
    Lavrov
    Le Maire
    Le Pen
    Lénine
    Louis XIV
    Louis XVI
    Loukachenko
    Lula
    Macron
    Maduro
    Mahomet
    Mandela
    Mao
    Marx
    Mbappé
    Medvedev
    Merkel
    Messi
    Mélenchon
    Mitterrand
    Modi
    Molière
    Monet
    Moubarak
    Mozart
    Musk
    Mussolini
    Nadal
    Napoléon
    Napoléon Ier
    Navalny
    Netanyahou
    Netanyahu
    Neymar
    NKM
    Obama
    Orban
    pape François
    Pelosi
    Peskov
    Pécresse
    Picasso
    Pompeo
    Poutine
    Proust
    Puigdemont
    Rajoy
    Reagan
    Renzi
    Rimbaud
    Rohani
    Ronaldo
    Rousseau
    Salvini
    Sanchez
    Sarkozy
    Sartre
    Scholz
    Snowden
    Staline
    Strauss-Kahn
    Tebboune
    Thatcher
    Trump
    Tsipras
    Van Gogh
    Varoufakis
    Verlaine
    Véran
    Victor Hugo
    Voltaire
    Weinstein
    Xi Jinping
    Zelensky
    Zemmour
    Zidane
    Zola
    Zuckerberg
    """
}
