import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'

type Mails = Forecast['mails']

interface SentenceTexts {
  parts: Record<keyof Mails, (n: string) => string>
  nobody: string
}

/** "3 new, 1 cancelled, 240 not disturbed": who will get a mail, and who will not. */
export function forecastSentence(mails: Mails, t: SentenceTexts, number: (value: number) => string): string {
  const parts = (['new', 'updated', 'cancelled', 'undisturbed'] as const)
    .filter((part) => mails[part] > 0)
    .map((part) => t.parts[part](number(mails[part])))
  const isQuiet = mails.new + mails.updated + mails.cancelled === 0
  return [isQuiet ? t.nobody : '', parts.join(', ')].filter(Boolean).join(' ')
}

/** Whether there is anything to send at all. */
export const isNothingToSend = ({ dates }: Pick<Forecast, 'dates'>) => dates.every(({ action }) => action === 'none')
