/// Lines of web pages around an article, in the languages French ones are taken from; case, accents and marks don't
/// count.
enum ZoneTables {
  /// The whole line.
  static let pageWhole: StaticString = """
    Partager
    Partagez
    Partager sur Facebook
    Partager sur Twitter
    Partager sur X
    Partager sur WhatsApp
    Partager sur LinkedIn
    Partager par e-mail
    Partager par email
    Partager cet article
    Partager l'article
    Partagez cet article
    Partager ce contenu
    Facebook
    Twitter
    WhatsApp
    Telegram
    LinkedIn
    Pinterest
    Instagram
    Messenger
    Email
    E-mail
    Mail
    Tweet
    Tweeter
    Imprimer
    Copier le lien
    Lien copié
    Enregistrer
    Sauvegarder
    Écouter
    Écouter l'article
    Offrir cet article
    Ajouter à vos favoris
    Envoyer par e-mail
    Envoyer à un ami
    Share
    Share this
    Share this article
    Share on Facebook
    Share on Twitter
    Bagikan
    Teilen
    Compartir
    Condividi
    Поделиться
    Previous
    Next
    Previous post
    Next post
    Previous article
    Next article
    Précédent
    Suivant
    Article précédent
    Article suivant
    Page précédente
    Page suivante
    Retour
    Retour à l'accueil
    Haut de page
    Accueil
    Menu
    Rechercher
    Recherche
    Rubriques
    Sommaire
    Tags
    Étiquettes
    Mots-clés
    Mots clés
    Commentaires
    Commenter
    Réagir
    Vos réactions
    Vos commentaires
    Votre commentaire
    Aucun commentaire
    Afficher les commentaires
    Voir les commentaires
    Laisser un commentaire
    Laissez un commentaire
    Laisser une réponse
    Ajouter un commentaire
    Annuler la réponse
    Répondre
    Signaler
    Signaler un abus
    Leave a Comment
    Leave a Reply
    Post Comment
    Comments
    No comments
    Publicité
    Annonce
    Contenu sponsorisé
    Contenus sponsorisés
    La suite après la publicité
    La suite après cette publicité
    Advertisement
    Sponsored
    Se connecter
    Connexion
    Connectez-vous
    Déconnexion
    Mon compte
    S'inscrire
    S'identifier
    S'abonner
    Abonnez-vous
    Je m'abonne
    Déjà abonné
    Log in
    Sign in
    Sign up
    Subscribe
    Newsletter
    Newsletters
    Mentions légales
    Conditions générales
    Conditions générales de vente
    Conditions générales d'utilisation
    Politique de confidentialité
    Gestion des cookies
    Charte des commentaires
    Plan du site
    Contact
    Contactez-nous
    Nous contacter
    Qui sommes-nous
    Espace presse
    Privacy policy
    Terms of use
    Loading
    Chargement
    Home
    Search
    En savoir plus
    Lire plus
    Voir plus
    Afficher plus
    Voir tout
    Tout voir
    Charger plus
    Plus d'articles
    Plus de sujets
    Autres articles
    Articles similaires
    Articles liés
    Articles connexes
    Articles récents
    Derniers articles
    Les plus lus
    Articles les plus lus
    Les plus consultés
    Les plus commentés
    Sur le même sujet
    Sur le même thème
    Dans la même rubrique
    Dans la même catégorie
    À la une
    Dernières nouvelles
    Dernière minute
    Nos derniers articles
    Nos derniers podcasts
    Vous aimerez aussi
    Vous aimerez peut-être
    Vous pourriez aussi aimer
    Ces articles pourraient vous intéresser
    Cela pourrait vous intéresser
    À découvrir
    À découvrir aussi
    Pour approfondir
    Pour aller plus loin
    Recommandé pour vous
    Recommended
    Related
    Related articles
    Related posts
    Related news
    Most read
    Trending
    Berita terkait
    Artikel terkait
    Baca juga
    Baca selengkapnya
    Le direct
    Revoir le direct
    Voir la vidéo
    Regarder la vidéo
    Lire la vidéo
    Vidéo associée
    Permalien
    Fil RSS
    RSS
    """

  /// The head of the line.
  static let pageHead: StaticString = """
    Lire aussi
    Lire également
    Lire la suite
    Lire l'article
    Lire notre
    Relire
    À lire aussi
    A lire aussi
    À lire également
    À lire sur
    À lire :
    Voir aussi
    Voir également
    À voir aussi
    À écouter aussi
    Écouter aussi
    À découvrir sur
    Retrouvez tous nos
    Retrouvez toute l'actualité
    Retrouvez-nous sur
    Suivez-nous
    Suivez toute l'actualité
    Suivez l'actualité
    Rejoignez-nous
    Rejoignez notre
    Rejoignez la
    Abonnez-vous
    Inscrivez-vous
    Recevez notre newsletter
    Recevez la newsletter
    Recevez gratuitement
    Recevez chaque
    Téléchargez l'application
    Téléchargez notre
    Télécharger au format
    Cliquez ici
    Cliquer ici
    Pour lire la suite
    Pour accéder
    Pour rester informé
    Il vous reste
    Cet article est réservé
    Article réservé aux abonnés
    Réservé aux abonnés
    Contenu réservé aux abonnés
    Avez-vous apprécié cet article
    Vous avez aimé cet article
    Partager sur
    Partagez sur
    Publié dans
    Classé dans
    Posted in
    Filed under
    Follow us
    Join us
    Subscribe to
    Read also
    Read more
    Also read
    See also
    Baca juga
    Sign up for
    Sign up to
    Click here
    Download the
    Copyright
    © Copyright
    Tous droits
    Mots-clés :
    Tags :
    Étiquettes :
    Thèmes :
    """

  /// Anywhere in the line.
  static let pageInside: StaticString = """
    this site uses akismet
    learn how your comment data
    your email address will not be published
    required fields are marked
    save my name email
    votre adresse e-mail ne sera pas publiée
    votre adresse de messagerie ne sera pas publiée
    adresse de messagerie est uniquement
    les champs obligatoires sont indiqués
    vous devez être connecté pour
    veuillez vous connecter
    enregistrer mon nom mon e-mail
    ce site utilise akismet
    ce site utilise des cookies
    all rights reserved
    tous droits réservés
    toute reproduction interdite
    reproduction interdite
    tous droits de reproduction
    we use cookies
    nous utilisons des cookies
    en poursuivant votre navigation
    politique de confidentialité
    sur facebook twitter
    sur twitter et facebook
    sur facebook et twitter
    sur notre chaîne telegram
    sur notre chaîne youtube
    sur notre page facebook
    abonnez-vous à notre
    inscrivez-vous à notre newsletter
    inscrivez-vous à la newsletter
    inscrivez-vous à nos newsletters
    je fais un don
    faire un don
    faites un don
    soutenez-nous
    automatically translated
    automatically generated by the ai
    automatically generated by ai
    machine translated
    machine translation of
    translated by google
    translated by deepl
    translated with deepl
    translated by ai
    article traduit automatiquement
    texte traduit automatiquement
    article a été traduit automatiquement
    texte a été traduit automatiquement
    traduit automatiquement de
    traduit automatiquement par
    traduit par une intelligence artificielle
    traduction automatique de cet article
    traduction automatique de l'article
    version traduite automatiquement
    traduit par google
    traduit par deepl
    diterjemahkan secara otomatis
    diterjemahkan oleh
    переведено автоматически
    """

  static let captionHead: StaticString = """
    Photo :
    Photo d'illustration
    Photo d'archives
    Photo de
    Photo par
    Photo AFP
    Photo AP
    Photo Reuters
    Photos :
    Crédit photo
    Crédits photo
    Crédit photos
    Crédits photos
    Crédit :
    Crédits :
    Crédit image
    Légende :
    Image :
    Image d'illustration
    Illustration :
    Illustration
    Capture d'écran
    Image credit
    Photo credit
    File photo
    """

  static let bylineHead: StaticString = """
    Publié le
    Publié à
    Publié il y a
    Publié hier
    Publié aujourd'hui
    Posté le
    Écrit par
    Rédigé par
    Mis à jour le
    Mis à jour à
    Mise à jour le
    Modifié le
    Dernière mise à jour
    Propos recueillis par
    De notre correspondant
    De notre correspondante
    De notre envoyé spécial
    De notre envoyée spéciale
    De nos envoyés spéciaux
    Correspondance particulière
    Traduit de l'anglais par
    Traduit par
    Texte :
    Auteur :
    Temps de lecture
    Lecture :
    Published on
    Updated on
    Posted on
    Last updated
    Written by
    Reporting by
    """
}
