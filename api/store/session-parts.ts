/** Whether employees may enrol by themselves. */
export interface SessionEnrolment {
  mode: 'closed' | 'open'
  /** Wall times in the zone of the session's first date. */
  until?: string
  leaveUntil?: string
  /** Absent or empty: for everyone. */
  departments?: string[]
  /** Who is asked before a place is given; absent: no one. */
  approval?: 'manager'
}

/** Changes by a key without the right to send, which a person should look at first; `resend` is the switch itself. */
export type UnseenReason = 'invitation' | 'link' | 'outside' | 'resend'

/** What such a key changed and no one who may send has looked at yet. */
export interface UnseenChange {
  /** Changes each time, so that having seen one change doesn't count for the next. */
  id: string
  at: string
  /** The name of the key. */
  by: string
  because: UnseenReason[]
}
