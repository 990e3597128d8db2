import { texts } from './table.ts'

/** What needs attention on Home. */
export const attentionTexts = texts({
  en: {
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
    held: (task: string) => `A run of ${task} is waiting for your decision`,
    heldText: (updated: number, removed: number, of: number) =>
      `It would replace ${updated} of ${of} pictures and remove ${removed}. Look at the faces, then confirm or reject the run.`,
    runFailed: (task: string) => `The last run of ${task} failed`,
    failedPeople: (n: number) =>
      n === 1 ? 'One person’s picture couldn’t be fetched' : `The pictures of ${n} people couldn’t be fetched`,
    failedRemedy: 'Each person’s page says why. The next run tries again.',
    toWho: 'Choose who is who',
    severalUsers: (n: number) =>
      n === 1 ? 'One person matches more than one Entra user' : `${n} people match more than one Entra user`,
    severalUsersRemedy: 'Choose the right one for each. You see their faces, job titles and departments side by side.',
    severalEmployees: (n: number) => `${n} employee records share an Entra user with another record`,
    severalEmployeesRemedy:
      'Either someone has two records, or an address is wrong. Delete the duplicate, or link each record to its own user.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'One person matches an Entra user that is linked to someone else'
        : `${n} people match Entra users that are linked to someone else`,
    linkedElsewhereRemedy: 'Link each person to their own user, or correct the other person’s link.',
    noUser: (n: number) => (n === 1 ? 'One person wasn’t found in Entra ID' : `${n} people weren’t found in Entra ID`),
    noUserRemedy: 'Choose the right user among people with similar names, or correct the address.',
    userGone: (n: number) =>
      n === 1 ? 'One person’s Entra user no longer exists' : `The Entra users of ${n} people no longer exist`,
    userGoneRemedy: 'They may have left. Delete them, or link them to their new user.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'One person signed in but has no employee record'
          : `${n} people signed in but have no employee record`,
      notFoundRemedy: 'Add the person, or enter their sign-in address in their record.',
      ambiguous: (n: number) =>
        n === 1
          ? 'One person signed in but has several employee records'
          : `${n} people signed in but have several employee records each`,
      ambiguousRemedy: 'Correct the address in the record that isn’t theirs, or link the right record by hand.',
    },
  },
  nl: {
    attentionTitle: 'Vraagt aandacht',
    allWell: 'Niets vraagt aandacht.',
    toAccount: 'Het account openen',
    toRun: 'De uitvoering openen',
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
    held: (task: string) => `Een uitvoering van ${task} wacht op uw beslissing`,
    heldText: (updated: number, removed: number, of: number) =>
      `Ze zou ${updated} van de ${of} foto’s vervangen en er ${removed} verwijderen. Bekijk de gezichten en bevestig de uitvoering of wijs ze af.`,
    runFailed: (task: string) => `De laatste uitvoering van ${task} is mislukt`,
    failedPeople: (n: number) =>
      n === 1
        ? 'De foto van één persoon kon niet worden opgehaald'
        : `De foto’s van ${n} mensen konden niet worden opgehaald`,
    failedRemedy: 'Op de pagina van elke persoon staat waarom. De volgende uitvoering probeert het opnieuw.',
    toWho: 'Kiezen wie wie is',
    severalUsers: (n: number) =>
      n === 1
        ? 'Eén persoon komt overeen met meer dan één Entra-gebruiker'
        : `${n} mensen komen overeen met meer dan één Entra-gebruiker`,
    severalUsersRemedy: 'Kies telkens de juiste. U ziet gezicht, functie en afdeling naast elkaar.',
    severalEmployees: (n: number) => `${n} fiches delen een Entra-gebruiker met een andere fiche`,
    severalEmployeesRemedy:
      'Iemand heeft twee fiches, of een adres klopt niet. Verwijder de dubbele fiche, of koppel elke fiche aan haar eigen gebruiker.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Eén persoon komt overeen met een Entra-gebruiker die aan iemand anders is gekoppeld'
        : `${n} mensen komen overeen met Entra-gebruikers die aan iemand anders zijn gekoppeld`,
    linkedElsewhereRemedy: 'Koppel elk van hen aan de eigen gebruiker, of verbeter de koppeling van de andere persoon.',
    noUser: (n: number) =>
      n === 1 ? 'Eén persoon is niet gevonden in Entra ID' : `${n} mensen zijn niet gevonden in Entra ID`,
    noUserRemedy: 'Kies de juiste gebruiker uit mensen met een gelijkaardige naam, of verbeter het adres.',
    userGone: (n: number) =>
      n === 1
        ? 'De Entra-gebruiker van één persoon bestaat niet meer'
        : `De Entra-gebruikers van ${n} mensen bestaan niet meer`,
    userGoneRemedy: 'Misschien zijn ze uit dienst. Verwijder hen, of koppel hen aan hun nieuwe gebruiker.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Eén persoon heeft zich aangemeld, maar heeft geen fiche'
          : `${n} mensen hebben zich aangemeld, maar hebben geen fiche`,
      notFoundRemedy: 'Voeg de persoon toe, of vul in de fiche het adres in waarmee die persoon zich aanmeldt.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Eén persoon heeft zich aangemeld, maar heeft meer dan één fiche'
          : `${n} mensen hebben zich aangemeld, maar hebben elk meer dan één fiche`,
      ambiguousRemedy:
        'Verbeter het adres in de fiche die niet van die persoon is, of koppel de juiste fiche met de hand.',
    },
  },
  fr: {
    attentionTitle: 'À traiter',
    allWell: 'Rien à signaler.',
    toAccount: 'Ouvrir le compte',
    toRun: 'Ouvrir l’exécution',
    toPeople: 'Afficher ces personnes',
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
    held: (task: string) => `Une exécution de ${task} attend votre décision`,
    heldText: (updated: number, removed: number, of: number) =>
      `Elle remplacerait ${updated} des ${of} photos et en supprimerait ${removed}. Regardez les visages, puis confirmez ou rejetez l’exécution.`,
    runFailed: (task: string) => `La dernière exécution de ${task} a échoué`,
    failedPeople: (n: number) =>
      n === 1
        ? 'La photo d’une personne n’a pas pu être récupérée'
        : `Les photos de ${n} personnes n’ont pas pu être récupérées`,
    failedRemedy: 'La page de chaque personne dit pourquoi. La prochaine exécution réessaiera.',
    toWho: 'Choisir qui est qui',
    severalUsers: (n: number) =>
      n === 1
        ? 'Une personne correspond à plusieurs utilisateurs Entra'
        : `${n} personnes correspondent à plusieurs utilisateurs Entra`,
    severalUsersRemedy:
      'Choisissez le bon pour chaque personne. Vous voyez visages, fonctions et services côte à côte.',
    severalEmployees: (n: number) => `${n} fiches partagent un utilisateur Entra avec une autre fiche`,
    severalEmployeesRemedy:
      'Soit quelqu’un a deux fiches, soit une adresse est erronée. Supprimez la fiche en double, ou reliez chaque fiche à son propre utilisateur.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Une personne correspond à un utilisateur Entra relié à quelqu’un d’autre'
        : `${n} personnes correspondent à des utilisateurs Entra reliés à quelqu’un d’autre`,
    linkedElsewhereRemedy: 'Reliez chaque personne à son propre utilisateur, ou corrigez le lien de l’autre personne.',
    noUser: (n: number) =>
      n === 1
        ? 'Une personne n’a pas été trouvée dans Entra ID'
        : `${n} personnes n’ont pas été trouvées dans Entra ID`,
    noUserRemedy: 'Choisissez le bon utilisateur parmi les noms proches, ou corrigez l’adresse.',
    userGone: (n: number) =>
      n === 1
        ? 'L’utilisateur Entra d’une personne n’existe plus'
        : `Les utilisateurs Entra de ${n} personnes n’existent plus`,
    userGoneRemedy: 'Ces personnes sont peut-être parties. Supprimez-les, ou reliez-les à leur nouvel utilisateur.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Une personne s’est connectée, mais n’a pas de fiche'
          : `${n} personnes se sont connectées, mais n’ont pas de fiche`,
      notFoundRemedy: 'Ajoutez la personne, ou indiquez dans sa fiche l’adresse avec laquelle elle se connecte.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Une personne s’est connectée, mais a plusieurs fiches'
          : `${n} personnes se sont connectées, mais ont chacune plusieurs fiches`,
      ambiguousRemedy: 'Corrigez l’adresse dans la fiche qui n’est pas la sienne, ou reliez la bonne fiche à la main.',
    },
  },
  de: {
    attentionTitle: 'Zu erledigen',
    allWell: 'Es gibt nichts zu erledigen.',
    toAccount: 'Konto öffnen',
    toRun: 'Lauf öffnen',
    toPeople: 'Diese Personen anzeigen',
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
    held: (task: string) => `Ein Lauf von ${task} wartet auf Ihre Entscheidung`,
    heldText: (updated: number, removed: number, of: number) =>
      `Er würde ${updated} von ${of} Fotos ersetzen und ${removed} entfernen. Sehen Sie sich die Gesichter an und bestätigen oder verwerfen Sie dann den Lauf.`,
    runFailed: (task: string) => `Der letzte Lauf von ${task} ist fehlgeschlagen`,
    failedPeople: (n: number) =>
      n === 1
        ? 'Das Foto einer Person konnte nicht geholt werden'
        : `Die Fotos von ${n} Personen konnten nicht geholt werden`,
    failedRemedy: 'Auf der Seite jeder Person steht, warum. Der nächste Lauf versucht es erneut.',
    toWho: 'Wählen, wer wer ist',
    severalUsers: (n: number) =>
      n === 1 ? 'Zu einer Person passen mehrere Entra-Benutzer' : `Zu ${n} Personen passen mehrere Entra-Benutzer`,
    severalUsersRemedy: 'Wählen Sie jeweils den richtigen. Sie sehen Gesicht, Position und Abteilung nebeneinander.',
    severalEmployees: (n: number) => `${n} Datensätze teilen sich einen Entra-Benutzer mit einem anderen Datensatz`,
    severalEmployeesRemedy:
      'Entweder hat jemand zwei Datensätze, oder eine Adresse ist falsch. Löschen Sie den doppelten Datensatz, oder verknüpfen Sie jeden mit seinem eigenen Benutzer.',
    linkedElsewhere: (n: number) =>
      n === 1
        ? 'Zu einer Person passt ein Entra-Benutzer, der mit jemand anderem verknüpft ist'
        : `Zu ${n} Personen passen Entra-Benutzer, die mit jemand anderem verknüpft sind`,
    linkedElsewhereRemedy:
      'Verknüpfen Sie jede Person mit ihrem eigenen Benutzer, oder korrigieren Sie die Verknüpfung der anderen Person.',
    noUser: (n: number) =>
      n === 1 ? 'Eine Person wurde in Entra ID nicht gefunden' : `${n} Personen wurden in Entra ID nicht gefunden`,
    noUserRemedy: 'Wählen Sie den richtigen Benutzer unter ähnlichen Namen, oder korrigieren Sie die Adresse.',
    userGone: (n: number) =>
      n === 1
        ? 'Den Entra-Benutzer einer Person gibt es nicht mehr'
        : `Die Entra-Benutzer von ${n} Personen gibt es nicht mehr`,
    userGoneRemedy:
      'Vielleicht sind sie ausgeschieden. Löschen Sie sie, oder verknüpfen Sie sie mit ihrem neuen Benutzer.',
    signedIn: {
      notFound: (n: number) =>
        n === 1
          ? 'Eine Person hat sich angemeldet, hat aber keinen Datensatz'
          : `${n} Personen haben sich angemeldet, haben aber keinen Datensatz`,
      notFoundRemedy:
        'Fügen Sie die Person hinzu, oder tragen Sie in ihrem Datensatz die Adresse ein, mit der sie sich anmeldet.',
      ambiguous: (n: number) =>
        n === 1
          ? 'Eine Person hat sich angemeldet, hat aber mehrere Datensätze'
          : `${n} Personen haben sich angemeldet, haben aber jeweils mehrere Datensätze`,
      ambiguousRemedy:
        'Korrigieren Sie die Adresse in dem Datensatz, der nicht zu der Person gehört, oder verknüpfen Sie den richtigen von Hand.',
    },
  },
})
