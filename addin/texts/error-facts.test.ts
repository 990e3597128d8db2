// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { ERRORS } from '../../api/lib/error-catalogue.ts'
import { happeningOf, type Happenings } from './error-facts.ts'
import { happenings as de } from './error-facts-de.ts'
import { happenings as fr } from './error-facts-fr.ts'
import { happenings as nl } from './error-facts-nl.ts'

const ALL: Readonly<Record<'nl' | 'fr' | 'de', Happenings>> = { nl, fr, de }

test('each language says what happened for the same codes, and all are in the catalogue', () => {
  const codes = Object.keys(nl)
  expect(Object.keys(fr)).toEqual(codes)
  expect(Object.keys(de)).toEqual(codes)
  expect(codes.filter((code) => !(code in ERRORS))).toEqual([])
})

test.each(['nl', 'fr', 'de'] as const)('without facts, each sentence in %s is whole', (language) => {
  for (const code of Object.keys(ALL[language])) {
    const said = happeningOf(ALL[language], code, {}, language) ?? ''
    expect(said.length, code).toBeGreaterThan(10)
    expect(said, code).toMatch(/\.$/)
    expect(said, code).not.toMatch(/undefined|NaN/)
  }
})

test('facts are said as the language writes them', () => {
  const facts = { expiresOn: '2027-03-01' }
  expect(happeningOf(nl, 'client_secret_expired', facts, 'nl')).toBe('Het clientgeheim is verlopen na 1 mrt 2027.')
  expect(happeningOf(de, 'too_many_attendees', { attendees: 1200, most: 500 }, 'de')).toBe(
    'Jede Besprechung dieses Termins ginge an 1.200 Personen. Höchstens 500 sind möglich.',
  )
  expect(happeningOf(fr, 'leave_deadline_passed', { trainers: ['Anna', 'Ben'] }, 'fr')).toBe(
    'Vous ne pouvez plus céder cette place vous-même. Adressez-vous à Anna ou Ben.',
  )
  expect(happeningOf(nl, 'permissions_too_wide', { permissions: ['Mail.Read', 'Files.Read.All'] }, 'nl')).toBe(
    'Het account heeft machtigingen die Rollcall niet gebruikt: Mail.Read en Files.Read.All.',
  )
  expect(happeningOf(de, 'zone_rules_outdated', { zones: ['Africa/Casablanca'], dates: 1 }, 'de')).toBe(
    'Der Server kennt die neuen Uhrzeitregeln für Africa/Casablanca noch nicht. Bei 1 Termindatum stimmt die Uhrzeit vielleicht nicht.',
  )
  expect(happeningOf(fr, 'mailbox_renamed', { mailbox: 'hr@contoso.com', called: 'people@contoso.com' }, 'fr')).toBe(
    'La boîte aux lettres hr@contoso.com s’appelle maintenant people@contoso.com.',
  )
  expect(happeningOf(de, 'training_has_sessions', { sessions: 1 }, 'de')).toBe('Diese Schulung hat noch 1 Termin.')
})

test('an error without a sentence is left to the API', () => {
  expect(happeningOf(nl, 'validation_failed', {}, 'nl')).toBeUndefined()
  expect(happeningOf(nl, 'constructor', {}, 'nl')).toBeUndefined()
  expect(happeningOf(nl, undefined, {}, 'nl')).toBeUndefined()
})
