import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceOf, cronOf } from './schedule-words.ts'

it('keeps the choice through the cron expression and back', () => {
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

it('has no cron expression until the choice is complete', () => {
  expect(cronOf({ kind: 'weekly', time: '02:00', days: [], cron: '' })).toBeUndefined()
  expect(cronOf({ kind: 'daily', time: '', days: [], cron: '' })).toBeUndefined()
  expect(cronOf({ kind: 'custom', time: '02:00', days: [1], cron: '  ' })).toBeUndefined()
})
