import { texts } from './table.ts'

/** The table of a session's participants. */
export const rosterTexts = texts({
  en: {
    name: 'Name',
    status: 'Status',
    attendance: 'Attendance',
    reply: 'Reply',
    row: 'Actions',
    replies: 'Replies',
    all: 'Everyone',
    replyWords: {
      accepted: 'Accepted',
      tentative: 'Tentative',
      declined: 'Declined',
      none: 'No reply yet',
      notInvited: 'Not invited yet',
    },
    nobodyHere: 'No one matches these filters.',
    setStatus: 'Set status',
    changedPeople: (n: number, shown: string) => (n === 1 ? '1 person was updated.' : `${shown} people were updated.`),
    tookOffPeople: (n: number, shown: string) => (n === 1 ? '1 person was removed.' : `${shown} people were removed.`),
  },
  nl: {
    name: 'Naam',
    status: 'Status',
    attendance: 'Aanwezigheid',
    reply: 'Antwoord',
    row: 'Acties',
    replies: 'Antwoorden',
    all: 'Iedereen',
    replyWords: {
      accepted: 'Aanvaard',
      tentative: 'Voorlopig',
      declined: 'Geweigerd',
      none: 'Nog geen antwoord',
      notInvited: 'Nog niet uitgenodigd',
    },
    nobodyHere: 'Niemand voldoet aan deze filters.',
    setStatus: 'Status wijzigen',
    changedPeople: (n, shown) => (n === 1 ? '1 persoon is bijgewerkt.' : `${shown} mensen zijn bijgewerkt.`),
    tookOffPeople: (n, shown) =>
      n === 1 ? '1 persoon is van de lijst verwijderd.' : `${shown} mensen zijn van de lijst verwijderd.`,
  },
  fr: {
    name: 'Nom',
    status: 'Statut',
    attendance: 'Présence',
    reply: 'Réponse',
    row: 'Actions',
    replies: 'Réponses',
    all: 'Tout le monde',
    replyWords: {
      accepted: 'Accepté',
      tentative: 'Provisoire',
      declined: 'Refusé',
      none: 'Pas encore de réponse',
      notInvited: 'Pas encore invité',
    },
    nobodyHere: 'Personne ne correspond à ces filtres.',
    setStatus: 'Changer le statut',
    changedPeople: (n, shown) =>
      n === 1 ? 'Modification enregistrée pour 1 personne.' : `Modification enregistrée pour ${shown} personnes.`,
    tookOffPeople: (n, shown) =>
      n === 1 ? '1 personne ne figure plus sur la liste.' : `${shown} personnes ne figurent plus sur la liste.`,
  },
  de: {
    name: 'Name',
    status: 'Status',
    attendance: 'Teilnahme',
    reply: 'Antwort',
    row: 'Aktionen',
    replies: 'Antworten',
    all: 'Alle',
    replyWords: {
      accepted: 'Zugesagt',
      tentative: 'Mit Vorbehalt',
      declined: 'Abgelehnt',
      none: 'Noch keine Antwort',
      notInvited: 'Noch nicht eingeladen',
    },
    nobodyHere: 'Niemand passt zu diesen Filtern.',
    setStatus: 'Status ändern',
    changedPeople: (n, shown) =>
      n === 1 ? 'Änderung für 1 Person gespeichert.' : `Änderung für ${shown} Personen gespeichert.`,
    tookOffPeople: (n, shown) =>
      n === 1 ? '1 Person wurde von der Liste entfernt.' : `${shown} Personen wurden von der Liste entfernt.`,
  },
})
