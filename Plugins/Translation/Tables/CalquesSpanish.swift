/// Spanish turns taken over word for word, from contrastive grammar; their language is `PhraseLine`'s.
extension PhraseTables {
  static let calqueSpanish: StaticString = """
    chaque fois plus|moins de|d' = de plus en plus de ~ <1 à
    <être>|<devenir> chaque fois plus|moins = de plus en plus
    <tenir> en compte = tenir compte de @ es|it
    <prendre> en compte que|qu' = tenir compte du fait que ~ <4 ne|n' >2 en|si|par|pour|dans
    <mener>|<porter>|<emmener> à bout le|la|les|l'|un|une|des|son|sa|cette|ce = mener à bien
    <mettre>|<poser> en marche le|la|les|l'|un|une|des ..1 <plan>|<projet>|<mesure>|<réforme>|processus|<programme>|<campagne>|<opération>|<système>|<dispositif>|<initiative>|<mécanisme> = lancer, mettre en œuvre
    <donner> à connaître = faire connaître, annoncer
    <faire> mention à|au|aux = mentionner
    par partie de|du|des|d' = de la part de ~ <2 partie
    fait de que|qu' = le fait que ~ >1 on
    malgré le fait de que = bien que
    ^ d' accord avec le|la|les|l'|des|un|une ..4 , = selon ~ >1 vous|moi
    en relation à|au|aux = concernant @ es|it ~ >1 part|entière
    tel|tels|telle|telles et comme = tel que, comme
    ^ par autre|un côté|part , = d'autre part
    ^ d' autre côté , = d'autre part
    <sembler> être que|qu' = il semble que
    <jouer> un|le ..1 papier <important>|<clé>|<principal>|<fondamental>|dans = jouer un rôle
    <prêter> déclaration = être entendu, témoigner
    <prise> de possession du|de ..1 président|présidente|gouvernement|charge|poste|mandataire = investiture
    toute fois que|qu' = étant donné que
    <majeur>|<mineur> d' âge = majeur, mineur
    milliers|millier de millions = milliards ~ >1 et
    mille millions de|d' = milliards ~ <1 deux|trois|quatre|cinq
    mandataire|mandataires américain|américains|mexicain|vénézuélien|colombien|brésilien|argentin|chilien|péruvien|bolivien|cubain|équatorien|russe|chinois|français|espagnol|uruguayen = président, dirigeant
    premier|première|ex|ancien mandataire = président
    le|la|les passé|passée lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche = lundi dernier
    le lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche passé , = lundi dernier @ es|ar|it
    <compter> avec l' appui|soutien|aide|approbation|accord|autorisation = avoir le soutien de ~ <2 faut|doit|devra|devoir|va|devait
    <compter> avec le|la soutien|présence|participation|collaboration|permis|licence = avoir, disposer de ~ <2 faut|doit|devra|devoir|va|devait
    corps et forces de = forces de l'ordre ~ >1 caractère
    forces et corps de sécurité = forces de l'ordre
    il fait deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs|2|3|4|5|6|10|20 ans|années|mois|jours|semaines ,|que|qu'|dans|le|la|les|un|une = il y a deux ans
    <œuvre> publiques = travaux publics @ es|it ~ <2 domaine
    le|la titulaire de la|l'|des ..1 santé|économie|intérieur|finances|agriculture|éducation ..1 , = ministre ~ >3 chaire <3 poste|bac|licence|portefeuille
    <réaliser> une|des|un ..1 <déclaration>|<appel>|<réunion>|<conférence> = faire, tenir ~ >1 offres
    à effets de|d' = aux fins de ~ <1 gaz
    à|a la plus grande brièveté|rapidité possible = dans les meilleurs délais
    en|dans tel sens , = en ce sens @ es|it
    ^ en tel sens|mode = en ce sens @ es|it
    il|elle se <traiter> de|d'|du|des = il s'agit de @ es|it
    à travers du = par, au moyen de @ es
    """
}
