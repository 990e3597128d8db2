import { RollcallError } from '../lib/errors.ts'
import type { GraphSession } from './graph.ts'
import type { Organiser } from './organiser.ts'
import { rowsOf, textOf, type Row } from './rows.ts'

/** A mailbox as the directory lists it. */
export interface DirectoryMailbox {
  id: string
  /** All its names in the directory, in lower case; the address first. */
  names: string[]
}

const SELECT = '$select=id,mail,userPrincipalName'

/**
 * The mailbox with this address; for a service user, its own. It is no failure when it can't be found. Permission:
 * User.ReadBasic.All. https://learn.microsoft.com/graph/api/user-list
 * @returns undefined when it may not be read, doesn't exist, or two have the address
 */
export async function mailboxOfAddress(
  session: GraphSession,
  { path, mailbox }: Pick<Organiser, 'path' | 'mailbox'>,
  signal?: AbortSignal,
): Promise<DirectoryMailbox | undefined> {
  const quoted = `'${mailbox.replaceAll("'", "''")}'`
  const filter = encodeURIComponent(`mail eq ${quoted} or userPrincipalName eq ${quoted}`)
  const rows = await ask(
    session,
    path === '/me' ? `/me?${SELECT}` : `/users?$filter=${filter}&${SELECT}&$top=5`,
    signal,
  )
  return rows.length === 1 ? rows[0] : undefined
}

/** The current names of the mailbox with this object id. Permission: User.ReadBasic.All. */
export async function mailboxOfId(
  session: GraphSession,
  id: string,
  signal?: AbortSignal,
): Promise<DirectoryMailbox | undefined> {
  return (await ask(session, `/users/${encodeURIComponent(id)}?${SELECT}`, signal))[0]
}

async function ask(session: GraphSession, path: string, signal?: AbortSignal): Promise<DirectoryMailbox[]> {
  try {
    const answer = await session.get(path, signal ? { signal } : {})
    if (answer.status !== 200) return []
    const body = (await answer.json()) as Row
    return ('value' in body ? rowsOf(body) : [body]).flatMap(readMailbox)
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof RollcallError && signal?.aborted !== true)) return []
    throw error
  }
}

function readMailbox(row: Row): DirectoryMailbox[] {
  const id = textOf(row, 'id')
  const names = [textOf(row, 'mail'), textOf(row, 'userPrincipalName')].flatMap((name) => name?.toLowerCase() ?? [])
  return id === undefined ? [] : [{ id, names }]
}
