/// Italian turns taken over word for word, from contrastive grammar; their language is `PhraseLine`'s.
extension PhraseTables {
  static let calqueItalian: StaticString = """
    en mérite à|au|aux = concernant
    <être> en degré de|d' = être en mesure de
    en degré de|d' faire|pouvoir|garantir|donner|répondre = en mesure de
    au|à fin de|d' ..1 <garantir>|<éviter>|<permettre>|<assurer>|<protéger>|<obtenir>|<réduire>|<améliorer> = afin de ~ <1 la|le|une
    vient|viennent|venait|venaient arrêté|arrêtée|arrêtés|interrogé|interrogée|interrogés|condamné|condamnée|condamnés|tué|tués|tuée|blessé|utilisé|utilisée|utilisés|considéré|considérée|nommé|nommée|accusé|accusés|accusée|transporté|transportée|transportés = est arrêté (passif : être)
    <faire> part du|des|de ..1 <groupe>|<équipe>|<gouvernement>|<union>|<coalition>|<commission>|<alliance> = faire partie de ~ <1 à|au|aux
    <porter> avant le|la|les|l'|un|une|des|ce|cette ..1 <projet>|<travail>|<bataille>|discours|<enquête>|<réforme>|<idée> = mener, poursuivre
    <porter> en avant le|la|les|l'|un|une|des|ce|cette = mener, poursuivre
    <aller> en scène à|au|le|la|les|un|une|ce|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|du = être joué, avoir lieu
    <retenir> important|importante|nécessaire|opportun|opportune|juste|indispensable|utile|fondamental|fondamentale = juger
    <rendre> noté|notoire|connu que|qu' = annoncer que
    <dire> la sienne|leur sur|à|, = donner son avis ~ >2 est
    <tenir> compte que|qu' = tenir compte du fait que ~ <3 ne|n'
    tenu|tenue compte que|qu' = compte tenu du fait que ~ <3 ne|n'
    à cette part , = depuis
    <an>|<année>|mois|<jour>|<semaine> à cette part|partie = depuis @ it|es
    premier|première citoyen|citoyenne de la ville|commune = maire
    le|du|au premier citoyen , = maire
    <donner>|<diffuser>|<apprendre>|<publier>|<recevoir> la notice = nouvelle
    la notice de la|l' mort|décès|accident|attentat|arrestation = nouvelle
    <assesseur> régional|régionale|municipal|municipale|communal = adjoint, ministre régional
    <assesseur> à la|l'|au|aux santé|culture|sport|transports|travaux|éducation|environnement|tourisme|budget|urbanisme = adjoint, ministre régional
    la procure de rome|milan|naples|turin|palerme|gênes|florence|bologne|venise|bari|catane|la|république = parquet ~ <1 me|te|se|lui|leur|nous|vous|qui|que|il|elle|on|cela|ça|y|en|l'
    <manœuvre> financière|financières|budgétaire|budgétaires|économique du|de|pour|, = loi de finances ~ <3 marge|marges
    <être> en cours les|des|l' <enquête>|<recherche>|<vérification>|<opération>|<investigation>|<travail> = sont en cours (le sujet d'abord) @ it|es
    ^ selon combien|quant <rapporter>|<apprendre>|<affirmer>|<déclarer>|<communiquer>|<indiquer> = d'après
    s' <être> vérifié|vérifiée|vérifiés|vérifiées un|une|des|l'|le|la = se produire
    ^ en outre à|au|aux = outre, en plus de
    ^ dans le cours de|du|des = au cours de ~ >2 rivière|fleuve|histoire|choses
    <mettre> à l' acte = exécuter
    <mettre> à point le|la|les|l'|un|une|des|son|sa ..1 <plan>|<projet>|<accord>|<stratégie>|<programme> = mettre au point
    """
}
