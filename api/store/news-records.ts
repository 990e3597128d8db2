import type { Stored } from './records.ts'

/** What Teams' activity feed can tell someone. */
export type NewsKind =
  | 'seatFreed'
  | 'tomorrow'
  | 'notAnswered'
  | 'cancelled'
  // To managers and trainers
  | 'approvalWaiting'
  | 'trainerDecides'
  | 'lateDecline'

/**
 * Something told in Teams' activity feed. The id names what it is about, so that nobody hears it twice. It is on disk
 * before anything is sent.
 */
export interface NewsRecord extends Stored {
  kind: NewsKind
  sessionId: string
  /** Whom it is about, which is who heard it, but for managers and trainers. */
  employee: string
  /** `begun`: about to be sent; nobody can tell whether it arrived. */
  state: 'begun' | 'sent' | 'notInstalled' | 'saidByOutlook' | 'refused'
  at: string
}
