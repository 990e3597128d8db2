import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { listKnownUsers, type KnownUser } from '../../../graph/find-users.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { newEmployee } from '../add-employee.ts'
import { EmployeeDraft } from '../fields/contract.ts'
import { numberKey } from '../number-key.ts'
import type { DirectoryPreview, TakenOver } from './contract.ts'
import { openDirectory } from './open-directory.ts'

const EXAMPLES = 6
const ATTEMPTS = 3
const TAKEN: ReadonlySet<string> = new Set(['employee_number_taken', 'entra_user_taken'])

interface Newcomer {
  draft: EmployeeDraft
  department: string
  jobTitle: string | undefined
}

interface SortedUsers {
  newcomers: Newcomer[]
  /** By department. */
  known: Map<string, number>
  leftOut: DirectoryPreview['leftOut']
}

/** Who could be added from Entra ID. @throws photo_account_not_set, and Microsoft's errors */
export async function previewDirectory(ctx: Context, signal: AbortSignal): Promise<DirectoryPreview> {
  const { newcomers, known, leftOut } = await sortUsers(ctx, await readUsers(ctx, signal))
  const departments = new Map<string, { department: string; people: number; known: number }>()
  const of = (department: string) => {
    const there = departments.get(department) ?? { department, people: 0, known: 0 }
    departments.set(department, there)
    return there
  }
  for (const { department } of newcomers) of(department).people += 1
  for (const [department, count] of known) {
    of(department).people += count
    of(department).known += count
  }
  const list = [...departments.values()].sort((one, other) => other.people - one.people)
  return {
    people: list.reduce((sum, { people }) => sum + people, 0),
    known: list.reduce((sum, one) => sum + one.known, 0),
    departments: list,
    examples: newcomers.slice(0, EXAMPLES).map(({ draft: { displayName, email }, jobTitle }) => ({
      ...{ displayName, email },
      ...(jobTitle !== undefined && { jobTitle }),
    })),
    leftOut,
  }
}

/**
 * Adds the people of these departments who aren't employees yet, each linked to their Entra user.
 * @param departments undefined: everyone
 * @throws photo_account_not_set, and Microsoft's errors
 */
export async function takeOverDirectory(
  ctx: Context,
  by: By,
  departments: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<TakenOver> {
  const users = await readUsers(ctx, signal)
  const { created, known } = await addNewcomers(ctx, users, departments)
  if (created > 0) {
    const target = { kind: 'import', id: 'employees', label: 'Entra ID' }
    await auditDone(ctx, by, 'employees.imported', target, { created: { after: created } })
  }
  return { created, known: [...known.values()].reduce((sum, count) => sum + count, 0) }
}

async function addNewcomers(
  ctx: Context,
  users: readonly KnownUser[],
  departments: readonly string[] | undefined,
): Promise<{ created: number; known: SortedUsers['known'] }> {
  for (let attempt = 1; ; attempt += 1) {
    const { newcomers, known } = await sortUsers(ctx, users)
    const wanted = newcomers.filter(({ department }) => departments === undefined || departments.includes(department))
    try {
      if (wanted.length > 0) await ctx.store.employees.insertMany(wanted.map(({ draft }) => newEmployee(ctx, draft)))
      return { created: wanted.length, known }
    } catch (error) {
      // Someone added one of these people meanwhile: looked at again, they are known.
      const isOvertaken = error instanceof RollcallError && TAKEN.has(error.code)
      if (!isOvertaken || attempt === ATTEMPTS) throw error
    }
  }
}

async function readUsers(ctx: Context, signal: AbortSignal): Promise<KnownUser[]> {
  const { session } = await openDirectory(ctx)
  const users: KnownUser[] = []
  for await (const page of listKnownUsers(session, signal)) users.push(...page)
  return users
}

/** Looks at the employees after the directory was read, because that takes a while and others add people meanwhile. */
async function sortUsers(ctx: Context, users: readonly KnownUser[]): Promise<SortedUsers> {
  const there = await whoIsThere(ctx)
  const look: SortedUsers = { newcomers: [], known: new Map(), leftOut: { guests: 0, blocked: 0, withoutAddress: 0 } }
  for (const user of users) sort(look, there, user)
  look.newcomers.sort((one, other) => one.draft.displayName.localeCompare(other.draft.displayName))
  return look
}

interface There {
  numbers: Set<string>
  addresses: Set<string>
  users: Set<string>
}

async function whoIsThere({ store }: Context): Promise<There> {
  const there: There = { numbers: new Set(), addresses: new Set(), users: new Set() }
  for await (const employee of store.employees.all()) {
    note(there, employee)
    there.addresses.add(employee.email.toLowerCase())
  }
  for await (const { entraUserId } of store.photoLedger.all()) if (entraUserId) there.users.add(entraUserId)
  return there
}

function note(there: There, { employeeNumber, entraUserId }: EmployeeDraft | EmployeeRecord): void {
  there.numbers.add(numberKey(employeeNumber))
  if (entraUserId) there.users.add(entraUserId.toLowerCase())
}

function sort(look: SortedUsers, there: There, user: KnownUser): void {
  const { leftOut, known } = look
  const department = user.department ?? ''
  if (user.guest ?? /#EXT#@/i.test(user.userPrincipalName ?? '')) leftOut.guests += 1
  else if (user.enabled === false) leftOut.blocked += 1
  else if (isThere(there, user)) known.set(department, (known.get(department) ?? 0) + 1)
  else {
    const draft = draftOf(user, there)
    if (!draft) leftOut.withoutAddress += 1
    else {
      note(there, draft)
      look.newcomers.push({ draft, department, jobTitle: user.jobTitle })
    }
  }
}

const isThere = ({ addresses, users, numbers }: There, { id, mail, userPrincipalName, employeeId }: KnownUser) =>
  users.has(id.toLowerCase()) ||
  [mail, userPrincipalName].some((name) => name !== undefined && addresses.has(name.toLowerCase())) ||
  (employeeId !== undefined && numbers.has(numberKey(employeeId)))

/** Without an employee id, the user name has to do: it is unique too. */
function draftOf({ id, displayName, mail, userPrincipalName = '', employeeId, department }: KnownUser, there: There) {
  const free = [employeeId, userPrincipalName.split('@')[0], userPrincipalName].find(
    (number) => number !== undefined && number !== '' && !there.numbers.has(numberKey(number)),
  )
  const read = EmployeeDraft.safeParse({
    employeeNumber: free,
    displayName,
    email: mail ?? userPrincipalName,
    ...(department !== undefined && { department }),
    entraUserId: id,
  })
  return read.success ? read.data : undefined
}
