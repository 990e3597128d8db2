import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { RawBody } from '../../http/read-body.ts'
import { RollcallError, savedInPart } from '../../lib/errors.ts'
import { hasLook } from '../../lib/lists/notes.ts'
import type { DateOrder } from '../../lib/lists/read-written-time.ts'
import { noList } from '../../lib/lists/unreadable.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { today } from '../../store/today.ts'
import { columnChoices, rememberColumns, type AskedMapping } from '../../imports/column-choices.ts'
import type { ReportProgress } from '../../imports/follow-import.ts'
import { newEmployee } from './add-employee.ts'
import type { ImportResult } from './contract.ts'
import { employeeChanges, withFields } from './employee-fields.ts'
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from './fields/contract.ts'
import { findMissing, missingReport } from './missing/find-missing.ts'
import type { MissingPerson } from './missing/contract.ts'
import { noteImport, type ImportedPerson } from './import-events.ts'
import { readImport } from './import-lines.ts'
import type { ReadLine } from './read-line.ts'
import { numberKey } from './number-key.ts'
import { planImport, type ImportPlan } from './plan-import.ts'

const ATTEMPTS = 3

export interface EmployeeImportOptions {
  dryRun: boolean
  /** The sender's choice of fields for columns. */
  mapping?: AskedMapping<EmployeeColumn> | undefined
  /** The sender's answer about ambiguous dates. */
  dateOrder?: DateOrder | undefined
  /** The list is said to have everybody: whoever is missing from it is named. */
  everybody?: boolean
}

/** An import with all who are missing from its list. */
export interface ImportOutcome {
  result: ImportResult
  missing: MissingPerson[]
}

/**
 * Adds and changes employees by employee number; people who aren't in the list stay. Good lines are imported, bad ones
 * reported.
 * @param options.dryRun only reports what would happen
 * @throws csv_unreadable, payload_too_large; nothing is changed then
 */
export async function importEmployees(
  ctx: Context,
  by: By,
  list: RawBody | undefined,
  { dryRun, mapping, dateOrder, everybody }: EmployeeImportOptions,
  tell: ReportProgress,
): Promise<ImportOutcome> {
  if (!list) throw noList('nothingSent', 'No list was sent.')
  const choices = await columnChoices(ctx, 'employees', EMPLOYEE_COLUMNS, mapping)
  const { lines, asksForOrder, columns, ...read } = await readImport(list, { choices, dateOrder })
  const plan = dryRun
    ? await planImport(lines, await employeesByNumber(ctx), tell)
    : await applyImport(ctx, by, lines, tell)
  const counts = count(plan)
  tell('reporting')
  if (!dryRun && counts.created + counts.updated > 0) await auditImport(ctx, by, counts)
  if (!dryRun && mapping && columns) await rememberColumns(ctx, by, 'employees', columns.header, columns.given)
  const toLookAt = plan.lines.filter(({ notes }) => hasLook(notes)).length
  const missing = everybody ? await findMissing(lines, await employeesByNumber(ctx), await today(ctx)) : undefined
  const result: ImportResult = {
    ...{ dryRun, ...counts, toLookAt, ...read, lines: plan.lines },
    ...(asksForOrder && { asks: ['dateOrder'] }),
    ...(missing && { missing: missingReport(missing.people, missing.doubt) }),
  }
  return { result, missing: missing?.people ?? [] }
}

async function applyImport(
  ctx: Context,
  by: By,
  lines: readonly ReadLine[],
  tell: ReportProgress,
): Promise<ImportPlan> {
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planImport(lines, await employeesByNumber(ctx), tell)
    tell('storing')
    try {
      await write(ctx, by, plan)
      return plan
    } catch (error) {
      // Someone added one of these employees meanwhile: planned again, the line becomes a change.
      const isOvertaken = error instanceof RollcallError && error.code === 'employee_number_taken'
      if (!isOvertaken || attempt === ATTEMPTS) throw error
    }
  }
}

async function write(ctx: Context, by: By, { added, changed }: ImportPlan): Promise<void> {
  const updatedAt = ctx.clock.now().toISOString()
  if (added.length > 0) {
    const people = await ctx.store.employees.insertMany(added.map((draft) => newEmployee(ctx, draft)))
    await noteImport(
      ctx,
      by,
      people.map(({ id: employeeId }) => ({ employeeId })),
    ).catch(NOT_IN_HISTORY)
  }
  if (changed.size === 0) return
  const changing = change(ctx, changed, updatedAt)
  const inPart =
    `${added.length} employees were added, the changes of others were not saved. Importing the list ` +
    'again does the rest.'
  await noteImport(ctx, by, await (added.length > 0 ? changing.catch(savedInPart(inPart)) : changing)).catch(
    NOT_IN_HISTORY,
  )
}

const NOT_IN_HISTORY = savedInPart(
  'People of the list were saved, but not the lines in their history. Importing the list again does what is left.',
)

async function change(ctx: Context, changed: ImportPlan['changed'], updatedAt: string): Promise<ImportedPerson[]> {
  const told: ImportedPerson[] = []
  await ctx.store.employees.changeMany([...changed.keys()], (current) => {
    const next = withFields(current, changed.get(current.id) ?? {})
    told.push({ employeeId: current.id, changes: employeeChanges(current, next) })
    return { ...next, updatedAt }
  })
  return told
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
  await auditDone(ctx, by, 'employees.imported', { kind: 'import', id: 'employees', label: `${total} lines` }, changes)
}
