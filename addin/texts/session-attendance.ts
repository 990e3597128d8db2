import { texts } from './table.ts'

/** Who was there: the face sheet on a phone at the door, and on paper. */
export const attendanceTexts = texts({
  en: {
    lead: 'Tap a face when somebody comes in; tap again for absent, and once more to take it back. Each tap is saved at once.', none: 'There is nobody to check in yet. Add participants first.', toPeople: 'Add participants',
    count: (there: string, all: string) => `${there} of ${all} are there`, states: { Subscribed: 'not seen yet', Attended: 'there', Absent: 'absent' }, waiting: 'Not saved yet', filter: 'Find a face', filterNone: 'Nobody is called that.',
    rest: 'Mark the rest absent', restTitle: (n: number, shown: string) => (n === 1 ? 'Mark one person absent?' : `Mark ${shown} people absent?`), restText: 'Everybody who has not been seen yet is marked absent. Each can be changed again.', restDo: 'Mark absent', restDone: 'The rest is marked absent.',
    print: 'Print sheet', export: 'Roster as CSV', exported: 'The list was saved.', signature: 'Signature', name: 'Name', department: 'Department',
  },
  nl: {
    lead: 'Tik op een gezicht als iemand binnenkomt; nog eens voor afwezig, en nog eens om het terug te nemen. Elke tik wordt meteen opgeslagen.', none: 'Er is nog niemand om aan te vinken. Voeg eerst deelnemers toe.', toPeople: 'Deelnemers toevoegen',
    count: (there, all) => `${there} van ${all} zijn er`, states: { Subscribed: 'nog niet gezien', Attended: 'aanwezig', Absent: 'afwezig' }, waiting: 'Nog niet opgeslagen', filter: 'Een gezicht zoeken', filterNone: 'Niemand heet zo.',
    rest: 'De rest als afwezig noteren', restTitle: (n, shown) => (n === 1 ? 'Eén persoon als afwezig noteren?' : `${shown} mensen als afwezig noteren?`), restText: 'Iedereen die nog niet is gezien, wordt als afwezig genoteerd. Elk kan weer worden gewijzigd.', restDo: 'Als afwezig noteren', restDone: 'De rest is als afwezig genoteerd.',
    print: 'Lijst afdrukken', export: 'Deelnemerslijst als CSV', exported: 'De lijst is opgeslagen.', signature: 'Handtekening', name: 'Naam', department: 'Afdeling',
  },
  fr: {
    lead: 'Touchez un visage quand quelqu’un arrive ; encore une fois pour absent, et encore une pour revenir. Chaque geste est enregistré aussitôt.', none: 'Il n’y a encore personne à pointer. Ajoutez d’abord des participants.', toPeople: 'Ajouter des participants',
    count: (there, all) => `${there} présents sur ${all}`, states: { Subscribed: 'pas encore vu', Attended: 'présent', Absent: 'absent' }, waiting: 'Pas encore enregistré', filter: 'Chercher un visage', filterNone: 'Personne ne porte ce nom.',
    rest: 'Noter les autres absents', restTitle: (n, shown) => (n === 1 ? 'Noter une personne absente ?' : `Noter ${shown} personnes absentes ?`), restText: 'Toute personne pas encore vue est notée absente. Chacune peut encore être changée.', restDo: 'Noter absents', restDone: 'Les autres sont notés absents.',
    print: 'Imprimer la feuille', export: 'Liste en CSV', exported: 'La liste a été enregistrée.', signature: 'Signature', name: 'Nom', department: 'Service',
  },
  de: {
    lead: 'Tippen Sie auf ein Gesicht, wenn jemand hereinkommt; noch einmal für abwesend, und noch einmal, um es zurückzunehmen. Jedes Tippen wird sofort gespeichert.', none: 'Noch ist niemand da, der abgehakt werden könnte. Fügen Sie zuerst Teilnehmende hinzu.', toPeople: 'Teilnehmende hinzufügen',
    count: (there, all) => `${there} von ${all} sind da`, states: { Subscribed: 'noch nicht gesehen', Attended: 'anwesend', Absent: 'abwesend' }, waiting: 'Noch nicht gespeichert', filter: 'Ein Gesicht suchen', filterNone: 'Niemand heißt so.',
    rest: 'Übrige als abwesend vermerken', restTitle: (n, shown) => (n === 1 ? 'Eine Person als abwesend vermerken?' : `${shown} Personen als abwesend vermerken?`), restText: 'Alle, die noch nicht gesehen wurden, werden als abwesend vermerkt. Jede Angabe lässt sich wieder ändern.', restDo: 'Als abwesend vermerken', restDone: 'Die Übrigen sind als abwesend vermerkt.',
    print: 'Liste drucken', export: 'Liste als CSV', exported: 'Die Liste wurde gespeichert.', signature: 'Unterschrift', name: 'Name', department: 'Abteilung',
  },
})
