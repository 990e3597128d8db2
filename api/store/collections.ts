import type { CollectionRules } from './collection-state.ts'
import type {
  DirectoryRecord,
  EmployeeRecord,
  PhotoLedgerRecord,
  RemoteAccountRecord,
  RunRecord,
  ServiceKeyRecord,
  ServiceTaskRecord,
  SettingsRecord,
} from './records.ts'

interface AllRules {
  remoteAccounts: CollectionRules<RemoteAccountRecord>
  employees: CollectionRules<EmployeeRecord>
  photoLedger: CollectionRules<PhotoLedgerRecord>
  directories: CollectionRules<DirectoryRecord>
  settings: CollectionRules<SettingsRecord>
  serviceTasks: CollectionRules<ServiceTaskRecord>
  runs: CollectionRules<RunRecord>
  serviceKeys: CollectionRules<ServiceKeyRecord>
}

/** The kinds of records, each with what is unique in it, its order and what a search looks at. */
export const COLLECTIONS: AllRules = {
  remoteAccounts: { orderBy: ({ name }) => name, searchable: ['name'] },
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
}
