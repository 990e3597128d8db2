import { fillPlaceholders, fillPlaceholdersInHtml, type PlaceholderValues } from './placeholders.ts'
import { addressees, withAnother } from './shared-address.ts'
import { withoutAway } from './away-on.ts'
import { spokenDate, spokenTime } from '../lib/spoken-time.ts'
import type { EmployeeRecord } from '../store/employee-records.ts'
import type { EmploymentTimes } from '../store/employment.ts'
import type { TrainingSettings } from '../store/setting-records.ts'
import type {
  MeetingAttendee,
  MeetingContent,
  SessionDate,
  SessionRecord,
  SessionTrainer,
  TrainingRecord,
} from '../store/training-records.ts'

/** What a meeting is built from. */
export interface SessionParts {
  training: Pick<TrainingRecord, 'title'>
  session: SessionRecord
  /** Participants and trainers, by id; people whose record was deleted are missing. */
  employees: ReadonlyMap<
    string,
    Pick<EmployeeRecord, 'id' | 'displayName' | 'email' | 'entraUserId' | keyof EmploymentTimes>
  >
  settings: Pick<TrainingSettings, 'hideAttendeesAbove'>
}

/** Someone who can't be invited. */
export interface LeftOut {
  employee: string
  name: string
  reason: 'gone' | 'addressInvalid'
  address?: string
}

const MOST_SUBJECT = 255
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.][^\s@<>()[\],;:"\\]*\.[^\s@<>()[\],;:"\\.]+$/

/**
 * The meeting of a session date as people would get it today.
 * @param before the meeting as they have it: what can't be undone, or is decided only once, stays the same
 */
export function contentOf(parts: SessionParts, date: SessionDate, before?: MeetingContent): MeetingContent {
  const { session, settings } = parts
  const { invitation } = session
  const values = valuesFor(parts, date)
  const attendees = attendeesOf(withoutAway(parts, date), before)
  return {
    subject: cut(fillPlaceholders(date.title ?? invitation.title, values).trim()),
    html: fillPlaceholdersInHtml(date.text ?? invitation.text, values),
    language: invitation.language,
    start: date.start,
    end: date.end,
    timeZone: date.timeZone,
    ...(date.location !== undefined && date.location !== '' && { location: date.location }),
    // Outlook can't turn a Teams meeting back into an ordinary one.
    online: invitation.onlineSession || before?.online === true,
    ...(invitation.reminderMinutes !== undefined && { reminderMinutes: invitation.reminderMinutes }),
    hideAttendees: shouldHideAttendees(invitation.hideAttendees, before, attendees.length, settings.hideAttendeesAbove),
    showAs: invitation.showAs,
    responseRequested: invitation.responseRequested,
    attendees,
  }
}

/** As much of a title as Outlook accepts, without splitting a character. */
function cut(subject: string): string {
  return subject.length <= MOST_SUBJECT
    ? subject
    : subject
        .slice(0, MOST_SUBJECT)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
}

/** The number of attendees decides only once: one more person must not cause mail to everyone. */
function shouldHideAttendees(
  said: boolean | undefined,
  before: MeetingContent | undefined,
  attendees: number,
  above: number | null,
): boolean {
  return said ?? before?.hideAttendees ?? (above !== null && attendees > above)
}

/** The values of a date's placeholders. */
export function valuesFor({ training, session, employees }: SessionParts, date: SessionDate): PlaceholderValues {
  return {
    training: training.title,
    session: session.title,
    date: spokenDate(date, session.invitation.language),
    time: spokenTime(date),
    location: date.location ?? '',
    trainer: session.trainers.map((trainer) => trainerName(trainer, employees)).join(', '),
  }
}

/**
 * Subscribed participants and trainers who want to be invited, each address once, with the names of all who have it.
 */
function attendeesOf({ session, employees }: SessionParts, before: MeetingContent | undefined): MeetingAttendee[] {
  const invitedBefore = new Set(before?.attendees.flatMap(addressees).map(({ employee }) => employee))
  const found = new Map<string, MeetingAttendee>()
  const add = (attendee: MeetingAttendee) => {
    const known = found.get(attendee.address)
    found.set(attendee.address, known ? withAnother(known, attendee) : attendee)
  }
  for (const { employee: id, status, attendance } of session.participants) {
    // People who attended the first of several days stay invited to the others.
    const stays = (status === 'Attended' || status === 'Absent') && invitedBefore.has(id)
    const employee = status === 'Subscribed' || stays ? employees.get(id) : undefined
    if (!employee || !ADDRESS.test(employee.email)) continue
    const address = employee.email.toLowerCase()
    add({ address, name: employee.displayName, type: attendance, employee: id })
  }
  for (const trainer of session.trainers) {
    const address = trainerAddress(trainer, employees)?.toLowerCase()
    if (!trainer.invited || address === undefined || !ADDRESS.test(address)) continue
    add({
      address,
      name: trainerName(trainer, employees),
      type: 'required',
      ...(trainer.employee !== undefined && { employee: trainer.employee }),
    })
  }
  return [...found.values()]
}

/** Subscribed people who won't get anything, and why. */
export function leftOut({ session, employees }: SessionParts): LeftOut[] {
  return session.participants.flatMap(({ employee: id, status }): LeftOut[] => {
    if (status !== 'Subscribed') return []
    const employee = employees.get(id)
    if (!employee) return [{ employee: id, name: id, reason: 'gone' }]
    if (ADDRESS.test(employee.email)) return []
    return [{ employee: id, name: employee.displayName, reason: 'addressInvalid', address: employee.email }]
  })
}

type Employees = SessionParts['employees']

const trainerName = ({ employee, name, email }: SessionTrainer, employees: Employees) =>
  (employee === undefined ? undefined : employees.get(employee)?.displayName) ?? name ?? email ?? ''

const trainerAddress = ({ employee, email }: SessionTrainer, employees: Employees) =>
  (employee === undefined ? undefined : employees.get(employee)?.email) ?? email
