import { expect, test } from 'vitest'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import {
  forecastSentence,
  guestSentence,
  isNothingToSend,
  mailsInAll,
  sendVerb,
  sentAmounts,
  type Wording,
} from './forecast-words.ts'

type Date = Forecast['dates'][number]
type Mail = Date['recipients'][number]['mail']

const numbers = new Intl.NumberFormat('en')
const lists = new Intl.ListFormat('en', { type: 'conjunction' })
const english: Wording = {
  t: sendingTexts.en,
  number: (value) => numbers.format(value),
  list: (words) => lists.format(words),
}

/** A date with recipients "a", "b", …, each with this mail. */
const date = (action: Date['action'], ...mails: Mail[]): Date => ({
  dateId: action,
  action,
  changes: [],
  recipients: mails.map((mail, at) => ({ name: `${at}`, address: `${at}@x.example`, mail })),
})

function forecast(...dates: Date[]): Pick<Forecast, 'dates' | 'mails'> {
  const of = (kind: Mail) => dates.flatMap(({ recipients }) => recipients).filter(({ mail }) => mail === kind).length
  return {
    dates,
    mails: { new: of('new'), updated: of('updated'), cancelled: of('cancelled'), undisturbed: of('none') },
  }
}
const sentence = (...dates: Date[]) => forecastSentence(dates, english)
const verb = (...dates: Date[]) => sendVerb(forecast(...dates), english)

test('the forecast counts each person once over all dates, and leaves out zeros', () => {
  expect(sentence(date('attendees', 'new', 'cancelled', 'none', 'none'))).toBe(
    '1 person gets an invitation · 1 person gets a cancellation · 2 get no mail',
  )
  expect(sentence(date('update', 'updated', 'updated'), date('none', 'none', 'none'))).toBe('2 people get an update')
  expect(sentence(date('attendees', 'none', 'none'))).toBe('No one gets a mail')
})

test('people who share an address are counted once', () => {
  const shared = date('create', 'new')
  shared.recipients.push({ name: 'b', address: '0@x.example', mail: 'new', sharesWith: '0' })
  expect(sentence(shared)).toBe('1 person gets an invitation')
})

test('the button names what it sends, with the number of mails', () => {
  expect(verb(date('create', 'new', 'new'), date('create', 'new', 'new'))).toBe('Send 4 invitations')
  expect(verb(date('update', 'updated', 'updated'))).toBe('Send 2 updates')
  expect(verb(date('update', 'updated', 'new', 'cancelled'))).toBe('Send 1 invitation, 1 update, and 1 cancellation')
  expect(verb(date('attendees', 'none'))).toBe('Update Outlook without sending mail')
})

test('a cancelled meeting is called that', () => {
  expect(verb(date('cancel', 'cancelled', 'cancelled'))).toBe('Cancel 1 meeting')
  expect(verb(date('cancel', 'cancelled'), date('cancel', 'cancelled'))).toBe('Cancel 2 meetings')
  expect(verb(date('cancel', 'cancelled'), date('update', 'updated'))).toBe('Send 1 update and cancel 1 meeting')
})

test('guests added in Outlook are counted where they get a mail', () => {
  expect(guestSentence({ updated: 2, cancelled: 0 }, english)).toBe('2 guests added in Outlook also get the update')
  expect(guestSentence({ updated: 1, cancelled: 1 }, english)).toBe(
    '1 guest added in Outlook also gets the update · 1 guest added in Outlook also gets the cancellation',
  )
  expect(guestSentence({ updated: 0, cancelled: 0 }, english)).toBeUndefined()
  expect(guestSentence(undefined, english)).toBeUndefined()
})

test('the mails are counted if there are more mails than people', () => {
  expect(mailsInAll(forecast(date('create', 'new', 'new'), date('create', 'new', 'new')))).toBe(4)
  expect(mailsInAll(forecast(date('create', 'new', 'new')))).toBeUndefined()
})

test('what was sent is counted by kind', () => {
  expect(sentAmounts({ new: 1240, updated: 1, cancelled: 0, undisturbed: 3 }, english)).toBe(
    '1,240 invitations and 1 update',
  )
  expect(sentAmounts({ new: 0, updated: 0, cancelled: 0, undisturbed: 3 }, english)).toBe('No mail was needed')
})

test('there is something to send when one date differs from what was sent', () => {
  expect(isNothingToSend({ dates: [date('none'), date('attendees')] })).toBe(false)
  expect(isNothingToSend({ dates: [date('none')] })).toBe(true)
})
