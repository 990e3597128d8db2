import { texts } from './table.ts'

/** What is said when the tab cannot be used: outside a host, without a sign-in, without a role. */
export const startTexts = texts({
  en: {
    outsideTitle: 'Open Rollcall in Microsoft 365',
    outside:
      'Rollcall is a tab for Microsoft Teams, Outlook and the Microsoft 365 app. Open one of them and look for Rollcall among the apps.',
    cancelledTitle: 'The sign-in was cancelled',
    cancelled: 'The sign-in was cancelled. Try again to go on.',
    consentNeededTitle: 'A permission is missing',
    consentNeeded:
      'Microsoft wants a permission for this app that nobody has given yet. An admin gives it in the Entra admin center: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'No answer from the host',
    noAnswer: 'The app around this tab did not say who you are. Close the tab and open it again.',
    refusedTitle: 'The sign-in failed',
    refused:
      'The app around this tab could not sign you in. Close the tab and open it again; if it lasts, tell the person who runs Rollcall.',
    setUpTitle: 'Rollcall is being set up',
    setUpByAdmin: 'An admin finishes the set-up first. Send them this link:',
    notSignedInTitle: 'You are not signed in',
    unknownTitle: 'Rollcall does not know this sign-in',
    forbiddenTitle: 'Rollcall is closed to this account',
    misconfiguredTitle: 'The app package and the server do not fit',
    misconfigured:
      'The app around this tab refuses a token for this address. The person who runs Rollcall compares webApplicationInfo.resource of the app package with PUBLIC_URL and ENTRA_CLIENT_ID.',
    notLoadedTitle: 'A part of the tab did not arrive',
    notLoaded: 'The part that signs you in could not be loaded. Check your connection and try again.',
    faultTitle: 'This page could not be shown',
    fault:
      'A newer version of Rollcall may have taken its place. Reload the tab; if it lasts, tell the person who runs Rollcall.',
    downTitle: 'Rollcall does not answer',
    down: 'Check your connection and try again. If it lasts, tell the person who runs Rollcall.',
  },
  nl: {
    outsideTitle: 'Open Rollcall in Microsoft 365',
    outside:
      'Rollcall is een tabblad voor Microsoft Teams, Outlook en de Microsoft 365-app. Open een daarvan en zoek Rollcall bij de apps.',
    cancelledTitle: 'De aanmelding is geannuleerd',
    cancelled: 'De aanmelding is geannuleerd. Probeer het opnieuw om verder te gaan.',
    consentNeededTitle: 'Een machtiging ontbreekt',
    consentNeeded:
      'Microsoft vraagt voor deze app een machtiging die nog niemand heeft gegeven. Een beheerder geeft die in het Entra-beheercentrum: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Geen antwoord',
    noAnswer: 'De app rond dit tabblad heeft niet gezegd wie u bent. Sluit het tabblad en open het opnieuw.',
    refusedTitle: 'De aanmelding is mislukt',
    refused:
      'De app rond dit tabblad kon u niet aanmelden. Sluit het tabblad en open het opnieuw; blijft het zo, meld het aan wie Rollcall beheert.',
    setUpTitle: 'Rollcall wordt ingericht',
    setUpByAdmin: 'Een beheerder rondt eerst de inrichting af. Stuur deze link:',
    notSignedInTitle: 'U bent niet aangemeld',
    unknownTitle: 'Rollcall kent deze aanmelding niet',
    forbiddenTitle: 'Rollcall is gesloten voor dit account',
    misconfiguredTitle: 'Het app-pakket en de server passen niet bij elkaar',
    misconfigured:
      'De app rond dit tabblad weigert een token voor dit adres. Wie Rollcall beheert, vergelijkt webApplicationInfo.resource van het app-pakket met PUBLIC_URL en ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Een deel van het tabblad is niet aangekomen',
    notLoaded: 'Het deel dat u aanmeldt, kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.',
    faultTitle: 'Deze pagina kon niet worden getoond',
    fault:
      'Mogelijk is er een nieuwere versie van Rollcall. Laad het tabblad opnieuw; blijft het zo, meld het aan wie Rollcall beheert.',
    downTitle: 'Rollcall antwoordt niet',
    down: 'Controleer uw verbinding en probeer het opnieuw. Blijft het zo, meld het aan wie Rollcall beheert.',
  },
  fr: {
    outsideTitle: 'Ouvrez Rollcall dans Microsoft 365',
    outside:
      'Rollcall est un onglet pour Microsoft Teams, Outlook et l’application Microsoft 365. Ouvrez l’un d’eux et cherchez Rollcall parmi les applications.',
    cancelledTitle: 'La connexion a été annulée',
    cancelled: 'La connexion a été annulée. Réessayez pour continuer.',
    consentNeededTitle: 'Une autorisation manque',
    consentNeeded:
      'Microsoft demande pour cette application une autorisation que personne n’a encore donnée. Un administrateur la donne dans le centre d’administration Entra : Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Pas de réponse',
    noAnswer: 'L’application autour de cet onglet n’a pas dit qui vous êtes. Fermez l’onglet et rouvrez-le.',
    refusedTitle: 'La connexion a échoué',
    refused:
      'L’application autour de cet onglet n’a pas pu vous connecter. Fermez l’onglet et rouvrez-le ; si cela dure, prévenez la personne qui gère Rollcall.',
    setUpTitle: 'Rollcall est en cours de mise en place',
    setUpByAdmin: 'Un administrateur termine d’abord la mise en place. Envoyez-lui ce lien :',
    notSignedInTitle: 'Vous n’êtes pas connecté',
    unknownTitle: 'Rollcall ne reconnaît pas cette connexion',
    forbiddenTitle: 'Rollcall est fermé à ce compte',
    misconfiguredTitle: 'Le package de l’application et le serveur ne correspondent pas',
    misconfigured:
      'L’application autour de cet onglet refuse un jeton pour cette adresse. La personne qui gère Rollcall compare webApplicationInfo.resource du package avec PUBLIC_URL et ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Une partie de l’onglet n’est pas arrivée',
    notLoaded: 'La partie qui vous connecte n’a pas pu être chargée. Vérifiez votre connexion et réessayez.',
    faultTitle: 'Cette page n’a pas pu être affichée',
    fault:
      'Une version plus récente de Rollcall l’a peut-être remplacée. Rechargez l’onglet ; si cela dure, prévenez la personne qui gère Rollcall.',
    downTitle: 'Rollcall ne répond pas',
    down: 'Vérifiez votre connexion et réessayez. Si cela dure, prévenez la personne qui gère Rollcall.',
  },
  de: {
    outsideTitle: 'Öffnen Sie Rollcall in Microsoft 365',
    outside:
      'Rollcall ist eine Registerkarte für Microsoft Teams, Outlook und die Microsoft-365-App. Öffnen Sie eine davon und suchen Sie Rollcall unter den Apps.',
    cancelledTitle: 'Die Anmeldung wurde abgebrochen',
    cancelled: 'Die Anmeldung wurde abgebrochen. Versuchen Sie es erneut, um fortzufahren.',
    consentNeededTitle: 'Eine Berechtigung fehlt',
    consentNeeded:
      'Microsoft verlangt für diese App eine Berechtigung, die noch niemand erteilt hat. Ein Administrator erteilt sie im Entra Admin Center: Enterprise applications > Rollcall > Permissions > Grant admin consent.',
    noAnswerTitle: 'Keine Antwort',
    noAnswer:
      'Die App um diese Registerkarte hat nicht gesagt, wer Sie sind. Schließen Sie die Registerkarte und öffnen Sie sie erneut.',
    refusedTitle: 'Die Anmeldung ist fehlgeschlagen',
    refused:
      'Die App um diese Registerkarte konnte Sie nicht anmelden. Schließen Sie die Registerkarte und öffnen Sie sie erneut; bleibt es so, sagen Sie es der Person, die Rollcall betreibt.',
    setUpTitle: 'Rollcall wird eingerichtet',
    setUpByAdmin: 'Zuerst schließt ein Administrator die Einrichtung ab. Senden Sie diesen Link:',
    notSignedInTitle: 'Sie sind nicht angemeldet',
    unknownTitle: 'Rollcall kennt diese Anmeldung nicht',
    forbiddenTitle: 'Rollcall ist für dieses Konto gesperrt',
    misconfiguredTitle: 'App-Paket und Server passen nicht zueinander',
    misconfigured:
      'Die App um diese Registerkarte verweigert ein Token für diese Adresse. Wer Rollcall betreibt, vergleicht webApplicationInfo.resource des App-Pakets mit PUBLIC_URL und ENTRA_CLIENT_ID.',
    notLoadedTitle: 'Ein Teil der Registerkarte ist nicht angekommen',
    notLoaded:
      'Der Teil, der Sie anmeldet, konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    faultTitle: 'Diese Seite konnte nicht angezeigt werden',
    fault:
      'Möglicherweise gibt es eine neuere Version von Rollcall. Laden Sie die Registerkarte neu; bleibt es so, sagen Sie es der Person, die Rollcall betreibt.',
    downTitle: 'Rollcall antwortet nicht',
    down: 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Bleibt es so, sagen Sie es der Person, die Rollcall betreibt.',
  },
})
