import type { ErrorCode } from '../lib/errors.ts'
import type { EmploymentTimes } from './employment.ts'
import type { PhotoConsent } from './consent-records.ts'
import type { AuditRecord, Stored } from './records.ts'

export type PhotoSource = 'entra' | 'hr'

export interface EmployeePhoto {
  source: PhotoSource
  /** SHA-256 (hex) of the stored JPEG: its name in the photo store. */
  blob: string
  width: number
  height: number
  /** For a picture from Entra: the user it was fetched from. */
  ofUser?: string
  updatedAt: string
  /** A pinned picture is never touched by a synchronisation. */
  pinned: boolean
}

export interface EmployeeRecord extends Stored, EmploymentTimes {
  employeeNumber: string
  displayName: string
  email: string
  department?: string
  jobTitle?: string
  location?: string
  /** The employee number of the manager, who need not be among the records. */
  managerNumber?: string
  /** A language tag, e.g. "nl" or "nl-BE". */
  language?: string
  /** A link set by hand; it wins over any matching. */
  entraUserId?: string
  photoOptOut?: boolean
  photoConsent?: PhotoConsent
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
  | 'awaitsConsent'
  | 'notEmployed'
  | 'failed'

/** The possible reasons for having or lacking a picture. */
type PhotoReasonCode =
  // What HR decided
  | 'optedOut'
  | 'fromHr'
  | 'pinned'
  // The person hasn't agreed, or agreed to an earlier text
  | 'notAgreed'
  | 'textChanged'
  // Who does not work here yet, or no longer
  | 'startsLater'
  | 'hasLeft'
  // What a run found in Entra ID
  | 'inEntra'
  | 'noPhoto'
  | 'missingUpstream'
  | 'removed'
  | 'failed'
  // People a run could not match, or left alone
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

/**
 * Why a person has a picture or none, apart from the words, so that it can be said in any language. `facts` are what
 * the sentence names.
 */
export interface PhotoReason {
  code: PhotoReasonCode
  facts: Record<string, string | number>
}

/** The size under which a person's picture was found: a fixed one such as "240x240", or the largest. */
export type PhotoRoute = string | 'largest'

/** What the last synchronisation learned about one employee's picture. The id is the employee's. */
export interface PhotoLedgerRecord extends Stored {
  entraUserId?: string
  route?: PhotoRoute
  /** Pixels: the size setting when it was fetched. When the setting changes, it is fetched again. */
  size?: number
  /** `@odata.mediaEtag` of the picture that was fetched, without quotes. */
  mediaEtag?: string
  /** SHA-256 (hex) of the bytes as Microsoft sent them: a new etag for the same picture changes nothing. */
  sourceSha256?: string
  /** The stored picture made from them. This record is valid only while the employee has that picture. */
  blob?: string
  /**
   * When the picture was first found gone, and by which chain of runs; a removal needs a later chain to find it gone
   * again.
   */
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

/** One user of a tenant as last read. The id is that of the remote account and of the user. */
export interface DirectoryUserRecord extends Stored {
  accountId: string
  user: DirectoryUser
}

/** How the people of a tenant were last read, with the delta link for changes since. The id is the remote account's. */
export interface DirectoryRecord extends Stored {
  /** The tenant they belong to: when an account gets another tenant, everyone is read again. */
  tenantId: string
  /** The properties that were asked for. */
  select: string
  deltaLink?: string
  /** When all of them were read; later changes are included. */
  readAt: string
  /** How many people. Earlier versions kept the people themselves here. */
  people?: number
}

/** A picture that a run changed, or found gone upstream. */
export interface PhotoEvent {
  employeeId: string
  at: string
  outcome: 'added' | 'updated' | 'removed' | 'missingUpstream'
  runId: string
}

/** A person who signed in and matches no employee record, or more than one. The id is the object id in Entra ID. */
export interface UnknownPersonRecord extends Stored {
  tenantId: string
  userName: string
  name: string
  email?: string
  /** When the person last looked. */
  at: string
}

/** A person an import added or changed. The audit trail has one line for the import as a whole. */
export interface ImportEvent {
  employeeId: string
  at: string
  actorName: string
  /** Field by field; absent for a new person. */
  changes?: AuditRecord['changes']
  requestId?: string
}
