import type { Attention, ErrorCode } from '../lib/errors.ts'

/** What every stored record has. `etag` is the store's: a new one with each change. */
export interface Stored {
  readonly id: string
  readonly etag: string
}

/** A record as its feature writes it; the store adds the etag. (Written so that a union of records stays a union.) */
export type Unsaved<T extends Stored> = T extends unknown ? Omit<T, 'etag'> : never

export type CloudName = 'global' | 'usgov' | 'usgovdod' | 'china'

export type PhotoSource = 'entra' | 'hr'

export interface EmployeePhoto {
  source: PhotoSource
  /** SHA-256 (hex) of the stored JPEG: its name in the photo store. */
  blob: string
  width: number
  height: number
  /** Of a picture from Entra: the user it was fetched from. */
  ofUser?: string
  updatedAt: string
  /** A pinned picture is never touched by a synchronisation. */
  pinned: boolean
}

export interface EmployeeRecord extends Stored {
  employeeNumber: string
  displayName: string
  email: string
  department?: string
  /** A link set by hand; it wins over any matching. */
  entraUserId?: string
  photoOptOut?: boolean
  photo?: EmployeePhoto
  createdAt: string
  updatedAt: string
}

export type PhotoOutcome =
  | 'added'
  | 'updated'
  | 'unchanged'
  | 'missingUpstream'
  | 'removed'
  | 'noPhoto'
  | 'kept'
  | 'unmatched'
  | 'ambiguous'
  | 'optedOut'
  | 'failed'

/** What can be the reason for a picture, or for none. */
export type PhotoReasonCode =
  // What HR decided
  | 'optedOut'
  | 'fromHr'
  | 'pinned'
  // What a run found in Entra ID
  | 'inEntra'
  | 'noPhoto'
  | 'missingUpstream'
  | 'removed'
  | 'failed'
  // Whom a run could not match, or left alone
  | 'noUser'
  | 'severalUsers'
  | 'linkedElsewhere'
  | 'linkedUserGone'
  | 'severalEmployees'
  | 'userDeleted'
  | 'changedMeanwhile'
  | 'othersFace'
  | 'longUnmatched'
  | 'other'
  // Why no run has anything to say yet
  | 'noAccount'
  | 'noTask'
  | 'running'
  | 'lastFailed'
  | 'held'
  | 'switchedOff'
  | 'neverRun'
  | 'nextRun'

/** Why somebody has a picture or none, told apart from the words for it so that it can be said in any language: `facts` are what the sentence names. */
export interface PhotoReason {
  code: PhotoReasonCode
  facts: Record<string, string | number>
}

/** The route on which a person's picture was found: a fixed size such as "240x240", or the largest there is. */
export type PhotoRoute = string | 'largest'

/** What the last synchronisation learned about one employee's picture. The id is the employee's. */
export interface PhotoLedgerRecord extends Stored {
  entraUserId?: string
  route?: PhotoRoute
  /** Pixels: the size that was set when it was fetched. With another setting it is fetched anew. */
  size?: number
  /** `@odata.mediaEtag` of the picture that was fetched, without quotes. */
  mediaEtag?: string
  /** SHA-256 (hex) of the bytes as Microsoft sent them: a new etag for the same picture changes nothing. */
  sourceSha256?: string
  /** The stored picture they became. What is said here holds only for an employee who has that one. */
  blob?: string
  /** When the picture was first found gone, and by which chain of runs; a removal needs a later chain to find it gone again. */
  missingSince?: { chain: string; at: string }
  outcome: PhotoOutcome
  code?: ErrorCode
  message?: string
  reason?: PhotoReason
  /** When this outcome was first seen. */
  since: string
  runId: string
}

export interface DirectoryUser {
  id: string
  mail?: string
  userPrincipalName?: string
  employeeId?: string
}

/** The people of a tenant as they were last read, with the link that tells what changed since. The id is the remote account's. */
export interface DirectoryRecord extends Stored {
  /** The tenant they belong to: an account that was pointed elsewhere reads anew. */
  tenantId: string
  /** The properties that were asked for. */
  select: string
  deltaLink?: string
  /** When all of it was read; changes since then are worked in. */
  readAt: string
  users: readonly DirectoryUser[]
}

export interface PersonnelAdministrationSettings extends Stored {
  id: 'personnel-administration'
  photoSynchronizationAccountId?: string
  matchBy: 'mail' | 'userPrincipalName' | 'employeeId'
  /** Pixels: the size asked of Microsoft Graph and the largest that is served. */
  photoSize: 48 | 64 | 96 | 120 | 240 | 360 | 432 | 504 | 648
  /** The brake: a run that would remove or replace more than this share (0 to 1) and more than this many pictures is held. */
  brakeShare: number
  brakeCount: number
  /** Pictures from Entra of people who were not found there for so many days are removed; absent: they stay. */
  unmatchedAfterDays?: number
  updatedAt?: string
}

export interface TrainingSettings extends Stored {
  id: 'training'
  invitationType: 'Email' | 'MicrosoftGraph'
  invitationSynchronizationAccountId?: string
  /** By language: "en", "nl", "fr", "de". */
  textTemplates: { [Language in 'en' | 'nl' | 'fr' | 'de']?: { title: string; text: string } | undefined }
  defaultReminderMinutes: number | null
  hideAttendeesAbove: number | null
  defaultTimeZone: string
  declineFreesSeat: boolean
  updatedAt?: string
}

export type SettingsRecord = PersonnelAdministrationSettings | TrainingSettings

export type ServiceTaskType = 'PhotoSynchronization' | 'SessionInvitations'

export interface ServiceTaskRecord extends Stored {
  type: ServiceTaskType
  name: string
  /** Cron, five fields. */
  schedule: string
  /** IANA name. */
  timeZone: string
  enabled: boolean
  options: Record<string, unknown>
  /** Every occurrence up to this moment has been dealt with; the next after it is due. */
  handledUntil: string
  /** The run that goes on. Whoever finds the lease ended may take the task over. */
  activeRun?: { runId: string; leaseUntil: string }
  createdAt: string
  updatedAt: string
}

export type RunStatus = 'running' | 'succeeded' | 'partial' | 'failed' | 'cancelled' | 'held' | 'interrupted'

export interface RunRecord extends Stored {
  taskId: string
  type: ServiceTaskType
  status: RunStatus
  dryRun: boolean
  startedBy: string
  startedAt: string
  finishedAt?: string
  progress: { done: number; total: number }
  counts: Record<string, number>
  error?: Attention
  /** The interrupted run that this one continues. */
  continues?: string
  /** The first run of such a chain, itself when it continues none: what a chain finds gone counts once. */
  chain: string
  /** What the outside was asked: Graph requests, photo bytes and so on. */
  figures?: Record<string, number>
  /** Why a held run is held, or a dry run would be, e.g. {removed: 40, updated: 3, of: 170}. */
  held?: Record<string, number>
  /** What it asked, and how: what it planned stands only as long as that is the same. */
  askedUnder?: string
}

/** A change of a picture that waits for the end of the run, because the brake may hold it. */
export interface StagedPhotoChange {
  /** The employee's photo blob this change starts from; it is applied only while that still holds. */
  from?: string
  /** The picture that comes in its place; absent for a removal. */
  photo?: Pick<EmployeePhoto, 'blob' | 'width' | 'height' | 'ofUser'>
  /** What the employee was matched by; with another e-mail address or link by then, the picture may be somebody else's. */
  basis: string
  ledger: Omit<PhotoLedgerRecord, 'id' | 'etag' | 'runId' | 'since'>
}

export interface OutcomeRecord {
  subject: { kind: 'employee' | 'sessionDate'; id: string; label: string }
  outcome: string
  code?: ErrorCode
  message?: string
  remedy?: string
  /** What `message` says, where it is about a person's picture. */
  reason?: PhotoReason
  /** Kept to itself: never in an answer. */
  staged?: StagedPhotoChange
}

/** A picture that a run changed, or found gone upstream. */
export interface PhotoEvent {
  employeeId: string
  at: string
  outcome: 'added' | 'updated' | 'removed' | 'missingUpstream'
  runId: string
}

/** Somebody whom an import added or changed. The audit trail has one line for the import as a whole. */
export interface ImportEvent {
  employeeId: string
  at: string
  actorName: string
  /** Field by field; absent of somebody new. */
  changes?: AuditRecord['changes']
  requestId?: string
}

export type ServiceKeyScope =
  'tasks:run' | 'employees:write' | 'photos:read' | 'metrics:read' | 'trainings:read' | 'trainings:write'

export interface ServiceKeyRecord extends Stored {
  name: string
  scopes: ServiceKeyScope[]
  /** SHA-256 (hex) of the key. 256 random bits need no salt and no slow hash. */
  hash: string
  createdAt: string
  createdBy: string
  lastUsedAt?: string
}

export interface AuditRecord {
  sequence: number
  at: string
  /** "user:<tid>:<oid>", "serviceKey:<id>", "app:<client id>" or "system:<what>". */
  actor: string
  actorName: string
  /** In the form noun.verb, e.g. "remoteAccount.created". */
  action: string
  target?: { kind: string; id: string; label?: string }
  /** Field by field, without secrets. */
  changes?: Record<string, { before?: unknown; after?: unknown }>
  outcome: 'done' | 'refused'
  requestId?: string
  /** Hash of the line before; a line that was altered or taken out breaks the chain. */
  previousHash: string
  hash: string
}
