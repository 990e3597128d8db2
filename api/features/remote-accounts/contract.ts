import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { certificateOperations } from './certificates/contract.ts'
import { consentOperations } from './consent/contract.ts'
import { MoveToApplication, RemoteAccountDraft, RemoteAccountPatch } from './drafts/contract.ts'
import { AccountTest, RemoteAccountView } from './views/contract.ts'

export {
  AccountCheck,
  AccountTest,
  CHECK_IDS,
  CertificateView,
  type Finding,
  PasswordAccountView,
  RemoteAccountView,
  SecretAccountView,
} from './views/contract.ts'

export { AdminConsentBegun, ConsentBegun, ConsentProgress } from './consent/contract.ts'

const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

/**
 * `untested=true` saves a new secret even if Microsoft couldn't be reached; one that Microsoft refused is never saved.
 */
const ChangeQuery = z.strictObject({ untested: z.stringbool('must be true or false').default(false) })

export const operations = {
  listRemoteAccounts: {
    id: 'listRemoteAccounts',
    method: 'get',
    path: '/api/remote-accounts',
    access: ['admin'],
    query: PageQuery,
    summary: 'List remote accounts, without their secrets',
    status: 200,
    answer: z.object({ items: z.array(RemoteAccountView), nextCursor: z.string().optional() }),
  },
  addRemoteAccount: {
    id: 'addRemoteAccount',
    method: 'post',
    path: '/api/remote-accounts',
    access: ['admin'],
    body: RemoteAccountDraft,
    summary: 'Add a remote account; its secret is encrypted and never returned',
    status: 201,
    answer: RemoteAccountView,
  },
  getRemoteAccount: {
    id: 'getRemoteAccount',
    method: 'get',
    path: '/api/remote-accounts/{id}',
    access: ['admin'],
    summary: 'Get a remote account',
    status: 200,
    answer: RemoteAccountView,
  },
  changeRemoteAccount: {
    id: 'changeRemoteAccount',
    method: 'patch',
    path: '/api/remote-accounts/{id}',
    access: ['admin'],
    query: ChangeQuery,
    body: RemoteAccountPatch,
    ifMatch: true,
    summary: 'Change a remote account; a new secret is tested first and used at once if it works',
    status: 200,
    answer: RemoteAccountView,
  },
  removeRemoteAccount: {
    id: 'removeRemoteAccount',
    method: 'delete',
    path: '/api/remote-accounts/{id}',
    access: ['admin'],
    ifMatch: true,
    summary: 'Delete a remote account that no setting uses',
    status: 204,
  },
  testRemoteAccount: {
    id: 'testRemoteAccount',
    method: 'post',
    path: '/api/remote-accounts/{id}/test',
    access: ['admin'],
    summary:
      'Test what the account can do, step by step; with Accept: text/event-stream, each step as ' +
      'it is done (check), then the whole result (finished)',
    status: 200,
    answer: AccountTest,
  },
  moveToApplication: {
    id: 'moveToApplication',
    method: 'post',
    path: '/api/remote-accounts/{id}/move-to-application',
    access: ['admin'],
    body: MoveToApplication,
    ifMatch: true,
    summary: 'Replace the service user with an app; settings and meetings stay with the account',
    status: 200,
    answer: RemoteAccountView,
  },
  ...consentOperations,
  ...certificateOperations,
} as const satisfies Record<string, Operation>
