import { fromGraphAnswer } from '../../graph/microsoft-errors.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { idOf, rowsOf, textOf } from '../../graph/rows.ts'
import { RollcallError } from '../../lib/errors.ts'
import { attempt, fail, pass, skip, type CheckResult } from './check-results.ts'

export interface Person {
  id: string
  mail: string | undefined
  userPrincipalName: string | undefined
  employeeId: string | undefined
}

const SEEN_PEOPLE = 10
const PEOPLE_WITH_EMPLOYEE_ID = 100
const PHOTOS_TRIED = 5

/** Lists a few people for the later checks. Application permission: User.ReadBasic.All, or User.Read.All. */
export async function checkUsers(
  graph: GraphSession,
  signal: AbortSignal,
): Promise<{ check: CheckResult; people: Person[] }> {
  const people: Person[] = []
  const check = await attempt('readUsers', async () => {
    people.push(...(await listPeople(graph, 'id,mail,userPrincipalName', SEEN_PEOPLE, signal)))
    return pass(
      'readUsers',
      people.length > 0 ? 'peopleRead' : 'nobodyThere',
      people.length > 0
        ? 'The account can read the people of the tenant.'
        : 'The account can read the people of the tenant, but there are none.',
    )
  })
  return { check, people }
}

/**
 * Whether employee ids can be read: without the permission they are silently empty. Application permission:
 * User.Read.All.
 */
export async function checkEmployeeIds(graph: GraphSession, signal: AbortSignal): Promise<CheckResult> {
  return attempt('matchByEmployeeId', async () => {
    const people = await listPeople(graph, 'id,employeeId', PEOPLE_WITH_EMPLOYEE_ID, signal)
    const readable = people.filter(({ employeeId }) => employeeId).length
    if (readable > 0)
      return pass(
        'matchByEmployeeId',
        'employeeIdsRead',
        `The employee id can be read: ${readable} of the first ${people.length} people have one.`,
        { readable, asked: people.length },
      )
    const message =
      `None of the first ${people.length} people has an employee id. Either User.Read.All is missing, or ` +
      'no one has one.'
    return fail('matchByEmployeeId', new RollcallError('employee_id_not_readable', message))
  })
}

/**
 * Requests the photos of a few people; having none is fine, being refused isn't. Application permission:
 * ProfilePhoto.Read.All, or User.Read.All.
 */
export async function checkPhotos(
  graph: GraphSession,
  people: readonly Person[],
  signal: AbortSignal,
): Promise<CheckResult> {
  if (people.length === 0) return skip('readPhoto', 'nobodyToAsk', 'There is no one whose photo could be tested.')
  return attempt('readPhoto', async () => {
    const asked = people.slice(0, PHOTOS_TRIED)
    for (const { id } of asked) {
      const answer = await graph.get(`/users/${encodeURIComponent(id)}/photo`, { signal })
      const body = await bodyOf(answer)
      if (answer.ok) return pass('readPhoto', 'photosRead', 'The account can read photos.')
      if (answer.status !== 404)
        throw fromGraphAnswer(answer.status, body, 'read photos', 'ProfilePhoto.Read.All (or User.Read.All)')
    }
    return pass('readPhoto', 'photosNone', `The account can read photos. The first ${asked.length} people have none.`, {
      asked: asked.length,
    })
  })
}

async function listPeople(graph: GraphSession, select: string, most: number, signal: AbortSignal): Promise<Person[]> {
  const answer = await graph.get('/users', { query: { $select: select, $top: most }, signal })
  const body = await bodyOf(answer)
  if (!answer.ok) throw fromGraphAnswer(answer.status, body, 'read users', 'User.ReadBasic.All (or User.Read.All)')
  return rowsOf(body).map((row) => ({
    id: idOf(row),
    mail: textOf(row, 'mail'),
    userPrincipalName: textOf(row, 'userPrincipalName'),
    employeeId: textOf(row, 'employeeId'),
  }))
}

/** The JSON of an answer; undefined when it is something else. */
export async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
