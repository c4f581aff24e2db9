/// Arabic turns taken over word for word, from contrastive grammar; their language is `PhraseLine`'s.
///
/// What the French-language press of the Maghreb and the Levant writes itself (pays frère, martyr) is not here.
extension PhraseTables {
  static let calqueArabic: StaticString = """
    ^ et a|ont déclaré|ajouté|affirmé|indiqué|souligné|annoncé|confirmé|précisé = le sujet d'abord
    ^ a|ont déclaré|ajouté|affirmé|indiqué|souligné|annoncé|confirmé|précisé le|la|les|l' = le sujet d'abord ~ >8 ?
    ^ et dans ce contexte|cadre|sens|propos , = à cet égard
    ^ et dans ce contexte|cadre|sens|propos a|le|il = à cet égard
    ^ et dans le même contexte|cadre|sens|propos , = dans le même sens
    digne de mention|noter que|qu' = rappelons que
    il convient de mentionner que|qu' = rappelons que
    il est à mentionner que|qu' = rappelons que
    il mérite d' être mentionné|noté|rappelé|signalé que|qu' = rappelons que
    il <valoir> la peine de mentionner|noter|rappeler que|qu' = rappelons que @ ar|en|es|it
    les deux côtés <avoir>|<discuter>|<examiner>|<convenir>|<souligner>|<affirmer> = les deux parties @ ar|en
    le|au côté américain|russe|égyptien|saoudien|israélien|palestinien|irakien|syrien|chinois|turc|iranien|ukrainien|libyen|libanais|qatari a|ont|est|,|et|avait|n' = Washington, la partie américaine @ ar|ru|en
    <royaume>|<république>|<émirat> frère|sœur d'|de|du|des = formule, à omettre
    que dieu le|la|les|l' <garder>|<protéger>|<préserver> = formule, à omettre
    que dieu l'|les|lui agrée|accorde|fasse sa|miséricorde|en miséricorde = formule, à omettre
    que la paix soit sur lui|elle|eux|vous = formule, à omettre
    paix|bénédiction et ..2 soient sur lui = formule, à omettre
    serviteur des deux saintes|saints|lieux mosquées|lieux|saints = gardien des deux saintes mosquées
    <monter>|<élever> en martyr|martyrs = mourir, être tué
    à|sous|dans l' ombre des|de|du ..1 <circonstance>|<condition>|<situation>|<conjoncture>|<pandémie>|<évolution> = dans le contexte de
    <jeter>|<mettre> la lumière sur = éclairer, mettre en lumière @ ar|en ~ <1 toute
    <affirmer>|<confirmer>|<assurer>|<souligner> sur la|l' nécessité|importance = souligner
    <affirmer>|<confirmer>|<assurer> la|l' nécessité|importance de|d'|du|des = souligner
    <frapper> un|des|l' ..1 exemple|exemples = donner un exemple
    <exprimer> ses|son|leur|leurs remerciements|remerciement et ..1 gratitude|appréciation|reconnaissance = remercier
    porte-parole au nom de|du|des|d' = porte-parole de
    du|de l' année|le|du mois|courant|année courante|courant ,|.|à|pour|en = cette année, ce mois @ ar|it|es
    l' année courante = cette année @ ar|it|es
    le lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche dernier|prochain , = lundi dernier @ ar|es|it
    , chose qui|que|dont = ce qui
    , la chose qui = ce qui
    , l' affaire qui|que a|ont = ce qui
    un nombre de|d' <responsable>|<ministre>|<dirigeant>|<citoyen>|pays|<question>|<journaliste>|<sujet>|<dossier>|<projet> = plusieurs @ ar|en|ru
    <avoir> ..1 rencontré avec le|la|les|l'|son|sa|ses|des|un|une = rencontrer (sans avec) @ ar|en|es|ru
    <ouvrir> la porte large|grande devant = ouvrir la voie à
    """
}
