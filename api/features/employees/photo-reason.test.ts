import { expect, test } from 'vitest'
import type { EmployeeRecord, PhotoLedgerRecord } from '../../store/employee-records.ts'
import { outcomeOf, photoReason } from './photo-reason.ts'
import type { PhotoFacts } from './waiting-reason.ts'

const anna: EmployeeRecord = {
  id: 'a',
  etag: '1',
  employeeNumber: '7',
  displayName: 'Anna Peeters',
  email: 'anna@x.example',
  createdAt: '2027-01-01T00:00:00.000Z',
  updatedAt: '2027-01-01T00:00:00.000Z',
}
const photo = {
  source: 'entra',
  blob: 'b',
  width: 240,
  height: 240,
  updatedAt: '2027-03-02T01:00:00.000Z',
  pinned: false,
} as const
const ready: PhotoFacts = {
  settings: { photoSynchronizationAccountId: 'account', photoConsent: 'optOut' },
  tasks: [{ enabled: true }],
  lastRun: undefined,
}
const ledger = (rest: Partial<PhotoLedgerRecord>): PhotoLedgerRecord => ({
  id: 'a',
  etag: '1',
  since: '2027-03-01T02:00:00.000Z',
  runId: 'run',
  outcome: 'noPhoto',
  ...rest,
})
const run = (rest: Partial<NonNullable<PhotoFacts['lastRun']>>): PhotoFacts => ({
  ...ready,
  lastRun: { id: 'run', status: 'succeeded', startedAt: '2027-03-01T02:00:00.000Z', ...rest },
})

test('before setup the account is missing first, then the service task', () => {
  const nothing: PhotoFacts = { settings: { photoConsent: 'optOut' }, tasks: [], lastRun: undefined }
  expect(photoReason(anna, undefined, nothing)).toMatchObject({ outcome: 'notSetUp', code: 'photo_account_not_set' })
  const status = photoReason(anna, undefined, { ...ready, tasks: [] })
  expect(status).toMatchObject({ outcome: 'notSetUp', sentence: expect.stringContaining('no service task') as string })
  expect(status.remedy).toContain('Create a service task')
})

test.each<[string, PhotoFacts, RegExp]>([
  ['no run yet', ready, /has not run yet/],
  ['a run that goes on', run({ status: 'running' }), /is running and hasn’t reached Anna Peeters/],
  ['a run that held back', run({ status: 'held' }), /held back/],
  ['a run before she was added', run({}), /No run has looked for Anna Peeters yet; the next one will/],
  ['a task that is switched off', { ...ready, tasks: [{ enabled: false }] }, /switched off/],
])('someone waits: %s', (_name, facts, words) => {
  expect(photoReason(anna, undefined, facts)).toMatchObject({
    outcome: 'waiting',
    sentence: expect.stringMatching(words) as string,
  })
})

test('a run that failed for everyone is named with its remedy', () => {
  const error = {
    code: 'client_secret_expired' as const,
    message: 'The secret has expired.',
    remedy: 'Make a new one.',
  }
  expect(photoReason(anna, undefined, run({ status: 'failed', error }))).toMatchObject({
    outcome: 'waiting',
    code: 'client_secret_expired',
    remedy: 'Make a new one.',
    sentence: expect.stringContaining('The secret has expired.') as string,
  })
})

test.each<[Partial<PhotoLedgerRecord>, RegExp]>([
  [{ outcome: 'noPhoto' }, /found in Entra ID but has no picture there/],
  [{ outcome: 'removed' }, /Two runs in a row found no picture in Entra ID, so it was removed here on 2027-03-01/],
  [
    { outcome: 'unmatched', message: 'No Entra user has the mail address anna@x.example.' },
    /^No Entra user has the mail address anna@x.example.$/,
  ],
  [
    { outcome: 'ambiguous', message: 'More than one Entra user has the mail address anna@x.example.' },
    /anna@x.example, so no picture was fetched/,
  ],
])('without a picture, %o', (entry, words) => {
  const status = photoReason(anna, ledger(entry), run({}))
  expect(status).toMatchObject({
    outcome: entry.outcome,
    sentence: expect.stringMatching(words) as string,
    since: '2027-03-01T02:00:00.000Z',
    runId: 'run',
  })
})

test.each<[Partial<PhotoLedgerRecord>, RegExp]>([
  [{ outcome: 'unchanged' }, /the picture from Entra ID, fetched on 2027-03-02/],
  [{ outcome: 'added' }, /the picture from Entra ID/],
  [{ outcome: 'missingUpstream' }, /If a run at least an hour later doesn’t find it either, it’s removed here too/],
])('with a picture, %o', (entry, words) => {
  expect(photoReason({ ...anna, photo }, ledger(entry), run({})).sentence).toMatch(words)
})

test('for someone who is no longer found, the reason says what happens to the picture', () => {
  const entry = ledger({ outcome: 'unmatched', message: 'No Entra user has the mail address anna@x.example.' })
  const after = (unmatchedAfterDays: number): PhotoFacts => ({
    ...ready,
    settings: { ...ready.settings, unmatchedAfterDays },
  })
  expect(photoReason({ ...anna, photo }, entry, ready).sentence).toBe(
    'No Entra user has the mail address anna@x.example. The picture from there stays.',
  )
  expect(photoReason({ ...anna, photo }, entry, after(30)).sentence).toContain(
    'The picture from there is removed on 2027-03-31 unless a run finds the user again.',
  )
  expect(photoReason(anna, entry, after(30)).sentence).toBe('No Entra user has the mail address anna@x.example.')
})

test('for a picture removed for another reason than being gone twice, it gives that reason', () => {
  expect(photoReason(anna, ledger({ outcome: 'removed', message: 'It was somebody else’s.' }), run({})).sentence).toBe(
    'It was somebody else’s.',
  )
})

test('a failure carries the remedy of its code', () => {
  const status = photoReason(
    anna,
    ledger({ outcome: 'failed', code: 'throttled', message: 'Microsoft asked to slow down.' }),
    run({}),
  )
  expect(status).toMatchObject({ outcome: 'failed', code: 'throttled', sentence: 'Microsoft asked to slow down.' })
  expect(status.remedy).toContain('next run')
})

test('HR’s decision overrides what the last run found', () => {
  const found = ledger({ outcome: 'noPhoto' })
  expect(photoReason({ ...anna, photoOptOut: true }, found, ready)).toMatchObject({ outcome: 'optedOut' })
  expect(photoReason({ ...anna, photo: { ...photo, source: 'hr' } }, found, ready).sentence).toMatch(/HR uploaded/)
  expect(photoReason({ ...anna, photo: { ...photo, pinned: true } }, found, ready).sentence).toMatch(/pinned/)
})

test('once HR has withdrawn its decision, the person waits for the next run', () => {
  for (const outcome of ['optedOut', 'kept', 'unchanged', 'added'] as const) {
    expect(outcomeOf(anna, outcome, true), outcome).toBeUndefined()
    expect(photoReason(anna, ledger({ outcome }), run({})).outcome).toBe('waiting')
  }
})
