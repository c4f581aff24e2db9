import TextKernel

/// Frequent words of each language in Latin letters: what the profiles are made of.
enum LanguageWords {
  static let all: [(language: Language, words: StaticString)] = [
    (.fr, french), (.en, english), (.es, spanish), (.de, german), (.it, italian), (.pt, portuguese), (.nl, dutch),
    (.id, indonesian),
  ]

  private static let french: StaticString = """
    le la les l' un une des du de d' au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs et ou où
    mais donc car ni que qu' qui quoi dont quand comme si je j' tu il elle on nous vous ils elles me m' te se s' lui eux y
    en ne n' pas plus jamais rien très bien aussi encore déjà toujours alors ainsi après avant avec sans pour par sur sous
    dans entre vers chez depuis pendant contre selon malgré afin lors est sont était étaient sera serait être été a ont
    avait avaient aura aurait avoir eu fait faire peut peuvent pouvoir doit doivent devoir faut dit dire va vont aller
    c' c'est cela ça ceux celle celui tout tous toute toutes même autre autres quelques plusieurs chaque aucun deux trois
    président ministre gouvernement pays ville monde année années jour jours temps vie homme femme enfants gens personne
    chose travail question politique économie société entreprise français française européenne guerre paix soir matin
    hier aujourd'hui demain semaine mois premier première nouveau nouvelle grand grande petit beaucoup peu trop moins
    parce puis ici là voici voilà également cependant toutefois notamment environ près loin ensemble déclaré annoncé
    affirmé indiqué lieu partie fois point droit service groupe police justice affaire santé école eau heure heures nom
    situation développement projet recherche histoire oui non merci bonjour jeune vieux bon bonne meilleur seul seulement
    quel quelle quels notre soit fut ont-ils chaussures voiture logement jeux chercher trouver prendre mettre savoir voir
    """

  private static let english: StaticString = """
    the a an and or but of to in on at by for with from about into over after before under between through during without
    against is are was were be been being am have has had having do does did done will would can could should may might
    must shall not no nor so if then than that this these those there here what which who whom whose when where why how
    i you he she it we they me him her us them my your his its our their mine yours all any both each few more most other
    some such only own same too very just also now never always often again once up down out off as because while until
    said says say one two three first last new old good great little own right big high different small large next early
    young important public bad able people time year years day days way man woman world life hand part child eye place
    work week case point government company number group problem fact house water history country countries president
    minister police state states city market report news make get go know take see come think look want give use find tell
    ask seem feel try leave call yesterday today tomorrow however although though whether according since among every
    anything something everyone many much well even back still our read share follow comment comments email site
    your please learn how processed reduce spam data website page search home next previous through thing things might
    """

  private static let spanish: StaticString = """
    el la los las un una unos unas de del al a y e o u pero que qué quien quién cual cuál como cómo cuando cuándo donde
    dónde porque por para con sin sobre entre hasta desde hacia según durante contra ante bajo tras en no ni sí si más
    menos muy mucho mucha muchos muchas poco también tampoco ya aún todavía siempre nunca hoy ayer mañana ahora entonces
    después antes yo tú él ella nosotros ellos ellas usted ustedes me te se le les lo nos os mi mis tu tus su sus nuestro
    nuestra nuestros este esta estos estas ese esa eso esto aquel aquella es son era eran fue fueron ser sido está están
    estaba estar ha han había haber hay he hemos hacer hace hizo hecho puede pueden poder tiene tienen tener tenía decir
    dijo dice ir va van todo toda todos todas otro otra otros otras mismo misma cada algunos alguna algo nada nadie dos
    tres primero primera año años día días tiempo vida hombre mujer niños gente mundo país países ciudad casa gobierno
    presidente ministro guerra trabajo estado historia parte lugar forma caso nuevo nueva gran grande bueno mejor así
    aunque mientras pues sino cual cuyo además sólo solo solamente información nación desarrollo problema sistema social
    empresa millones según señor quiero creo sé ver dar saber querer llegar pasar deber poner parecer quedar hablar llevar
    """

  private static let german: StaticString = """
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass daß weil wenn ob als wie wo
    wer was welche welcher ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen mein meine dein sein seine
    seinen ihre ihren unser unsere nicht kein keine keinen nur auch noch schon sehr mehr viel viele wenig immer nie hier
    dort da dann jetzt heute gestern morgen in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter
    zwischen durch für gegen ohne um bis seit während wegen ist sind war waren sei wäre werden wird wurde wurden worden
    bin haben hat hatte hatten habe hätte kann können konnte könnte muss müssen soll sollen sollte will wollen darf
    machen macht gemacht gehen geht kommen kommt sagen sagt sagte gesagt geben gibt alle allem allen alles andere anderen
    dieser diese dieses diesen diesem jeder jede jedes man zwei drei erste ersten neue neuen neuer große großen gut jahr
    jahre jahren tag tage zeit leben mann frau kinder menschen welt land stadt haus regierung präsident krieg arbeit
    staat geschichte teil fall deutsch deutsche deutschland unternehmen prozent euro etwa wieder weiter damit dabei
    davon dazu daher jedoch sowie bereits zwar ganz etwas nichts doch mal so also selbst wohl einfach möglich schule
    """

  private static let italian: StaticString = """
    il lo la i gli le l' un uno una di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dalla
    dai dalle in nel nella nei nelle nell' con su sul sulla sui sulle per tra fra e ed o ma che chi cui come quando dove
    perché se non né più meno molto molti poco anche ancora già sempre mai oggi ieri domani ora poi prima dopo io tu lui
    lei noi voi loro mi ti si ci vi me te mio mia tuo suo sua suoi sue nostro nostra questo questa questi queste quello
    quella quelli è sono era erano fu essere stato stata stati ha hanno aveva avere ho abbiamo fatto fare fa può possono
    potere deve devono dovere dire detto va vanno andare tutto tutti tutta tutte altro altri altra ogni alcuni qualche
    due tre primo anno anni giorno giorni tempo vita uomo donna bambini gente mondo paese città casa governo presidente
    ministro guerra lavoro stato storia parte nuovo nuova grande bene così solo soltanto mentre quindi inoltre però
    italiano italiana società secondo senza contro durante circa oltre proprio cosa cose nulla niente qui quale quali
    """

  private static let portuguese: StaticString = """
    o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para com sem sobre
    entre até desde e ou mas que quem qual como quando onde porque se não nem mais menos muito muitos pouco também já
    ainda sempre nunca hoje ontem amanhã agora então depois antes eu tu ele ela nós eles elas você vocês me te lhe seu sua
    seus suas meu minha nosso nossa este esta estes isto esse essa isso aquele é são era eram foi foram ser sido está
    estão estava estar tem têm tinha ter há havia haver fazer faz fez feito pode podem poder deve dizer disse diz vai vão
    ir todo todos toda todas outro outros outra mesmo cada alguns alguma algo nada dois três primeiro ano anos dia dias
    tempo vida homem mulher crianças pessoas gente mundo país cidade casa governo presidente ministro guerra trabalho
    estado história parte novo nova grande bem assim só apenas enquanto além informação não então região são nação
    português brasil segundo contra durante através maior melhor milhões empresa mil ção ções coração situação
    """

  private static let dutch: StaticString = """
    de het een en of maar want dat die dit deze wie wat welke hoe waar wanneer waarom als dan omdat ik jij je hij zij ze
    wij we jullie u mij hem haar ons hun mijn jouw zijn onze niet geen wel ook nog al zeer meer veel weinig altijd nooit
    hier daar nu vandaag gisteren morgen in op aan van voor met naar bij door over onder tussen tegen zonder om tot sinds
    tijdens uit is was waren ben bent worden wordt werd werden geworden heeft hebben had hadden kan kunnen kon moet moeten
    zal zullen zou zouden wil willen mag gaan gaat komen komt zeggen zegt zei doen doet gedaan maken gemaakt alle alles
    andere ander elke iedere iets niets twee drie eerste nieuwe grote goed jaar jaren dag dagen tijd leven man vrouw
    kinderen mensen wereld land stad huis regering president minister oorlog werk staat geschiedenis deel geval
    nederland nederlandse volgens echter zoals toch zelf weer steeds alleen heel even er te ter men onder bedrijf school
    """

  private static let indonesian: StaticString = """
    yang dan di ke dari pada untuk dengan dalam oleh kepada terhadap tentang antara sampai hingga sejak tanpa karena jika
    kalau bila ketika saat agar supaya bahwa tetapi tapi namun atau serta juga lagi sudah telah akan sedang masih belum
    tidak bukan jangan ada adalah ialah merupakan menjadi dapat bisa harus mau ingin perlu saya aku kamu anda dia ia kami
    kita mereka ini itu tersebut para semua setiap beberapa banyak sedikit lebih paling sangat sekali hanya saja pun
    lah kah nya seperti sebagai secara yaitu yakni apa siapa mana kapan bagaimana mengapa satu dua tiga empat lima pertama
    baru lama besar kecil baik orang anak tahun hari bulan minggu waktu kali negara kota rumah dunia pemerintah presiden
    menteri perang kerja masyarakat kata mengatakan ujar menurut melakukan membuat memberikan mendapatkan menggunakan
    kemudian setelah sebelum sehingga maka sebab oleh begitu demikian lain sendiri sama bagi atas bawah luar hal cara
    bagian tempat jalan perusahaan pendidikan pembangunan kehidupan terjadi berada berbagai bersama berdasarkan dilakukan
    diri hidup melalui selain selama tinggi indonesia jakarta bahasa agama allah islam buku sekolah nama jadi datang
    """
}
