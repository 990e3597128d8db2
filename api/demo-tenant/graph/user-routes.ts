import { graphError, hasRole, refuseQuery, type GraphAnswer, type GraphCall, type GraphRoute } from './graph-call.ts'
import { proxiesOf } from './proxies.ts'
import { directoryDenied } from './graph-refusals.ts'
import { personAt } from '../calendar/mailbox-person.ts'
import type { DemoPerson } from '../company/people.ts'
import type { TenantState } from '../tenant-state.ts'
import { matchesFilter, readFilter } from './user-filter.ts'

const USUAL_PAGE = 100
const LARGEST_PAGE = 999
/** What User.ReadBasic.All lets an app see; asking for more does not fail, it is just absent. */
const BASIC = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName']
const USUAL = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]

export const userRoutes: readonly GraphRoute[] = [
  { method: 'GET', pattern: '/users', answer: listUsers },
  { method: 'GET', pattern: '/users/{id}', answer: getUser },
  { method: 'GET', pattern: '/users/{id}/manager', answer: getManager },
  { method: 'GET', pattern: '/me', answer: getMe },
]

/** Whether the caller may read users at all. */
export function mayReadUsers(call: GraphCall): boolean {
  return hasRole(call, 'User.ReadBasic.All', 'User.Read.All')
}

/** The properties of a person the caller asked for and may see. `id` is always among them. */
export function shownUser(call: GraphCall, person: DemoPerson, select: string | null): Record<string, unknown> {
  const all: Record<string, unknown> = { ...allProperties(person), proxyAddresses: proxiesOf(call.state, person) }
  const asked =
    select === null || select.trim() === '' ? USUAL : ['id', ...select.split(',').map((name) => name.trim())]
  const allowed = hasRole(call, 'User.Read.All') ? asked : asked.filter((name) => BASIC.includes(name))
  return Object.fromEntries(allowed.filter((name) => name in all).map((name) => [name, all[name]]))
}

function allProperties(person: DemoPerson): Record<string, unknown> {
  const { photo: _photo, noPhotoFace: _face, hasMailbox: _mailbox, ...properties } = person
  return {
    ...properties,
    businessPhones: [],
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    onPremisesSyncEnabled: null,
  }
}

/** A link into the same list, at the address the caller used. */
export function linkTo(call: GraphCall, path: string, query: Record<string, string>): string {
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${call.origin}/v1.0${path}?${text.join('&')}`
}

function listUsers(call: GraphCall): GraphAnswer {
  if (!mayReadUsers(call)) return directoryDenied(call)
  const refusal = refuseQuery(call, ['$select', '$top', '$skiptoken', '$filter'])
  if (refusal) return refusal
  const top = Number(call.query.get('$top') ?? USUAL_PAGE)
  if (!Number.isInteger(top) || top < 1 || top > LARGEST_PAGE)
    return graphError(
      call,
      400,
      'Request_UnsupportedQuery',
      `Invalid page size specified: '${call.query.get('$top')}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`,
    )
  const filter = readFilter(byPrimary(call, call.query.get('$filter')))
  if (filter === undefined) return graphError(call, 400, 'BadRequest', 'Invalid filter clause.')
  const after = readSkipToken(call.query.get('$skiptoken'))
  if (after === undefined)
    return graphError(
      call,
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired and can no longer be included in your request.',
    )
  const hidden = filter.length === 0 ? [] : sharedUsers(call.state)
  const rest = [...call.state.directory.sorted(), ...hidden].filter(
    (person) => person.id > after && matchesFilter(person, filter),
  )
  return { status: 200, json: usersPage(call, rest, top) }
}

/** A search by proxy address, rewritten to the address's owner. */
function byPrimary(call: GraphCall, filter: string | null): string | null {
  const asked = /^proxyAddresses\/any\((\w+):\1 eq '((?:smtp|x500):[^']*)'\)$/i.exec(filter ?? '')?.[2]?.toLowerCase()
  if (asked === undefined) return filter
  const all = hasRole(call, 'User.Read.All') ? [...call.state.directory.all(), ...sharedUsers(call.state)] : []
  const owner = all.find((person) => proxiesOf(call.state, person).some((proxy) => proxy.toLowerCase() === asked))
  return `id eq '${owner?.id ?? ''}'`
}

function usersPage(call: GraphCall, rest: readonly DemoPerson[], top: number): Record<string, unknown> {
  const page = rest.slice(0, top)
  const last = page.at(-1)
  const select = call.query.get('$select')
  const filter = call.query.get('$filter')
  return {
    '@odata.context': `${call.origin}/v1.0/$metadata#users${select === null ? '' : `(${select})`}`,
    ...(rest.length > top &&
      last && {
        '@odata.nextLink': linkTo(call, '/users', {
          ...(select !== null && { $select: select }),
          ...(filter !== null && { $filter: filter }),
          $top: String(top),
          $skiptoken: skipToken(last.id),
        }),
      }),
    value: page.map((person) => shownUser(call, person, select)),
  }
}

function skipToken(id: string): string {
  return Buffer.from(`after:${id}`).toString('base64url')
}

/** The id after which a page starts: '' for the first; undefined for a token Graph never gave out. */
function readSkipToken(token: string | null): string | undefined {
  if (token === null) return ''
  return /^after:([0-9a-f-]{36})$/.exec(Buffer.from(token, 'base64url').toString())?.[1]
}

function getUser(call: GraphCall): GraphAnswer {
  if (!mayReadUsers(call)) return directoryDenied(call)
  const refusal = refuseQuery(call, ['$select'])
  if (refusal) return refusal
  const key = call.params.id ?? ''
  const person = call.state.directory.find(key) ?? sharedUsers(call.state).find((one) => isNamed(one, key))
  if (!person) return userNotFound(call, key)
  const context = { '@odata.context': `${call.origin}/v1.0/$metadata#users/$entity` }
  return { status: 200, json: { ...context, ...shownUser(call, person, call.query.get('$select')) } }
}

/** The first person of a department manages the others. */
function getManager(call: GraphCall): GraphAnswer {
  if (!hasRole(call, 'User.Read.All')) return directoryDenied(call)
  const person = call.state.directory.find(call.params.id ?? '')
  if (!person) return userNotFound(call, call.params.id ?? '')
  const manager = call.state.directory
    .all()
    .find(
      ({ department, userType }) => userType === 'Member' && department !== null && department === person.department,
    )
  if (!manager || manager.id === person.id)
    return graphError(call, 404, 'Request_ResourceNotFound', `Resource 'manager' does not exist.`)
  return { status: 200, json: { '@odata.type': '#microsoft.graph.user', id: manager.id } }
}

function getMe(call: GraphCall): GraphAnswer {
  if (!mayReadUsers(call)) return directoryDenied(call)
  const person = call.userId === undefined ? undefined : personAt(call.state, call.userId)
  if (!person) return userNotFound(call, 'me')
  return { status: 200, json: shownUser(call, person, call.query.get('$select')) }
}

const isNamed = ({ id, userPrincipalName }: DemoPerson, key: string) =>
  [id, userPrincipalName].includes(key.toLowerCase())

/** Shared mailboxes are users without sign-in; they are only found when asked for. */
function sharedUsers({ sharedMailboxes }: TenantState): DemoPerson[] {
  return [...sharedMailboxes].map(([address, id]) => ({
    id,
    displayName: address.replace(/@.*$/, ''),
    givenName: '',
    surname: '',
    mail: address,
    userPrincipalName: address,
    employeeId: null,
    department: null,
    jobTitle: null,
    accountEnabled: false,
    userType: 'Member',
    hasMailbox: true,
    noPhotoFace: 'ImageNotFound',
  }))
}

export function userNotFound(call: GraphCall, key: string): GraphAnswer {
  return graphError(
    call,
    404,
    'Request_ResourceNotFound',
    `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  )
}
