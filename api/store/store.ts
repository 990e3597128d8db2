import type {
  AdminConsentRecord,
  PendingConsentRecord,
  RemoteAccountRecord,
  TokenCacheRecord,
} from './account-records.ts'
import type { AuditRecord, ServiceKeyRecord, Stored, Unsaved } from './records.ts'
import type {
  DirectoryRecord,
  DirectoryUserRecord,
  EmployeeRecord,
  ImportEvent,
  PhotoEvent,
  PhotoLedgerRecord,
  UnknownPersonRecord,
} from './employee-records.ts'
import type { ColumnMappingRecord, ImportLineRecord, ImportRecord } from './import-records.ts'
import type { EnrolmentRequestRecord } from './enrolment-records.ts'
import type { NewsRecord } from './news-records.ts'
import type { OutcomeRecord, RunRecord, ServiceTaskRecord } from './task-records.ts'
import type { SettingsRecord } from './setting-records.ts'
import type { AttendanceChangeRecord, FeedRecord, PhotoChangeRecord } from './change-records.ts'
import type { ConsentTextRecord, PhotoConsentRecord } from './consent-records.ts'
import type { RetentionRecord } from './retention-records.ts'
import type { DeletedEmployeeRecord, FormerPictureRecord } from './set-aside-records.ts'
import type { OnDay, Sort, Where } from './narrowing.ts'
import type { Leases, SharedLimits } from './leases.ts'
import type { PictureTally } from './picture-tally.ts'
import type { MeetingRecord, SessionRecord, TrainingRecord } from './training-records.ts'

export interface Page<T> {
  items: T[]
  /** Pass it as `cursor` for the next page; absent on the last one. */
  nextCursor?: string
}

export interface PageQuery<T> {
  limit: number
  cursor?: string
  /** Every word must occur in one of the collection's searchable fields, ignoring case and accents. */
  search?: string
  where?: Where<T>
  /** What records are to be on which days; only what the collection declares days for. */
  on?: readonly OnDay[]
  /** Another order than the collection's own: one of its declared sorts. A cursor is only valid for its own order. */
  sort?: Sort
}

/**
 * One kind of record. Every write resolves when it is on disk; one that fails leaves everything as it was
 * (`store_unavailable`). Returned records are frozen: use `change` to change one. Every write checks the collection's
 * references (`references.ts`) and throws their errors: what is newly named must exist, what others protect can't be
 * removed.
 */
export interface Collection<T extends Stored, Index extends string = never> {
  get(id: string): Promise<T | undefined>
  /** Those that exist, each once, in any order. */
  getMany(ids: Iterable<string>): Promise<T[]>
  /** The record whose `field` equals `value`, ignoring case. Only for fields the collection declares unique. */
  findUnique(field: keyof T & string, value: string): Promise<T | undefined>
  /** In the collection's own order (declared with it; then by id), stable while records are added and removed. */
  page(query: PageQuery<T>): Promise<Page<T>>
  /** All records as of the start of the reading, in the collection's order. Don't use it to look up a few. */
  all(): AsyncIterable<T>
  /** Those with all of these values, ignoring case, in the collection's order. Only for declared indexes. */
  find(where: Wanted<Index>): AsyncIterable<T>
  /** How many records this selection has. */
  count(where?: Where<T>, search?: string, on?: readonly OnDay[]): Promise<number>
  /** @throws a conflict error of the collection when a unique field is taken; `validation_failed` when the id is. */
  insert(record: Unsaved<T>): Promise<T>
  /** All or none. */
  insertMany(records: readonly Unsaved<T>[]): Promise<T[]>
  /**
   * `mutate` gets the newest state and returns the next; it is synchronous and may throw to refuse. The same object
   * means no change.
   * @param ifMatch the etag the caller has seen: `precondition_failed` when it has changed.
   * @throws not_found
   */
  change(id: string, mutate: (current: T) => Unsaved<T> | T, ifMatch?: string): Promise<T>
  /** Like `change` for many, all or none; ids that no longer exist are skipped. Returns the records as they are now. */
  changeMany(ids: readonly string[], mutate: (current: T) => Unsaved<T> | T): Promise<T[]>
  /** Writes a record, whether or not it exists. */
  put(record: Unsaved<T>): Promise<T>
  /** All or none. */
  putMany(records: readonly Unsaved<T>[]): Promise<void>
  /** @throws not_found, precondition_failed */
  remove(id: string, ifMatch?: string): Promise<T>
  /** All or none; ids that no longer exist are skipped. Returns how many were removed. */
  removeMany(ids: readonly string[]): Promise<number>
}

/** The declared indexes of a collection, and the value wanted in each. */
type Wanted<Index extends string> = Partial<Record<Index, string>>

/** Lines that belong together under a key and are only ever added: the outcomes of a run, the audit of a month. */
export interface Series<T, Index extends string = never> {
  append(key: string, items: readonly T[]): Promise<void>
  /** In the order they were added, or in a declared one. */
  page(key: string, query: PageQuery<T>): Promise<Page<T>>
  all(key: string): AsyncIterable<T>
  /** Items of all keys, in order, that have this value. Only for declared indexes. */
  find(index: Index, value: string): Promise<T[]>
  keys(): Promise<string[]>
  drop(key: string): Promise<void>
  /**
   * Puts what `change` returns in an item's place, or removes the item when it returns undefined. The same object means
   * no change. Returns how many were changed or removed.
   */
  rewrite(key: string, change: (item: T) => T | undefined): Promise<number>
}

export type NewAuditLine = Pick<AuditRecord, 'actor' | 'actorName' | 'action' | 'outcome'> &
  Partial<Pick<AuditRecord, 'target' | 'changes' | 'requestId'>>

export type AuditQuery = PageQuery<AuditRecord> & {
  targetId?: string
  /** From this moment on, and before that one: ISO times in UTC with milliseconds, as lines have them. */
  from?: string
  before?: string
}

export interface AuditTrail {
  append(line: NewAuditLine): Promise<AuditRecord>
  /** Newest first. `where` may name actor, action, outcome; `targetId` is who or what it was done to. */
  page(query: AuditQuery): Promise<Page<AuditRecord>>
  /** The sequence number of the first line that breaks the chain, or undefined when none does. */
  firstBreak(): Promise<number | undefined>
  /** Oldest first. */
  all(): AsyncIterable<AuditRecord>
  /**
   * Deletes the months before this one ("2027-05"), but never the newest. A line of the trail records it first, so that
   * the chain can still be checked from there. Returns how many lines were deleted.
   */
  trim(before: string): Promise<number>
  /**
   * Puts these lines, out of which names were taken, in the place of those with the same numbers. The trail records it
   * first, so that the chain can still be checked.
   */
  redact(lines: readonly AuditRecord[], by: Pick<NewAuditLine, 'actor' | 'actorName'>): Promise<void>
}

/** What Rollcall remembers: in files (lowdb) or in PostgreSQL. Both pass the same contract tests. */
export interface Store {
  remoteAccounts: Collection<RemoteAccountRecord>
  tokenCaches: Collection<TokenCacheRecord>
  pendingConsents: Collection<PendingConsentRecord, 'accountId'>
  adminConsents: Collection<AdminConsentRecord, 'accountId'>
  employees: Collection<EmployeeRecord, 'email'>
  photoLedger: Collection<PhotoLedgerRecord, 'entraUserId'>
  directories: Collection<DirectoryRecord>
  directoryUsers: Collection<DirectoryUserRecord, 'accountId' | 'address'>
  settings: Collection<SettingsRecord>
  serviceTasks: Collection<ServiceTaskRecord, 'type'>
  runs: Collection<RunRecord, 'taskId' | 'status'>
  serviceKeys: Collection<ServiceKeyRecord>
  trainings: Collection<TrainingRecord>
  /** `person`: an employee among the participants or the trainers. */
  sessions: Collection<SessionRecord, 'trainingId' | 'person' | 'enrolment'>
  /** `state`: "open" when something is recorded that isn't known to be done. */
  meetings: Collection<MeetingRecord, 'sessionId' | 'accountId' | 'state'>
  /** People who signed in and match no employee, or more than one. */
  unknownPeople: Collection<UnknownPersonRecord>
  retention: Collection<RetentionRecord>
  formerPictures: Collection<FormerPictureRecord, 'employeeId' | 'runId'>
  deletedEmployees: Collection<DeletedEmployeeRecord, 'employeeId'>
  consentTexts: Collection<ConsentTextRecord>
  photoConsents: Collection<PhotoConsentRecord, 'employeeId'>
  /** The newest position of each feed of changes. */
  feeds: Collection<FeedRecord>
  /** Requests for places that wait for an answer. */
  enrolmentRequests: Collection<EnrolmentRequestRecord, 'sessionId' | 'employee' | 'manager'>
  /** What was told in Teams' activity feed. */
  news: Collection<NewsRecord, 'employee'>
  photoChanges: Collection<PhotoChangeRecord>
  attendanceChanges: Collection<AttendanceChangeRecord>
  imports: Collection<ImportRecord>
  columnMappings: Collection<ColumnMappingRecord>
  outcomes: Series<OutcomeRecord>
  /** What runs did to pictures, by month ("2027-05"). */
  photoEvents: Series<PhotoEvent, 'employeeId'>
  /** People that imports added or changed, by month. */
  importEvents: Series<ImportEvent, 'employeeId'>
  /** The reports of imports, by the id of the import. */
  importLines: Series<ImportLineRecord>
  audit: AuditTrail
  /** Who has a picture now, counted in one pass. */
  pictureTally(): Promise<readonly PictureTally[]>
  /** Who does what, across all processes on this store. */
  leases: Leases
  /** Limits that all processes on this store share when they ask others; undefined when there is only this one. */
  limits: SharedLimits | undefined
  /** True when no other process can work on this store, so that a run still marked as running was abandoned. */
  readonly exclusive: boolean
  /** Removes the former generations of files, which still hold what was erased since. */
  forgetFormer(): Promise<void>
  /** undefined while all is well; otherwise what is wrong, for /readyz. */
  health(): Promise<string | undefined>
  /** Waits for writes in progress and releases the lock. */
  close(): Promise<void>
}
