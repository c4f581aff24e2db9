extension French {
  /// Regular verbs that report speech, by the constructions they take.
  static let cueVerbs: [(WordClass, StaticString)] = [
    (
      [.takesQue, .takesInfinitive],
      """
      affirmer assurer avouer certifier confesser confirmer confier déclarer démentir estimer garantir indiquer jurer
      juger nier prétendre annoncer considérer expliquer signaler raconter préciser
      """
    ),
    (
      [.takesQue, .takesPreposition],
      """
      demander exiger recommander suggérer regretter conseiller avertir
      """
    ),
    (
      .takesQue,
      """
      ajouter alerter arguer argumenter avancer clamer claironner commenter constater déplorer
      décréter détailler énoncer expliciter exposer informer insister ironiser lister marteler
      mentionner murmurer noter notifier objecter observer opiner plaider plaisanter pointer       proclamer pronostiquer prophétiser rapporter relater relever renchérir répéter répliquer
      répondre révéler rétorquer riposter signifier souligner témoigner tweeter twitter narrer
      marmonner chuchoter divulguer stipuler résumer réaffirmer redemander seriner
      réitérer spécifier télégraphier théoriser trancher vociférer
      """
    ),
    (.takesPreposition, "accuser exhorter ordonner reprocher sommer inviter"),
    ([.onlyWithMarks, .noObject], "inquiéter publier interroger taper exprimer titrer scander développer encourager"),
    ([.takesQue, .noObject], "dévoiler"),
    // A thought, a wish or a fear: speech where marks say so.
    ([.takesQue, .onlyWithMarks], "souhaiter espérer redouter présumer supposer déduire conjecturer postuler"),
    ([.takesPreposition, .takesQue], "préconiser engager"),
    ([.takesPreposition, .takesQue, .onlyWithMarks], "menacer proposer"),
    (
      .onlyWithMarks,
      """
      balayer temporiser abonder tranquilliser désamorcer compléter trépigner ironiser dédramatiser synthétiser
      positiver tweeter relayer détailler renvoyer
      """
    ),
    (
      .onlyWithMarks,
      """
      aboyer acquiescer admirer analyser applaudir apprécier articuler asséner assumer attaquer badiner balancer
      balbutier blaguer blâmer bougonner clarifier clasher commencer concéder condamner contester continuer
      crier critiquer décrypter défendre défier dénoncer désespérer diagnostiquer encenser enchaîner
      enrager évaluer évoquer exploser exulter fanfaronner féliciter fulminer fustiger gémir glisser
      grincer grogner gronder hasarder hurler imaginer implorer indigner insinuer insulter interroger
      invectiver invoquer jubiler justifier lâcher lamenter lancer maugréer militer minimiser minauder moquer nuancer
      pavoiser persifler persister pester philosopher poster préconiser prôner prononcer protester
      qualifier questionner quereller râler railler raisonner rassurer réagir réclamer récapituler recadrer
      réciter réfléchir réfuter rejeter relativiser remarquer remercier renseigner résonner retracer retweeter
      revendiquer ricaner rigoler rugir saluer sangloter sermonner soupirer souffler soupçonner supplier
      susurrer tacler tancer tempérer tempêter tonner triompher vanter vilipender vitupérer emporter
      exclamer écrier amuser étonner enthousiasmer réjouir agacer alarmer énerver émerveiller enflammer offusquer
      extasier désoler excuser attrister impatienter insurger lamenter épancher enorgueillir
      """
    ),
  ]

  /// Irregular verbs, one a line: infinitive, present participle, past participles, `|`, third persons.
  static let irregularCueVerbs: [(WordClass, StaticString)] = [
    (
      [.takesQue, .takesInfinitive],
      """
      dire disant dit dite dits dites | dit disent disait disaient dirent dira diront dirait diraient dis disais dise
      reconnaître reconnaissant reconnu reconnue reconnus reconnues | reconnaît reconnaissent reconnaissait reconnaissaient reconnut reconnurent reconnaîtra reconnaîtrait
      soutenir soutenant soutenu soutenue soutenus soutenues | soutient soutiennent soutenait soutenaient soutint soutinrent soutiendra soutiendrait
      admettre admettant admis admise admises | admet admettent admettait admettaient admit admirent admettra admettrait
      """
    ),
    (
      [.takesQue, .onlyWithMarks],
      """
      croire croyant cru crue | croit croient croyait croyaient crut crurent croira croirait
      penser pensant pensé pensée | pense pensent pensait pensaient pensa pensèrent pensera penserait
      craindre craignant craint crainte | craint craignent craignait craignaient craignit craindra craindrait
      apprendre apprenant appris apprise | apprend apprennent apprenait apprenaient apprit apprirent apprendra
      """
    ),
    (
      [.takesQue, .takesPreposition],
      """
      promettre promettant promis promise promises | promet promettent promettait promettaient promit promirent promettra promettrait
      """
    ),
    (
      .takesQue,
      """
      écrire écrivant écrit écrite écrits écrites | écrit écrivent écrivait écrivaient écrivit écrivirent écrira écrirait
      prévenir prévenant prévenu prévenue prévenus | prévient préviennent prévenait prévenaient prévint prévinrent préviendra préviendrait
      maintenir maintenant maintenu maintenue | maintient maintiennent maintenait maintenaient maintint maintinrent maintiendra
      convenir convenant convenu convenue | convient conviennent convenait convenaient convint convinrent conviendra
      conclure concluant conclu conclue | conclut concluent concluait concluaient conclurent conclura conclurait
      prédire prédisant prédit prédite | prédit prédisent prédisait prédisaient prédirent prédira
      souvenir souvenant souvenu souvenue | souvient souviennent souvenait souvint souvinrent souviendra
      plaindre plaignant plaint plainte | plaint plaignent plaignait plaignaient plaignit plaignirent plaindra
      sous-entendre sous-entendant sous-entendu | sous-entend sous-entendent sous-entendait
      rappeler rappelant rappelé rappelée | rappelle rappellent rappellera rappellerait
      """
    ),
    ([.takesPreposition, .noObject], "appeler appelant appelé | appelle appellent appellera appellerait"),
    (
      .onlyWithMarks,
      """
      poursuivre poursuivant poursuivi poursuivie | poursuit poursuivent poursuivait poursuivaient poursuivra
      reprendre reprenant repris reprise | reprend reprennent reprenait reprit reprirent reprendra
      rire riant ri | rit rient riait riaient rira
      sourire souriant souri | sourit sourient souriait souriaient
      contredire contredisant contredit | contredit contredisent contredisait
      feindre feignant feint | feint feignent feignait
      décrire décrivant décrit décrite décrits | décrit décrivent décrivait décrivaient décrira
      surenchérir surenchérissant surenchéri | surenchérit surenchérissent
      émettre émettant émis | émet émettent émettait
      émouvoir émouvant ému émue | émeut émeuvent
      """
    ),
  ]
}
