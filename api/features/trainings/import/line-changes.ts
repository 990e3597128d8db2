import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionDate, SessionRecord, SessionTrainer } from '../../../store/training-records.ts'
import type { FieldChange } from '../../../imports/contract.ts'
import type { ListedSession } from './group-lines.ts'
import type { ReadLine } from './read-lines.ts'

export type LineChanges = Readonly<Record<string, FieldChange>>
type State = Pick<
  SessionRecord,
  'trainingId' | 'title' | 'capacity' | 'trainers' | 'dates' | 'participants' | 'invitation' | 'enrolment'
>

/** Names for ids. */
export interface NamesOf {
  training(id: string): string
  employee(id: string): Pick<EmployeeRecord, 'displayName'> | undefined
}

/**
 * What each line of a session changes; the first line includes what the whole session changes.
 * @param before undefined for a new session
 */
export function changesOfLines(
  { lines }: ListedSession,
  before: State | undefined,
  after: State,
  names: NamesOf,
): Map<ReadLine, LineChanges> {
  const dates = new Map(after.dates.map((date) => [dateKey(date), date]))
  const known = new Map(before?.dates.map((date) => [date.id, date]))
  const told = new Set<string>()
  const changes = new Map<ReadLine, LineChanges>()
  for (const [place, line] of lines.entries()) {
    const date = line.values && dates.get(dateKey(line.values))
    const isToldBefore = date === undefined || told.has(date.id)
    if (date) told.add(date.id)
    changes.set(line, {
      ...(place === 0 && sessionChange(before, after, names)),
      ...(date && !isToldBefore && dateChange(known.get(date.id), date)),
    })
  }
  return changes
}

const dateKey = ({ start, end }: { start: string; end: string }) => `${start} ${end}`

function dateChange(before: SessionDate | undefined, after: SessionDate): LineChanges {
  return differing({
    start: [before?.start, after.start],
    end: [before?.end, after.end],
    timeZone: [before?.timeZone, after.timeZone],
    location: [before?.location, after.location],
  })
}

function sessionChange(before: State | undefined, after: State, names: NamesOf): LineChanges {
  const was = new Set(before?.participants.map(({ employee }) => employee))
  const is = new Set(after.participants.map(({ employee }) => employee))
  const kept = new Set(after.dates.map(({ id }) => id))
  const gone = before?.dates.filter(({ id }) => !kept.has(id)).map(({ start }) => start) ?? []
  const trainers = (state: State | undefined) => state?.trainers.map((one) => trainerName(one, names)).join(', ')
  return differing({
    training: [before && names.training(before.trainingId), names.training(after.trainingId)],
    session: [before?.title, after.title],
    capacity: [textOf(before?.capacity), textOf(after.capacity)],
    trainer: [trainers(before), trainers(after)],
    // That a new session is not online goes without saying.
    onlineSession: [textOf(before?.invitation.onlineSession ?? false), textOf(after.invitation.onlineSession)],
    ...offerChange(before, after),
    participantsAdded: [
      undefined,
      namesOf(
        [...is].filter((id) => !was.has(id)),
        names,
      ),
    ],
    participantsRemoved: [
      namesOf(
        [...was].filter((id) => !is.has(id)),
        names,
      ),
      undefined,
    ],
    datesRemoved: [gone.join(', '), undefined],
  })
}

/** Of a new session only what the list may have said differently from the defaults. */
function offerChange(before: State | undefined, after: State) {
  const [was, is] = [before?.enrolment, after.enrolment]
  return {
    ...(before && {
      invitationTitle: [before.invitation.title, after.invitation.title] as const,
      invitationText: [plainText(before.invitation.text), plainText(after.invitation.text)] as const,
    }),
    resendAutomatically: [
      textOf(before?.invitation.resendAutomatically ?? false),
      textOf(after.invitation.resendAutomatically),
    ] as const,
    enrolment: [was?.mode ?? 'closed', is?.mode ?? 'closed'] as const,
    enrolUntil: [was?.until, is?.until] as const,
    leaveUntil: [was?.leaveUntil, is?.leaveUntil] as const,
    enrolDepartments: [was?.departments?.join(', '), is?.departments?.join(', ')] as const,
  }
}

const LONGEST_TEXT = 200
const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TEXT)

const trainerName = ({ employee, name, email }: SessionTrainer, names: NamesOf) =>
  (employee === undefined ? undefined : names.employee(employee)?.displayName) ?? name ?? email ?? ''

const MOST_NAMED = 10

function namesOf(ids: readonly string[], names: NamesOf): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => names.employee(id)?.displayName ?? id)
  return [...named, ...(ids.length > MOST_NAMED ? [`+${String(ids.length - MOST_NAMED)}`] : [])].join(', ')
}

const textOf = (value: number | boolean | undefined) => (value === undefined ? undefined : String(value))

function differing(fields: Readonly<Record<string, readonly [string | undefined, string | undefined]>>): LineChanges {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, [before = '', after = '']]) =>
      before === after ? [] : [[field, { ...(before !== '' && { before }), ...(after !== '' && { after }) }]],
    ),
  )
}
