/// Verbs of news that say good of what they speak of, by strength: own list, sorted.
enum PositiveVerbs {
  static let weak: StaticString = """
    abonder aboutir acclimater accommoder accomplir accueillir acquérir acquitter adhérer adoucir affermir
    affranchir agrandir agréer agrémenter aguerrir aider ajuster alimenter allécher alléger amadouer améliorer
    aménager amender amnistier amplifier amuser apaiser apprécier apprivoiser approfondir approuver arranger
    aspirer assagir assainir assouplir attendrir attribuer avaliser avantager bénéficier bercer bichonner
    blanchir blottir bondir bonifier cajoler câliner chouchouter cicatriser ciseler clarifier coexister
    combler compatir compenser complimenter concilier conforter congratuler consoler consolider contenter
    convaincre coopérer culminer cultiver débloquer déboucher décerner décoller décontracter défendre dégeler
    dégriser délasser délivrer démêler démocratiser dénouer dépanner dépolluer désamorcer désendetter
    désensabler désinfecter désintoxiquer détendre dévouer dialoguer distinguer distraire divertir dorloter
    dynamiser échafauder éclaircir éclairer éclore édifier égayer élucider émanciper embaumer embellir émerger
    émoustiller encenser encourager endiguer enhardir enjoliver enrayer enrichir entraider épanouir épargner
    épater épauler équilibrer espérer essaimer étoffer étonner étreindre éveiller exonérer expier faciliter
    façonner fédérer fertiliser fiabiliser fidéliser fleurir foisonner fortifier fraterniser fructifier
    gambader gratifier habiliter harmoniser hisser humaniser illuminer inaugurer innocenter innover insérer
    intensifier intéresser inventer magnifier majorer mériter mitonner moduler motiver mûrir normaliser
    optimiser oser pacifier papillonner parachever pardonner patienter peaufiner perfectionner persévérer
    pimenter positiver pouponner prémunir préserver privilégier prodiguer profiter progresser promouvoir
    propulser prospérer purifier raffermir rafler rafraîchir ragaillardir rajeunir rallier ranimer rassasier
    rassembler rasséréner rassurer rationaliser ravigoter raviver rebondir recommander récompenser réconcilier
    réconforter reconquérir reconstruire recoudre redécouvrir redonner redorer redresser redynamiser réformer
    régaler régénérer regonfler réhabiliter réhydrater réinsérer relancer relaxer remédier remercier remotiver
    renaître renflouer renforcer réparer requinquer résoudre respecter responsabiliser ressourcer ressusciter
    rétablir réunifier revaloriser revigorer revitaliser rire rutiler sacraliser sanctuariser sauvegarder
    scintiller secourir sensibiliser simplifier soigner solidifier soulager soutenir stimuler surclasser
    surmonter surpasser tempérer tolérer tonifier tranquilliser transcender unifier unir valoriser viabiliser
    vibrer virevolter vivifier voguer
    """

  static let plain: StaticString = """
    acclamer admirer aduler aimer applaudir bénir briller captiver célébrer charmer chérir complaire conquérir
    couronner délecter éblouir enchanter ensoleiller enthousiasmer étinceler exalter exceller fasciner flamber
    galvaniser glorifier guérir honorer idolâtrer inspirer louer ovationner passionner plaire plébisciter
    raffoler ravir rayonner réenchanter remporter resplendir réussir rêver saluer savourer séduire sourire
    vaincre vanter vénérer
    """

  static let strong: StaticString = """
    adorer émerveiller exulter féliciter jubiler réjouir sauver sublimer triompher
    """
}
