import type { Forecast, SendResult } from '../../../../api/features/invitations/forecast/contract.ts'

type Dates = Forecast['dates']
type Counted = (n: number, shown: string) => string

interface ForecastTexts {
  people: Record<'new' | 'updated' | 'cancelled' | 'none', Counted>
  nobody: string
  guests: Record<'updated' | 'cancelled', Counted>
  amounts: Record<'new' | 'updated' | 'cancelled' | 'meetings', Counted>
  verbs: {
    send: (what: string) => string
    cancel: (meetings: string) => string
    both: (what: string, meetings: string) => string
    quiet: string
  }
  noMail: string
}

export interface Wording {
  t: ForecastTexts
  number: (value: number) => string
  /** "a, b and c" */
  list: (words: string[]) => string
}

/** Whether there is anything to send at all. */
export const isNothingToSend = ({ dates }: { dates: readonly Pick<Dates[number], 'action'>[] }) =>
  dates.every(({ action }) => action === 'none')

/** Everyone with an address of their own, with the kinds of mail they get over all dates. */
function mailsByPerson(dates: Dates): Set<string>[] {
  const people = new Map<string, Set<string>>()
  for (const { address, mail, sharesWith } of dates.flatMap(({ recipients }) => recipients))
    if (sharesWith === undefined) people.set(address, (people.get(address) ?? new Set()).add(mail))
  return [...people.values()]
}

/** "3 people get an invitation · 240 get no mail": each person once, whatever the number of dates. */
export function forecastSentence(dates: Dates, { t, number }: Wording): string {
  const people = mailsByPerson(dates)
  const counts = {
    new: people.filter((mails) => mails.has('new')).length,
    updated: people.filter((mails) => mails.has('updated')).length,
    cancelled: people.filter((mails) => mails.has('cancelled')).length,
    none: people.filter((mails) => mails.size === 1 && mails.has('none')).length,
  }
  const isQuiet = counts.new + counts.updated + counts.cancelled === 0
  const kinds = isQuiet ? [] : (['new', 'updated', 'cancelled', 'none'] as const)
  const said = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t.people[kind](counts[kind], number(counts[kind])))
  return isQuiet ? t.nobody : said.join(' · ')
}

/** How many mails are sent, if more than the people who get one; otherwise undefined. */
export function mailsInAll({ dates, mails }: Pick<Forecast, 'dates' | 'mails'>): number | undefined {
  const all = mails.new + mails.updated + mails.cancelled
  const people = mailsByPerson(dates).filter(
    (kinds) => kinds.has('new') || kinds.has('updated') || kinds.has('cancelled'),
  )
  return all > people.length ? all : undefined
}

/** "2 guests added in Outlook also get the update"; undefined when there is no one. */
export function guestSentence(guests: Forecast['guests'], { t, number }: Wording): string | undefined {
  const said = (['updated', 'cancelled'] as const).flatMap((kind) =>
    guests && guests[kind] > 0 ? [t.guests[kind](guests[kind], number(guests[kind]))] : [],
  )
  return said.length > 0 ? said.join(' · ') : undefined
}

/** What the button does, with numbers: "Send 4 invitations", "Send 2 updates and cancel 1 meeting". */
export function sendVerb({ dates, mails }: Pick<Forecast, 'dates' | 'mails'>, { t, number, list }: Wording): string {
  const calledOff = dates.filter(({ action }) => action === 'cancel')
  const told = calledOff.flatMap(({ recipients }) => recipients).filter(({ sharesWith }) => sharesWith === undefined)
  const what = amounts({ ...mails, cancelled: mails.cancelled - told.length }, { t, number, list })
  const meetings = calledOff.length === 0 ? '' : t.amounts.meetings(calledOff.length, number(calledOff.length))
  if (what !== '' && meetings !== '') return t.verbs.both(what, meetings)
  if (meetings !== '') return t.verbs.cancel(meetings)
  return what === '' ? t.verbs.quiet : t.verbs.send(what)
}

/** "4 invitations and 2 updates": what was sent. */
export const sentAmounts = (mails: SendResult['mails'], wording: Wording): string =>
  amounts(mails, wording) || wording.t.noMail

function amounts(mails: Record<'new' | 'updated' | 'cancelled', number>, { t, number, list }: Wording): string {
  const kinds = (['new', 'updated', 'cancelled'] as const).filter((kind) => mails[kind] > 0)
  return list(kinds.map((kind) => t.amounts[kind](mails[kind], number(mails[kind]))))
}
