/** Times as a language writes them, the same everywhere in the tab. Without a zone it is the reader's own. */
export interface TimeWords {
  /** "10 Mar 2027" */
  date(at: Date, timeZone?: string): string
  /** "Wed, 10 Mar 2027" */
  day(at: Date, timeZone?: string): string
  /** "Wed, 10 Mar" */
  shortDay(at: Date, timeZone?: string): string
  /** "09:00" */
  time(at: Date, timeZone?: string): string
  /** "10 Mar 2027, 09:00" */
  moment(at: Date, timeZone?: string): string
  /** "Wed, 10 Mar 2027, 09:00" */
  dayAndTime(at: Date, timeZone?: string): string
  /** "Wed, 10 Mar 2027, 09:00–12:00" */
  span(from: Date, to: Date, timeZone?: string): string
}

const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const DAY = { ...SHORT_DAY, year: 'numeric' } as const
const KINDS = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  day: DAY,
  shortDay: SHORT_DAY,
  time: { timeStyle: 'short' },
  span: { ...DAY, hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export function createTimeWords(locale: string): TimeWords {
  // Making a formatter takes longer than a row of a table has.
  const made = new Map<string, Intl.DateTimeFormat>()
  const formatter = (kind: keyof typeof KINDS, timeZone: string | undefined) => {
    const key = `${kind} ${timeZone ?? ''}`
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...KINDS[kind], ...(timeZone && { timeZone }) })
    made.set(key, known)
    return known
  }
  const wordsOf = locale.startsWith('fr') ? inFrench : inOrder
  const as = (kind: keyof typeof KINDS) => (at: Date, timeZone?: string) =>
    wordsOf(formatter(kind, timeZone).formatToParts(at))
  const [date, day, time] = [as('date'), as('day'), as('time')]
  return {
    ...{ date, day, time },
    shortDay: as('shortDay'),
    moment: (at, timeZone) => `${date(at, timeZone)}, ${time(at, timeZone)}`,
    dayAndTime: (at, timeZone) => `${day(at, timeZone)}, ${time(at, timeZone)}`,
    span: (from, to, timeZone) => wordsOf(formatter('span', timeZone).formatRangeToParts(from, to)),
  }
}

type Part = Pick<Intl.DateTimeFormatPart, 'type' | 'value'>

const inOrder = (parts: readonly Part[]) => parts.map(({ value }) => value).join('')

/** The first of a month is "1er" in French, which the system's formats leave out. */
const inFrench = (parts: readonly Part[]) =>
  inOrder(parts.map(({ type, value }) => ({ type, value: type === 'day' && value === '1' ? '1er' : value })))
