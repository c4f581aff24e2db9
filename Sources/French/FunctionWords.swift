extension French {
  static let functionWords: [WordList] = [
    WordList(
      .determiner,
      """
      un une des du au aux ce cet cette ces son sa ses leurs mon ma mes notre nos votre vos ton ta tes
      quelque quelques plusieurs chaque certain certains certaine certaines aucun aucune quel quelle quels quelles deux
      trois quatre cinq six sept huit neuf dix tous toutes tout toute
      """),
    WordList([.determiner, .objectPronoun], "le la les l' leur"),
    WordList(
      .preposition,
      """
      de d' dans par pour sur avec sous entre vers chez contre depuis pendant avant après malgré selon
      parmi envers outre hors durant jusque jusqu' suivant face devant derrière via lors
      """),
    WordList([.preposition, .negation], "sans"),
    WordList([.preposition, .objectPronoun], "en"),
    WordList([.preposition, .auxiliary], "a"),
    WordList(.conjunction, "et mais donc or ni car si comme lorsque lorsqu' quand puisque puisqu' tandis quoique"),
    WordList([.conjunction, .relative], "ou"),
    WordList(.que, "que qu'"),
    WordList(.relative, "qui dont lequel laquelle lesquels lesquelles auquel auxquels duquel desquels"),
    WordList([.subjectPronoun, .masculine], "il -il -t-il celui-ci"),
    WordList([.subjectPronoun, .feminine], "elle -elle -t-elle celle-ci"),
    WordList([.subjectPronoun, .masculine, .plural], "ils -ils -t-ils ceux-ci"),
    WordList([.subjectPronoun, .feminine, .plural], "elles -elles -t-elles celles-ci"),
    WordList(.subjectPronoun, "on -on -t-on je j' tu nous vous -je -tu -nous -vous"),
    WordList(.negation, "ne n' jamais"),
    WordList(.objectPronoun, "se s' me m' te t' lui y nous vous"),
    WordList(
      .auxiliary,
      """
      ont avait avaient eut eurent aura auront aurait auraient ait aient ai avons avez avais ayant avoir
      """),
    WordList(
      [.auxiliary, .being],
      """
      est sont était étaient fut furent sera seront serait seraient soit soient suis étant être été
      """),
  ]

  static let adverbs: [WordList] = [
    WordList(
      .adverb,
      """
      aussi encore également ainsi alors ensuite puis enfin notamment surtout même plus moins très bien mal déjà toujours
      souvent parfois ici ailleurs hier aujourd'hui demain auparavant cependant toutefois pourtant néanmoins d'abord
      simplement clairement longuement publiquement ouvertement récemment finalement immédiatement vivement fermement
      sobrement sèchement officiellement explicitement implicitement précisément seulement uniquement justement
      """)
  ]

  static let calendar: [WordList] = [
    WordList(
      .month,
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    WordList(.weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche"),
  ]

  static let abbreviations: [WordList] = [
    WordList(
      .abbreviation,
      """
      M MM Mr Mrs Ms Dr Pr Me Mgr St Ste Sgt Col Gal Cdt Lt Cap Prof Jr Sr Sté Cie av apr env ex cf vol art chap p pp
      fig éd ed op tél bd boul num janv févr sept oct nov déc hab vs i.e e.g adj ref réf al
      """)
  ]
}
