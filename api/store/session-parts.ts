/** Whether employees may enrol by themselves. */
export interface SessionEnrolment {
  mode: 'closed' | 'open'
  /** Wall times in the zone of the session's first date. */
  until?: string
  leaveUntil?: string
  /** Absent or empty: for everyone. */
  departments?: string[]
  /** Who is asked before a place is given; absent: nobody. */
  approval?: 'manager'
}

/** Changes by a key that may not send, which a person should see first; `resend` is the switch itself. */
export type UnseenReason = 'invitation' | 'link' | 'outside' | 'resend'

/** What such a key changed and nobody who may send has seen yet. */
export interface UnseenChange {
  /** Changes each time, so that having seen one change doesn't count for the next. */
  id: string
  at: string
  /** The name of the key. */
  by: string
  because: UnseenReason[]
}
