import { expect, test } from 'vitest'
import { firstTab, tabsOf } from './account-tabs.ts'

test('an account opens on the tab with the next step', () => {
  expect(firstTab({ type: 'MicrosoftGraphPassword', state: 'needsConsent' }, true)).toBe('consent')
  expect(firstTab({ type: 'MicrosoftGraphSecret', state: 'ready' }, true)).toBe('test')
  expect(firstTab({ type: 'MicrosoftGraphSecret', state: 'needsAttention' }, false)).toBe('connection')
})

test('a service user is asked for consent, an app has a certificate and a mailbox it is limited to', () => {
  expect(tabsOf({ type: 'MicrosoftGraphPassword' })).toEqual(['connection', 'consent', 'test', 'move'])
  expect(tabsOf({ type: 'MicrosoftGraphSecret' })).toEqual(['connection', 'test', 'certificate', 'limits'])
})
