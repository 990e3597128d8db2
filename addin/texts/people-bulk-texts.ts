import { texts } from './table.ts'

/** What is done with several people at once. */
export const peopleBulkTexts = texts({
  en: {
    optOut: 'Opt out of pictures',
    optOutTitle: (n: number, shown: string) =>
      n === 1 ? 'Opt 1 person out of pictures?' : `Opt ${shown} people out of pictures?`,
    optOutText:
      'Their pictures are removed at once, earlier ones included. Photo synchronisation skips these people until you allow pictures again.',
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
    nothing: 'Nothing to change. It was already like that.',
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
    sessionHint: 'Upcoming sessions. No one is invited until you send the invitation.',
    noSessions: 'There are no upcoming sessions. Plan one under Trainings first.',
    addDo: 'Add',
    added: (n: number, shown: string) =>
      n === 0 ? 'Everyone was already on the list.' : n === 1 ? '1 person was added.' : `${shown} people were added.`,
    nowWaiting: (n: number, shown: string) =>
      n === 1 ? '1 is on the waiting list.' : `${shown} are on the waiting list.`,
    tooMany: (most: string) => `A session can have up to ${most} people. Select fewer.`,
    removed: 'They were removed from the session again.',
    exportSome: 'Export as CSV',
    exportTitle: (n: number, shown: string) =>
      n === 1 ? 'Save the data of 1 person?' : `Save the data of ${shown} people?`,
  },
  nl: {
    optOut: 'Afmelden voor foto’s',
    optOutTitle: (n, shown) => (n === 1 ? '1 persoon afmelden voor foto’s?' : `${shown} mensen afmelden voor foto’s?`),
    optOutText:
      'Hun foto’s worden meteen verwijderd, ook eerdere. De fotosynchronisatie slaat deze mensen over tot u foto’s weer toestaat.',
    optOutDo: (n, shown) => (n === 1 ? '1 persoon afmelden' : `${shown} mensen afmelden`),
    allowPictures: 'Foto’s weer toestaan',
    pin: 'Foto’s vastzetten',
    unpin: 'Foto’s losmaken',
    done: {
      optOut: (n, shown) => (n === 1 ? '1 persoon is afgemeld.' : `${shown} mensen zijn afgemeld.`),
      allowPictures: (n, shown) =>
        n === 1 ? 'Voor 1 persoon zijn foto’s weer toegestaan.' : `Voor ${shown} mensen zijn foto’s weer toegestaan.`,
      pin: (n, shown) =>
        n === 1
          ? '1 foto is vastgezet. De synchronisatie verandert ze niet.'
          : `${shown} foto’s zijn vastgezet. De synchronisatie verandert ze niet.`,
      unpin: (n, shown) => (n === 1 ? '1 foto is niet meer vastgezet.' : `${shown} foto’s zijn niet meer vastgezet.`),
    },
    nothing: 'Er was niets te wijzigen.',
    leftOutTitle: (n, shown) => (n === 1 ? '1 persoon is overgeslagen' : `${shown} mensen zijn overgeslagen`),
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
      n === 1 ? '1 persoon aan een sessie toevoegen' : `${shown} mensen aan een sessie toevoegen`,
    session: 'Sessie',
    sessionHint: 'Komende sessies. Niemand wordt uitgenodigd voordat u de uitnodiging verstuurt.',
    noSessions: 'Er zijn geen komende sessies. Plan er eerst een onder Opleidingen.',
    addDo: 'Toevoegen',
    added: (n, shown) =>
      n === 0
        ? 'Iedereen stond al op de lijst.'
        : n === 1
          ? '1 persoon is toegevoegd.'
          : `${shown} mensen zijn toegevoegd.`,
    nowWaiting: (n, shown) => (n === 1 ? '1 staat op de wachtlijst.' : `${shown} staan op de wachtlijst.`),
    tooMany: (most) => `Een sessie heeft plaats voor hoogstens ${most} mensen. Selecteer er minder.`,
    removed: 'Ze zijn weer uit de sessie verwijderd.',
    exportSome: 'Exporteren als CSV',
    exportTitle: (n, shown) =>
      n === 1 ? 'De gegevens van 1 persoon opslaan?' : `De gegevens van ${shown} mensen opslaan?`,
  },
  fr: {
    optOut: 'Refuser les photos',
    optOutTitle: (n, shown) =>
      n === 1 ? 'Refuser les photos pour 1 personne ?' : `Refuser les photos pour ${shown} personnes ?`,
    optOutText:
      'Leurs photos sont supprimées aussitôt, les précédentes aussi. La synchronisation laisse ces personnes de côté tant que vous n’autorisez pas à nouveau les photos.',
    optOutDo: (n, shown) => (n === 1 ? 'Refuser pour 1 personne' : `Refuser pour ${shown} personnes`),
    allowPictures: 'Autoriser à nouveau les photos',
    pin: 'Épingler les photos',
    unpin: 'Désépingler les photos',
    done: {
      optOut: (n, shown) =>
        n === 1 ? 'Les photos sont refusées pour 1 personne.' : `Les photos sont refusées pour ${shown} personnes.`,
      allowPictures: (n, shown) =>
        n === 1
          ? 'Les photos sont à nouveau autorisées pour 1 personne.'
          : `Les photos sont à nouveau autorisées pour ${shown} personnes.`,
      pin: (n, shown) =>
        n === 1
          ? '1 photo est épinglée. La synchronisation ne la modifie pas.'
          : `${shown} photos sont épinglées. La synchronisation ne les modifie pas.`,
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
    others: (shown) => (shown === '1' ? '1 autre' : `${shown} autres`),
    hide: 'Masquer',
    link: 'Chercher dans Entra ID',
    addToSession: 'Ajouter à une session',
    addTitle: (n, shown) => (n === 1 ? 'Ajouter 1 personne à une session' : `Ajouter ${shown} personnes à une session`),
    session: 'Session',
    sessionHint: 'Sessions à venir. Personne n’est invité avant que vous envoyiez l’invitation.',
    noSessions: 'Il n’y a pas de session à venir. Planifiez-en d’abord une sous Formations.',
    addDo: 'Ajouter',
    added: (n, shown) =>
      n === 0
        ? 'Tout le monde figurait déjà sur la liste.'
        : n === 1
          ? '1 personne a été ajoutée.'
          : `${shown} personnes ont été ajoutées.`,
    nowWaiting: (n, shown) =>
      n === 1 ? '1 personne est sur la liste d’attente.' : `${shown} personnes sont sur la liste d’attente.`,
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
      'Ihre Fotos werden sofort entfernt, auch frühere. Die Fotosynchronisierung lässt diese Personen aus, bis Sie Fotos wieder erlauben.',
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
    nothing: 'Es gab nichts zu ändern.',
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
    sessionHint: 'Kommende Termine. Niemand wird eingeladen, bevor Sie die Einladung senden.',
    noSessions: 'Es gibt keine kommenden Termine. Planen Sie zuerst einen unter „Schulungen“.',
    addDo: 'Hinzufügen',
    added: (n, shown) =>
      n === 0
        ? 'Alle standen schon auf der Liste.'
        : n === 1
          ? '1 Person wurde hinzugefügt.'
          : `${shown} Personen wurden hinzugefügt.`,
    nowWaiting: (n, shown) => (n === 1 ? '1 steht auf der Warteliste.' : `${shown} stehen auf der Warteliste.`),
    tooMany: (most) => `Für einen Termin sind höchstens ${most} Personen möglich. Wählen Sie weniger aus.`,
    removed: 'Sie wurden wieder aus dem Termin entfernt.',
    exportSome: 'Als CSV exportieren',
    exportTitle: (n, shown) =>
      n === 1 ? 'Die Daten von 1 Person speichern?' : `Die Daten von ${shown} Personen speichern?`,
  },
})
