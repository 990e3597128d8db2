import { expect, test } from 'vitest'
import { attentionItems, type AttentionSources } from './attention-items.ts'
import { attentionTexts } from '../../texts/home-attention-texts.ts'

const at = '2026-11-23T10:00:00Z'
const account: AttentionSources['accounts'][number] = {
  id: 'a',
  etag: 'e',
  type: 'MicrosoftGraphSecret',
  name: 'Contoso',
  cloud: 'global',
  tenantId: 't',
  clientId: 'c',
  hasClientSecret: true,
  state: 'needsAttention',
  attention: { code: 'client_secret_expired', message: 'The client secret expired.', remedy: 'Create a new one.' },
  tested: true,
  usedBy: [],
  createdAt: at,
  updatedAt: at,
}
const run: AttentionSources['held'][number] = {
  id: 'r',
  taskId: 't',
  type: 'PhotoSynchronization',
  status: 'held',
  dryRun: false,
  startedBy: 'timer',
  startedAt: at,
  progress: { done: 9, total: 9 },
  counts: {},
  held: { updated: 30, removed: 12, of: 100 },
}
const task: AttentionSources['tasks'][number] = {
  id: 't',
  etag: 'e',
  type: 'PhotoSynchronization',
  name: 'Photos',
  schedule: '0 2 * * *',
  timeZone: 'UTC',
  enabled: true,
  options: {},
  nextRuns: [],
  createdAt: at,
  updatedAt: at,
}
const quiet: AttentionSources = {
  warnings: [],
  accounts: [],
  tasks: [],
  held: [],
  unknown: [],
  unsure: {},
  coverage: { total: 2, withPhoto: 2, bySource: { entra: 2, hr: 0 }, byOutcome: { unchanged: 2 }, departments: [] },
}
const expired = {
  code: 'client_secret_expired',
  message: '',
  remedy: 'Create a new one.',
  remoteAccountId: 'a',
  expiresOn: '2026-11-01',
  daysLeft: -22,
  level: 'expired',
} as const

test('when all is well, nothing needs attention', () => {
  expect(attentionItems(quiet, attentionTexts.en)).toEqual([])
})

test('a held run leads to the run and says what it would do', () => {
  const [item] = attentionItems({ ...quiet, held: [run], tasks: [task] }, attentionTexts.en)
  expect(item).toMatchObject({
    to: '/runs/r',
    title: 'A run of Photos is waiting for your decision',
    text: expect.stringContaining('replace 30 of 100 pictures and remove 12'),
  })
})

test('an expired secret is listed once, although it also breaks the account', () => {
  const items = attentionItems({ ...quiet, accounts: [account], warnings: [expired] }, attentionTexts.en)
  expect(items.map(({ title }) => title)).toEqual(['The client secret of Contoso has expired.'])
})

test('problems that stop the work come before those that only wait', () => {
  const failed = {
    ...task,
    lastRun: {
      ...run,
      status: 'failed' as const,
      error: { code: 'throttled', message: 'Microsoft asks to slow down.', remedy: 'Wait.' },
    },
  }
  const soon = { ...expired, code: 'client_secret_expires_soon', daysLeft: 20, level: 'notice' } as const
  const items = attentionItems(
    { ...quiet, warnings: [soon], tasks: [failed], coverage: { ...quiet.coverage, byOutcome: { failed: 1 } } },
    attentionTexts.en,
  )
  expect(items.map(({ kind, to }) => [kind, to])).toEqual([
    ['error', '/runs/r'],
    ['warning', '/remote-accounts/a'],
    ['warning', '/employees?outcome=failed'],
  ])
})

test('several users for one person and two records for one user are separate items, each with its own link', () => {
  const items = attentionItems(
    { ...quiet, unsure: { severalUsers: 4, severalEmployees: 2, noUser: 1 } },
    attentionTexts.en,
  )
  expect(items.map(({ title, to }) => [title, to])).toEqual([
    ['4 people match more than one Entra user', '/employees/who?why=severalUsers'],
    ['2 employee records share an Entra user with another record', '/employees/who?why=severalEmployees'],
    ['One person wasn’t found in Entra ID', '/employees/who?why=noUser'],
  ])
})
