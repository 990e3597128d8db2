import { createBreath } from '../../lib/breathe.ts'
import { inSlices } from '../../lib/in-slices.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { EmployeeDraft, ImportLine } from './fields/contract.ts'
import type { ImportResult } from './contract.ts'
import type { NewFields } from './employee-fields.ts'
import type { ReadLine } from './import-lines.ts'

export interface ImportPlan {
  added: EmployeeDraft[]
  /** By the employee's id. */
  changed: Map<string, NewFields>
  lines: ImportResult['lines']
}

const MOST_NAMED = 3
const FIELDS = ['employeeNumber', 'displayName', 'email', 'department'] as const

/** Upper and lower case of a number are the same to the store as well. */
export const numberKey = (employeeNumber: string) => employeeNumber.normalize('NFC').toLowerCase()

/**
 * What an import would do, line by line.
 * @param known the employees there are, by `numberKey`
 */
export async function planImport(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
): Promise<ImportPlan> {
  const places = await linesByNumber(lines)
  const sharing = await addressSharers(lines, known)
  const plan: ImportPlan = { added: [], changed: new Map(), lines: [] }
  const breath = createBreath()
  for (const { line, employeeNumber, values, message } of lines) {
    await breath()
    const wrong = twinsOf(line, employeeNumber === undefined ? [] : places.get(numberKey(employeeNumber))) ?? message
    const done =
      values && wrong === undefined
        ? planLine(plan, values, known.get(numberKey(values.employeeNumber)))
        : failed(wrong)
    const warning = warningOf(done, values, sharing)
    plan.lines.push({
      line,
      ...(employeeNumber !== undefined && { employeeNumber }),
      ...done,
      ...(warning !== undefined && { message: warning }),
    })
  }
  return plan
}

/**
 * Which other lines have this number. All of them may have it when the wrong column was chosen, so the first few are
 * enough.
 */
function twinsOf(line: number, places: readonly number[] = []): string | undefined {
  const more = places.length - 1 - MOST_NAMED
  if (places.length < 2) return undefined
  const others = places.slice(0, MOST_NAMED + 1).filter((other) => other !== line)
  const named = others.slice(0, MOST_NAMED).join(', ')
  return `The employee number stands in line ${named}${more > 0 ? ` and ${String(more)} more` : ''} as well.`
}

type Done = Omit<ImportResult['lines'][number], 'line' | 'employeeNumber'>

const failed = (message = 'The line cannot be read.'): Done => ({ result: 'failed', message })

async function linesByNumber(lines: readonly ReadLine[]): Promise<Map<string, number[]>> {
  const places = new Map<string, number[]>()
  await inSlices(lines, ({ line, employeeNumber }) => {
    if (employeeNumber === undefined) return
    const key = numberKey(employeeNumber)
    const found = places.get(key)
    if (found) found.push(line)
    else places.set(key, [line])
  })
  return places
}

/**
 * Who has each address, as it will be after the import: the numbers of the employees there are, and of those in the
 * list, in their order.
 */
async function addressSharers(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
): Promise<Map<string, string[]>> {
  const current = new Map(known)
  const sharers = new Map<string, Map<string, string>>()
  const note = (address: string, employeeNumber: string) => {
    const key = address.toLowerCase()
    const numbers = sharers.get(key) ?? new Map<string, string>()
    sharers.set(key, numbers.set(numberKey(employeeNumber), employeeNumber))
  }
  await inSlices(lines, ({ values }) => {
    if (values?.email === undefined) return
    current.delete(numberKey(values.employeeNumber))
    note(values.email, values.employeeNumber)
  })
  await inSlices(current.values(), ({ email, employeeNumber }) => note(email, employeeNumber))
  const firstFew = new Map<string, string[]>()
  await inSlices(sharers, ([address, numbers]) =>
    firstFew.set(address, [...numbers.values()].sort(byNumber).slice(0, MOST_NAMED + 2)),
  )
  return firstFew
}

/** As numbers, so that the same list says the same each time: 2 before 10, and 1 before 01. */
const byNumber = (left: string, right: string) => left.length - right.length || (left < right ? -1 : 1)

/**
 * A spreadsheet drops leading zeros, and 123 becomes somebody else than 00123: two with one address, of whom neither
 * gets a picture.
 */
function warningOf(
  { result, changes }: Done,
  values: ImportLine | undefined,
  sharing: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (values?.email === undefined || (result !== 'created' && !changes?.['email'])) return undefined
  const own = numberKey(values.employeeNumber)
  // The first few are enough, however many share it.
  const numbers = (sharing.get(values.email.toLowerCase()) ?? []).filter((number) => numberKey(number) !== own)
  if (numbers.length === 0) return undefined
  const [others, more] = [numbers.slice(0, MOST_NAMED).join(', '), numbers.length > MOST_NAMED ? ' and more' : '']
  return (
    `Another employee has this address: ${others}${more}. If it is the same person, the number was ` +
    'changed on the way, for example by a spreadsheet that drops leading zeros.'
  )
}

function planLine(plan: ImportPlan, values: ImportLine, current: EmployeeRecord | undefined): Done {
  return current ? planChange(plan, values, current) : planAddition(plan, values)
}

function planChange(plan: ImportPlan, { department, ...rest }: ImportLine, current: EmployeeRecord): Done {
  const fields = { ...rest, department: department === '' ? null : department }
  const changes = FIELDS.filter(
    (field) => fields[field] !== undefined && (fields[field] ?? undefined) !== current[field],
  )
  const displayName = fields.displayName ?? current.displayName
  if (changes.length === 0) return { result: 'unchanged', displayName }
  plan.changed.set(current.id, fields)
  return {
    result: 'updated',
    displayName,
    fields: changes,
    changes: Object.fromEntries(changes.map((field) => [field, change(current[field], fields[field])])),
  }
}

function planAddition(plan: ImportPlan, { employeeNumber, displayName, email, department }: ImportLine): Done {
  if (displayName === undefined || email === undefined) return failed('A new employee needs displayName and email.')
  const draft = { employeeNumber, displayName, email, ...(department && { department }) }
  plan.added.push(draft)
  return {
    result: 'created',
    displayName,
    changes: Object.fromEntries(Object.entries(draft).map(([field, after]) => [field, { after }])),
  }
}

function change(before: string | undefined, after: string | null | undefined): { before?: string; after?: string } {
  return { ...(before !== undefined && { before }), ...(typeof after === 'string' && { after }) }
}
