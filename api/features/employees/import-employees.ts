import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { RawBody } from '../../http/read-body.ts'
import { RollcallError, savedInPart } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../../store/records.ts'
import { newEmployee } from './add-employee.ts'
import type { ImportResult } from './contract.ts'
import { withFields } from './employee-fields.ts'
import { readImport, type ReadLine } from './import-lines.ts'
import { numberKey, planImport, type ImportPlan } from './plan-import.ts'

const ATTEMPTS = 3

export interface ImportSource {
  rawBody: RawBody | undefined
  body: readonly unknown[] | undefined
}

/**
 * Adds and changes employees by employee number; whoever is not in the list stays. Good lines are carried out, bad ones reported.
 * @param options.dryRun only tells what would happen
 * @throws csv_unreadable, payload_too_large; nothing is changed then
 */
export async function importEmployees(ctx: Context, by: By, source: ImportSource, { dryRun }: { dryRun: boolean }): Promise<ImportResult> {
  const { lines, ignoredColumns } = await readImport(source.rawBody, source.body)
  const plan = dryRun ? await planImport(lines, await employeesByNumber(ctx)) : await carryOut(ctx, lines)
  const counts = count(plan)
  if (!dryRun && counts.created + counts.updated > 0) await auditImport(ctx, by, counts)
  return { dryRun, ...counts, ignoredColumns, lines: plan.lines }
}

async function carryOut(ctx: Context, lines: readonly ReadLine[]): Promise<ImportPlan> {
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planImport(lines, await employeesByNumber(ctx))
    try {
      await write(ctx, plan)
      return plan
    } catch (error) {
      // Somebody added one of these employees meanwhile: with a look at what stands now, the line becomes a change.
      const isOvertaken = error instanceof RollcallError && error.code === 'employee_number_taken'
      if (!isOvertaken || attempt === ATTEMPTS) throw error
    }
  }
}

async function write(ctx: Context, { added, changed }: ImportPlan): Promise<void> {
  const updatedAt = ctx.clock.now().toISOString()
  if (added.length > 0) await ctx.store.employees.insertMany(added.map((draft) => newEmployee(ctx, draft)))
  if (changed.size === 0) return
  const mutate = (current: EmployeeRecord) => ({ ...withFields(current, changed.get(current.id) ?? {}), updatedAt })
  const changing = ctx.store.employees.changeMany([...changed.keys()], mutate)
  await (added.length > 0 ? changing.catch(savedInPart(`${added.length} employees were added, the changes of others were not saved. Importing the list again does the rest.`)) : changing)
}

async function employeesByNumber(ctx: Context): Promise<Map<string, EmployeeRecord>> {
  const known = new Map<string, EmployeeRecord>()
  for await (const employee of ctx.store.employees.all()) known.set(numberKey(employee.employeeNumber), employee)
  return known
}

type Counts = Pick<ImportResult, 'total' | 'created' | 'updated' | 'unchanged' | 'failed'>

function count({ lines }: ImportPlan): Counts {
  const counts = { total: lines.length, created: 0, updated: 0, unchanged: 0, failed: 0 }
  for (const { result } of lines) counts[result] += 1
  return counts
}

async function auditImport(ctx: Context, by: By, { total, ...counts }: Counts): Promise<void> {
  const changes = Object.fromEntries(Object.entries(counts).map(([what, number]) => [what, { after: number }]))
  await auditDone(ctx, by, 'employees.imported', { kind: 'import', id: by.requestId ?? 'employees', label: `${total} lines` }, changes)
}
