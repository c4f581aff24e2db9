/// Lists of single words, apart by blanks.
enum WordTables {
  static let french: StaticString = """
    le la les l' un une des du de d' et à au aux en dans sur pour par avec sans que qu' qui ne n' pas se s' ce c' cette
    ces il elle ils elles on nous vous je j' est sont a ont été être son sa ses leur leurs mais ou où plus entre
    """
  static let english: StaticString = """
    the and of to is was were with that this for from by on at be have has will not their our your you we they are it
    or an which who how been more
    """
  static let indonesian: StaticString = """
    yang dan di ke dari untuk dengan ini itu tidak pada dalam adalah oleh akan juga telah sebagai bahwa kami kita
    mereka tersebut dapat lebih
    """
  static let german: StaticString = """
    der die das und ist nicht mit von zu den dem ein eine einer auf für sich auch wird werden wurde bei nach aus dass
    """
  static let spanish: StaticString = """
    el los las y del por con para una lo como pero sus más este esta fue son al no su ha
    """
  static let declare: StaticString = "déclaré déclarée déclarés déclare déclarent déclarait déclara"
  static let report: StaticString = """
    affirmé ajouté annoncé assuré averti confié commenté concédé conclu confirmé déploré dénoncé détaillé dit espéré
    estimé expliqué fustigé indiqué insisté jugé lancé martelé noté plaidé poursuivi précisé prévenu promis raconté
    rappelé reconnu regretté relevé répété répliqué répondu résumé rétorqué salué souligné soutenu suggéré témoigné
    tweeté écrit affirme ajoute annonce assure confie commente conclut confirme déplore dénonce détaille estime explique
    fustige indique insiste juge lance martèle note plaide poursuit précise prévient promet raconte rappelle reconnaît
    regrette relève répète réplique répond résume rétorque salue souligne soutient suggère témoigne tweete écrit
    """
  static let bareCapitals: StaticString = """
    Etat Etats Etats-Unis Elysée Eglise Eglises Ecole Ecoles Egypte Ecosse Emirats Equateur Erythrée Ethiopie Edimbourg
    Education Economie Ecologie Energie Etudes Election Elections Evénement Evreux Evry Epinal
    """
  /// Given names in English spelling; `NameTables.frenchGiven` has the French ones.
  static let foreignGiven: StaticString = """
    alexey aleksey andrey dmitry dmitriy evgeny gennady grigory nikolay sergey vasily vitaly vyacheslav yevgeny yulia
    yuri yuriy yury
    """
}
