import { texts } from './table.ts'

/** Trainings as cards or as a table. */
export const trainingTableTexts = texts({
  en: {
    view: 'Show as',
    cards: 'Cards',
    table: 'Table',
    coming: 'Sessions to come',
    next: 'Next date',
    seats: 'Seats taken',
    free: (shown: string) => `${shown} free`,
  },
  nl: {
    view: 'Tonen als',
    cards: 'Kaarten',
    table: 'Tabel',
    coming: 'Komende sessies',
    next: 'Volgende datum',
    seats: 'Bezette plaatsen',
    free: (shown) => `${shown} vrij`,
  },
  fr: {
    view: 'Afficher en',
    cards: 'Cartes',
    table: 'Tableau',
    coming: 'Sessions à venir',
    next: 'Prochaine date',
    seats: 'Places prises',
    free: (shown) => `${shown} libres`,
  },
  de: {
    view: 'Anzeigen als',
    cards: 'Karten',
    table: 'Tabelle',
    coming: 'Kommende Termine',
    next: 'Nächster Tag',
    seats: 'Belegte Plätze',
    free: (shown) => `${shown} frei`,
  },
})
