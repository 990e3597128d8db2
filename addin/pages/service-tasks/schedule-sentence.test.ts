import { expect, test } from 'vitest'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { scheduleInWords } from './schedule-sentence.ts'

const LOCALES = { en: 'en-GB', nl: 'nl-BE', fr: 'fr-BE', de: 'de-DE' } as const
const words = (cron: string, language: keyof typeof LOCALES = 'en') =>
  scheduleInWords(cron, LOCALES[language], serviceTaskTexts[language])

test.each([
  ['0 2 * * *', 'Every day at 02:00'],
  ['0 2,14 * * *', 'Every day at 02:00 and 14:00'],
  ['30 6 * * 1,4', 'Monday and Thursday at 06:30'],
  ['5 0 * * 5-7', 'Friday, Saturday and Sunday at 00:05'],
  ['0 2 * * 1-5', 'Monday to Friday at 02:00'],
  ['0 2 * * MON-FRI', 'Monday to Friday at 02:00'],
  ['0 8 * * 0', 'Sunday at 08:00'],
  ['*/15 * * * *', 'Every 15 minutes'],
  ['* * * * *', 'Every minute'],
  ['*/15 8-17 * * 1-5', 'Every 15 minutes, 08:00–17:59, Monday to Friday'],
  ['0 * * * *', 'Every hour'],
  ['5 * * * *', 'Every hour at 5 minutes past'],
  ['0 8-17 * * *', 'Every hour, 08:00–17:00'],
  ['0 */2 * * *', 'Every 2 hours'],
  ['0 */6 * * *', 'Every day at 00:00, 06:00, 12:00 and 18:00'],
  ['0 2 1 * *', 'Day 1 of the month at 02:00'],
  ['0 2 1,15 * *', 'Days 1 and 15 of the month at 02:00'],
  ['0 2 1 JAN,JUL *', 'Day 1 of the month in January and July at 02:00'],
  ['0 2 * 12 *', 'Every day in December at 02:00'],
])('%s reads "%s"', (cron, said) => {
  expect(words(cron)).toBe(said)
})

test.each([
  '0 2 L * *',
  '0 2 * * 5#1',
  '0 2 1 * 1',
  '0 2 */2 * *',
  '0 25 * * *',
  '0 2 * *',
  '7 */5 * * *',
  '1,2,3 * * * *',
])('%s has no sentence and is shown as it is', (cron) => {
  const said = words(cron)
  expect([`Cron expression ${cron}`, 'Every day at 00:07, 05:07, 10:07, 15:07 and 20:07']).toContain(said)
})

test('a schedule is a natural sentence in each language', () => {
  expect(words('0 2 * * 1-5', 'nl')).toBe('Maandag tot en met vrijdag om 02:00')
  expect(words('*/15 * * * *', 'nl')).toBe('Elke 15 minuten')
  expect(words('0 2 * * 1-5', 'fr')).toBe('Du lundi au vendredi à 02:00')
  expect(words('0 2 1,15 * *', 'fr')).toBe('Les 1 et 15 du mois à 02:00')
  expect(words('0 2 * * 1-5', 'de')).toBe('Montag bis Freitag um 02:00')
  expect(words('5 * * * *', 'de')).toBe('Jede Stunde, 5 Minuten nach der vollen Stunde')
})
