import type { Context } from '../../context.ts'
import type { EmployeePhoto, EmployeeRecord, PhotoLedgerRecord } from '../../store/employee-records.ts'
import { hasAgreed, type ConsentPolicy } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { storeFormerPictures, type GonePicture } from '../../store/set-aside.ts'
import type { LedgerEntry, PictureChange } from './judge-picture.ts'
import { matchBasis } from './match-employees.ts'

/** A change of one employee's picture, with its ledger entry. */
export interface PictureStep {
  employeeId: string
  change: Pick<PictureChange, 'from' | 'photo' | 'basis'>
}

/**
 * Applies changes of pictures, all or none. Each is applied only if the employee still has the picture the change
 * started from and the same match, still agrees, and nobody has pinned it, uploaded another or opted out meanwhile.
 * @returns the ids of those whose picture is now as the change wanted it
 */
export async function changePictures(ctx: Context, runId: string, steps: readonly PictureStep[]): Promise<Set<string>> {
  const byEmployee = new Map(steps.map((step) => [step.employeeId, step.change]))
  const policy = await readPersonnelSettings(ctx.store)
  const updatedAt = ctx.clock.now().toISOString()
  await keepBefore(ctx, runId, byEmployee, { at: updatedAt, policy })
  const after = await ctx.store.employees.changeMany([...byEmployee.keys()], (employee) => {
    const change = byEmployee.get(employee.id)
    return change && allows(employee, change, policy) ? withPicture(employee, change.photo, updatedAt) : employee
  })
  return new Set(
    after
      .filter((employee) => employee.photo?.blob === byEmployee.get(employee.id)?.photo?.blob)
      .map((employee) => employee.id),
  )
}

/** The old picture is stored first; if the change then fails, there is one copy too many. */
async function keepBefore(
  ctx: Context,
  runId: string,
  changes: ReadonlyMap<string, PictureStep['change']>,
  { at, policy }: { at: string; policy: ConsentPolicy },
): Promise<void> {
  const losing = [...changes].filter(([, { from }]) => from !== undefined).map(([id]) => id)
  if (losing.length === 0) return
  const employees = await ctx.store.employees.getMany(losing)
  const gone = employees.flatMap((employee): GonePicture[] => {
    const change = changes.get(employee.id)
    const { photo } = employee
    if (!change || !photo || photo.blob === change.photo?.blob || !allows(employee, change, policy)) return []
    return [{ employeeId: employee.id, photo, why: change.photo ? 'replaced' : 'removed', runId }]
  })
  await storeFormerPictures(ctx.store, at, gone)
}

function allows(employee: EmployeeRecord, change: PictureStep['change'], policy: ConsentPolicy): boolean {
  // A picture that may not be shown can still be removed.
  if (change.photo && !hasAgreed(employee, policy)) return false
  if (employee.photoOptOut || employee.photo?.pinned || employee.photo?.source === 'hr') return false
  return employee.photo?.blob === change.from && matchBasis(employee) === change.basis
}

function withPicture(employee: EmployeeRecord, picture: PictureChange['photo'], updatedAt: string): EmployeeRecord {
  const { photo: _before, ...rest } = employee
  if (!picture) return { ...rest, updatedAt }
  const photo: EmployeePhoto = { source: 'entra', ...picture, updatedAt, pinned: false }
  return { ...rest, photo, updatedAt }
}

// "Has this picture" is one state, however it arose: a second night writes nothing just because "added" became
// "unchanged".
const stateOf = (entry: LedgerEntry) => {
  const outcome = entry.outcome === 'added' || entry.outcome === 'updated' ? 'unchanged' : entry.outcome
  const { id, entraUserId, route, size, mediaEtag, sourceSha256, blob, missingSince, code, message, reason } = entry
  return JSON.stringify([
    outcome,
    id,
    entraUserId,
    route,
    size,
    mediaEtag,
    sourceSha256,
    blob,
    missingSince,
    code,
    message,
    reason,
  ])
}

/** Writes new ledger entries, leaving equal ones alone. */
export async function writeLedger(
  ctx: Context,
  runId: string,
  entries: readonly LedgerEntry[],
  known: ReadonlyMap<string, PhotoLedgerRecord>,
): Promise<void> {
  const now = ctx.clock.now().toISOString()
  const changed = entries.filter((entry) => {
    const before = known.get(entry.id)
    return !before || stateOf(before) !== stateOf(entry)
  })
  if (changed.length === 0) return
  await ctx.store.photoLedger.putMany(
    changed.map((entry) => {
      const before = known.get(entry.id)
      return { ...entry, since: before?.outcome === entry.outcome ? before.since : now, runId }
    }),
  )
}
