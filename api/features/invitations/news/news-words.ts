import { inFrench } from '../../../lib/french-spaces/contract.ts'
import { spokenDate, spokenTime, type Language } from '../../../lib/spoken-time.ts'
import type { NewsKind } from '../../../store/news-records.ts'
import type { SessionDate } from '../../../store/training-records.ts'

export interface NewsFacts {
  date: SessionDate
  /** The first date of the session to go to instead. */
  instead?: SessionDate
}

type Words = Record<NewsKind, (when: string, instead: string) => string>

const TEXTS: Record<Language, Words> = {
  en: {
    seatFreed: (when) => `A seat opened for you on ${when}.`,
    tomorrow: (when) => `${when}.`,
    notAnswered: (when) => `Accept or decline the meeting in Outlook: ${when}.`,
    approvalWaiting: (when) => `Approve or decline on My page. The training is on ${when}.`,
    trainerDecides: (when) => `No manager has answered, so you decide: ${when}.`,
    lateDecline: (when) => `It was too late to give up the seat: ${when}.`,
    cancelled: (when, instead) => `The session on ${when} was cancelled. You can join on ${instead} instead.`,
  },
  nl: {
    seatFreed: (when) => `Er is een plaats voor u vrijgekomen op ${when}.`,
    tomorrow: (when) => `${when}.`,
    notAnswered: (when) => `Aanvaard of weiger de vergadering in Outlook: ${when}.`,
    approvalWaiting: (when) => `Keur goed of wijs af op Mijn pagina. De opleiding is op ${when}.`,
    trainerDecides: (when) => `Geen leidinggevende heeft geantwoord, dus u beslist: ${when}.`,
    lateDecline: (when) => `Het was te laat om de plaats af te staan: ${when}.`,
    cancelled: (when, instead) => `De sessie op ${when} gaat niet door. U kunt wel op ${instead} komen.`,
  },
  fr: inFrench<Words>({
    seatFreed: (when) => `Une place s’est libérée pour vous : ${when}.`,
    tomorrow: (when) => `${when}.`,
    notAnswered: (when) => `Acceptez ou refusez la réunion dans Outlook : ${when}.`,
    approvalWaiting: (when) => `Acceptez ou refusez sur Ma page. La formation a lieu : ${when}.`,
    trainerDecides: (when) => `Aucun responsable n’a répondu : c’est à vous de décider. ${when}.`,
    lateDecline: (when) => `Il était trop tard pour céder la place : ${when}.`,
    cancelled: (when, instead) => `La session du ${when} est annulée. Vous pouvez venir le ${instead}.`,
  }),
  de: {
    seatFreed: (when) => `Für Sie ist ein Platz frei geworden: ${when}.`,
    tomorrow: (when) => `${when}.`,
    notAnswered: (when) => `Sagen Sie in Outlook zu oder ab: ${when}.`,
    approvalWaiting: (when) => `Stimmen Sie auf „Meine Seite“ zu oder lehnen Sie ab. Die Schulung: ${when}.`,
    trainerDecides: (when) => `Keine Führungskraft hat geantwortet. Jetzt entscheiden Sie: ${when}.`,
    lateDecline: (when) => `Es war zu spät, den Platz abzugeben: ${when}.`,
    cancelled: (when, instead) => `Der Termin am ${when} fällt aus. Sie können am ${instead} kommen.`,
  },
}

/** What the line says below its heading, in the person's language. */
export function newsWords(kind: NewsKind, { date, instead }: NewsFacts, language: Language): string {
  // Two dates leave no room for more: Teams shows 150 characters.
  const when = kind === 'cancelled' ? spokenDate(date, language) : spokenMoment(date, language)
  return TEXTS[language][kind](when, instead ? spokenDate(instead, language) : '')
}

function spokenMoment(date: SessionDate, language: Language): string {
  return [spokenDate(date, language), spokenTime(date), date.location].filter((part) => part).join(', ')
}
