import { texts } from './table.ts'

/** The start page: what is to be set up, and how things are. */
export const homeTexts = texts({
  en: {
    noEmployees: 'There are no employees yet, so there is nobody to show a picture of.',
    importEmployees: 'Import employees',
    askTitle: 'Rollcall is being set up',
    ask: 'An admin needs to finish setup. Send one of them the link to this page: it shows what is left to do.',
    askThese: 'These people can finish setup:',
    linkLabel: 'Link to this page',
    shareLink: 'Share the link',
    shareName: 'Set up Rollcall',
    readyTitle: 'Rollcall is ready',
    ready: 'Employees’ pictures are kept up to date. You don’t need to do anything.',
    attentionTitle: 'Needs attention',
    allWell: 'Nothing needs attention.',
    toAccount: 'Open the account',
    toRun: 'Open the run',
    toPeople: 'Show these people',
    certificateSoon: (account: string, days: number) =>
      days === 0
        ? `The certificate of ${account} expires today.`
        : days === 1
          ? `The certificate of ${account} expires tomorrow.`
          : `The certificate of ${account} expires in ${days} days.`,
    certificateOver: (account: string) => `The certificate of ${account} has expired.`,
    secretSoon: (account: string, days: number) =>
      days === 0
        ? `The client secret of ${account} expires today.`
        : days === 1
          ? `The client secret of ${account} expires tomorrow.`
          : `The client secret of ${account} expires in ${days} days.`,
    secretOver: (account: string) => `The client secret of ${account} has expired.`,
    accountIll: (account: string) => `The remote account ${account} doesn’t work`,
    held: (task: string) => `A run of ${task} is on hold`,
    heldText: (updated: number, removed: number, of: number) =>
      `It would replace ${updated} and remove ${removed} of ${of} pictures. Check the faces, then confirm or reject.`,
    runFailed: (task: string) => `The last run of ${task} failed`,
    failedPeople: (n: number) =>
      n === 1 ? 'The picture of one person could not be fetched' : `The pictures of ${n} people could not be fetched`,
    failedRemedy: 'Each person’s page says why. The next run tries again.',
    toWho: 'Choose who is who',
    severalUsers: (n: number) =>
      n === 1 ? 'One person matches more than one Entra user' : `${n} people match more than one Entra user`,
    severalUsersRemedy: 'Choose the right one for each. Their faces, titles and departments are side by side.',
    severalEmployees: (n: number) => `${n} employee records share an Entra user with another record`,
    severalEmployeesRemedy:
      'Either somebody has two records, or an address is wrong. Delete the double record, or link each to its own user.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'One person matches an Entra user that is linked to someone else'
        : `${n} people match Entra users that are linked to someone else`,
    linkedElsewhereRemedy: 'Link them to their own user, or correct the link of the other person.',
    noUser: (n: number) =>
      n === 1 ? 'One person was not found in Entra ID' : `${n} people were not found in Entra ID`,
    noUserRemedy: 'Choose the right user among people with similar names, or correct the address.',
    userGone: (n: number) =>
      n === 1 ? 'One person’s Entra user no longer exists' : `The Entra users of ${n} people no longer exist`,
    userGoneRemedy: 'They may have left. Delete them, or link them to their new user.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'One person signed in and has no employee record'
          : `${n} people signed in and have no employee record`,
      notFoundRemedy: 'Add the person, or enter the address they sign in with in their record.',
      ambiguous: (n: number) =>
        n === 1
          ? 'One person signed in and has several employee records'
          : `${n} people signed in and have several employee records each`,
      ambiguousRemedy: 'Correct the address in the record that isn’t theirs, or link the right record by hand.',
    },
    coverageTitle: 'Photo coverage',
    coverage: (having: string, all: string) => `${having} of ${all} employees have a picture`,
    department: 'Department',
    noDepartment: 'No department',
    ofAll: (having: string, all: string) => `${having} of ${all}`,
    allDepartments: 'Show all departments',
    fewDepartments: 'Show fewer',
    fromEntra: (n: string) => `${n} from Microsoft 365`,
    fromHr: (n: string) => `${n} from HR`,
    whyNone: 'Why they have none',
    withoutIn: (n: string, department: string) => `${n} without a picture: ${department}`,
    without: (n: string) => `${n} without a picture`,
    lastRuns: (n: number) => `The last ${n} runs`,
    changedPictures: (n: string) => (n === '1' ? '1 change' : `${n} changes`),
    runsTitle: 'Photo synchronisation',
    lastRun: 'Last run',
    nextRun: 'Next run',
    noRun: 'None yet',
    switchedOff: 'Switched off',
    due: 'Due now',
    people: (n: string) => `${n} people`,
    dryRun: 'dry run',
    runStatus: {
      running: 'Running',
      succeeded: 'Succeeded',
      partial: 'Partly succeeded',
      failed: 'Failed',
      cancelled: 'Cancelled',
      held: 'On hold',
      interrupted: 'Interrupted',
    },
  },
  nl: {
    noEmployees: 'Er zijn nog geen medewerkers, dus van niemand kan een foto worden getoond.',
    importEmployees: 'Medewerkers importeren',
    askTitle: 'Rollcall wordt ingericht',
    ask: 'Een beheerder rondt eerst de inrichting af. Stuur een beheerder van Rollcall de link naar deze pagina; die toont wat nog te doen is.',
    askThese: 'Deze mensen kunnen de inrichting afronden:',
    linkLabel: 'Link naar deze pagina',
    shareLink: 'De link delen',
    shareName: 'Rollcall inrichten',
    readyTitle: 'Rollcall is gereed',
    ready: 'De foto’s van medewerkers worden bijgehouden. U hoeft niets te doen.',
    attentionTitle: 'Vraagt aandacht',
    allWell: 'Niets vraagt aandacht.',
    toAccount: 'Het account openen',
    toRun: 'De uitvoering bekijken',
    toPeople: 'Deze mensen tonen',
    certificateSoon: (account: string, days: number) =>
      days === 0
        ? `Het certificaat van ${account} verloopt vandaag.`
        : days === 1
          ? `Het certificaat van ${account} verloopt morgen.`
          : `Het certificaat van ${account} verloopt over ${days} dagen.`,
    certificateOver: (account: string) => `Het certificaat van ${account} is verlopen.`,
    secretSoon: (account: string, days: number) =>
      days === 0
        ? `Het clientgeheim van ${account} verloopt vandaag.`
        : days === 1
          ? `Het clientgeheim van ${account} verloopt morgen.`
          : `Het clientgeheim van ${account} verloopt over ${days} dagen.`,
    secretOver: (account: string) => `Het clientgeheim van ${account} is verlopen.`,
    accountIll: (account: string) => `Het externe account ${account} werkt niet`,
    held: (task: string) => `Een uitvoering van ${task} is aangehouden`,
    heldText: (updated: number, removed: number, of: number) =>
      `Ze zou ${updated} van de ${of} foto’s vervangen en ${removed} verwijderen. Bekijk ze, en bevestig of wijs af.`,
    runFailed: (task: string) => `De laatste uitvoering van ${task} is mislukt`,
    failedPeople: (n: number) =>
      n === 1
        ? 'De foto van één persoon kon niet worden opgehaald'
        : `De foto’s van ${n} mensen konden niet worden opgehaald`,
    failedRemedy:
      'De pagina van elke persoon zegt waarom. Voorbijgaande problemen worden bij de volgende uitvoering opnieuw geprobeerd.',
    toWho: 'Kiezen wie wie is',
    severalUsers: (n: number) =>
      n === 1 ? 'Bij één persoon passen meerdere Entra-gebruikers' : `Bij ${n} mensen passen meerdere Entra-gebruikers`,
    severalUsersRemedy: 'Kies voor ieder de juiste. Gezicht, functie en afdeling staan naast elkaar.',
    severalEmployees: (n: number) => `${n} personeelsrecords delen een Entra-gebruiker met een ander record`,
    severalEmployeesRemedy:
      'Iemand heeft twee records, of een adres klopt niet. Verwijder het dubbele record, of koppel elk aan de eigen gebruiker.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Bij één persoon past een Entra-gebruiker die aan iemand anders is gekoppeld'
        : `Bij ${n} mensen passen Entra-gebruikers die aan iemand anders zijn gekoppeld`,
    linkedElsewhereRemedy: 'Koppel hen aan hun eigen gebruiker, of verbeter de koppeling van de ander.',
    noUser: (n: number) =>
      n === 1 ? 'Eén persoon is niet gevonden in Entra ID' : `${n} mensen zijn niet gevonden in Entra ID`,
    noUserRemedy: 'Kies de juiste gebruiker uit mensen met een gelijkende naam, of verbeter het adres.',
    userGone: (n: number) =>
      n === 1
        ? 'De Entra-gebruiker van één persoon bestaat niet meer'
        : `De Entra-gebruikers van ${n} mensen bestaan niet meer`,
    userGoneRemedy: 'Misschien zijn ze uit dienst. Verwijder hen, of koppel hen aan hun nieuwe gebruiker.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Eén persoon meldde zich aan en heeft geen fiche'
          : `${n} mensen meldden zich aan en hebben geen fiche`,
      notFoundRemedy: 'Voeg de persoon toe, of vul in de fiche het adres in waarmee die zich aanmeldt.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Eén persoon meldde zich aan en heeft meer dan één fiche'
          : `${n} mensen meldden zich aan en hebben elk meer dan één fiche`,
      ambiguousRemedy:
        'Verbeter het adres in de fiche die niet van die persoon is, of koppel de juiste fiche met de hand.',
    },
    coverageTitle: 'Medewerkers met foto',
    coverage: (having: string, all: string) => `${having} van de ${all} medewerkers hebben een foto`,
    department: 'Afdeling',
    noDepartment: 'Geen afdeling',
    ofAll: (having: string, all: string) => `${having} van ${all}`,
    allDepartments: 'Alle afdelingen tonen',
    fewDepartments: 'Minder tonen',
    fromEntra: (n: string) => `${n} uit Microsoft 365`,
    fromHr: (n: string) => `${n} van HR`,
    whyNone: 'Waarom ze er geen hebben',
    withoutIn: (n, department) => `${n} zonder foto: ${department}`,
    without: (n: string) => `${n} zonder foto`,
    lastRuns: (n: number) => `De laatste ${n} uitvoeringen`,
    changedPictures: (n: string) => (n === '1' ? '1 wijziging' : `${n} wijzigingen`),
    runsTitle: 'Fotosynchronisatie',
    lastRun: 'Laatste uitvoering',
    nextRun: 'Volgende uitvoering',
    noRun: 'Nog geen',
    switchedOff: 'Uitgeschakeld',
    due: 'Nu aan de beurt',
    people: (n: string) => `${n} mensen`,
    dryRun: 'proefuitvoering',
    runStatus: {
      running: 'Bezig',
      succeeded: 'Geslaagd',
      partial: 'Deels geslaagd',
      failed: 'Mislukt',
      cancelled: 'Geannuleerd',
      held: 'Aangehouden',
      interrupted: 'Onderbroken',
    },
  },
  fr: {
    noEmployees: 'Il n’y a pas encore de collaborateurs ; aucune photo ne peut donc être montrée.',
    importEmployees: 'Importer des collaborateurs',
    askTitle: 'Rollcall est en cours de mise en place',
    ask: 'Un administrateur termine d’abord la mise en place. Envoyez à un administrateur de Rollcall le lien vers cette page ; elle montre ce qui reste à faire.',
    askThese: 'Ces personnes peuvent terminer la mise en place :',
    linkLabel: 'Lien vers cette page',
    shareLink: 'Partager le lien',
    shareName: 'Mettre en place Rollcall',
    readyTitle: 'Rollcall est prêt',
    ready: 'Les photos des collaborateurs sont tenues à jour. Vous n’avez rien à faire.',
    attentionTitle: 'Demande de l’attention',
    allWell: 'Rien ne demande d’attention.',
    toAccount: 'Ouvrir le compte',
    toRun: 'Regarder l’exécution',
    toPeople: 'Montrer ces personnes',
    certificateSoon: (account: string, days: number) =>
      days === 0
        ? `Le certificat de ${account} expire aujourd’hui.`
        : days === 1
          ? `Le certificat de ${account} expire demain.`
          : `Le certificat de ${account} expire dans ${days} jours.`,
    certificateOver: (account: string) => `Le certificat de ${account} a expiré.`,
    secretSoon: (account: string, days: number) =>
      days === 0
        ? `Le secret client de ${account} expire aujourd’hui.`
        : days === 1
          ? `Le secret client de ${account} expire demain.`
          : `Le secret client de ${account} expire dans ${days} jours.`,
    secretOver: (account: string) => `Le secret client de ${account} a expiré.`,
    accountIll: (account: string) => `Le compte distant ${account} ne fonctionne pas`,
    held: (task: string) => `Une exécution de ${task} est retenue`,
    heldText: (updated: number, removed: number, of: number) =>
      `Elle remplacerait ${updated} et supprimerait ${removed} des ${of} photos. Regardez-les, puis confirmez ou rejetez.`,
    runFailed: (task: string) => `La dernière exécution de ${task} a échoué`,
    failedPeople: (n: number) =>
      n === 1
        ? 'La photo d’une personne n’a pas pu être récupérée'
        : `Les photos de ${n} personnes n’ont pas pu être récupérées`,
    failedRemedy: 'La page de chaque personne dit pourquoi. L’exécution suivante réessaie ce qui est passager.',
    toWho: 'Choisir qui est qui',
    severalUsers: (n: number) =>
      n === 1
        ? 'Une personne correspond à plusieurs utilisateurs Entra'
        : `${n} personnes correspondent à plusieurs utilisateurs Entra`,
    severalUsersRemedy: 'Choisissez le bon pour chacune. Visages, fonctions et services sont côte à côte.',
    severalEmployees: (n: number) => `${n} fiches partagent un utilisateur Entra avec une autre fiche`,
    severalEmployeesRemedy:
      'Soit quelqu’un a deux fiches, soit une adresse est fausse. Supprimez la fiche en double, ou reliez chacune à son propre utilisateur.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Une personne correspond à un utilisateur Entra relié à quelqu’un d’autre'
        : `${n} personnes correspondent à des utilisateurs Entra reliés à quelqu’un d’autre`,
    linkedElsewhereRemedy: 'Reliez-les à leur propre utilisateur, ou corrigez le lien de l’autre personne.',
    noUser: (n: number) =>
      n === 1
        ? 'Une personne n’a pas été trouvée dans Entra ID'
        : `${n} personnes n’ont pas été trouvées dans Entra ID`,
    noUserRemedy: 'Choisissez le bon utilisateur parmi les noms proches, ou corrigez l’adresse.',
    userGone: (n: number) =>
      n === 1
        ? 'L’utilisateur Entra d’une personne n’existe plus'
        : `Les utilisateurs Entra de ${n} personnes n’existent plus`,
    userGoneRemedy: 'Elles sont peut-être parties. Supprimez-les, ou reliez-les à leur nouvel utilisateur.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Une personne s’est connectée et n’a pas de fiche'
          : `${n} personnes se sont connectées et n’ont pas de fiche`,
      notFoundRemedy: 'Ajoutez la personne, ou inscrivez dans sa fiche l’adresse avec laquelle elle se connecte.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Une personne s’est connectée et a plusieurs fiches'
          : `${n} personnes se sont connectées et ont chacune plusieurs fiches`,
      ambiguousRemedy: 'Corrigez l’adresse dans la fiche qui n’est pas la sienne, ou reliez la bonne fiche à la main.',
    },
    coverageTitle: 'Collaborateurs avec photo',
    coverage: (having: string, all: string) => `${having} collaborateurs sur ${all} ont une photo`,
    department: 'Service',
    noDepartment: 'Aucun service',
    ofAll: (having: string, all: string) => `${having} sur ${all}`,
    allDepartments: 'Montrer tous les services',
    fewDepartments: 'En montrer moins',
    fromEntra: (n: string) => `${n} de Microsoft 365`,
    fromHr: (n: string) => `${n} des RH`,
    whyNone: 'Pourquoi ils n’en ont pas',
    withoutIn: (n, department) => `${n} sans photo : ${department}`,
    without: (n: string) => `${n} sans photo`,
    lastRuns: (n: number) => `Les ${n} dernières exécutions`,
    changedPictures: (n: string) => (n === '1' ? '1 changement' : `${n} changements`),
    runsTitle: 'Synchronisation des photos',
    lastRun: 'Dernière exécution',
    nextRun: 'Prochaine exécution',
    noRun: 'Aucune pour l’instant',
    switchedOff: 'Désactivée',
    due: 'À l’instant',
    people: (n: string) => `${n} personnes`,
    dryRun: 'essai à blanc',
    runStatus: {
      running: 'En cours',
      succeeded: 'Réussie',
      partial: 'Réussie en partie',
      failed: 'Échouée',
      cancelled: 'Annulée',
      held: 'Retenue',
      interrupted: 'Interrompue',
    },
  },
  de: {
    noEmployees: 'Es gibt noch keine Mitarbeitenden; daher kann von niemandem ein Foto gezeigt werden.',
    importEmployees: 'Mitarbeitende importieren',
    askTitle: 'Rollcall wird eingerichtet',
    ask: 'Zuerst schließt ein Administrator die Einrichtung ab. Senden Sie einem Administrator von Rollcall den Link zu dieser Seite; sie zeigt, was noch zu tun ist.',
    askThese: 'Diese Personen können die Einrichtung abschließen:',
    linkLabel: 'Link zu dieser Seite',
    shareLink: 'Link teilen',
    shareName: 'Rollcall einrichten',
    readyTitle: 'Rollcall ist bereit',
    ready: 'Die Fotos der Mitarbeitenden werden aktuell gehalten. Sie müssen nichts tun.',
    attentionTitle: 'Braucht Aufmerksamkeit',
    allWell: 'Nichts braucht Aufmerksamkeit.',
    toAccount: 'Konto öffnen',
    toRun: 'Lauf ansehen',
    toPeople: 'Diese Personen zeigen',
    certificateSoon: (account: string, days: number) =>
      days === 0
        ? `Das Zertifikat von ${account} läuft heute ab.`
        : days === 1
          ? `Das Zertifikat von ${account} läuft morgen ab.`
          : `Das Zertifikat von ${account} läuft in ${days} Tagen ab.`,
    certificateOver: (account: string) => `Das Zertifikat von ${account} ist abgelaufen.`,
    secretSoon: (account: string, days: number) =>
      days === 0
        ? `Das Clientgeheimnis von ${account} läuft heute ab.`
        : days === 1
          ? `Das Clientgeheimnis von ${account} läuft morgen ab.`
          : `Das Clientgeheimnis von ${account} läuft in ${days} Tagen ab.`,
    secretOver: (account: string) => `Das Clientgeheimnis von ${account} ist abgelaufen.`,
    accountIll: (account: string) => `Das externe Konto ${account} funktioniert nicht`,
    held: (task: string) => `Ein Lauf von ${task} ist angehalten`,
    heldText: (updated: number, removed: number, of: number) =>
      `Er würde von ${of} Fotos ${updated} ersetzen und ${removed} entfernen. Sehen Sie sie an; bestätigen oder verwerfen Sie dann.`,
    runFailed: (task: string) => `Der letzte Lauf von ${task} ist fehlgeschlagen`,
    failedPeople: (n: number) =>
      n === 1
        ? 'Das Foto einer Person konnte nicht geholt werden'
        : `Die Fotos von ${n} Personen konnten nicht geholt werden`,
    failedRemedy: 'Die Seite jeder Person sagt, warum. Vorübergehendes versucht der nächste Lauf noch einmal.',
    toWho: 'Wählen, wer wer ist',
    severalUsers: (n: number) =>
      n === 1 ? 'Zu einer Person passen mehrere Entra-Benutzer' : `Zu ${n} Personen passen mehrere Entra-Benutzer`,
    severalUsersRemedy: 'Wählen Sie jeweils den richtigen. Gesicht, Position und Abteilung stehen nebeneinander.',
    severalEmployees: (n: number) => `${n} Datensätze teilen sich einen Entra-Benutzer mit einem anderen`,
    severalEmployeesRemedy:
      'Entweder hat jemand zwei Datensätze, oder eine Adresse ist falsch. Löschen Sie den doppelten, oder verknüpfen Sie jeden mit seinem eigenen Benutzer.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Zu einer Person passt ein Entra-Benutzer, der mit jemand anderem verknüpft ist'
        : `Zu ${n} Personen passen Entra-Benutzer, die mit jemand anderem verknüpft sind`,
    linkedElsewhereRemedy:
      'Verknüpfen Sie sie mit ihrem eigenen Benutzer, oder berichtigen Sie die andere Verknüpfung.',
    noUser: (n: number) =>
      n === 1 ? 'Eine Person wurde in Entra ID nicht gefunden' : `${n} Personen wurden in Entra ID nicht gefunden`,
    noUserRemedy: 'Wählen Sie den richtigen Benutzer unter ähnlichen Namen, oder berichtigen Sie die Adresse.',
    userGone: (n: number) =>
      n === 1
        ? 'Den Entra-Benutzer einer Person gibt es nicht mehr'
        : `Die Entra-Benutzer von ${n} Personen gibt es nicht mehr`,
    userGoneRemedy:
      'Vielleicht sind sie ausgeschieden. Löschen Sie sie, oder verknüpfen Sie sie mit ihrem neuen Benutzer.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Eine Person hat sich angemeldet und hat keinen Datensatz'
          : `${n} Personen haben sich angemeldet und haben keinen Datensatz`,
      notFoundRemedy:
        'Legen Sie die Person an, oder tragen Sie in ihrem Datensatz die Adresse ein, mit der sie sich anmeldet.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Eine Person hat sich angemeldet und hat mehrere Datensätze'
          : `${n} Personen haben sich angemeldet und haben je mehrere Datensätze`,
      ambiguousRemedy:
        'Berichtigen Sie die Adresse im Datensatz, der nicht ihrer ist, oder verknüpfen Sie den richtigen von Hand.',
    },
    coverageTitle: 'Mitarbeitende mit Foto',
    coverage: (having: string, all: string) => `${having} von ${all} Mitarbeitenden haben ein Foto`,
    department: 'Abteilung',
    noDepartment: 'Keine Abteilung',
    ofAll: (having: string, all: string) => `${having} von ${all}`,
    allDepartments: 'Alle Abteilungen zeigen',
    fewDepartments: 'Weniger zeigen',
    fromEntra: (n: string) => `${n} aus Microsoft 365`,
    fromHr: (n: string) => `${n} von HR`,
    whyNone: 'Warum sie keines haben',
    withoutIn: (n, department) => `${n} ohne Foto: ${department}`,
    without: (n: string) => `${n} ohne Foto`,
    lastRuns: (n: number) => `Die letzten ${n} Läufe`,
    changedPictures: (n: string) => (n === '1' ? '1 Änderung' : `${n} Änderungen`),
    runsTitle: 'Fotosynchronisierung',
    lastRun: 'Letzter Lauf',
    nextRun: 'Nächster Lauf',
    noRun: 'Noch keiner',
    switchedOff: 'Ausgeschaltet',
    due: 'Jetzt fällig',
    people: (n: string) => `${n} Personen`,
    dryRun: 'Probelauf',
    runStatus: {
      running: 'Läuft',
      succeeded: 'Erfolgreich',
      partial: 'Teilweise erfolgreich',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
      held: 'Angehalten',
      interrupted: 'Unterbrochen',
    },
  },
})
