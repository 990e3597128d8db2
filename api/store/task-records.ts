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
  /** Every occurrence up to this moment has been handled; the next one is due. */
  handledUntil: string
  /** The run in progress. When its lease has ended, any instance may take over the task. */
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
  /** Set when an earlier run has a later time, because the clock was ahead: the order in which they started. */
  order?: string
  finishedAt?: string
  progress: { done: number; total: number }
  counts: Record<string, number>
  error?: Attention
  /** The interrupted run that this one continues. */
  continues?: string
  /**
   * The first run of the chain, or the run itself when it continues none: a picture found gone counts once per chain.
   */
  chain: string
  /** What was asked of Microsoft: Graph requests, photo bytes and so on. */
  figures?: Record<string, number>
  /** Why a held run is held, or a dry run would be, e.g. {removed: 40, updated: 3, of: 170}. */
  held?: Record<string, number>
  /** What it asked, and how: its plan is valid only while that stays the same. */
  askedUnder?: string
}

/** A change of a picture that waits for the end of the run, because the safety limit may hold it. */
export interface StagedPhotoChange {
  /** The photo blob this change starts from; it is applied only while the employee still has it. */
  from?: string
  /** The new picture; absent for a removal. */
  photo?: Pick<EmployeePhoto, 'blob' | 'width' | 'height' | 'ofUser'>
  /**
   * What the employee was matched by; if the e-mail address or link has changed since, the picture may be another
   * person's.
   */
  basis: string
  ledger: Omit<PhotoLedgerRecord, 'id' | 'etag' | 'runId' | 'since'>
}

export interface OutcomeRecord {
  subject: { kind: 'employee' | 'sessionDate'; id: string; label: string; sessionId?: string }
  outcome: string
  code?: ErrorCode
  message?: string
  remedy?: string
  /** The same as `message` in facts, when it is about a person's picture. */
  reason?: PhotoReason
  /** Internal: never in an answer. */
  staged?: StagedPhotoChange
}
