import { withFrenchSpaces } from '../lib/french-spaces/contract.ts'
import type { PageLanguage } from './person-page.ts'

interface FaultTexts {
  title: string
  /** With its colon. */
  whatToDo: string
  request: string
  /** For faults that aren't the reader's. */
  again: string
}

export const FAULT_TEXTS: Record<PageLanguage, FaultTexts> = {
  en: {
    title: 'That didn’t work',
    whatToDo: 'What to do:',
    request: 'Request',
    again: 'Try again in a few minutes. If it happens again, send the line below to whoever runs Rollcall for you.',
  },
  nl: {
    title: 'Dat is niet gelukt',
    whatToDo: 'Wat te doen:',
    request: 'Aanvraag',
    again:
      'Probeer het over enkele minuten opnieuw. Gebeurt het weer, stuur dan de regel hieronder naar wie Rollcall voor u beheert.',
  },
  fr: {
    title: 'Cela n’a pas fonctionné',
    whatToDo: withFrenchSpaces('Que faire :'),
    request: 'Requête',
    again:
      'Réessayez dans quelques minutes. Si cela se reproduit, envoyez la ligne ci-dessous à la personne qui gère Rollcall chez vous.',
  },
  de: {
    title: 'Das hat nicht geklappt',
    whatToDo: 'Was zu tun ist:',
    request: 'Anfrage',
    again:
      'Versuchen Sie es in einigen Minuten erneut. Passiert es wieder, senden Sie die Zeile unten an die Person, die Rollcall bei Ihnen betreibt.',
  },
}
