import type { By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { addDays } from '../../../lib/wall-time.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionEnrolment } from '../../../store/session-parts.ts'
import type { SessionDate, SessionRecord } from '../../../store/training-records.ts'
import { employeesById } from '../people/person-view.ts'
import { trainingOf } from '../training-view.ts'
import { insertSession, newSession } from './add-session.ts'
import type { SessionCopy, SessionDraft } from './drafts/contract.ts'
import type { SessionView } from './contract.ts'
import { sessionOf, sessionView } from './session-view.ts'

const DAY_MS = 24 * 60 * 60_000

/**
 * Adds a session like another one, with its texts, trainers and seats; with moved dates, and its people if asked for.
 * @throws not_found, validation_failed when a moved date falls into the hour skipped in spring
 */
export async function copySession(ctx: Context, by: By, id: string, copy: SessionCopy): Promise<SessionView> {
  const original = await sessionOf(ctx, id)
  const training = await trainingOf(ctx, original.trainingId)
  const employees = await employeesById(
    ctx,
    [...original.participants, ...original.trainers].flatMap(({ employee }) => employee ?? []),
  )
  const added = await insertSession(ctx, by, await newSession(ctx, training, draftLike(original, copy, employees)))
  return sessionView(ctx, by.actor, added)
}

function draftLike(
  original: SessionRecord,
  copy: SessionCopy,
  employees: ReadonlyMap<string, EmployeeRecord>,
): SessionDraft {
  const { title, capacity, invitation, enrolment } = original
  // People who have left since aren't invited to the copy.
  const isHere = ({ employee }: { employee?: string }) => employee === undefined || employees.has(employee)
  const comes = original.participants.filter((one) => one.status !== 'Cancelled' && isHere(one))
  return {
    title: copy.title ?? title,
    ...(capacity !== undefined && { capacity }),
    trainers: original.trainers.filter(isHere),
    dates: copy.firstDate === undefined ? [] : movedTo(original.dates, copy.firstDate),
    ...(enrolment && { enrolment: enrolmentOfCopy(enrolment, original.dates, copy.firstDate) }),
    ...(copy.withParticipants && {
      participants: comes.map(({ employee, status, attendance }) => ({
        employee,
        attendance,
        status: status === 'Waiting' ? 'Waiting' : 'Subscribed',
      })),
    }),
    // A person looked at the original, not at the copy.
    invitation: { ...invitation, sendFirst: false, reminderMinutes: invitation.reminderMinutes ?? null },
  }
}

/** The same people may enrol. Deadlines move with the dates; without dates they mean nothing. */
function enrolmentOfCopy(
  { mode, until, leaveUntil, departments, approval }: SessionEnrolment,
  dates: readonly SessionDate[],
  firstDay: string | undefined,
): SessionEnrolment {
  const days = firstDay === undefined || dates.length === 0 ? undefined : daysBetween(dates, firstDay)
  return {
    mode,
    ...(days !== undefined && until !== undefined && { until: addDays(until, days) }),
    ...(days !== undefined && leaveUntil !== undefined && { leaveUntil: addDays(leaveUntil, days) }),
    ...(departments && { departments }),
    ...(approval && { approval }),
  }
}

/** By how many days the first date moves. */
function daysBetween(dates: readonly SessionDate[], firstDay: string): number {
  const [first = ''] = dates.map(({ start }) => start.slice(0, 10)).sort()
  return Math.round((Date.parse(firstDay) - Date.parse(first)) / DAY_MS)
}

/** The dates at the same times of day, the first on that day. */
function movedTo(dates: readonly SessionDate[], firstDay: string): SessionDraft['dates'] {
  const days = daysBetween(dates, firstDay)
  return dates.map(({ id: _, start, end, ...rest }) => ({
    ...rest,
    start: addDays(start, days),
    end: addDays(end, days),
  }))
}
