import { texts } from './table.ts'

/** Who is away on a date of a session. */
export const awayTexts = texts({
  en: {
    absent: 'Away on some dates, so not invited to them until back',
    startsLater: 'Hasn’t started by then, so not invited',
    hasLeft: 'Has left by then, so not invited',
    anyway: 'Invite anyway',
    anywayFor: (name: string) => `Invite ${name} anyway`,
  },
  nl: {
    absent: 'Op sommige data afwezig en pas uitgenodigd bij terugkeer',
    startsLater: 'Dan nog niet in dienst en dus niet uitgenodigd',
    hasLeft: 'Dan niet meer in dienst en dus niet uitgenodigd',
    anyway: 'Toch uitnodigen',
    anywayFor: (name) => `${name} toch uitnodigen`,
  },
  fr: {
    absent: 'Absence à certaines dates : invitation seulement au retour',
    startsLater: 'Pas encore en poste à cette date : pas d’invitation',
    hasLeft: 'Plus en poste à cette date : pas d’invitation',
    anyway: 'Inviter quand même',
    anywayFor: (name) => `Inviter ${name} quand même`,
  },
  de: {
    absent: 'An einigen Tagen abwesend und erst nach der Rückkehr eingeladen',
    startsLater: 'Dann noch nicht beschäftigt und daher nicht eingeladen',
    hasLeft: 'Dann nicht mehr beschäftigt und daher nicht eingeladen',
    anyway: 'Trotzdem einladen',
    anywayFor: (name) => `${name} trotzdem einladen`,
  },
})
