import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceOf, cronOf, scheduleInWords } from './schedule-words.ts'

const t = {
  everyDayAt: (time: string) => `Every day at ${time}`,
  onDaysAt: (days: string, time: string) => `${days} at ${time}`,
  cronWords: (cron: string) => `Cron: ${cron}`,
}
const words = (cron: string) => scheduleInWords(cron, 'en-GB', t)

it('says a schedule in words where it fits, and shows the cron expression where it does not', () => {
  expect(words('0 2 * * *')).toBe('Every day at 02:00')
  expect(words('30 6 * * 1,4')).toBe('Monday and Thursday at 06:30')
  expect(words('5 0 * * 5-7')).toBe('Friday, Saturday and Sunday at 00:05')
  expect(words('0 8 * * 0')).toBe('Sunday at 08:00')
  for (const cron of ['*/15 * * * *', '0 2 1 * *', '0 2 * * MON', '0 25 * * *', '0 2 * *', '0 2 * * 5-1'])
    expect(words(cron)).toBe(`Cron: ${cron}`)
})

it('keeps what was chosen through the cron expression and back', () => {
  const hour = fc.integer({ min: 0, max: 23 })
  const minute = fc.integer({ min: 0, max: 59 })
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom('daily' as const, 'weekly' as const), hour, minute, days, (kind, h, m, chosen) => {
      const time = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
      const back = choiceOf(cronOf({ kind, time, days: chosen, cron: '' }) ?? '')
      expect(back).toMatchObject({ kind, time, ...(kind === 'weekly' && { days: [...chosen].sort() }) })
    }),
  )
})

it('has no cron expression while the choice is not complete', () => {
  expect(cronOf({ kind: 'weekly', time: '02:00', days: [], cron: '' })).toBeUndefined()
  expect(cronOf({ kind: 'daily', time: '', days: [], cron: '' })).toBeUndefined()
  expect(cronOf({ kind: 'custom', time: '02:00', days: [1], cron: '  ' })).toBeUndefined()
})
