import { expect, test } from 'vitest'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { forecastSentence, isNothingToSend } from './forecast-sentence.ts'

const say = (mails: Parameters<typeof forecastSentence>[0]) =>
  forecastSentence(mails, sendingTexts.en, (value) => new Intl.NumberFormat('en').format(value))

test('the forecast names who gets a mail of which kind, and leaves out what is none', () => {
  expect(say({ new: 3, updated: 0, cancelled: 1, undisturbed: 240 })).toBe('3 new, 1 cancelled, 240 not disturbed')
  expect(say({ new: 0, updated: 1240, cancelled: 0, undisturbed: 0 })).toBe('1,240 updated')
})

test('where nobody gets a mail it says so first', () => {
  expect(say({ new: 0, updated: 0, cancelled: 0, undisturbed: 240 })).toBe('Nobody gets a mail. 240 not disturbed')
  expect(say({ new: 0, updated: 0, cancelled: 0, undisturbed: 0 })).toBe('Nobody gets a mail.')
})

test('there is something to send when one date is not as it was sent', () => {
  const date = (action: 'none' | 'attendees') => ({ dateId: 'a', action, changes: [], recipients: [] })
  expect(isNothingToSend({ dates: [date('none'), date('attendees')] })).toBe(false)
  expect(isNothingToSend({ dates: [date('none')] })).toBe(true)
})
