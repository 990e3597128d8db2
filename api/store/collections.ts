import type { CollectionRules } from './lowdb/collection-state.ts'
import type { PendingConsentRecord, RemoteAccountRecord, TokenCacheRecord } from './account-records.ts'
import type {
  DirectoryRecord,
  EmployeeRecord,
  PhotoLedgerRecord,
  RunRecord,
  ServiceKeyRecord,
  ServiceTaskRecord,
  SettingsRecord,
} from './records.ts'
import type { MeetingRecord, SessionRecord, TrainingRecord } from './training-records.ts'

interface AllRules {
  remoteAccounts: CollectionRules<RemoteAccountRecord>
  tokenCaches: CollectionRules<TokenCacheRecord>
  pendingConsents: CollectionRules<PendingConsentRecord>
  employees: CollectionRules<EmployeeRecord>
  photoLedger: CollectionRules<PhotoLedgerRecord>
  directories: CollectionRules<DirectoryRecord>
  settings: CollectionRules<SettingsRecord>
  serviceTasks: CollectionRules<ServiceTaskRecord>
  runs: CollectionRules<RunRecord>
  serviceKeys: CollectionRules<ServiceKeyRecord>
  trainings: CollectionRules<TrainingRecord>
  sessions: CollectionRules<SessionRecord>
  meetings: CollectionRules<MeetingRecord>
}

/** The kinds of records, each with what is unique in it, its order and what a search looks at. */
export const COLLECTIONS: AllRules = {
  remoteAccounts: { orderBy: ({ name }) => name, searchable: ['name'] },
  tokenCaches: { orderBy: () => '' },
  pendingConsents: { orderBy: ({ expiresAt }) => expiresAt, newestFirst: true },
  employees: {
    unique: [
      { field: 'employeeNumber', code: 'employee_number_taken', words: 'employee number' },
      { field: 'entraUserId', code: 'entra_user_taken', words: 'Entra user' },
    ],
    orderBy: ({ displayName }) => displayName,
    searchable: ['displayName', 'email', 'employeeNumber', 'department'],
  },
  photoLedger: { orderBy: () => '' },
  directories: { orderBy: () => '' },
  settings: { orderBy: () => '' },
  serviceTasks: { orderBy: ({ name }) => name, searchable: ['name'] },
  runs: { orderBy: ({ startedAt }) => startedAt, newestFirst: true },
  serviceKeys: {
    unique: [{ field: 'hash', code: 'validation_failed', words: 'key hash' }],
    orderBy: ({ createdAt }) => createdAt,
    newestFirst: true,
    searchable: ['name'],
  },
  trainings: { orderBy: ({ title }) => title, searchable: ['title'] },
  sessions: {
    unique: [{ field: 'reference', code: 'session_reference_taken', words: 'reference' }],
    // By the first date; wall times of other zones are near enough for a list.
    orderBy: ({ dates }) => dates.map(({ start }) => start).sort()[0] ?? '',
    searchable: ['title'],
  },
  meetings: { orderBy: () => '' },
}
