import type { MatchingProperty } from '../../graph/users.ts'
import { inSlices } from '../../lib/in-slices.ts'
import type { DirectoryUser, EmployeeRecord, PhotoReason } from '../../store/employee-records.ts'

export type Match =
  | { kind: 'matched'; user: DirectoryUser }
  | { kind: 'unmatched'; message: string; reason: PhotoReason }
  | { kind: 'ambiguous'; message: string; reason: PhotoReason }

const KEY_NAMES: Record<MatchingProperty, string> = {
  mail: 'mail address',
  userPrincipalName: 'user principal name',
  employeeId: 'employee id',
}

/**
 * Finds each employee's Entra user: by a link set by hand, otherwise by the chosen key, ignoring case. When two users
 * match one employee, or two employees one user, none is matched, so that nobody gets another person's face.
 * @returns by employee id
 */
export async function matchEmployees(
  employees: readonly EmployeeRecord[],
  users: readonly DirectoryUser[],
  matchBy: MatchingProperty,
): Promise<Map<string, Match>> {
  const usersById = new Map(users.map((user) => [user.id.toLowerCase(), user]))
  const usersByKey = await groupUsers(users, matchBy)
  const linkedByHand = new Set(
    employees.flatMap((employee) => (employee.entraUserId ? [employee.entraUserId.toLowerCase()] : [])),
  )
  const matches = new Map<string, Match>()
  await inSlices(employees, (employee) => {
    matches.set(
      employee.id,
      employee.entraUserId
        ? byHand(employee.entraUserId, usersById)
        : byKey(employee, usersByKey, matchBy, linkedByHand),
    )
  })
  await withdrawShared(matches)
  return matches
}

/** What an employee is matched by, as one text: it stays the same as long as a match is for the same person. */
export function matchBasis({ entraUserId, email, employeeNumber }: EmployeeRecord): string {
  return (entraUserId ?? `${email} ${employeeNumber}`).toLowerCase()
}

function keyOf(user: DirectoryUser, matchBy: MatchingProperty): string | undefined {
  return matchBy === 'mail' ? (user.mail ?? user.userPrincipalName) : user[matchBy]
}

async function groupUsers(
  users: readonly DirectoryUser[],
  matchBy: MatchingProperty,
): Promise<Map<string, DirectoryUser[]>> {
  const groups = new Map<string, DirectoryUser[]>()
  await inSlices(users, (user) => {
    const key = keyOf(user, matchBy)?.trim().toLowerCase()
    if (!key) return
    const group = groups.get(key)
    if (group) group.push(user)
    else groups.set(key, [user])
  })
  return groups
}

function byHand(userId: string, usersById: ReadonlyMap<string, DirectoryUser>): Match {
  const user = usersById.get(userId.toLowerCase())
  if (user) return { kind: 'matched', user }
  return {
    kind: 'unmatched',
    message: `The Entra user ${userId}, linked by hand, is not in the directory.`,
    reason: { code: 'linkedUserGone', facts: { userId } },
  }
}

function byKey(
  employee: EmployeeRecord,
  usersByKey: ReadonlyMap<string, DirectoryUser[]>,
  matchBy: MatchingProperty,
  linkedByHand: ReadonlySet<string>,
): Match {
  const value = matchBy === 'employeeId' ? employee.employeeNumber : employee.email
  const facts = { key: matchBy, value }
  const [user, another] = usersByKey.get(value.trim().toLowerCase()) ?? []
  if (!user)
    return {
      kind: 'unmatched',
      message: `No Entra user has the ${KEY_NAMES[matchBy]} ${value}.`,
      reason: { code: 'noUser', facts },
    }
  if (another)
    return {
      kind: 'ambiguous',
      message: `More than one Entra user has the ${KEY_NAMES[matchBy]} ${value}.`,
      reason: { code: 'severalUsers', facts },
    }
  if (linkedByHand.has(user.id.toLowerCase())) {
    return {
      kind: 'ambiguous',
      message: `The Entra user with the ${KEY_NAMES[matchBy]} ${value} is linked by hand to another employee.`,
      reason: { code: 'linkedElsewhere', facts },
    }
  }
  return { kind: 'matched', user }
}

async function withdrawShared(matches: Map<string, Match>): Promise<void> {
  const employeesByUser = new Map<string, string[]>()
  await inSlices(matches, ([employeeId, match]) => {
    if (match.kind !== 'matched') return
    const others = employeesByUser.get(match.user.id)
    if (others) others.push(employeeId)
    else employeesByUser.set(match.user.id, [employeeId])
  })
  for (const employeeIds of employeesByUser.values()) {
    if (employeeIds.length < 2) continue
    const count = employeeIds.length
    for (const id of employeeIds)
      matches.set(id, {
        kind: 'ambiguous',
        message: `${count} employees fit the same Entra user.`,
        reason: { code: 'severalEmployees', facts: { count } },
      })
  }
}
