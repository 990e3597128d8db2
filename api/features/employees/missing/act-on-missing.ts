import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { ImportRecord } from '../../../store/import-records.ts'
import { employeeChanges, wrongDays } from '../employee-fields.ts'
import { noteImport, type ImportedPerson } from '../import-events.ts'
import { removeEmployee } from '../remove-employee.ts'
import type { MissingAct, MissingPerson } from './contract.ts'
import { missingPerson } from './find-missing.ts'
import { allMissing, missingIn, wholeList } from './kept-missing.ts'

/**
 * Ends the employment of exactly those whom an import showed as missing, or moves them to the bin.
 * @throws not_found, missing_not_confirmed, list_in_doubt, missing_changed; nobody is touched then
 */
export async function actOnMissing(
  ctx: Context,
  by: By,
  importId: string,
  act: MissingAct,
): Promise<{ done: number; skipped: number }> {
  const { record, missing } = await wholeList(ctx, importId)
  const { count, doubt } = missing
  if (act.confirm !== count)
    throw new RollcallError('missing_not_confirmed', `${String(count)} people are missing.`, { details: { count } })
  if (doubt !== undefined && !act.despiteDoubt)
    throw new RollcallError('list_in_doubt', DOUBTS[doubt], { details: { count, doubt } })
  const people = await allMissing(ctx, importId)
  await refuseChanged(ctx, record, people)
  const ids = people.map(({ id }) => id)
  if (act.act === 'endEmployment') return endEmployment(ctx, by, ids, act.lastDay)
  let done = 0
  for (const id of ids) if (await isRemoved(removeEmployee(ctx, by, id))) done += 1
  await auditActs(ctx, by, { removed: done })
  return { done, skipped: ids.length - done }
}

/** Somebody else may have removed the person meanwhile. */
async function isRemoved(removal: Promise<void>): Promise<boolean> {
  try {
    await removal
    return true
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'not_found') return false
    throw error
  }
}

const DOUBTS = {
  tooMany: 'More than a tenth of all employees would go; the list may not be whole.',
  unreadLines: 'Some lines have no employee number that can be read, so their people may only seem to be missing.',
}

/** Only people who are still as they were shown, and only by the newest list of everybody. */
async function refuseChanged(ctx: Context, record: ImportRecord, people: readonly MissingPerson[]): Promise<void> {
  const isDry = record.dryRun || record.status !== 'done'
  let changed = isDry || people.length === 0
  for await (const other of ctx.store.imports.all())
    changed ||= other.id !== record.id && other.startedAt > record.startedAt && !other.dryRun && !!missingIn(other)
  for (const person of changed ? [] : people) {
    const current = await ctx.store.employees.get(person.id)
    changed ||= !current || !isAsShown(current, person)
  }
  if (changed)
    throw new RollcallError('missing_changed', 'The missing people have changed since this list was imported.', {
      details: { importId: record.id },
    })
}

function isAsShown(current: EmployeeRecord, shown: MissingPerson): boolean {
  const now = missingPerson(current)
  return now.employeeNumber === shown.employeeNumber && now.employedUntil === shown.employedUntil
}

async function endEmployment(ctx: Context, by: By, ids: readonly string[], lastDay: string) {
  const updatedAt = ctx.clock.now().toISOString()
  const told: ImportedPerson[] = []
  await ctx.store.employees.changeMany([...ids], (current) => {
    const next = { ...current, employedUntil: lastDay }
    if (wrongDays(next)) return current
    told.push({ employeeId: current.id, changes: employeeChanges(current, next) })
    return { ...next, updatedAt }
  })
  await noteImport(ctx, by, told)
  await auditActs(ctx, by, { ended: told.length })
  return { done: told.length, skipped: ids.length - told.length }
}

async function auditActs(ctx: Context, by: By, counts: Record<string, number>): Promise<void> {
  const changes = Object.fromEntries(Object.entries(counts).map(([what, number]) => [what, { after: number }]))
  await auditDone(ctx, by, 'employees.missingHandled', { kind: 'import', id: 'employees' }, changes)
}
