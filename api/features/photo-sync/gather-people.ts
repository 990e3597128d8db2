import type { Context } from '../../context.ts'
import { createBreath } from '../../lib/breathe.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { DirectoryUser, EmployeeRecord, PhotoLedgerRecord, PhotoReason } from '../../store/employee-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import { hasAgreed, type ConsentPolicy } from '../../store/photo-consent.ts'
import { employmentOn } from '../../store/employment.ts'
import { today } from '../../store/today.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'
import { earlierOutcomes } from './earlier-outcomes.ts'
import { knownPicture, type Decision } from './judge-picture.ts'
import { removeIfLongUnmatched } from './long-unmatched.ts'
import { matchEmployees, type Match } from './match-employees.ts'
import type { MatchedPerson } from './photo-inquiry.ts'

/** Everyone a run is about, grouped by what to do. */
export interface People {
  total: number
  /** Handled by the interrupted run that this one continues. */
  carried: number
  /** Decided without asking Microsoft. */
  settled: Decision[]
  /** To ask about: people who failed last time, then those never asked, then the rest. */
  asked: MatchedPerson[]
  ledger: ReadonlyMap<string, PhotoLedgerRecord>
  /** Pictures from Entra at the start, which the safety limit's share refers to. */
  pictures: number
}

interface Gathering {
  account: RemoteAccountRecord
  settings: PersonnelAdministrationSettings
  users: readonly DirectoryUser[]
}

export async function gatherPeople(
  ctx: Context,
  handle: RunHandle,
  { account, settings, users }: Gathering,
): Promise<People> {
  const employees: EmployeeRecord[] = []
  for await (const employee of ctx.store.employees.all()) employees.push(employee)
  const ledger = new Map<string, PhotoLedgerRecord>()
  for await (const entry of ctx.store.photoLedger.all()) ledger.set(entry.id, entry)
  const carried = await earlierOutcomes(ctx, handle, { account, settings, employees })
  const matches = await matchEmployees(employees, users, settings.matchBy)
  const day = await today(ctx)
  const settled: Decision[] = []
  const asked: MatchedPerson[] = []
  const breath = createBreath()
  for (const employee of employees) {
    const pause = breath()
    if (pause) await pause
    if (carried.has(employee.id)) continue
    const match = matches.get(employee.id)
    const decision = decideWithoutAsking(employee, match, settings, day)
    const known = ledger.get(employee.id)
    if (decision)
      settled.push(
        removeIfLongUnmatched(keepWhatIsKnown(decision, known), { employee, known, settings, now: ctx.clock.now() }),
      )
    else if (match?.kind === 'matched') asked.push(await withLedger(ctx, employee, match.user, known))
  }
  asked.sort((one, other) => urgency(one, ledger) - urgency(other, ledger))
  const continued = [...carried.values()].filter(({ subject }) => !handle.earlier.has(subject.id))
  if (continued.length > 0) await handle.settle(continued)
  const pictures = employees.filter((employee) => employee.photo?.source === 'entra').length
  return { total: employees.length, carried: carried.size, settled, asked, ledger, pictures }
}

function decideWithoutAsking(
  employee: EmployeeRecord,
  match: Match | undefined,
  policy: ConsentPolicy,
  day: string,
): Decision | undefined {
  const { id, displayName } = employee
  const decided = (outcome: Decision['outcome'], why: { message?: string; reason?: PhotoReason } = {}): Decision => ({
    employeeId: id,
    label: displayName,
    outcome,
    ...why,
    ledger: { id, outcome, ...why },
  })
  if (employee.photoOptOut) return decided('optedOut')
  if (!hasAgreed(employee, policy)) return decided('awaitsConsent')
  const times = employmentOn(employee, day)
  if (times !== 'current') return decided('notEmployed', notEmployedReason(employee, times))
  if (employee.photo?.source === 'hr' || employee.photo?.pinned) return decided('kept')
  if (match?.kind === 'matched') return undefined
  return match ? decided(match.kind, { message: match.message, reason: match.reason }) : decided('unmatched')
}

function notEmployedReason(
  { displayName: name, employedFrom, employedUntil }: EmployeeRecord,
  times: 'future' | 'left',
): { message: string; reason: PhotoReason } {
  return times === 'future'
    ? {
        message: `${name} starts on ${employedFrom ?? ''}; no picture is looked for before.`,
        reason: { code: 'startsLater', facts: { name, on: employedFrom ?? '' } },
      }
    : {
        message: `${name} left on ${employedUntil ?? ''}; no picture is looked for any more.`,
        reason: { code: 'hasLeft', facts: { name, on: employedUntil ?? '' } },
      }
}

/** People not matched this time keep the picture and its facts, so that it needn't be fetched again tomorrow. */
function keepWhatIsKnown(decision: Decision, known: PhotoLedgerRecord | undefined): Decision {
  if (!known || decision.outcome === 'optedOut') return decision
  const kept = { ...(known.entraUserId && { entraUserId: known.entraUserId }), ...knownPicture(known) }
  return { ...decision, ledger: { ...kept, ...decision.ledger } }
}

// Facts about another user's picture, about another picture than the employee has (records restored from a backup), or
// about one whose file is missing, don't count.
async function withLedger(
  ctx: Context,
  employee: EmployeeRecord,
  user: DirectoryUser,
  entry: PhotoLedgerRecord | undefined,
): Promise<MatchedPerson> {
  const { photo } = employee
  const holds =
    entry?.entraUserId === user.id &&
    (photo === undefined || (entry.blob === photo.blob && (await ctx.photos.has(photo.blob))))
  return { employee, user, ...(entry && holds && { ledger: entry }) }
}

function urgency(person: MatchedPerson, ledger: ReadonlyMap<string, PhotoLedgerRecord>): number {
  const entry = ledger.get(person.employee.id)
  // A person who was refused alone will probably be refused again, which says nothing about the others: no reason to
  // come first.
  if (entry?.outcome === 'failed' && entry.code !== 'permission_missing') return 0
  return entry ? 2 : 1
}
