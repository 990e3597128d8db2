import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readLines } from './read-lines.ts'

const two = (number: number) => String(number).padStart(2, '0')

const session = fc.record({
  reference: fc.stringMatching(/^[A-Z]{2}-\d{3,6}$/),
  training: fc.constantFrom('First aid', 'Größe & Söhne', 'Lifting; safely', 'Team "Nord"', 'Brandschutz | Übung'),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 20 }),
  minute: fc.constantFrom(0, 5, 30, 59),
  location: fc.constantFrom('Hall 2', 'Zaal, boven', 'Étage 3', 'Raum\n7'),
})
type Session = typeof session extends fc.Arbitrary<infer T> ? T : never

/** Each list has a day above 12, so that it shows its order. */
const TELLING: Session = {
  ...{ reference: 'ZZ-000', training: 'First aid', month: 3, day: 25, hour: 9, minute: 0, location: 'Hall 2' },
}

const DAYS: Readonly<Record<string, (one: Session) => string>> = {
  iso: ({ month, day }) => `2027-${two(month)}-${two(day)}`,
  dots: ({ month, day }) => `${String(day)}.${String(month)}.2027`,
  slashes: ({ month, day }) => `${two(day)}/${two(month)}/2027`,
  american: ({ month, day }) => `${String(month)}/${String(day)}/2027`,
  shortYear: ({ month, day }) => `${two(day)}-${two(month)}-27`,
}
const HOURS: Readonly<Record<string, (hour: number, minute: number) => string>> = {
  plain: (hour, minute) => `${two(hour)}:${two(minute)}`,
  seconds: (hour, minute) => `${two(hour)}:${two(minute)}:00`,
  french: (hour, minute) => `${String(hour)}h${two(minute)}`,
  dot: (hour, minute) => `${two(hour)}.${two(minute)} Uhr`,
  halves: (hour, minute) => `${String(hour % 12 || 12)}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`,
}

const style = fc.record({
  day: fc.constantFrom(...Object.keys(DAYS)),
  hour: fc.constantFrom(...Object.keys(HOURS)),
  separator: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le with mark'),
  isApart: fc.boolean(),
  hasTitle: fc.boolean(),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

function written(list: readonly Session[], way: Style): Uint8Array {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const header = way.isApart
    ? ['Referentie', 'Opleiding', 'Datum', 'Begintijd', 'Eindtijd', 'Locatie']
    : ['Reference', 'Training', 'Start', 'End', 'Location']
  const rows = list.map((one) => {
    const day = DAYS[way.day]?.(one) ?? ''
    const [from, to] = [one.hour, one.hour + 1].map((hour) => HOURS[way.hour]?.(hour, one.minute) ?? '')
    const when = way.isApart ? [day, from ?? '', to ?? ''] : [`${day} ${from ?? ''}`, `${day} ${to ?? ''}`]
    return [one.reference, one.training, ...when, one.location]
  })
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(way.separator))
  const text = [...(way.hasTitle ? ['Sessions of 2027', ''] : []), ...lines, ''].join(way.lineEnd)
  const [charset = '', marked] = way.encoding.split(' with ')
  return iconv.encode(text, charset, { addBOM: marked !== undefined })
}

const meant = ({ reference, training, location, ...one }: Session) => {
  const at = (hour: number) =>
    `${DAYS['iso']?.({ reference, training, location, ...one }) ?? ''}T${two(hour)}:${two(one.minute)}`
  return { reference, training, start: at(one.hour), end: at(one.hour + 1), location: location.replace('\n', ' ') }
}

test('a list of sessions means the same in each of these forms', { timeout: 30_000 }, async () => {
  const lists = fc.uniqueArray(session, { minLength: 1, maxLength: 5, selector: ({ reference }) => reference })
  await fc.assert(
    fc.asyncProperty(lists, style, async (list, way) => {
      const all = [...list, TELLING]
      const options = { defaultTimeZone: 'Europe/Brussels' }
      const { lines } = await readLines({ type: 'text/csv', bytes: written(all, way) }, options)
      expect(lines.map(({ values, notes }) => values ?? notes)).toEqual(all.map(meant))
    }),
    { numRuns: 150 },
  )
})
