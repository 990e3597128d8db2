import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import type { GridSort } from '../../../components/grid/grid-columns.ts'
import { REPLIES, repliesOf, replyOf, type Reply } from './replies.ts'
import { like, nameOf, parted } from './roster.ts'

/** One participant with what the table says of them. */
export interface RosterRow {
  participant: ParticipantView
  reply: Reply
  /** Every answer, where those to several dates differ. */
  answers: readonly Exclude<Reply, 'notInvited'>[]
  /** On the waiting list, from 1. */
  place: number | undefined
  /** Who has the same address. */
  sharesWith: string | undefined
}

export interface RosterLook {
  find: string
  reply: '' | Reply
  sort: GridSort
}

const STATUSES = ['Subscribed', 'Attended', 'Absent', 'Cancelled', 'Waiting']

/** Those who match, the waiting list apart and in its order. */
export function rosterRows(
  participants: readonly ParticipantView[],
  state: InvitationState | undefined,
  { find, reply, sort }: RosterLook,
): { seated: RosterRow[]; waiting: RosterRow[] } {
  const replies = repliesOf(state)
  const { seated, waiting } = parted(participants)
  const places = new Map(waiting.map(({ employee }, at) => [employee, at + 1]))
  const shares = sharedAddresses(state)
  const found = new Set(like(participants, find).map(({ employee }) => employee))
  const rows = (some: readonly ParticipantView[]) =>
    some
      .filter(({ employee }) => found.has(employee))
      .map((participant): RosterRow => {
        const answers = replies.get(participant.employee)
        return {
          participant,
          reply: replyOf(answers),
          answers: [...(answers ?? [])],
          place: places.get(participant.employee),
          sharesWith: shares.get(participant.employee),
        }
      })
      .filter((row) => reply === '' || row.reply === reply)
  return { seated: sorted(rows(seated), sort), waiting: rows(waiting) }
}

function sorted(rows: RosterRow[], { by, descending }: GridSort): RosterRow[] {
  const compare = ORDERS[by]
  // Not sorted by anything, those who gave up their seat come last.
  if (!compare || (by === 'name' && !descending)) return rows
  return rows.sort((one, other) => (descending ? compare(other, one) : compare(one, other)))
}

const byName = (one: RosterRow, other: RosterRow) => nameOf(one.participant).localeCompare(nameOf(other.participant))
const by =
  (rank: (row: RosterRow) => number) =>
  (one: RosterRow, other: RosterRow): number =>
    rank(one) - rank(other) || byName(one, other)

const ORDERS: Readonly<Record<string, (one: RosterRow, other: RosterRow) => number>> = {
  name: byName,
  status: by(({ participant }) => STATUSES.indexOf(participant.status)),
  reply: by(({ reply }) => REPLIES.indexOf(reply)),
}

function sharedAddresses(state: InvitationState | undefined): ReadonlyMap<string, string> {
  const shares = new Map<string, string>()
  for (const { participants } of state?.dates ?? [])
    for (const { employee, sharesWith } of participants)
      if (employee !== undefined && sharesWith) shares.set(employee, sharesWith)
  return shares
}

/** How many of those who have a seat answered what. */
export function replyCountsOf(participants: readonly ParticipantView[], state: InvitationState | undefined) {
  const replies = repliesOf(state)
  const counts = { accepted: 0, tentative: 0, declined: 0, none: 0, notInvited: 0 }
  for (const { employee, status } of participants)
    if (status !== 'Waiting' && (status !== 'Cancelled' || replies.has(employee)))
      counts[replyOf(replies.get(employee))] += 1
  return counts
}
