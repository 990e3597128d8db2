import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import type { Roster } from '../../../../api/features/trainings/sessions/drafts/contract.ts'
import { searchTest, searchText } from '../../../../api/lib/search/contract.ts'

export type Draft = Roster['participants'][number]
type Status = ParticipantView['status']

/** Makes the roster that is wanted from the one that is there. */
export type RosterEdit = (participants: readonly ParticipantView[]) => Draft[]

/** The current roster, as the API expects it. */
export const draftsOf = (participants: readonly ParticipantView[]): Draft[] =>
  participants.map(({ employee, status, attendance, marks }) => ({
    employee,
    status,
    attendance,
    ...(marks && { marks }),
  }))

export function withPeople(
  participants: readonly ParticipantView[],
  people: readonly PersonView[],
  attendance: 'required' | 'optional',
): Draft[] {
  const there = new Set(participants.map(({ employee }) => employee))
  return [
    ...draftsOf(participants),
    ...people
      .filter(({ id }) => !there.has(id))
      .map(({ id }) => ({ employee: id, status: 'Subscribed' as const, attendance })),
  ]
}

export const without = (participants: readonly ParticipantView[], employees: readonly string[]): Draft[] =>
  draftsOf(participants).filter(({ employee }) => !employees.includes(employee))

export interface PlaceChange {
  status?: Status
  attendance?: 'required' | 'optional'
  evenIfAway?: boolean
}

export const changed = (
  participants: readonly ParticipantView[],
  employees: readonly string[],
  change: PlaceChange,
): Draft[] => draftsOf(participants).map((one) => (employees.includes(one.employee) ? { ...one, ...change } : one))

/**
 * Whether an edit of a former roster can be made to the newest one as well: nobody it concerns was changed meanwhile.
 */
export function fitsNewest(
  former: readonly ParticipantView[],
  newest: readonly ParticipantView[],
  edit: RosterEdit,
): boolean {
  const before = byEmployee(draftsOf(former))
  const now = byEmployee(draftsOf(newest))
  const wanted = byEmployee(edit(former))
  return [...new Set([...before.keys(), ...wanted.keys()])].every((employee) => {
    const isConcerned = before.get(employee) !== wanted.get(employee)
    return !isConcerned || before.get(employee) === now.get(employee)
  })
}

/** Each place as text, to compare it with another state of it. */
const byEmployee = (places: readonly Draft[]) =>
  new Map(places.map((place) => [place.employee, JSON.stringify([place.status, place.attendance, place.marks ?? {}])]))

/** The name shown for a participant; the id when the person is no longer an employee. */
export const nameOf = ({ person, employee }: ParticipantView): string => person?.displayName ?? employee

/** Participants and cancelled people by name, the waiting list by arrival. */
export function parted(participants: readonly ParticipantView[]): {
  seated: ParticipantView[]
  waiting: ParticipantView[]
} {
  const waiting = participants
    .filter(({ status }) => status === 'Waiting')
    .sort((one, other) => one.since.localeCompare(other.since))
  const gone = ({ status }: ParticipantView) => (status === 'Cancelled' ? 1 : 0)
  const seated = participants
    .filter(({ status }) => status !== 'Waiting')
    .sort((one, other) => gone(one) - gone(other) || nameOf(one).localeCompare(nameOf(other)))
  return { seated, waiting }
}

/** People whose name, address or department contains the typed text, ignoring case and accents. */
export function like(participants: readonly ParticipantView[], typed: string): ParticipantView[] {
  const found = searchTest(typed)
  return participants.filter((one) => found(searchText([nameOf(one), one.person?.email, one.person?.department])))
}
