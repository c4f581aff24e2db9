import French
import Testing

/// Forms of a lemma that must be among those proposed, and forms of other lemmas that must not.
@Suite struct LemmaFormsTests {
  static let cases: [(lemma: String, forms: String, others: String)] = [
    ("aller", "aller va vont allé allée allant ira iront irait aille allait", "avoir ire"),
    ("appel", "appel appels", "appelle"),
    ("appeler", "appelle appellent appelé appelées appelait appellera", "appel appels"),
    ("attendre", "attend attendent attendu attendues attendra attendait", "attente"),
    ("avoir", "a ont avait aura aurait eu ayant", "as-tu"),
    ("commencer", "commence commençait commencé commenceront commençant", "comme"),
    ("courir", "court courent courait couru courra courant", "cour cours-toi"),
    ("dire", "dit disent disait dira dite dites disant", "dix"),
    ("déployer", "déploie déploient déployé déploiera déployait", "ploie"),
    ("faire", "fait font faisait fera fit fassent faite faisant", "fais-le"),
    ("mener", "mène mènent mené mènera menait", "menu"),
    ("mettre", "met mettent mis mise mises mettait mettra mettant", "mets-toi"),
    ("porter", "porte portent porté portait portera", "port"),
    ("prendre", "prend prennent pris prises prenait prendra prenant", "preneur"),
    ("régional", "régional régionale régionaux régionales", "région"),
    ("régulier", "régulier réguliers régulière régulières", "régula"),
    ("tenir", "tient tiennent tenu tenue tiendra tinrent tenait tiendrait tenant", "tien"),
    ("valoir", "vaut valent valait vaudra valu valant", "valeur"),
    ("venir", "vient viennent venu viendra vint venait", "veine"),
  ]

  @Test(arguments: cases)
  func formsAreFound(_ lemma: String, _ forms: String, _ others: String) {
    let found = French.forms(of: lemma)
    #expect(found.first == lemma)
    for form in forms.split(separator: " ") { #expect(found.contains(String(form)), "\(lemma): \(form) is missing") }
    for other in others.split(separator: " ") { #expect(!found.contains(String(other)), "\(lemma): \(other)") }
    #expect(Set(found).count == found.count)
  }

  @Test func aWordThatIsInNoDictionaryStandsForItself() {
    #expect(French.forms(of: "zorglub") == ["zorglub"])
  }
}
