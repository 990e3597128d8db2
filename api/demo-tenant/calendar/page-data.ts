import type { MailboxOwner, InboxMail } from '../graph/tenant-mailboxes.ts'
import type { CalendarEntry, StandingEvent } from './standing-event.ts'

/** What the scripts of the mail pages get, by the path below /demo-tenant. */
export interface PageData {
  '/data/people': { people: MailboxOwner[] }
  '/data/inbox': { owner: MailboxOwner; mails: InboxMail[] }
  '/data/calendar': { owner: MailboxOwner; entries: PageEntry[]; organised: StandingEvent[] }
  '/data/meeting': { meetings: Pick<StandingEvent, 'subject' | 'start' | 'end'>[] }
}

/** Without its text, which has its own frame, and with the zone's IANA name, the only one browsers know. */
export type PageEntry = Omit<CalendarEntry, 'html'>
