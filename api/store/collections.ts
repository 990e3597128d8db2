import type { CollectionRules } from './collection-rules.ts'
import { CONSENT_RULES, type ConsentRules } from './consent-rules.ts'
import type { RemoteAccountRecord, TokenCacheRecord } from './account-records.ts'
import type {
  DirectoryRecord,
  DirectoryUserRecord,
  EmployeeRecord,
  PhotoLedgerRecord,
  UnknownPersonRecord,
} from './employee-records.ts'
import { EMPLOYEE_DAYS } from './employee-days.ts'
import { EMPLOYEE_SORTS } from './employee-sorts.ts'
import type { EnrolmentRequestRecord } from './enrolment-records.ts'
import type { NewsRecord } from './news-records.ts'
import type { RunRecord, ServiceTaskRecord } from './task-records.ts'
import type { ServiceKeyRecord } from './records.ts'
import type { SettingsRecord } from './setting-records.ts'
import type { ColumnMappingRecord, ImportRecord } from './import-records.ts'
import { sequenceKey, type AttendanceChangeRecord, type FeedRecord, type PhotoChangeRecord } from './change-records.ts'
import type { ConsentTextRecord, PhotoConsentRecord } from './consent-records.ts'
import type { RetentionRecord } from './retention-records.ts'
import { isAhead } from './is-ahead.ts'
import type { ReferenceRule } from './references.ts'
import { SET_ASIDE_RULES, type SetAsideRules } from './set-aside-rules.ts'
import { pictureLikeness } from './picture-tally.ts'
import type { MeetingRecord, SessionRecord, TrainingRecord } from './training-records.ts'

const sequenceKeyOf = ({ sequence }: { sequence: number }) => sequenceKey(sequence)

interface AllRules extends SetAsideRules, ConsentRules {
  remoteAccounts: CollectionRules<RemoteAccountRecord>
  tokenCaches: CollectionRules<TokenCacheRecord>
  employees: CollectionRules<EmployeeRecord, 'email'>
  photoLedger: CollectionRules<PhotoLedgerRecord, 'entraUserId'>
  directories: CollectionRules<DirectoryRecord>
  directoryUsers: CollectionRules<DirectoryUserRecord, 'accountId' | 'address'>
  settings: CollectionRules<SettingsRecord>
  serviceTasks: CollectionRules<ServiceTaskRecord, 'type'>
  runs: CollectionRules<RunRecord, 'taskId' | 'status'>
  serviceKeys: CollectionRules<ServiceKeyRecord>
  trainings: CollectionRules<TrainingRecord>
  sessions: CollectionRules<SessionRecord, 'trainingId' | 'person' | 'enrolment'>
  meetings: CollectionRules<MeetingRecord, 'sessionId' | 'accountId' | 'state'>
  unknownPeople: CollectionRules<UnknownPersonRecord>
  retention: CollectionRules<RetentionRecord>
  consentTexts: CollectionRules<ConsentTextRecord>
  photoConsents: CollectionRules<PhotoConsentRecord, 'employeeId'>
  enrolmentRequests: CollectionRules<EnrolmentRequestRecord, 'sessionId' | 'employee' | 'manager'>
  news: CollectionRules<NewsRecord, 'employee'>
  feeds: CollectionRules<FeedRecord>
  photoChanges: CollectionRules<PhotoChangeRecord>
  attendanceChanges: CollectionRules<AttendanceChangeRecord>
  imports: CollectionRules<ImportRecord>
  columnMappings: CollectionRules<ColumnMappingRecord>
}

const ofAccount = { to: 'remoteAccounts', words: 'remote account' } as const

/** The accounts that settings use. */
const settingsAccounts = (settings: SettingsRecord) =>
  settings.id === 'training'
    ? [settings.invitationSynchronizationAccountId, settings.mailAccountId, settings.activityFeedAccountId]
    : [settings.photoSynchronizationAccountId]

/** The people a session names: they may leave the company, and are then removed from what is still to come. */
const peopleOfSession: ReferenceRule<SessionRecord> = {
  to: 'employees',
  words: 'employee',
  ids: ({ participants, trainers }) => [...participants, ...trainers].map(({ employee }) => employee),
  missing: 'employee_unknown',
}

/**
 * The kinds of records, each with its unique fields, its references by id, its order, its searchable texts and its
 * indexes.
 */
export const COLLECTIONS: AllRules = {
  remoteAccounts: { orderBy: ({ name }) => name, searchable: ['name'] },
  tokenCaches: {
    references: [{ ...ofAccount, ids: ({ id }) => [id], missing: 'sign_in_outdated' }],
    orderBy: () => '',
  },
  ...CONSENT_RULES,
  employees: {
    unique: [
      { field: 'employeeNumber', code: 'employee_number_taken', words: 'employee number' },
      { field: 'entraUserId', code: 'entra_user_taken', words: 'Entra user' },
    ],
    orderBy: ({ displayName }) => displayName,
    sorts: EMPLOYEE_SORTS,
    searchable: ['displayName', 'email', 'employeeNumber', 'department'],
    alike: pictureLikeness,
    filters: ['department', 'location', 'jobTitle', 'managerNumber'],
    days: EMPLOYEE_DAYS,
    indexes: { email: ({ email }) => [email] },
  },
  photoLedger: {
    orderBy: () => '',
    alike: ({ outcome }) => outcome,
    indexes: { entraUserId: ({ entraUserId }) => (entraUserId === undefined ? [] : [entraUserId]) },
  },
  directories: {
    references: [{ ...ofAccount, ids: ({ id }) => [id], missing: 'remote_account_unknown' }],
    orderBy: () => '',
  },
  settings: {
    references: [
      { ...ofAccount, ids: settingsAccounts, missing: 'remote_account_unknown', inUse: 'remote_account_in_use' },
    ],
    orderBy: () => '',
  },
  directoryUsers: {
    references: [{ ...ofAccount, ids: ({ accountId }) => [accountId], missing: 'remote_account_unknown' }],
    orderBy: () => '',
    indexes: {
      accountId: ({ accountId }) => [accountId],
      address: ({ user }) => [user.mail, user.userPrincipalName].filter((name) => name !== undefined),
    },
  },
  serviceTasks: {
    orderBy: ({ name }) => name,
    searchable: ['name'],
    indexes: { type: ({ type }) => [type] },
  },
  runs: {
    orderBy: ({ order, startedAt }) => order ?? startedAt,
    newestFirst: true,
    filters: ['taskId', 'type', 'status', 'dryRun'],
    indexes: { taskId: ({ taskId }) => [taskId], status: ({ status }) => [status] },
  },
  serviceKeys: {
    unique: [{ field: 'hash', code: 'validation_failed', words: 'key hash' }],
    orderBy: ({ createdAt }) => createdAt,
    newestFirst: true,
    searchable: ['name'],
  },
  trainings: { orderBy: ({ title }) => title, searchable: ['title'] },
  sessions: {
    unique: [{ field: 'reference', code: 'session_reference_taken', words: 'reference' }],
    references: [
      {
        to: 'trainings',
        words: 'training',
        ids: ({ trainingId }) => [trainingId],
        missing: 'not_found',
        inUse: 'training_has_sessions',
      },
      peopleOfSession,
    ],
    // By the first date; mixing wall times of different zones is exact enough for a list.
    orderBy: ({ dates }) => dates.map(({ start }) => start).sort()[0] ?? '',
    searchable: ['title'],
    filters: ['trainingId'],
    indexes: {
      trainingId: ({ trainingId }) => [trainingId],
      person: ({ participants, trainers }) =>
        [...participants, ...trainers].flatMap(({ employee }) => (employee === undefined ? [] : [employee])),
      enrolment: ({ enrolment }) => (enrolment?.mode === 'open' ? ['open'] : []),
    },
  },
  ...SET_ASIDE_RULES,
  unknownPeople: { orderBy: ({ at }) => at, newestFirst: true },
  retention: { orderBy: () => '' },
  consentTexts: { orderBy: ({ version }) => sequenceKey(version), newestFirst: true },
  photoConsents: { orderBy: ({ at }) => at, indexes: { employeeId: ({ employeeId }) => [employeeId] } },
  enrolmentRequests: {
    orderBy: ({ askedAt }) => askedAt,
    indexes: {
      sessionId: ({ sessionId }) => [sessionId],
      employee: ({ employee }) => [employee],
      manager: ({ managerUserId }) => (managerUserId === undefined ? [] : [managerUserId]),
    },
  },
  news: { orderBy: ({ at }) => at, indexes: { employee: ({ employee }) => [employee] } },
  feeds: { orderBy: () => '' },
  photoChanges: { orderBy: sequenceKeyOf },
  attendanceChanges: { orderBy: sequenceKeyOf },
  imports: { orderBy: ({ startedAt }) => startedAt, newestFirst: true },
  columnMappings: { orderBy: ({ savedAt }) => savedAt, newestFirst: true },
  meetings: {
    references: [
      {
        ...ofAccount,
        ids: ({ accountId }) => [accountId],
        missing: 'remote_account_unknown',
        inUse: 'remote_account_has_meetings',
        keeps: isAhead,
      },
    ],
    orderBy: () => '',
    indexes: {
      sessionId: ({ sessionId }) => [sessionId],
      accountId: ({ accountId }) => (accountId === undefined ? [] : [accountId]),
      state: ({ intent }) => (intent ? ['open'] : []),
    },
  },
}
