import type { Attention } from '../lib/errors.ts'
import type { OutlookSnapshot, RowWithoutAddress } from '../store/meeting-parts.ts'
import type {
  MeetingAttendee,
  MeetingContent,
  MeetingIntent,
  MeetingRecord,
  ReplyKind,
} from '../store/training-records.ts'

/** One thing to do with one meeting. It is stored already; doing it again must have the same effect. */
export interface Errand {
  /** The meeting before: `sent` is what people have now; `sequence` and `generation` are from before the errand too. */
  meeting: MeetingRecord
  intent: MeetingIntent
  /** It was started before and no one knows how it ended: find out first whether it was done. */
  uncertain: boolean
  /** Checked between steps, never in the middle of one. */
  signal: AbortSignal
  /**
   * Stores with the intent what happened to each person's mail. For carriers that write to people one by one: after a
   * crash they skip those who got it, or may have.
   */
  noteMails(notes: readonly MailNote[]): Promise<void>
}

/** `handed`: about to be sent; `told`: accepted; `back`: certainly not accepted. */
export interface MailNote {
  address: string
  step: 'handed' | 'told' | 'back'
}

/** What the record learns from a completed errand. Absent fields don't change. */
export interface ErrandResult {
  /** Its time was entered in UTC, although the session has another zone. */
  inUtc?: boolean
  /** The mailbox the meeting was found in. */
  organiserId?: string
  eventId?: string
  changeKey?: string
  joinUrl?: string
  sequence?: number
  outlook?: OutlookSnapshot
  /** People who couldn't be reached, by address; everyone else was. */
  refused?: Record<string, Attention>
  /** People who may or may not have been reached, by address. */
  perhaps?: Record<string, Attention>
}

/** A meeting as it is now in the organiser's calendar. */
export interface Seen {
  /** The mailbox the meeting was found in. */
  organiserId?: string
  changeKey?: string
  joinUrl?: string
  /** undefined: the meeting was deleted. */
  outlook: OutlookSnapshot | undefined
  /** The text as HTML, without what Teams adds. */
  html?: string
  /** By our address: the other address under which Exchange keeps the person. */
  keptAs?: Record<string, string>
  /** People added by others whose row has no e-mail address. */
  withoutAddress?: RowWithoutAddress[]
  /** People added by others, each once, with or without an address; rooms don't count. */
  guests?: RowWithoutAddress[]
  /** By our address, in lower case. */
  replies: Record<string, { reply: ReplyKind; at?: string }>
}

/**
 * Brings meetings to people, by Microsoft Graph or by e-mail. The caller decides what to do, when, and what to record;
 * a carrier does one errand at a time and reports the result.
 *
 * An errand resolves when it is done, whether now or before. It throws
 * - `meeting_uncertain` when the result is unknown, `mails_unfinished` when it was done in part: the intent is kept,
 *   and the errand repeated later with `uncertain`;
 * - `meeting_drifted` or `meeting_deleted` when someone else changed the meeting: nothing was written;
 * - any other RollcallError when it was certainly not done.
 */
export interface Carrier {
  readonly via: MeetingRecord['via']
  /** The mailbox that owns the meetings, or the sender's address. */
  readonly organiser: string
  /** The object id of that mailbox, if known. */
  readonly organiserId?: string
  /** The remote account behind it; absent for SMTP. */
  readonly accountId?: string
  /** Creates the meeting of `intent.content`. */
  create(errand: Errand): Promise<ErrandResult>
  /** Changes the existing meeting to `intent.content`; everyone on it gets a mail. */
  update(errand: Errand): Promise<ErrandResult>
  /** Changes only the attendees: those added are invited, those removed get a cancellation, no one else gets a mail. */
  attendees(errand: Errand): Promise<ErrandResult>
  /** Cancels the meeting with `intent.comment`. A meeting that is already gone counts as cancelled. */
  cancel(errand: Errand): Promise<ErrandResult>
  /**
   * Sends these people the invitation again with a comment, and no one else anything.
   * @returns who couldn't be reminded, by address
   */
  remind(
    meeting: MeetingRecord,
    people: readonly MeetingAttendee[],
    comment: string,
    signal: AbortSignal,
  ): Promise<Record<string, Attention>>
  /**
   * These meetings as they are now, and the replies, by the meetings' ids. Absent when nothing can be read back.
   * @param meetings current ones, all of this organiser
   */
  look?(meetings: readonly MeetingRecord[], signal: AbortSignal): Promise<Map<string, Seen>>
}

/** How many attendees a meeting can have; undefined for any number. */
export const MOST_ATTENDEES: Record<MeetingRecord['via'], number | undefined> = {
  MicrosoftGraph: 500,
  Email: undefined,
}

/** Everyone on a meeting, by address. */
export function byAddress(content: MeetingContent | undefined): Map<string, MeetingAttendee> {
  return new Map((content?.attendees ?? []).map((attendee) => [attendee.address, attendee]))
}
