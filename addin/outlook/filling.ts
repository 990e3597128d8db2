import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import type { Filling } from './office.ts'

export const PARTS = ['subject', 'text', 'when', 'people'] as const
export type Part = (typeof PARTS)[number]

type Meeting = NonNullable<Forecast['dates'][number]['meeting']>

const hasSeat = ({ status }: SessionView['participants'][number]) => status === 'Subscribed'

/** The people who would be invited. */
export const invitedIn = ({ participants }: SessionView) =>
  participants.filter((one) => hasSeat(one) && one.person !== undefined)

/**
 * The values for an appointment for one date of a session, as its invitation would have them; only the requested parts.
 */
export function fillingOf(session: SessionView, meeting: Meeting, wanted: readonly Part[]): Filling {
  const people = (attendance: 'required' | 'optional') =>
    invitedIn(session).flatMap((one) =>
      one.attendance === attendance && one.person
        ? [{ displayName: one.person.displayName, emailAddress: one.person.email }]
        : [],
    )
  return {
    ...(wanted.includes('subject') && { subject: meeting.subject }),
    ...(wanted.includes('text') && { html: meeting.html }),
    ...(wanted.includes('when') && {
      start: new Date(meeting.startsAt),
      end: new Date(meeting.endsAt),
      location: meeting.location ?? '',
    }),
    ...(wanted.includes('people') && { required: people('required'), optional: people('optional') }),
  }
}
