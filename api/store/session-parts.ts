/** Whether employees may enrol by themselves. */
export interface SessionEnrolment {
  mode: 'closed' | 'open'
  /** Wall times in the zone of the session's first date. */
  until?: string
  leaveUntil?: string
  /** Absent or empty: for everybody. */
  departments?: string[]
}

/** What a key that may not send can change and a person should see first; `resend` is the switch itself. */
export type UnseenReason = 'invitation' | 'link' | 'outside' | 'resend'

/** What such a key changed and nobody who may send has looked at since. */
export interface UnseenChange {
  /** Another with each change, so that a look at one is none at the next. */
  id: string
  at: string
  /** The name of the key. */
  by: string
  because: UnseenReason[]
}
