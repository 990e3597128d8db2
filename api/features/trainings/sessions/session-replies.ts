import { isInCalendars } from '../../../meetings/plan.ts'
import { holdsSeat } from '../../../meetings/seats.ts'
import { attendeeOf } from '../../../meetings/shared-address.ts'
import type { MeetingRecord, SessionRecord } from '../../../store/training-records.ts'
import type { SessionLine } from './contract.ts'

/** Of several replies the one that most needs attention: silence to a date, then a refusal. */
const WORST_FIRST = ['none', 'declined', 'tentative', 'accepted'] as const

/** How those with a seat replied to the meetings they have now; undefined while no one has any. */
export function countReplies(
  { participants }: Pick<SessionRecord, 'participants'>,
  meetings: readonly MeetingRecord[],
): SessionLine['replies'] {
  const current = meetings.filter(isInCalendars)
  const counts = { accepted: 0, tentative: 0, declined: 0, none: 0 }
  for (const { employee } of participants.filter(holdsSeat)) {
    const given = current.flatMap(({ sent, replies }) => {
      const attendee = attendeeOf(sent, employee)
      return attendee ? [replies[attendee.address]?.reply ?? 'none'] : []
    })
    const reply = WORST_FIRST.find((one) => given.includes(one))
    if (reply) counts[reply] += 1
  }
  return Object.values(counts).some((count) => count > 0) ? counts : undefined
}
