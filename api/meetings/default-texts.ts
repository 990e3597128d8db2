import { inFrench } from '../lib/french-spaces/contract.ts'
import type { Language } from '../lib/spoken-time.ts'

interface InvitationText {
  title: string
  text: string
}

const TITLE = '{training}: {session}'

/** The invitation text of a new session when the settings have none. */
export const DEFAULT_TEXTS: Readonly<Record<Language, InvitationText>> = {
  en: {
    title: TITLE,
    text:
      '<p>Hello,</p><p>You are invited to <strong>{training}</strong> ({session}).</p>' +
      '<p>When: {date}, {time}<br />Where: {location}<br />Trainer: {trainer}</p>' +
      '<p>Please reply to this invitation, so we know whether you’re coming.</p>',
  },
  nl: {
    title: TITLE,
    text:
      '<p>Hallo,</p><p>Je bent uitgenodigd voor <strong>{training}</strong> ({session}).</p>' +
      '<p>Wanneer: {date}, {time}<br />Waar: {location}<br />Trainer: {trainer}</p>' +
      '<p>Wil je deze uitnodiging beantwoorden? Dan weten we of je erbij bent.</p>',
  },
  fr: inFrench({
    title: TITLE,
    text:
      '<p>Bonjour,</p><p>Vous êtes invité·e à la formation <strong>{training}</strong> ({session}).</p>' +
      '<p>Quand : {date}, {time}<br />Où : {location}<br />Formateur : {trainer}</p>' +
      '<p>Merci de répondre à cette invitation pour que nous sachions si vous serez présent·e.</p>',
  }),
  de: {
    title: TITLE,
    text:
      '<p>Guten Tag,</p><p>Sie sind zu <strong>{training}</strong> ({session}) eingeladen.</p>' +
      '<p>Wann: {date}, {time}<br />Wo: {location}<br />Trainer: {trainer}</p>' +
      '<p>Bitte beantworten Sie diese Einladung, damit wir wissen, ob Sie kommen.</p>',
  },
}
