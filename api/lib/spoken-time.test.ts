import { describe, expect, test } from 'vitest'
import { languageOf, spokenDate, spokenTime } from './spoken-time.ts'

const morning = { start: '2027-03-10T09:00', end: '2027-03-10T12:30', timeZone: 'Europe/Brussels' }

describe('a session date in a text', () => {
  test.each([
    ['en', 'Wednesday 10 March 2027'],
    ['nl', 'woensdag 10 maart 2027'],
    ['fr', 'mercredi 10 mars 2027'],
    ['de', 'Mittwoch, 10. März 2027'],
  ] as const)('in %s', (language, expected) => {
    expect(spokenDate(morning, language)).toBe(expected)
  })

  test('the first of a month in French', () => {
    expect(spokenDate({ ...morning, start: '2027-08-01T09:00', end: '2027-08-01T10:00' }, 'fr')).toBe(
      'dimanche 1er août 2027',
    )
  })

  test('over a night', () => {
    expect(spokenDate({ ...morning, end: '2027-03-11T02:00' }, 'en')).toBe(
      'Wednesday 10 March 2027 – Thursday 11 March 2027',
    )
  })

  test('every day and month agrees with what the system calls it', () => {
    const locales = { en: 'en-GB', nl: 'nl', fr: 'fr', de: 'de' } as const
    for (const [language, locale] of Object.entries(locales) as [keyof typeof locales, string][]) {
      for (let day = 0; day < 365; day += 5) {
        const date = new Date(Date.UTC(2027, 0, 1 + day))
        const wallTime = date.toISOString().slice(0, 16)
        const parts = new Intl.DateTimeFormat(locale, {
          weekday: 'long',
          month: 'long',
          timeZone: 'UTC',
        }).formatToParts(date)
        const spoken = spokenDate({ start: wallTime, end: wallTime, timeZone: 'UTC' }, language)
        for (const { type, value } of parts) if (type !== 'literal') expect(spoken).toContain(value)
      }
    }
  })

  test('the times are shown with their zone', () => {
    expect(spokenTime(morning)).toBe('09:00–12:30 (Europe/Brussels)')
    expect(spokenTime({ ...morning, timeZone: 'America/Port_of_Spain' })).toBe('09:00–12:30 (America/Port of Spain)')
  })
})

describe('the language of a reader', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['es-ES, fr;q=0.5, de;q=0.7', 'de'],
    ['FR-ch', 'fr'],
    ['*', 'en'],
    ['nl;q=0, fr;q=0.1', 'fr'],
    ['constructor,__proto__;q=x', 'en'],
  ])('%j is %s', (header, expected) => {
    expect(languageOf(header)).toBe(expected)
  })
})
