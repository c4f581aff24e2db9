import TextKernel

/// Adjectives of nation and party, in both genders: they tell one president from another.
enum Nationalities {
  static func holds(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    lexicon.value(of: token, in: bytes) != 0
  }

  private static let lexicon = Lexicon([
    (
      1,
      """
      afghan afghane africain africaine albanais albanaise algérien algérienne allemand allemande américain américaine
      anglais anglaise argentin argentine arménien arménienne australien australienne autrichien autrichienne azerbaïdjanais
      belge biélorusse bélarusse bolivien bolivienne bosnien brésilien brésilienne britannique bulgare canadien canadienne
      catalan catalane chilien chilienne chinois chinoise chypriote colombien colombienne congolais congolaise coréen
      coréenne croate cubain cubaine danois danoise écossais écossaise égyptien égyptienne espagnol espagnole estonien
      éthiopien européen européenne finlandais finlandaise français française géorgien géorgienne grec grecque hongrois
      hongroise indien indienne indonésien irakien irakienne iranien iranienne irlandais irlandaise islandais israélien
      israélienne italien italienne ivoirien japonais japonaise jordanien kényan kosovar koweïtien kurde letton libanais
      libanaise libyen libyenne lituanien luxembourgeois malien malienne marocain marocaine mexicain mexicaine moldave
      néerlandais néerlandaise nigérian nigérien nord-coréen nord-coréenne norvégien norvégienne pakistanais pakistanaise
      palestinien palestinienne péruvien philippin polonais polonaise portugais portugaise qatari roumain roumaine russe
      saoudien saoudienne sénégalais serbe slovaque slovène soudanais sud-africain sud-coréen suédois suédoise suisse
      syrien syrienne taïwanais tchadien tchèque thaïlandais togolais tunisien tunisienne turc turque ukrainien ukrainienne
      vénézuélien vietnamien yéménite
      """
    )
  ])
}
