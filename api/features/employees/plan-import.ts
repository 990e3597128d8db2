import { createBreath } from '../../lib/breathe.ts'
import { note, textOf, type Note } from '../../lib/lists/notes.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { ImportResult } from './contract.ts'
import { OPTIONAL_FIELDS, type EmployeeDraft, type ImportLine } from './fields/contract.ts'
import { DETAILS, withFields, wrongDays, type NewFields } from './employee-fields.ts'
import type { ReportProgress } from '../../imports/follow-import.ts'
import type { ReadLine } from './read-line.ts'
import { numberKey } from './number-key.ts'
import { findShared } from './shared-values.ts'

export interface ImportPlan {
  added: EmployeeDraft[]
  /** By employee id. */
  changed: Map<string, NewFields>
  lines: ImportResult['lines']
}

const FIELDS = ['employeeNumber', 'displayName', 'email', ...DETAILS, 'absences'] as const

/** What an import would do, line by line. @param known the existing employees, by `numberKey` */
export async function planImport(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
  tell: ReportProgress,
): Promise<ImportPlan> {
  const shared = await findShared(lines, known)
  const plan: ImportPlan = { added: [], changed: new Map(), lines: [] }
  const breath = createBreath()
  for (const read of lines) {
    tell('checking', plan.lines.length, lines.length)
    await breath()
    const { line, employeeNumber, values } = read
    const twins = shared.twinsOf(read)
    const done =
      twins || !values
        ? failed(twins ?? read.notes.filter(({ kind }) => kind === 'fault'))
        : planLine(plan, values, known.get(numberKey(values.employeeNumber)))
    const isNewAddress = done.result === 'created' || done.changes?.['email'] !== undefined
    const warning = isNewAddress ? shared.sharersOf(read) : undefined
    const notes = [...done.faults, ...(warning ? [warning] : []), ...read.notes.filter(({ kind }) => kind === 'read')]
    plan.lines.push(told({ line, ...(employeeNumber !== undefined && { employeeNumber }) }, done, notes))
  }
  return plan
}

type Line = ImportResult['lines'][number]
type Done = Omit<Line, 'line' | 'employeeNumber' | 'message' | 'notes'> & { faults: readonly Note[] }

const told = (place: Pick<Line, 'line' | 'employeeNumber'>, { faults: _, ...done }: Done, notes: Note[]): Line => ({
  ...place,
  ...done,
  ...(notes.length > 0 && { message: textOf(notes), notes }),
})

const failed = (faults: Note | readonly Note[]): Done => ({ result: 'failed', faults: [faults].flat() })

function planLine(plan: ImportPlan, values: ImportLine, current: EmployeeRecord | undefined): Done {
  return current ? planChange(plan, values, current) : planAddition(plan, values)
}

function planChange(plan: ImportPlan, values: ImportLine, current: EmployeeRecord): Done {
  const emptied = OPTIONAL_FIELDS.filter((field) => values[field] === '').map((field) => [field, null])
  const fields: NewFields = { ...values, ...(Object.fromEntries(emptied) as NewFields) }
  const next = withFields(current, fields)
  if (wrongDays(next)) return failed(END_BEFORE_START)
  const changes = FIELDS.filter((field) => JSON.stringify(next[field]) !== JSON.stringify(current[field]))
  const displayName = fields.displayName ?? current.displayName
  if (changes.length === 0) return { result: 'unchanged', displayName, faults: [] }
  plan.changed.set(current.id, fields)
  return {
    result: 'updated',
    faults: [],
    displayName,
    fields: changes,
    changes: Object.fromEntries(changes.map((field) => [field, change(current[field], next[field])])),
  }
}

const END_BEFORE_START = note('fault', 'endBeforeStart', 'employedUntil must not be before employedFrom.', {
  field: 'employedUntil',
})
const endsBeforeStart = ({ employedFrom, employedUntil }: EmployeeDraft) =>
  employedFrom !== undefined && employedUntil !== undefined && employedUntil < employedFrom

const INCOMPLETE = note('fault', 'newPersonIncomplete', 'A new employee needs displayName and email.')

function planAddition(plan: ImportPlan, { employeeNumber, displayName, email, ...others }: ImportLine): Done {
  if (displayName === undefined || email === undefined) return failed(INCOMPLETE)
  const filled = Object.entries(others).filter(([, value]) => value)
  const draft: EmployeeDraft = { employeeNumber, displayName, email, ...(Object.fromEntries(filled) as object) }
  if (endsBeforeStart(draft)) return failed(END_BEFORE_START)
  plan.added.push(draft)
  return {
    result: 'created',
    faults: [],
    displayName,
    changes: Object.fromEntries(
      Object.entries(draft).map(([field, after]: [string, Value]) => [field, change(undefined, after)]),
    ),
  }
}

type Value = EmployeeDraft[keyof EmployeeDraft] | EmployeeRecord['absences']

function change(before: Value, after: Value): { before?: string; after?: string } {
  return {
    ...(before !== undefined && { before: textFor(before) }),
    ...(after !== undefined && { after: textFor(after) }),
  }
}

/** As the report shows it; absences as dates. */
const textFor = (value: NonNullable<Value>): string =>
  typeof value === 'object'
    ? value.map(({ from, until }) => (until === undefined ? `${from} …` : `${from} … ${until}`)).join('; ')
    : String(value)
