import { texts } from './table.ts'

/** Sessions in a calendar. */
export const calendarTexts = texts({
  en: {
    previous: 'Previous month', next: 'Next month', today: 'Today', gridOf: (month: string) => `Sessions in ${month}`, listOf: (month: string) => `Sessions in ${month}`, none: 'No session this month.', keys: 'Move between days with the arrow keys; Page Up and Page Down change the month.',
    more: (n: string) => `${n} more`, count: (n: number, shown: string) => (n === 0 ? 'no session' : n === 1 ? '1 session' : `${shown} sessions`), dayTitle: (day: string) => `Sessions on ${day}`, noneDay: 'Nothing takes place on this day.',
  },
  nl: {
    previous: 'Vorige maand', next: 'Volgende maand', today: 'Vandaag', gridOf: (month) => `Sessies in ${month}`, listOf: (month) => `Sessies in ${month}`, none: 'Geen sessie deze maand.', keys: 'Ga met de pijltjestoetsen van dag naar dag; Page Up en Page Down wisselen van maand.',
    more: (n) => `nog ${n}`, count: (n, shown) => (n === 0 ? 'geen sessie' : n === 1 ? '1 sessie' : `${shown} sessies`), dayTitle: (day) => `Sessies op ${day}`, noneDay: 'Op deze dag vindt niets plaats.',
  },
  fr: {
    previous: 'Mois précédent', next: 'Mois suivant', today: 'Aujourd’hui', gridOf: (month) => `Sessions en ${month}`, listOf: (month) => `Sessions en ${month}`, none: 'Aucune session ce mois-ci.', keys: 'Passez d’un jour à l’autre avec les flèches ; Page préc. et Page suiv. changent de mois.',
    more: (n) => `${n} de plus`, count: (n, shown) => (n === 0 ? 'aucune session' : n === 1 ? '1 session' : `${shown} sessions`), dayTitle: (day) => `Sessions le ${day}`, noneDay: 'Rien n’a lieu ce jour-là.',
  },
  de: {
    previous: 'Voriger Monat', next: 'Nächster Monat', today: 'Heute', gridOf: (month) => `Termine im ${month}`, listOf: (month) => `Termine im ${month}`, none: 'In diesem Monat ist kein Termin.', keys: 'Mit den Pfeiltasten geht es von Tag zu Tag; Bild auf und Bild ab wechseln den Monat.',
    more: (n) => `${n} weitere`, count: (n, shown) => (n === 0 ? 'kein Termin' : n === 1 ? '1 Termin' : `${shown} Termine`), dayTitle: (day) => `Termine am ${day}`, noneDay: 'An diesem Tag findet nichts statt.',
  },
})
