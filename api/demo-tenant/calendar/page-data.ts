import type { MailboxOwner, InboxMail } from '../graph/tenant-mailboxes.ts'
import type { FeedLine } from '../teams/tenant-teams.ts'
import type { CalendarEntry, CalendarMeeting } from './calendar-meeting.ts'

/** What the scripts of the mail pages get, by the path below /demo-tenant. */
export interface PageData {
  '/data/people': { people: MailboxOwner[] }
  '/data/inbox': { owner: MailboxOwner; mails: InboxMail[] }
  '/data/calendar': { owner: MailboxOwner; entries: PageEntry[]; organised: CalendarMeeting[] }
  '/data/feed': { owner: MailboxOwner; lines: FeedLine[] }
  '/data/meeting': { meetings: Pick<CalendarMeeting, 'subject' | 'start' | 'end'>[] }
}

/** Without its text, which has its own frame, and with the zone's IANA name, the only one browsers know. */
export type PageEntry = Omit<CalendarEntry, 'html'>
