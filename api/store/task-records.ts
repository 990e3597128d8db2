import type { Attention, ErrorCode } from '../lib/errors.ts'
import type { EmployeePhoto, PhotoLedgerRecord, PhotoReason } from './employee-records.ts'
import type { Stored } from './records.ts'

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
  activeRun?: { runId: string }
  createdAt: string
  updatedAt: string
}

type RunStatus = 'running' | 'succeeded' | 'partial' | 'failed' | 'cancelled' | 'held' | 'interrupted'

export interface RunRecord extends Stored {
  taskId: string
  type: ServiceTaskType
  status: RunStatus
  dryRun: boolean
  startedBy: string
  startedAt: string
  /** Set where a run before it is stamped later, by a clock that was ahead: the order is that in which they started. */
  order?: string
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
  /**
   * What the employee was matched by; with another e-mail address or link by then, the picture may be somebody else's.
   */
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
