import { texts } from './table.ts'

/** What is said when the tab cannot be used: outside a host, without a sign-in, without a role. */
export const startTexts = texts({
  en: {
    outsideTitle: 'Open Rollcall in Microsoft 365',
    outside:
      'Rollcall is a tab for Microsoft Teams, Outlook and the Microsoft 365 app. Open one of them and find Rollcall under Apps.',
    cancelledTitle: 'The sign-in was cancelled',
    cancelled: 'Try again when you’re ready.',
    consentNeededTitle: 'Rollcall needs approval',
    consentNeeded:
      'Your organisation hasn’t approved this app yet. An administrator can do that in the Entra admin center: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'No answer from Microsoft 365',
    noAnswer: 'Rollcall couldn’t find out who you are. Close this tab and open it again.',
    refusedTitle: 'The sign-in failed',
    refused:
      'Microsoft 365 couldn’t sign you in. Close this tab and open it again. If it keeps happening, tell the person who runs Rollcall.',
    setUpTitle: 'Rollcall is being set up',
    setUpByAdmin: 'An admin needs to finish setup first. Send them this link:',
    notSignedInTitle: 'You are not signed in',
    unknownTitle: 'Rollcall doesn’t recognise this sign-in',
    forbiddenTitle: 'This account has no access to Rollcall',
    misconfiguredTitle: 'The app package doesn’t match the server',
    misconfigured:
      'Microsoft 365 gives no sign-in token for this address. The person who runs Rollcall needs to compare webApplicationInfo.resource in the app package with PUBLIC_URL and ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Part of this tab didn’t load',
    notLoaded: 'The part that signs you in couldn’t be loaded. Check your connection and try again.',
    faultTitle: 'This page couldn’t be shown',
    fault:
      'Rollcall may have been updated while this tab was open. Reload the tab. If it keeps happening, tell the person who runs Rollcall.',
    downTitle: 'Rollcall isn’t responding',
    down: 'Check your connection and try again. If it keeps happening, tell the person who runs Rollcall.',
  },
  nl: {
    outsideTitle: 'Open Rollcall in Microsoft 365',
    outside:
      'Rollcall is een tabblad voor Microsoft Teams, Outlook en de Microsoft 365-app. Open een daarvan en zoek Rollcall onder Apps.',
    cancelledTitle: 'De aanmelding is geannuleerd',
    cancelled: 'Probeer het opnieuw wanneer u klaar bent.',
    consentNeededTitle: 'Rollcall moet nog worden goedgekeurd',
    consentNeeded:
      'Uw organisatie heeft deze app nog niet goedgekeurd. Een beheerder kan dat in het Entra-beheercentrum: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Geen antwoord van Microsoft 365',
    noAnswer: 'Rollcall weet niet wie u bent. Sluit dit tabblad en open het opnieuw.',
    refusedTitle: 'De aanmelding is mislukt',
    refused:
      'Microsoft 365 kon u niet aanmelden. Sluit dit tabblad en open het opnieuw. Lukt het nog altijd niet, laat het dan weten aan wie Rollcall beheert.',
    setUpTitle: 'Rollcall wordt ingericht',
    setUpByAdmin: 'Een beheerder moet eerst de inrichting afronden. Stuur die deze link:',
    notSignedInTitle: 'U bent niet aangemeld',
    unknownTitle: 'Rollcall herkent deze aanmelding niet',
    forbiddenTitle: 'Dit account heeft geen toegang tot Rollcall',
    misconfiguredTitle: 'Het app-pakket past niet bij de server',
    misconfigured:
      'Microsoft 365 geeft geen aanmeldtoken voor dit adres. Wie Rollcall beheert, moet webApplicationInfo.resource in het app-pakket vergelijken met PUBLIC_URL en ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Een deel van dit tabblad is niet geladen',
    notLoaded: 'Het deel dat u aanmeldt, kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
    faultTitle: 'Deze pagina kon niet worden getoond',
    fault:
      'Misschien is Rollcall bijgewerkt terwijl dit tabblad openstond. Laad het tabblad opnieuw. Lukt het nog altijd niet, laat het dan weten aan wie Rollcall beheert.',
    downTitle: 'Rollcall reageert niet',
    down: 'Controleer uw verbinding en probeer het opnieuw. Lukt het nog altijd niet, laat het dan weten aan wie Rollcall beheert.',
  },
  fr: {
    outsideTitle: 'Ouvrez Rollcall dans Microsoft 365',
    outside:
      'Rollcall est un onglet pour Microsoft Teams, Outlook et l’application Microsoft 365. Ouvrez l’une de ces applications et cherchez Rollcall sous Applications.',
    cancelledTitle: 'La connexion a été annulée',
    cancelled: 'Réessayez quand vous le souhaitez.',
    consentNeededTitle: 'Rollcall doit encore être approuvé',
    consentNeeded:
      'Votre organisation n’a pas encore approuvé cette application. Un administrateur peut le faire dans le centre d’administration Entra : Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Pas de réponse de Microsoft 365',
    noAnswer: 'Rollcall n’a pas pu savoir qui vous êtes. Fermez cet onglet et rouvrez-le.',
    refusedTitle: 'La connexion a échoué',
    refused:
      'Microsoft 365 n’a pas pu vous connecter. Fermez cet onglet et rouvrez-le. Si le problème persiste, prévenez la personne qui gère Rollcall.',
    setUpTitle: 'Rollcall est en cours de mise en place',
    setUpByAdmin: 'Un administrateur doit d’abord terminer la mise en place. Envoyez-lui ce lien :',
    notSignedInTitle: 'Vous n’êtes pas connecté',
    unknownTitle: 'Rollcall ne reconnaît pas cette connexion',
    forbiddenTitle: 'Ce compte n’a pas accès à Rollcall',
    misconfiguredTitle: 'Le package de l’application ne correspond pas au serveur',
    misconfigured:
      'Microsoft 365 ne délivre pas de jeton de connexion pour cette adresse. La personne qui gère Rollcall doit comparer webApplicationInfo.resource dans le package avec PUBLIC_URL et ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Une partie de l’onglet n’a pas été chargée',
    notLoaded: 'La partie qui vous connecte n’a pas pu être chargée. Vérifiez votre connexion et réessayez.',
    faultTitle: 'Cette page n’a pas pu être affichée',
    fault:
      'Rollcall a peut-être été mis à jour pendant que cet onglet était ouvert. Rechargez l’onglet. Si le problème persiste, prévenez la personne qui gère Rollcall.',
    downTitle: 'Rollcall ne répond pas',
    down: 'Vérifiez votre connexion et réessayez. Si le problème persiste, prévenez la personne qui gère Rollcall.',
  },
  de: {
    outsideTitle: 'Öffnen Sie Rollcall in Microsoft 365',
    outside:
      'Rollcall ist eine Registerkarte für Microsoft Teams, Outlook und die Microsoft-365-App. Öffnen Sie eine davon und suchen Sie Rollcall unter „Apps“.',
    cancelledTitle: 'Die Anmeldung wurde abgebrochen',
    cancelled: 'Versuchen Sie es erneut, wenn Sie so weit sind.',
    consentNeededTitle: 'Rollcall muss noch genehmigt werden',
    consentNeeded:
      'Ihre Organisation hat diese App noch nicht genehmigt. Ein Administrator kann das im Entra Admin Center tun: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Keine Antwort von Microsoft 365',
    noAnswer:
      'Rollcall konnte nicht feststellen, wer Sie sind. Schließen Sie diese Registerkarte und öffnen Sie sie erneut.',
    refusedTitle: 'Die Anmeldung ist fehlgeschlagen',
    refused:
      'Microsoft 365 konnte Sie nicht anmelden. Schließen Sie diese Registerkarte und öffnen Sie sie erneut. Wenn das nicht hilft, melden Sie es der Person, die Rollcall betreibt.',
    setUpTitle: 'Rollcall wird eingerichtet',
    setUpByAdmin: 'Zuerst muss ein Administrator die Einrichtung abschließen. Senden Sie diesen Link:',
    notSignedInTitle: 'Sie sind nicht angemeldet',
    unknownTitle: 'Rollcall erkennt diese Anmeldung nicht',
    forbiddenTitle: 'Dieses Konto hat keinen Zugriff auf Rollcall',
    misconfiguredTitle: 'Das App-Paket passt nicht zum Server',
    misconfigured:
      'Microsoft 365 stellt für diese Adresse kein Anmeldetoken aus. Die Person, die Rollcall betreibt, muss webApplicationInfo.resource im App-Paket mit PUBLIC_URL und ENTRA_CLIENT_ID vergleichen.',
    notLoadedTitle: 'Ein Teil dieser Registerkarte wurde nicht geladen',
    notLoaded:
      'Der Teil, der Sie anmeldet, konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    faultTitle: 'Diese Seite konnte nicht angezeigt werden',
    fault:
      'Vielleicht wurde Rollcall aktualisiert, während diese Registerkarte offen war. Laden Sie die Registerkarte neu. Wenn das nicht hilft, melden Sie es der Person, die Rollcall betreibt.',
    downTitle: 'Rollcall reagiert nicht',
    down: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Wenn das nicht hilft, melden Sie es der Person, die Rollcall betreibt.',
  },
})
