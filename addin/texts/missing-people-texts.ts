import { texts } from './table.ts'

/** Who is missing from a complete list, and what happens to them. */
export const missingTexts = texts({
  en: {
    ask: 'Is everyone in this list?',
    askText: 'If so, Rollcall can show who’s missing from it. This doesn’t remove anyone.',
    show: 'Yes, show who’s missing',
    title: (n: string) => (n === '1' ? '1 person is no longer in the list' : `${n} people are no longer in the list`),
    none: 'No one is missing from this list',
    before: 'Nothing changes for them yet. Import the list, then choose what happens to them.',
    after: 'Nothing has changed for them yet. Choose what to do.',
    tooMany: 'That’s more than a tenth of all employees. Check that the list is complete.',
    unreadLines: 'Some lines have no readable employee number, so the people in them may only seem to be missing.',
    list: 'People who are no longer in the list',
    showAll: (n: string) => `Show all ${n}`,
    end: 'Set the last day',
    remove: 'Move to the bin',
    endTitle: (n: string) => (n === '1' ? 'Set the last day of 1 person?' : `Set the last day of ${n} people?`),
    endText:
      'They lose their seats in sessions after that day. Their pictures are removed later, following the retention rules.',
    lastDay: 'Last day',
    endVerb: (n: string) => (n === '1' ? 'Set for 1 person' : `Set for ${n} people`),
    removeTitle: (n: string) => (n === '1' ? 'Move 1 person to the bin?' : `Move ${n} people to the bin?`),
    removeText: 'They lose their seats in upcoming sessions. You can restore them for 30 days.',
    removeVerb: (n: string) => (n === '1' ? 'Move 1 person' : `Move ${n} people`),
    sure: 'I have checked that the list is complete',
    ended: (n: string) => (n === '1' ? 'The last day of 1 person is set' : `The last day of ${n} people is set`),
    removed: (n: string) => (n === '1' ? '1 person is in the bin' : `${n} people are in the bin`),
    skipped: (n: string) =>
      n === '1'
        ? '1 person starts later, so nothing changed for them'
        : `${n} people start later, so nothing changed for them`,
  },
  nl: {
    ask: 'Staat iedereen in deze lijst?',
    askText: 'Dan kan Rollcall tonen wie erin ontbreekt. Niemand wordt daardoor verwijderd.',
    show: 'Ja, toon wie ontbreekt',
    title: (n) => (n === '1' ? '1 persoon staat niet meer in de lijst' : `${n} mensen staan niet meer in de lijst`),
    none: 'Niemand ontbreekt in deze lijst',
    before: 'Voor hen verandert er nog niets. Importeer de lijst en kies daarna wat er met hen gebeurt.',
    after: 'Voor hen is er nog niets veranderd. Kies wat er moet gebeuren.',
    tooMany: 'Dat is meer dan een tiende van alle medewerkers. Controleer of de lijst volledig is.',
    unreadLines:
      'Sommige regels hebben geen leesbaar personeelsnummer. De mensen op die regels lijken misschien alleen te ontbreken.',
    list: 'Mensen die niet meer in de lijst staan',
    showAll: (n) => `Alle ${n} tonen`,
    end: 'Laatste dag instellen',
    remove: 'Naar de prullenbak verplaatsen',
    endTitle: (n) => (n === '1' ? 'Laatste dag van 1 persoon instellen?' : `Laatste dag van ${n} mensen instellen?`),
    endText:
      'Ze verliezen hun plaats in sessies na die dag. Hun foto’s worden later verwijderd, volgens de bewaartermijnen.',
    lastDay: 'Laatste dag',
    endVerb: (n) => (n === '1' ? 'Instellen voor 1 persoon' : `Instellen voor ${n} mensen`),
    removeTitle: (n) =>
      n === '1' ? '1 persoon naar de prullenbak verplaatsen?' : `${n} mensen naar de prullenbak verplaatsen?`,
    removeText: 'Ze verliezen hun plaats in komende sessies. U kunt hen nog 30 dagen terugzetten.',
    removeVerb: (n) => (n === '1' ? '1 persoon verplaatsen' : `${n} mensen verplaatsen`),
    sure: 'Ik heb gecontroleerd dat de lijst volledig is',
    ended: (n) =>
      n === '1' ? 'De laatste dag van 1 persoon is ingesteld' : `De laatste dag van ${n} mensen is ingesteld`,
    removed: (n) => (n === '1' ? '1 persoon staat in de prullenbak' : `${n} mensen staan in de prullenbak`),
    skipped: (n) =>
      n === '1'
        ? '1 persoon begint later; voor die persoon verandert er niets'
        : `${n} mensen beginnen later; voor hen verandert er niets`,
  },
  fr: {
    ask: 'Tout le monde est-il dans cette liste ?',
    askText: 'Si oui, Rollcall peut montrer qui y manque. Cela ne supprime personne.',
    show: 'Oui, montrer qui manque',
    title: (n) => (n === '1' ? '1 personne n’est plus dans la liste' : `${n} personnes ne sont plus dans la liste`),
    none: 'Personne ne manque dans cette liste',
    before: 'Rien ne change encore pour elles. Importez la liste, puis choisissez ce que vous voulez en faire.',
    after: 'Rien n’a encore changé pour elles. Choisissez que faire.',
    tooMany: 'C’est plus d’un dixième de vos collaborateurs. Vérifiez que la liste est complète.',
    unreadLines:
      'Certaines lignes n’ont pas de matricule lisible : ces personnes ne manquent peut-être qu’en apparence.',
    list: 'Personnes qui ne sont plus dans la liste',
    showAll: (n) => `Afficher les ${n}`,
    end: 'Définir le dernier jour',
    remove: 'Mettre à la corbeille',
    endTitle: (n) =>
      n === '1' ? 'Définir le dernier jour d’une personne ?' : `Définir le dernier jour de ${n} personnes ?`,
    endText:
      'Elles perdent leur place dans les sessions après ce jour. Leurs photos sont supprimées plus tard, selon les durées de conservation.',
    lastDay: 'Dernier jour',
    endVerb: (n) => (n === '1' ? 'Définir pour 1 personne' : `Définir pour ${n} personnes`),
    removeTitle: (n) => (n === '1' ? 'Mettre 1 personne à la corbeille ?' : `Mettre ${n} personnes à la corbeille ?`),
    removeText: 'Elles perdent leur place dans les sessions à venir. Vous pouvez les rétablir pendant 30 jours.',
    removeVerb: (n) => (n === '1' ? 'Déplacer 1 personne' : `Déplacer ${n} personnes`),
    sure: 'J’ai vérifié que la liste est complète',
    ended: (n) =>
      n === '1' ? 'Le dernier jour d’une personne est défini' : `Le dernier jour de ${n} personnes est défini`,
    removed: (n) => (n === '1' ? '1 personne est dans la corbeille' : `${n} personnes sont dans la corbeille`),
    skipped: (n) =>
      n === '1'
        ? '1 personne commence plus tard : rien ne change pour elle'
        : `${n} personnes commencent plus tard : rien ne change pour elles`,
  },
  de: {
    ask: 'Sind alle in dieser Liste?',
    askText: 'Dann kann Rollcall zeigen, wer darin fehlt. Dadurch wird niemand gelöscht.',
    show: 'Ja, Fehlende anzeigen',
    title: (n) =>
      n === '1' ? '1 Person steht nicht mehr in der Liste' : `${n} Personen stehen nicht mehr in der Liste`,
    none: 'In dieser Liste fehlt niemand',
    before:
      'Für sie ändert sich noch nichts. Importieren Sie die Liste, und wählen Sie danach, was mit ihnen passieren soll.',
    after: 'Für sie hat sich noch nichts geändert. Wählen Sie, was passieren soll.',
    tooMany: 'Das ist mehr als ein Zehntel aller Mitarbeitenden. Prüfen Sie, ob die Liste vollständig ist.',
    unreadLines:
      'Einige Zeilen haben keine lesbare Personalnummer. Die Personen in diesen Zeilen fehlen vielleicht nur scheinbar.',
    list: 'Personen, die nicht mehr in der Liste stehen',
    showAll: (n) => `Alle ${n} anzeigen`,
    end: 'Letzten Tag festlegen',
    remove: 'In den Papierkorb verschieben',
    endTitle: (n) => (n === '1' ? 'Letzten Tag für 1 Person festlegen?' : `Letzten Tag für ${n} Personen festlegen?`),
    endText:
      'Diese Personen verlieren ihre Plätze in Terminen nach diesem Tag. Ihre Fotos werden später gemäß den Aufbewahrungsfristen entfernt.',
    lastDay: 'Letzter Tag',
    endVerb: (n) => (n === '1' ? 'Für 1 Person festlegen' : `Für ${n} Personen festlegen`),
    removeTitle: (n) =>
      n === '1' ? '1 Person in den Papierkorb verschieben?' : `${n} Personen in den Papierkorb verschieben?`,
    removeText:
      'Diese Personen verlieren ihre Plätze in kommenden Terminen. Sie können die Personen 30 Tage lang wiederherstellen.',
    removeVerb: (n) => (n === '1' ? '1 Person verschieben' : `${n} Personen verschieben`),
    sure: 'Ich habe geprüft, dass die Liste vollständig ist',
    ended: (n) =>
      n === '1' ? 'Der letzte Tag von 1 Person ist festgelegt' : `Der letzte Tag von ${n} Personen ist festgelegt`,
    removed: (n) => (n === '1' ? '1 Person ist im Papierkorb' : `${n} Personen sind im Papierkorb`),
    skipped: (n) =>
      n === '1'
        ? '1 Person beginnt später; für sie ändert sich nichts'
        : `${n} Personen beginnen später; für sie ändert sich nichts`,
  },
})
