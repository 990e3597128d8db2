import { texts } from './table.ts'

/** What is done with several people at once. */
export const peopleBulkTexts = texts({
  en: {
    optOut: 'Opt out of pictures',
    optOutTitle: (n: number, shown: string) =>
      n === 1 ? 'Opt 1 person out of pictures?' : `Opt ${shown} people out of pictures?`,
    optOutText:
      'Their pictures are removed at once, former pictures included. The photo synchronisation leaves these people alone until pictures are allowed again.',
    optOutDo: (n: number, shown: string) => (n === 1 ? 'Opt out 1 person' : `Opt out ${shown} people`),
    allowPictures: 'Allow pictures again',
    pin: 'Pin pictures',
    unpin: 'Unpin pictures',
    done: {
      optOut: (n: number, shown: string) => (n === 1 ? '1 person opted out.' : `${shown} people opted out.`),
      allowPictures: (n: number, shown: string) =>
        n === 1 ? 'Pictures are allowed for 1 person again.' : `Pictures are allowed for ${shown} people again.`,
      pin: (n: number, shown: string) =>
        n === 1
          ? '1 picture is pinned. Sync won’t change it.'
          : `${shown} pictures are pinned. Sync won’t change them.`,
      unpin: (n: number, shown: string) =>
        n === 1 ? '1 picture is no longer pinned.' : `${shown} pictures are no longer pinned.`,
    },
    nothing: 'Nothing to change: it was like that already.',
    leftOutTitle: (n: number, shown: string) => (n === 1 ? '1 person was left out' : `${shown} people were left out`),
    leftOut: {
      photo_not_found: (names: string) => `No picture to pin: ${names}`,
      not_found: (names: string) => `No longer in the list: ${names}`,
      other: (names: string) => `Not possible: ${names}`,
    },
    others: (shown: string) => `${shown} more`,
    hide: 'Hide',
    link: 'Find in Entra ID',
    addToSession: 'Add to a session',
    addTitle: (n: number, shown: string) =>
      n === 1 ? 'Add 1 person to a session' : `Add ${shown} people to a session`,
    session: 'Session',
    sessionHint: 'Sessions still to come. Nobody is invited until the invitation is sent.',
    noSessions: 'There is no session still to come. Plan one under Trainings first.',
    addDo: 'Add',
    added: (n: number, shown: string) =>
      n === 0 ? 'Everyone was on the list already.' : n === 1 ? '1 person was added.' : `${shown} people were added.`,
    nowWaiting: (n: number, shown: string) =>
      n === 1 ? '1 is on the waiting list.' : `${shown} are on the waiting list.`,
    tooMany: (most: string) => `A session takes up to ${most} people. Select fewer.`,
    removed: 'They were taken off the session again.',
    exportSome: 'Export as CSV',
    exportTitle: (n: number, shown: string) =>
      n === 1 ? 'Save the data of 1 person?' : `Save the data of ${shown} people?`,
  },
  nl: {
    optOut: 'Afmelden voor foto’s',
    optOutTitle: (n, shown) =>
      n === 1 ? '1 persoon afmelden voor foto’s?' : `${shown} personen afmelden voor foto’s?`,
    optOutText:
      'Hun foto’s worden meteen verwijderd, ook de vroegere. De fotosynchronisatie laat deze mensen met rust tot foto’s weer zijn toegestaan.',
    optOutDo: (n, shown) => (n === 1 ? '1 persoon afmelden' : `${shown} personen afmelden`),
    allowPictures: 'Foto’s weer toestaan',
    pin: 'Foto’s vastzetten',
    unpin: 'Foto’s losmaken',
    done: {
      optOut: (n, shown) => (n === 1 ? '1 persoon is afgemeld.' : `${shown} personen zijn afgemeld.`),
      allowPictures: (n, shown) =>
        n === 1 ? 'Voor 1 persoon zijn foto’s weer toegestaan.' : `Voor ${shown} personen zijn foto’s weer toegestaan.`,
      pin: (n, shown) =>
        n === 1
          ? '1 foto is vastgezet. De synchronisatie verandert hem niet.'
          : `${shown} foto’s zijn vastgezet. De synchronisatie verandert ze niet.`,
      unpin: (n, shown) => (n === 1 ? '1 foto is niet meer vastgezet.' : `${shown} foto’s zijn niet meer vastgezet.`),
    },
    nothing: 'Er hoefde niets te veranderen.',
    leftOutTitle: (n, shown) => (n === 1 ? '1 persoon is overgeslagen' : `${shown} personen zijn overgeslagen`),
    leftOut: {
      photo_not_found: (names) => `Geen foto om vast te zetten: ${names}`,
      not_found: (names) => `Staat niet meer in de lijst: ${names}`,
      other: (names) => `Niet mogelijk: ${names}`,
    },
    others: (shown) => `nog ${shown}`,
    hide: 'Verbergen',
    link: 'Zoeken in Entra ID',
    addToSession: 'Aan een sessie toevoegen',
    addTitle: (n, shown) =>
      n === 1 ? '1 persoon aan een sessie toevoegen' : `${shown} personen aan een sessie toevoegen`,
    session: 'Sessie',
    sessionHint: 'Sessies die nog komen. Niemand wordt uitgenodigd voordat de uitnodiging is verzonden.',
    noSessions: 'Er komt geen sessie meer. Plan er eerst een onder Opleidingen.',
    addDo: 'Toevoegen',
    added: (n, shown) =>
      n === 0
        ? 'Iedereen stond al op de lijst.'
        : n === 1
          ? '1 persoon is toegevoegd.'
          : `${shown} personen zijn toegevoegd.`,
    nowWaiting: (n, shown) => (n === 1 ? '1 staat op de wachtlijst.' : `${shown} staan op de wachtlijst.`),
    tooMany: (most) => `Een sessie heeft plaats voor hoogstens ${most} personen. Selecteer er minder.`,
    removed: 'Ze zijn weer van de sessie gehaald.',
    exportSome: 'Exporteren als CSV',
    exportTitle: (n, shown) =>
      n === 1 ? 'De gegevens van 1 persoon opslaan?' : `De gegevens van ${shown} personen opslaan?`,
  },
  fr: {
    optOut: 'Refuser les photos',
    optOutTitle: (n, shown) =>
      n === 1 ? 'Plus de photo pour 1 personne ?' : `Plus de photo pour ${shown} personnes ?`,
    optOutText:
      'Leurs photos sont supprimées aussitôt, les anciennes aussi. La synchronisation laisse ces personnes de côté jusqu’à ce que les photos soient de nouveau permises.',
    optOutDo: (n, shown) => (n === 1 ? 'Refuser pour 1 personne' : `Refuser pour ${shown} personnes`),
    allowPictures: 'Permettre de nouveau les photos',
    pin: 'Épingler les photos',
    unpin: 'Détacher les photos',
    done: {
      optOut: (n, shown) => (n === 1 ? '1 personne n’a plus de photo.' : `${shown} personnes n’ont plus de photo.`),
      allowPictures: (n, shown) =>
        n === 1
          ? 'Les photos sont de nouveau permises pour 1 personne.'
          : `Les photos sont de nouveau permises pour ${shown} personnes.`,
      pin: (n, shown) =>
        n === 1
          ? '1 photo est épinglée. La synchronisation n’y touche pas.'
          : `${shown} photos sont épinglées. La synchronisation n’y touche pas.`,
      unpin: (n, shown) => (n === 1 ? '1 photo n’est plus épinglée.' : `${shown} photos ne sont plus épinglées.`),
    },
    nothing: 'Il n’y avait rien à changer.',
    leftOutTitle: (n, shown) =>
      n === 1 ? '1 personne a été laissée de côté' : `${shown} personnes ont été laissées de côté`,
    leftOut: {
      photo_not_found: (names) => `Pas de photo à épingler : ${names}`,
      not_found: (names) => `N’est plus dans la liste : ${names}`,
      other: (names) => `Impossible : ${names}`,
    },
    others: (shown) => `${shown} autres`,
    hide: 'Masquer',
    link: 'Chercher dans Entra ID',
    addToSession: 'Ajouter à une session',
    addTitle: (n, shown) => (n === 1 ? 'Ajouter 1 personne à une session' : `Ajouter ${shown} personnes à une session`),
    session: 'Session',
    sessionHint: 'Sessions à venir. Personne n’est invité avant l’envoi de l’invitation.',
    noSessions: 'Aucune session n’est à venir. Planifiez-en d’abord une sous Formations.',
    addDo: 'Ajouter',
    added: (n, shown) =>
      n === 0
        ? 'Tout le monde figurait déjà sur la liste.'
        : n === 1
          ? '1 personne a été ajoutée.'
          : `${shown} personnes ont été ajoutées.`,
    nowWaiting: (n, shown) => (n === 1 ? '1 est sur la liste d’attente.' : `${shown} sont sur la liste d’attente.`),
    tooMany: (most) => `Une session accueille au plus ${most} personnes. Sélectionnez-en moins.`,
    removed: 'Ces personnes ont été retirées de la session.',
    exportSome: 'Exporter en CSV',
    exportTitle: (n, shown) =>
      n === 1 ? 'Enregistrer les données de 1 personne ?' : `Enregistrer les données de ${shown} personnes ?`,
  },
  de: {
    optOut: 'Von Fotos abmelden',
    optOutTitle: (n, shown) => (n === 1 ? '1 Person von Fotos abmelden?' : `${shown} Personen von Fotos abmelden?`),
    optOutText:
      'Ihre Fotos werden sofort entfernt, auch frühere. Die Fotosynchronisierung lässt diese Personen aus, bis Fotos wieder erlaubt sind.',
    optOutDo: (n, shown) => (n === 1 ? '1 Person abmelden' : `${shown} Personen abmelden`),
    allowPictures: 'Fotos wieder erlauben',
    pin: 'Fotos anheften',
    unpin: 'Fotos lösen',
    done: {
      optOut: (n, shown) => (n === 1 ? '1 Person wurde abgemeldet.' : `${shown} Personen wurden abgemeldet.`),
      allowPictures: (n, shown) =>
        n === 1 ? 'Für 1 Person sind Fotos wieder erlaubt.' : `Für ${shown} Personen sind Fotos wieder erlaubt.`,
      pin: (n, shown) =>
        n === 1
          ? '1 Foto ist angeheftet. Die Synchronisierung ändert es nicht.'
          : `${shown} Fotos sind angeheftet. Die Synchronisierung ändert sie nicht.`,
      unpin: (n, shown) =>
        n === 1 ? '1 Foto ist nicht mehr angeheftet.' : `${shown} Fotos sind nicht mehr angeheftet.`,
    },
    nothing: 'Es war nichts zu ändern.',
    leftOutTitle: (n, shown) => (n === 1 ? '1 Person wurde ausgelassen' : `${shown} Personen wurden ausgelassen`),
    leftOut: {
      photo_not_found: (names) => `Kein Foto zum Anheften: ${names}`,
      not_found: (names) => `Nicht mehr in der Liste: ${names}`,
      other: (names) => `Nicht möglich: ${names}`,
    },
    others: (shown) => `${shown} weitere`,
    hide: 'Ausblenden',
    link: 'In Entra ID suchen',
    addToSession: 'Zu einem Termin hinzufügen',
    addTitle: (n, shown) =>
      n === 1 ? '1 Person zu einem Termin hinzufügen' : `${shown} Personen zu einem Termin hinzufügen`,
    session: 'Termin',
    sessionHint: 'Kommende Termine. Niemand wird eingeladen, bevor die Einladung gesendet ist.',
    noSessions: 'Es steht kein Termin an. Planen Sie zuerst einen unter Schulungen.',
    addDo: 'Hinzufügen',
    added: (n, shown) =>
      n === 0
        ? 'Alle standen schon auf der Liste.'
        : n === 1
          ? '1 Person wurde hinzugefügt.'
          : `${shown} Personen wurden hinzugefügt.`,
    nowWaiting: (n, shown) => (n === 1 ? '1 steht auf der Warteliste.' : `${shown} stehen auf der Warteliste.`),
    tooMany: (most) => `Ein Termin fasst höchstens ${most} Personen. Wählen Sie weniger aus.`,
    removed: 'Sie wurden wieder vom Termin genommen.',
    exportSome: 'Als CSV exportieren',
    exportTitle: (n, shown) =>
      n === 1 ? 'Die Daten von 1 Person speichern?' : `Die Daten von ${shown} Personen speichern?`,
  },
})
