import type { Context } from '../../../context.ts'
import { facesOf, findUsers, type KnownUser, type UserSearch } from '../../../graph/find-users.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { employeeOf } from '../read-employee.ts'
import type { Candidate } from './contract.ts'
import { openDirectory } from './open-directory.ts'

const MOST = 8

/**
 * Entra users the employee may be, most likely first; with `search`, users whose name or address starts with it.
 * Application permissions: User.ReadBasic.All, and ProfilePhoto.Read.All for the faces.
 * @throws not_found, photo_account_not_set, and Microsoft's errors
 */
export async function findCandidates(
  ctx: Context,
  id: string,
  search: string | undefined,
  signal: AbortSignal,
): Promise<{ items: Candidate[] }> {
  const employee = await employeeOf(ctx, id)
  const { session, settings } = await openDirectory(ctx)
  const found = await findUsers(
    session,
    search ? typed(search) : searchFor(employee, settings.matchBy === 'employeeId'),
    signal,
  )
  const likely = found
    .map((user) => ({ user, fits: fitsOf(user, employee) }))
    .sort((one, other) => weight(other.fits) - weight(one.fits) || byName(one.user, other.user))
    .slice(0, MOST)
  const [faces, taken] = await Promise.all([
    facesOf(
      session,
      likely.map(({ user }) => user.id),
      signal,
    ),
    takenBy(
      ctx,
      id,
      likely.map(({ user }) => user.id),
    ),
  ])
  return {
    items: likely.map(({ user, fits }) => {
      const face = faces.get(user.id)
      const other = taken.get(user.id)
      return {
        ...candidateOf(user),
        fits,
        ...(face && { face: `data:image/jpeg;base64,${face.toString('base64')}` }),
        ...(other && { takenBy: other }),
      }
    }),
  }
}

function searchFor({ displayName, email, employeeNumber }: EmployeeRecord, withNumber: boolean): UserSearch {
  const last = displayName.trim().split(/\s+/).at(-1) ?? ''
  return {
    equals: [
      ['mail', email],
      ['userPrincipalName', email],
      ...(withNumber ? ([['employeeId', employeeNumber]] as const) : []),
    ],
    begins: [
      ['displayName', displayName.trim()],
      ['surname', last],
    ],
  }
}

const typed = (search: string): UserSearch => ({
  equals: [],
  begins: (['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'] as const).map(
    (property) => [property, search] as const,
  ),
})

const same = (one: string | undefined, other: string) => one?.trim().toLowerCase() === other.trim().toLowerCase()

function fitsOf(user: KnownUser, { displayName, email, employeeNumber }: EmployeeRecord): Candidate['fits'] {
  const last = displayName.trim().split(/\s+/).at(-1) ?? ''
  const fits: Candidate['fits'] = []
  if (same(user.mail, email)) fits.push('mail')
  if (same(user.userPrincipalName, email)) fits.push('userPrincipalName')
  if (same(user.employeeId, employeeNumber)) fits.push('employeeId')
  if (same(user.displayName, displayName)) fits.push('name')
  else if (same(user.surname, last)) fits.push('surname')
  return fits
}

const WEIGHTS: Record<Candidate['fits'][number], number> = {
  mail: 4,
  userPrincipalName: 4,
  employeeId: 6,
  name: 5,
  surname: 1,
}

const weight = (fits: Candidate['fits']) => fits.reduce((sum, fit) => sum + WEIGHTS[fit], 0)
const byName = (one: KnownUser, other: KnownUser) => one.displayName.localeCompare(other.displayName)

function candidateOf({ id, givenName: _given, surname: _surname, ...rest }: KnownUser): Omit<Candidate, 'fits'> {
  return { entraUserId: id, ...rest }
}

/** Which other employees these users belong to, by hand or by the last run. */
async function takenBy(
  { store }: Context,
  employeeId: string,
  userIds: readonly string[],
): Promise<Map<string, NonNullable<Candidate['takenBy']>>> {
  const taken = new Map<string, NonNullable<Candidate['takenBy']>>()
  for (const userId of userIds) {
    const linked = await store.employees.findUnique('entraUserId', userId)
    const other = linked ?? (await matchedTo(store, userId, employeeId))
    if (other && other.id !== employeeId)
      taken.set(userId, { id: other.id, displayName: other.displayName, byHand: linked !== undefined })
  }
  return taken
}

async function matchedTo(
  store: Context['store'],
  userId: string,
  employeeId: string,
): Promise<EmployeeRecord | undefined> {
  for await (const { id, outcome } of store.photoLedger.find({ entraUserId: userId }))
    if (id !== employeeId && outcome !== 'ambiguous' && outcome !== 'unmatched') return store.employees.get(id)
  return undefined
}
