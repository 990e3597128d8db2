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

/** A picture a trainer chose for a training. */
export interface TrainingPicture {
  /** SHA-256 (hex) of the stored JPEG: its name in the photo store. */
  blob: string
  width: number
  height: number
}

export type AttendanceMark = 'Attended' | 'Absent'

/** What happened to somebody on a roster, beside the status. */
export interface ParticipantMarks {
  /** Set when the person gave up the seat by declining in Outlook. */
  declined?: true
  /** When this person, who waited, got a seat. */
  movedUpAt?: string
  /** When the person declined in Outlook, which was after the last moment to leave. */
  declinedLateAt?: string
  /** What the person said on leaving. */
  leftBecause?: string
  /** The trainer wants this person invited also to dates on which they are away. */
  evenIfAway?: true
  /** Whether the person came, by session date. Without it, the status Attended or Absent stands for all dates. */
  marks?: Readonly<Record<string, AttendanceMark>>
}
