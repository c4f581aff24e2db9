extension French {
  /// Common French, English and Russian given names by gender (the commonest of the press, both spellings of Russian).
  static let givenNames: [WordList] = [
    WordList(
      [.givenName, .masculine],
      """
      Adam Adrien Alain Alan Albert Aleksandr Alex Alexandre Alexander Alexandr Alexeï Alexei Alexis Alfred Ali André
      Andreï Andrei Andrew Anatoli Anthony Antoine Antonio Anton Arnaud Arkadi Arthur Auguste Axel Barack Baptiste Ben
      Benjamin Bernard Bernie Bertrand Bill Bob Boris Brad Brice Brian Bruno Carlos Cédric Charles Charlie Christian
      Christopher Christophe Chris Claude Clément Cyril Damien Dan Daniel David Denis Dennis Didier Dimitri Dmitri Dmitry
      Dominique Donald Edgar Édouard Edward Edwin Elon Emmanuel Éric Erik Ernest Étienne Eugène Fabien Fabrice Félix
      Fernand Florent Florian Francis Franck Frank François Fred Frédéric Gabriel Gaël Gary Gaston Geoffroy George
      Georges Gérald Gérard Gilbert Gilles Grégory Guennadi Guillaume Gustave Guy Hassan Harry Henri Henry Hervé Hubert
      Hugo Hugues Ian Igor Ilya Iouri Ivan Jack Jacques James Jared Jason Jay Jean Jean-Baptiste Jean-Christophe
      Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Paul Jean-Pierre
      Jean-Yves Jeff Jens Jeremy Jérémy Jérôme Jim Joachim Joe Joël Joey John Johnny Jon Jonathan Jordan Jorge José Josep
      Joseph Josh Juan Jules Julian Julien Justin Karim Kevin Kévin Khaled Kirill Konstantin Kylian Larry Laurent Léo
      Léon Leonid Lewis Lionel Loïc Louis Luc Lucas Luca Luis Luke Maksim Manuel Marc Marcel Marco Marcus Marin Mario
      Mark Martin Matt Matteo Matthew Matthias Matthieu Mathieu Maurice Max Maxime Mehdi Michael Michaël Michel Mike
      Mikhaïl Mikhail Mitch Mohamed Mohammed Nathan Nasser Neil Nicolas Nick Nigel Nikita Nikolaï Nikolai Noël Norbert
      Novak Oleg Oliver Olivier Omar Oscar Pascal Patrick Paul Pavel Pedro Peter Phil Philip Philippe Pierre Piotr Pyotr
      Quentin Rafael Raphaël Raoul Ray Raymond Régis Rémi Rémy Renaud René Rex Richard Rob Robert Roberto Robin Rodolphe
      Roger Roland Romain Roman Ron Ronald Ruslan Ryan Sacha Sam Samir Samuel Saïd Scott Sébastien Serge Sergueï Sergei
      Sergio Simon Sofiane Stan Stanislas Steve Steven Stéphane Stephen Sylvain Tariq Ted Théo Théodore Thibault Thibaut
      Thierry Thomas Tim Timothy Todd Tom Tony Valentin Valeri Valéry Vadim Vassili Victor Viktor Vincent Vitali
      Vladimir Volodymyr Walter Warren Wilfried William Xavier Yann Yannick Yannis Yassine Yevgeny Evgueni Youri Yuri Yury
      Yves Zinédine
      """),
    WordList(
      [.givenName, .feminine],
      """
      Adèle Agnès Alexandra Alexia Alice Alicia Aline Alina Amandine Amélie Amy Ana Anaïs Anastasia Andrea Angela Angèle
      Angelina Anissa Anita Ann Anna Annalena Anne Anne-Sophie Anne-Marie Annick Annie Antonia Ariane Astrid Audrey Aurélie
      Aurore Barbara Béatrice Bénédicte Brigitte Britney Camille Capucine Carla Carole Caroline Catherine Cécile Céline
      Chantal Charlotte Chloé Christel Christelle Christiane Christine Claire Clara Clarisse Clémence Clémentine Corinne
      Cristina Daria Deborah Delphine Denise Diana Diane Dorothée Édith Elena Éléonore Élisa Elizabeth Élisabeth Elsa
      Élodie Éloïse Emily Emma Emmanuelle Erika Estelle Esther Eugénie Eva Ève Evelyne Fabienne Fadela Fatima Fiona
      Flavie Florence France Françoise Frédérique Gaëlle Geneviève Géraldine Ghislaine Gina Hélène Hillary Ingrid Irène
      Irina Isabelle Ivanka Jacqueline Jane Janet Jeanne Jen Jena Jennifer Jessica Jill Joséphine Josiane Judith Julia
      Julie Juliette Justine Kamala Karen Karine Kate Katherine Katia Kim Kristalina Laetitia Larissa Laura Laure Laurence
      Laurie Léa Leïla Lena Liliane Lily Linda Lisa Liz Loana Lola Louise Lucie Lucile Ludmila Lydia Madeleine Manon
      Margaret Margaux Margot Marguerite Maria Marie Marie-Claude Marielle Marina Marine Marion Marlène Martine Mary
      Mathilde Maud Megan Meghan Mélanie Melania Mélissa Mia Michelle Mireille Monica Monique Muriel Myriam Nabilla Nadège
      Nadia Nadine Nancy Naomi Natacha Natalia Nathalie Nicole Nikki Noémie Nora Odile Olga Oksana Pamela Patricia Paula
      Pauline Perrine Rachel Rachida Raïssa Rama Rebecca Régine Renée Rihanna Roberta Roselyne Roxane Sabine Sabrina Sally
      Sandra Sandrine Sara Sarah Ségolène Serena Simone Solène Sonia Sophie Stéphanie Susan Suzanne Svetlana Sylvie
      Tatiana Taylor Theresa Tiffany Ursula Valentina Valérie Vanessa Véronique Victoria Virginie Viviane Wendy Yaël
      Yulia Ioulia Yvette Yvonne Zahia Zoé
      """),
  ]
}
