extension French {
  static let people: [WordList] = [
    WordList([.honorific, .masculine], "M Mr Monsieur Sir Mgr Monseigneur Lord"),
    WordList([.honorific, .masculine, .plural], "MM Messieurs"),
    WordList([.honorific, .feminine], "Mme Mlle Madame Mademoiselle Mrs Ms Miss Lady"),
    WordList([.honorific, .feminine, .plural], "Mmes Mesdames"),
    WordList(.honorific, "Dr Pr Me Maître"),
    WordList(
      [.role, .masculine],
      """
      président vice-président premier ministre sénateur député conseiller ambassadeur gouverneur chancelier roi prince
      directeur patron fondateur cofondateur co-fondateur coprésident avocat procureur magistrat juge commissaire préfet
      sous-préfet général colonel lieutenant capitaine commandant amiral caporal sergent brigadier chef numéro leader
      dirigeant responsable secrétaire porte-parole négociateur représentant délégué attaché assistant adjoint élu maire
      eurodéputé candidat opposant militant syndicaliste professeur chercheur docteur médecin chirurgien épidémiologiste
      virologue infectiologue infirmier pharmacien psychologue économiste analyste expert spécialiste historien
      politologue sociologue philosophe essayiste écrivain auteur romancier journaliste présentateur animateur chroniqueur
      rédacteur éditorialiste réalisateur acteur comédien chanteur musicien rappeur humoriste producteur styliste créateur
      entraîneur sélectionneur coach joueur attaquant défenseur gardien milieu pilote cycliste coureur nageur tennisman
      champion arbitre ingénieur entrepreneur investisseur milliardaire homme garçon père frère fils oncle mari
      époux ami cousin voisin témoin habitant retraité étudiant élève ouvrier employé policier gendarme pompier militaire
      soldat agriculteur éleveur pêcheur commerçant restaurateur boulanger chauffeur prêtre évêque cardinal pape imam
      rabbin pasteur baron duc comte émir cheikh sultan monarque souverain chargé diplomate consul rapporteur doyen
      recteur principal proviseur instituteur enseignant premier trentenaire quadragénaire quinquagénaire
      sexagénaire adolescent jeune ex-président
      ex-ministre ex-premier garde technicien meneur
      """),
    WordList(
      [.role, .feminine],
      """
      présidente vice-présidente première ministre sénatrice députée conseillère ambassadrice gouverneure chancelière
      reine princesse directrice patronne fondatrice cofondatrice coprésidente avocate procureure magistrate juge
      commissaire préfète générale commandante cheffe leader dirigeante responsable secrétaire porte-parole négociatrice
      représentante déléguée attachée assistante adjointe élue maire eurodéputée candidate opposante militante
      syndicaliste professeure chercheuse docteure médecin chirurgienne épidémiologiste virologue infectiologue infirmière
      pharmacienne psychologue économiste analyste experte spécialiste historienne politologue sociologue philosophe
      essayiste écrivaine autrice romancière journaliste présentatrice animatrice chroniqueuse rédactrice éditorialiste
      réalisatrice actrice comédienne chanteuse musicienne rappeuse humoriste productrice styliste créatrice mannequin
      entraîneuse joueuse championne ingénieure femme fille mère soeur sœur tante épouse amie cousine voisine habitante
      retraitée étudiante ouvrière employée policière gendarme militaire agricultrice éleveuse commerçante baronne
      duchesse comtesse chargée diplomate rapporteuse enseignante institutrice jeune trentenaire quadragénaire
      quinquagénaire starlette
      """),
    WordList(
      [.role, .plural],
      """
      présidents ministres sénateurs députés conseillers responsables dirigeants porte-parole avocats élus maires experts
      spécialistes analystes économistes chercheurs médecins scientifiques proches amis parents syndicats enquêteurs
      policiers autorités habitants témoins voisins auteurs journalistes organisateurs organisations associations
      militants manifestants médias collègues diplomates magistrats juges pompiers soignants enseignants
      """),
    WordList(
      .source,
      """
      source sources responsable responsables témoin témoins proche proches haut officiel officiels fonctionnaire
      fonctionnaires communiqué rapport étude sondage enquête document porte-parole diplomate diplomates expert experts
      analyste analystes conseiller enquêteur enquêteurs parquet préfecture police gendarmerie gouvernement ministère
      entourage
      """),
  ]
}
