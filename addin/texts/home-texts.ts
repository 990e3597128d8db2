import { texts } from './table.ts'

/** The start page: what is to be set up, and how things are. */
export const homeTexts = texts({
  en: {
    setupTitle: 'Set up photo synchronisation',
    progress: (done: number, all: number) => `${done} of ${all} steps are done`,
    done: 'Done',
    next: 'Next',
    later: 'Later',
    byAdmin: 'Can be done by an admin',
    steps: {
      remoteAccount: {
        title: 'Connect to Microsoft 365',
        text: 'Add a remote account for your tenant. It is told there where each value is found.',
        action: 'Add a remote account',
      },
      photoSetting: {
        title: 'Choose the account for photos',
        text: 'Under Microsoft photo synchronization, choose the remote account through which pictures come.',
        action: 'Open the settings',
      },
      serviceTask: {
        title: 'Create a service task',
        text: 'It synchronises the photos at the times you choose. Nothing is fetched before there is one.',
        action: 'Create a service task',
      },
      firstRun: {
        title: 'Synchronise for the first time',
        text: 'Start the service task, or wait for its next time. A dry run shows first what would happen.',
        action: 'Open the service tasks',
      },
    },
    noEmployees: 'There are no employees yet, so no picture can be shown for anyone.',
    importEmployees: 'Import employees',
    askTitle: 'Rollcall is being set up',
    ask: 'An admin finishes the set-up first. Send an admin of Rollcall the link to this page; it shows what is still to be done.',
    askThese: 'These people can finish the set-up:',
    linkLabel: 'Link to this page',
    shareLink: 'Share the link',
    shareName: 'Set up Rollcall',
    readyTitle: 'Rollcall is ready',
    ready: 'Employees’ pictures are kept up to date. There is nothing you have to do.',
    attentionTitle: 'Needs attention',
    allWell: 'Nothing needs attention.',
    toAccount: 'Open the account',
    toRun: 'Look at the run',
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
    accountIll: (account: string) => `The remote account ${account} does not work`,
    held: (task: string) => `A run of ${task} is held`,
    heldText: (updated: number, removed: number, of: number) =>
      `It would replace ${updated} and remove ${removed} of ${of} pictures. Look at them, then confirm or reject.`,
    runFailed: (task: string) => `The last run of ${task} failed`,
    failedPeople: (n: number) =>
      n === 1 ? 'The picture of one person could not be fetched' : `The pictures of ${n} people could not be fetched`,
    failedRemedy: 'Each person’s page says why. Passing trouble is tried again by the next run.',
    ambiguousPeople: (n: number) =>
      n === 1 ? 'One person fits several users in Entra ID' : `${n} people fit several users in Entra ID each`,
    ambiguousRemedy: 'Link the person by hand to the right user, or correct the doubled address in Entra ID.',
    unmatchedPeople: (n: number) =>
      n === 1 ? 'One person was not found in Entra ID' : `${n} people were not found in Entra ID`,
    unmatchedRemedy: 'Correct the address of the person, or link the person by hand.',
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
    sources: (entra: string, hr: string) => `${entra} from Microsoft 365, ${hr} from HR`,
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
      partial: 'Succeeded in part',
      failed: 'Failed',
      cancelled: 'Cancelled',
      held: 'Held',
      interrupted: 'Interrupted',
    },
  },
  nl: {
    setupTitle: 'Fotosynchronisatie inrichten',
    progress: (done: number, all: number) => `${done} van ${all} stappen zijn gedaan`,
    done: 'Gedaan',
    next: 'Nu',
    later: 'Later',
    byAdmin: 'Kan door een beheerder worden gedaan',
    steps: {
      remoteAccount: {
        title: 'Verbinden met Microsoft 365',
        text: 'Voeg een extern account toe voor uw tenant. Daar staat waar elke waarde te vinden is.',
        action: 'Een extern account toevoegen',
      },
      photoSetting: {
        title: 'Het account voor foto’s kiezen',
        text: 'Kies bij Microsoft-fotosynchronisatie het externe account waarmee de foto’s komen.',
        action: 'De instellingen openen',
      },
      serviceTask: {
        title: 'Een servicetaak maken',
        text: 'Die synchroniseert de foto’s op de tijden die u kiest. Voordat er een is, wordt niets opgehaald.',
        action: 'Een servicetaak maken',
      },
      firstRun: {
        title: 'Voor het eerst synchroniseren',
        text: 'Start de servicetaak, of wacht op haar volgende tijd. Een proefuitvoering toont eerst wat er zou gebeuren.',
        action: 'De servicetaken openen',
      },
    },
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
    ambiguousPeople: (n: number) =>
      n === 1
        ? 'Bij één persoon passen meerdere gebruikers in Entra ID'
        : `Bij ${n} mensen passen telkens meerdere gebruikers in Entra ID`,
    ambiguousRemedy:
      'Koppel de persoon met de hand aan de juiste gebruiker, of verbeter het dubbele adres in Entra ID.',
    unmatchedPeople: (n: number) =>
      n === 1 ? 'Eén persoon is niet gevonden in Entra ID' : `${n} mensen zijn niet gevonden in Entra ID`,
    unmatchedRemedy: 'Verbeter het adres van de persoon, of koppel de persoon met de hand.',
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
    sources: (entra: string, hr: string) => `${entra} uit Microsoft 365, ${hr} van HR`,
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
    setupTitle: 'Mettre en place la synchronisation des photos',
    progress: (done: number, all: number) => `${done} étapes sur ${all} sont faites`,
    done: 'Fait',
    next: 'À faire',
    later: 'Plus tard',
    byAdmin: 'Peut être fait par un administrateur',
    steps: {
      remoteAccount: {
        title: 'Se relier à Microsoft 365',
        text: 'Ajoutez un compte distant pour votre tenant. On y explique où trouver chaque valeur.',
        action: 'Ajouter un compte distant',
      },
      photoSetting: {
        title: 'Choisir le compte pour les photos',
        text: 'Sous Synchronisation des photos Microsoft, choisissez le compte distant par lequel les photos arrivent.',
        action: 'Ouvrir les paramètres',
      },
      serviceTask: {
        title: 'Créer une tâche de service',
        text: 'Elle synchronise les photos aux moments que vous choisissez. Rien n’est récupéré avant qu’il y en ait une.',
        action: 'Créer une tâche de service',
      },
      firstRun: {
        title: 'Synchroniser une première fois',
        text: 'Démarrez la tâche de service ou attendez sa prochaine heure. Un essai à blanc montre d’abord ce qui se passerait.',
        action: 'Ouvrir les tâches de service',
      },
    },
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
    ambiguousPeople: (n: number) =>
      n === 1
        ? 'Une personne correspond à plusieurs utilisateurs dans Entra ID'
        : `${n} personnes correspondent chacune à plusieurs utilisateurs dans Entra ID`,
    ambiguousRemedy: 'Reliez la personne à la main au bon utilisateur, ou corrigez l’adresse en double dans Entra ID.',
    unmatchedPeople: (n: number) =>
      n === 1
        ? 'Une personne n’a pas été trouvée dans Entra ID'
        : `${n} personnes n’ont pas été trouvées dans Entra ID`,
    unmatchedRemedy: 'Corrigez l’adresse de la personne, ou reliez la personne à la main.',
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
    sources: (entra: string, hr: string) => `${entra} de Microsoft 365, ${hr} des RH`,
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
    setupTitle: 'Fotosynchronisierung einrichten',
    progress: (done: number, all: number) => `${done} von ${all} Schritten sind erledigt`,
    done: 'Erledigt',
    next: 'Als Nächstes',
    later: 'Später',
    byAdmin: 'Kann ein Administrator tun',
    steps: {
      remoteAccount: {
        title: 'Mit Microsoft 365 verbinden',
        text: 'Fügen Sie ein externes Konto für Ihren Mandanten hinzu. Dort steht, wo jeder Wert zu finden ist.',
        action: 'Externes Konto hinzufügen',
      },
      photoSetting: {
        title: 'Das Konto für Fotos wählen',
        text: 'Wählen Sie unter Microsoft-Fotosynchronisierung das externe Konto, über das die Fotos kommen.',
        action: 'Einstellungen öffnen',
      },
      serviceTask: {
        title: 'Eine Dienstaufgabe anlegen',
        text: 'Sie synchronisiert die Fotos zu den Zeiten, die Sie wählen. Vorher wird nichts geholt.',
        action: 'Dienstaufgabe anlegen',
      },
      firstRun: {
        title: 'Zum ersten Mal synchronisieren',
        text: 'Starten Sie die Dienstaufgabe oder warten Sie auf ihre nächste Zeit. Ein Probelauf zeigt zuerst, was geschähe.',
        action: 'Dienstaufgaben öffnen',
      },
    },
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
    runFailed: (task: string) => `Der letzte Lauf von ${task} ist gescheitert`,
    failedPeople: (n: number) =>
      n === 1
        ? 'Das Foto einer Person konnte nicht geholt werden'
        : `Die Fotos von ${n} Personen konnten nicht geholt werden`,
    failedRemedy: 'Die Seite jeder Person sagt, warum. Vorübergehendes versucht der nächste Lauf noch einmal.',
    ambiguousPeople: (n: number) =>
      n === 1
        ? 'Zu einer Person passen mehrere Benutzer in Entra ID'
        : `Zu ${n} Personen passen jeweils mehrere Benutzer in Entra ID`,
    ambiguousRemedy:
      'Verknüpfen Sie die Person von Hand mit dem richtigen Benutzer, oder berichtigen Sie die doppelte Adresse in Entra ID.',
    unmatchedPeople: (n: number) =>
      n === 1 ? 'Eine Person wurde in Entra ID nicht gefunden' : `${n} Personen wurden in Entra ID nicht gefunden`,
    unmatchedRemedy: 'Berichtigen Sie die Adresse der Person, oder verknüpfen Sie die Person von Hand.',
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
    sources: (entra: string, hr: string) => `${entra} aus Microsoft 365, ${hr} von HR`,
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
      succeeded: 'Gelungen',
      partial: 'Teilweise gelungen',
      failed: 'Gescheitert',
      cancelled: 'Abgebrochen',
      held: 'Angehalten',
      interrupted: 'Unterbrochen',
    },
  },
})
