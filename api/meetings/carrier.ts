import type { Attention } from '../lib/errors.ts'
import type { OutlookSnapshot } from '../store/meeting-parts.ts'
import type {
  MeetingAttendee,
  MeetingContent,
  MeetingIntent,
  MeetingRecord,
  ReplyKind,
} from '../store/training-records.ts'

/** One thing to be done to one meeting. It is stored already; what it does must not differ when it is done again. */
export interface Errand {
  /** The meeting as it was before: `sent` is what people have by now, `sequence` and `generation` are those of then. */
  meeting: MeetingRecord
  intent: MeetingIntent
  /** It was begun before and nobody knows how it ended: find out first whether it was carried out. */
  uncertain: boolean
  /** Heard between two steps, never in the middle of one. */
  signal: AbortSignal
  /**
   * Notes on disk, with the intent, what becomes of whose message. For a carrier that writes to people one by one:
   * after a crash those who were told, or may have been, are passed over.
   */
  noteMails(notes: readonly MailNote[]): Promise<void>
}

/** `handed`: about to be handed over; `told`: taken; `back`: certainly not taken. */
export interface MailNote {
  address: string
  step: 'handed' | 'told' | 'back'
}

/** What the record learns from an errand that was carried out. Fields that are absent stay as they are. */
export interface Carried {
  /** Its time was entered in UTC, though the session has another zone. */
  inUtc?: boolean
  /** The mailbox in which the meeting was found. */
  organiserId?: string
  eventId?: string
  changeKey?: string
  joinUrl?: string
  sequence?: number
  outlook?: OutlookSnapshot
  /** People who could not be told, by address; the rest has been. */
  refused?: Record<string, Attention>
  /** People of whom nobody can tell whether they were told, by address. */
  perhaps?: Record<string, Attention>
}

/** What a meeting is by now in the organiser's calendar. */
export interface Seen {
  /** The mailbox in which the meeting was found. */
  organiserId?: string
  changeKey?: string
  joinUrl?: string
  /** undefined: the meeting is gone. */
  outlook: OutlookSnapshot | undefined
  /** The text as HTML, without what Teams adds to it. */
  html?: string
  /** Under which other address somebody's row is kept, by ours. */
  keptAs?: Record<string, string>
  /** By our address, lower case. */
  replies: Record<string, { reply: ReplyKind; at?: string }>
}

/**
 * A way of bringing meetings to people: by Microsoft Graph or by e-mail. What is to be done, when, and what became of
 * it is decided by whoever calls; a carrier does one errand at a time and says how it went.
 *
 * An errand resolves when it was carried out, whenever that was: done before counts. It throws
 * - `meeting_uncertain` when nobody can tell, `mails_unfinished` when it was carried out in part: the intent is kept,
 *   and done again later with `uncertain`;
 * - `meeting_drifted` or `meeting_deleted` when somebody else changed the meeting: nothing was written;
 * - any other RollcallError when it was certainly not carried out.
 */
export interface Carrier {
  readonly via: MeetingRecord['via']
  /** The mailbox that owns the meetings, or the sender's address. */
  readonly organiser: string
  /** The object id of that mailbox, where it is known. */
  readonly organiserId?: string
  /** The remote account behind it; absent for e-mail by SMTP. */
  readonly accountId?: string
  /** Makes the meeting of `intent.content`. */
  create(errand: Errand): Promise<Carried>
  /** Makes the standing meeting what `intent.content` says; everybody on it hears of it. */
  update(errand: Errand): Promise<Carried>
  /**
   * Exchanges attendees alone: who is added is invited, who is taken off gets a cancellation, nobody else hears of it.
   */
  attendees(errand: Errand): Promise<Carried>
  /** Calls the meeting off with `intent.comment`. One that is gone already is called off. */
  cancel(errand: Errand): Promise<Carried>
  /**
   * Sends these people the invitation once more with a word, and nobody else anything.
   * @returns who could not be reminded, by address
   */
  remind(
    meeting: MeetingRecord,
    people: readonly MeetingAttendee[],
    comment: string,
    signal: AbortSignal,
  ): Promise<Record<string, Attention>>
  /**
   * What these meetings are by now, and who answered what, by the meetings' ids. Absent where nothing can be read back.
   * @param meetings that stand, all of this organiser
   */
  look?(meetings: readonly MeetingRecord[], signal: AbortSignal): Promise<Map<string, Seen>>
}

/** What may be sent at once: how many attendees a meeting can have by this way; undefined for any number. */
export const MOST_ATTENDEES: Record<MeetingRecord['via'], number | undefined> = {
  MicrosoftGraph: 500,
  Email: undefined,
}

/** Everybody on a meeting's content, by address. */
export function byAddress(content: MeetingContent | undefined): Map<string, MeetingAttendee> {
  return new Map((content?.attendees ?? []).map((attendee) => [attendee.address, attendee]))
}
