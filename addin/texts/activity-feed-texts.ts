import { texts } from './table.ts'

/** Training > Settings: what Teams' activity feed tells people. */
export const activityFeedTexts = texts({
  en: {
    title: 'Teams activity feed',
    lead: 'Short notifications in Teams, each once, in each person’s language. Nobody hears what Outlook has just said.',
    account: 'Remote account for the activity feed',
    accountHint:
      'An app with the permission TeamsActivity.Send and the client ID of Rollcall’s own app registration. Test the account after you have chosen it here.',
    off: 'Off: no notifications',
    appId: 'App ID in Teams',
    appIdHint: 'Teams admin center > Manage apps > Rollcall > App ID. Notifications lead to this app.',
    appIdFault: 'Enter the app ID: 8-4-4-4-12 hexadecimal digits.',
    kinds: 'What people hear',
    kind: {
      seatFreed: 'A seat became free, and they have it now',
      tomorrow: 'A training is tomorrow',
      notAnswered: 'They have not answered an invitation for three days',
      cancelled: 'A session was cancelled, and another one is open to them',
    },
    byTask: 'The service task for invitations sends these each time it runs. Let it run every quarter of an hour.',
    told: 'Told in Teams',
    figures: {
      newsSent: (count: number) => (count === 1 ? '1 notification' : `${count} notifications`),
      newsNotInstalled: (count: number) => `${count} without the app`,
      newsUncertain: (count: number) => `${count} perhaps sent`,
      newsFailed: (count: number) => `${count} failed`,
    },
  },
  nl: {
    title: 'Activiteitenfeed van Teams',
    lead: 'Korte meldingen in Teams, elk één keer, in de taal van de persoon. Niemand hoort wat Outlook net heeft gezegd.',
    account: 'Extern account voor de activiteitenfeed',
    accountHint:
      'Een app met de machtiging TeamsActivity.Send en de client-id van Rollcalls eigen app-registratie. Test het account nadat u het hier hebt gekozen.',
    off: 'Uit: geen meldingen',
    appId: 'App-id in Teams',
    appIdHint: 'Teams-beheercentrum > Apps beheren > Rollcall > App-id. Meldingen leiden naar deze app.',
    appIdFault: 'Vul de app-id in: 8-4-4-4-12 hexadecimale cijfers.',
    kinds: 'Wat mensen horen',
    kind: {
      seatFreed: 'Er kwam een plaats vrij, en zij hebben die nu',
      tomorrow: 'Een opleiding is morgen',
      notAnswered: 'Ze hebben drie dagen niet op een uitnodiging geantwoord',
      cancelled: 'Een sessie is geannuleerd, en een andere staat voor hen open',
    },
    byTask: 'De servicetaak voor uitnodigingen verstuurt ze telkens als ze loopt. Laat haar elk kwartier lopen.',
    told: 'Gemeld in Teams',
    figures: {
      newsSent: (count: number) => (count === 1 ? '1 melding' : `${count} meldingen`),
      newsNotInstalled: (count: number) => `${count} zonder de app`,
      newsUncertain: (count: number) => `${count} misschien verzonden`,
      newsFailed: (count: number) => `${count} mislukt`,
    },
  },
  fr: {
    title: 'Flux d’activité de Teams',
    lead: 'De courtes notifications dans Teams, chacune une fois, dans la langue de la personne. Personne n’apprend ce qu’Outlook vient de dire.',
    account: 'Compte distant pour le flux d’activité',
    accountHint:
      'Une application avec l’autorisation TeamsActivity.Send et l’ID client de l’inscription d’application propre à Rollcall. Testez le compte après l’avoir choisi ici.',
    off: 'Désactivé : aucune notification',
    appId: 'ID de l’application dans Teams',
    appIdHint:
      'Centre d’administration Teams > Gérer les applications > Rollcall > ID de l’application. Les notifications mènent à cette application.',
    appIdFault: 'Saisissez l’ID de l’application : 8-4-4-4-12 chiffres hexadécimaux.',
    kinds: 'Ce que les gens apprennent',
    kind: {
      seatFreed: 'Une place s’est libérée, et ils l’ont maintenant',
      tomorrow: 'Une formation a lieu demain',
      notAnswered: 'Ils n’ont pas répondu à une invitation depuis trois jours',
      cancelled: 'Une session est annulée, et une autre leur est ouverte',
    },
    byTask:
      'La tâche de service des invitations les envoie chaque fois qu’elle s’exécute. Faites-la s’exécuter tous les quarts d’heure.',
    told: 'Annoncé dans Teams',
    figures: {
      newsSent: (count: number) => (count === 1 ? '1 notification' : `${count} notifications`),
      newsNotInstalled: (count: number) => `${count} sans l’application`,
      newsUncertain: (count: number) => `${count} peut-être envoyées`,
      newsFailed: (count: number) => `${count} échouées`,
    },
  },
  de: {
    title: 'Aktivitätsfeed von Teams',
    lead: 'Kurze Benachrichtigungen in Teams, jede einmal, in der Sprache der Person. Niemand erfährt, was Outlook gerade gesagt hat.',
    account: 'Remotekonto für den Aktivitätsfeed',
    accountHint:
      'Eine App mit der Berechtigung TeamsActivity.Send und der Client-ID von Rollcalls eigener App-Registrierung. Testen Sie das Konto, nachdem Sie es hier gewählt haben.',
    off: 'Aus: keine Benachrichtigungen',
    appId: 'App-ID in Teams',
    appIdHint: 'Teams Admin Center > Apps verwalten > Rollcall > App-ID. Benachrichtigungen führen zu dieser App.',
    appIdFault: 'Geben Sie die App-ID ein: 8-4-4-4-12 hexadezimale Ziffern.',
    kinds: 'Was die Leute erfahren',
    kind: {
      seatFreed: 'Ein Platz wurde frei, und sie haben ihn jetzt',
      tomorrow: 'Eine Schulung ist morgen',
      notAnswered: 'Sie haben drei Tage lang nicht auf eine Einladung geantwortet',
      cancelled: 'Ein Termin fällt aus, und ein anderer steht ihnen offen',
    },
    byTask: 'Die Dienstaufgabe für Einladungen sendet sie bei jedem Lauf. Lassen Sie sie jede Viertelstunde laufen.',
    told: 'In Teams gemeldet',
    figures: {
      newsSent: (count: number) => (count === 1 ? '1 Benachrichtigung' : `${count} Benachrichtigungen`),
      newsNotInstalled: (count: number) => `${count} ohne die App`,
      newsUncertain: (count: number) => `${count} vielleicht gesendet`,
      newsFailed: (count: number) => `${count} fehlgeschlagen`,
    },
  },
})
