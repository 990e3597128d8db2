import { expect, test } from 'vitest'
import { settingsOf, valuesOf } from './training-values.ts'

const SETTINGS = {
  invitationType: 'MicrosoftGraph' as const,
  invitationSynchronizationAccountId: 'account',
  mailAccountId: 'sender',
  activityFeedAccountId: 'teller',
  teamsAppId: '7f1c0a52-6d0e-4b8f-9a55-3c2b7c1d9e01',
  activityFeedKinds: ['tomorrow' as const],
  textTemplates: { nl: { title: 'Opleiding', text: '<p>Welkom</p>' } },
  defaultReminderMinutes: null,
  hideAttendeesAbove: 40,
  defaultTimeZone: 'Europe/Brussels',
  declineFreesSeat: true,
  mailServer: 'none' as const,
  etag: '1',
}

test('unchanged settings are sent as they were read', () => {
  const { etag: _etag, mailServer: _server, ...sent } = SETTINGS
  expect(settingsOf(valuesOf(SETTINGS))).toEqual(sent)
})

test('notifications need an app id; without notifications none is needed', () => {
  expect(settingsOf({ ...valuesOf(SETTINGS), teamsAppId: 'Rollcall' })).toBeUndefined()
  const off = settingsOf({ ...valuesOf(SETTINGS), feedAccountId: '', teamsAppId: '' })
  expect(off).toMatchObject({ activityFeedAccountId: null, teamsAppId: null })
})

test('MicrosoftGraph without an account, or an invalid number, isn’t sent', () => {
  expect(settingsOf({ ...valuesOf(SETTINGS), accountId: '' })).toBeUndefined()
  expect(
    settingsOf({ ...valuesOf(SETTINGS), accountId: '', invitationType: 'Email' })?.invitationSynchronizationAccountId,
  ).toBeNull()
  expect(settingsOf({ ...valuesOf(SETTINGS), hideAbove: '501' })).toBeUndefined()
  expect(settingsOf({ ...valuesOf(SETTINGS), hideAbove: ' ' })?.hideAttendeesAbove).toBeNull()
})
