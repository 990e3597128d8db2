import type { Actor } from '../../../auth/actor.ts'
import type { Context } from '../../../context.ts'
import type { EmployeeRecord, PhotoLedgerRecord } from '../../../store/employee-records.ts'
import { hasAgreed, type ConsentPolicy } from '../../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'
import { photoView } from '../employee-view.ts'
import { outcomeOf } from '../photo-reason.ts'
import { UNSURE, type UnsurePeople, type UnsurePerson } from './contract.ts'

type Why = UnsurePerson['why']

interface Unsure {
  employee: EmployeeRecord
  entry: PhotoLedgerRecord
  why: Why
}

interface UnsureQuery {
  limit: number
  cursor?: string | undefined
  why?: Why | undefined
}

/** Employees whose Entra user the last run couldn't determine, by name, and how many there are of each kind. */
export async function listUnsure(ctx: Context, actor: Actor, query: UnsureQuery): Promise<UnsurePeople> {
  const policy = await readPersonnelSettings(ctx.store)
  const all = await unsurePeople(ctx, policy)
  const counts: UnsurePeople['counts'] = {}
  for (const { why } of all) counts[why] = (counts[why] ?? 0) + 1
  const wanted = all.filter(({ why }) => query.why === undefined || why === query.why)
  const rest = wanted.filter((one) => query.cursor === undefined || place(one) > query.cursor)
  const items = rest.slice(0, query.limit)
  const last = items.at(-1)
  return {
    counts,
    items: items.map((one) => view(ctx, actor, one, policy)),
    ...(last && rest.length > items.length && { nextCursor: place(last) }),
  }
}

async function unsurePeople({ store }: Context, policy: ConsentPolicy): Promise<Unsure[]> {
  const entries = new Map<string, PhotoLedgerRecord>()
  for await (const entry of store.photoLedger.all())
    if (entry.outcome === 'ambiguous' || entry.outcome === 'unmatched') entries.set(entry.id, entry)
  const employees = await store.employees.getMany(entries.keys())
  return employees
    .flatMap((employee) => {
      const entry = entries.get(employee.id)
      // HR's later decision overrides what the run found.
      const holds = entry && outcomeOf(employee, entry.outcome, hasAgreed(employee, policy)) === entry.outcome
      return holds ? [{ employee, entry, why: whyOf(entry) }] : []
    })
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
}

/** By name, then by id. */
const place = ({ employee }: Unsure) => `${employee.displayName.toLowerCase().slice(0, 200)} ${employee.id}`

const whyOf = ({ outcome, reason }: PhotoLedgerRecord): Why =>
  UNSURE.find((known) => known === reason?.code) ?? (outcome === 'unmatched' && !reason ? 'userDeleted' : 'other')

function view(ctx: Context, actor: Actor, { employee, entry, why }: Unsure, policy: ConsentPolicy): UnsurePerson {
  const { id, etag, displayName, employeeNumber, email, department } = employee
  const photo = photoView(ctx, actor, employee, policy)
  const message = entry.message === undefined ? {} : { message: entry.message }
  return {
    ...{ id, etag, displayName, employeeNumber, email, why },
    ...(department !== undefined && { department }),
    ...(photo && { photo }),
    reason: entry.reason ?? { code: why === 'userDeleted' ? 'userDeleted' : 'other', facts: message },
  }
}
