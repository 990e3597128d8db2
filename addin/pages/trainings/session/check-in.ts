import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'

export type CheckIn = 'Subscribed' | 'Attended' | 'Absent'

const NEXT: Record<CheckIn, CheckIn> = { Subscribed: 'Attended', Attended: 'Absent', Absent: 'Subscribed' }

/** What a tap makes of it: there, absent, not seen yet, and round again. */
export const afterTap = (status: CheckIn): CheckIn => NEXT[status]

export type Expected = ParticipantView & { status: CheckIn }

/** Those who hold a seat: they are looked for at the door. */
export function expected(participants: readonly ParticipantView[]): Expected[] {
  return participants.filter((one): one is Expected => one.status in NEXT)
}
