import { RollcallError } from '../lib/errors.ts'
import { BATCH_LIMIT } from './batch.ts'
import type { BatchAnswer, GraphSession } from './graph.ts'
import { isSmtp, rowAddress } from './row-address.ts'
import { rowsOf, textOf } from './rows.ts'

/** An attendee as Exchange keeps them; one of both may be empty. */
interface KeptRow {
  address: string
  name: string
}

/** Identifies a row of a meeting that has no e-mail address. */
export const keyOfRow = ({ address, name }: KeptRow) => address || name

/**
 * Looks up the e-mail addresses of attendees for whom Exchange keeps none: by their old Exchange name, or by their name
 * if only one person in the directory has it.
 * Permission: User.Read.All; by name alone, User.ReadBasic.All. https://learn.microsoft.com/graph/api/user-list
 * @returns lower case, by `keyOfRow`; people who aren't found, or may not be read, are missing
 */
export async function addressesOfRows(
  session: GraphSession,
  rows: readonly KeptRow[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const questions = [...new Map(rows.map((row) => [keyOfRow(row), row])).values()].flatMap(questionsFor)
  try {
    for (let at = 0; at < questions.length; at += BATCH_LIMIT) {
      const group = questions.slice(at, at + BATCH_LIMIT)
      const parts = group.map(({ filter }, place) => ({ id: String(place), path: pathFor(filter) }))
      const answers = await session.batch(parts, signal ? { signal } : {})
      for (const [place, { key }] of group.entries()) {
        const address = onlyAddressIn(answers[place])
        // The answer by old name comes first: it is certain, a person's name is less so.
        if (address !== undefined && !found.has(key)) found.set(key, address)
      }
    }
  } catch (error) {
    if (!(error instanceof RollcallError) || signal?.aborted) throw error
  }
  return found
}

function questionsFor(row: KeptRow): { key: string; filter: string }[] {
  const key = keyOfRow(row)
  return [
    ...(row.address.startsWith('/')
      ? [{ key, filter: `proxyAddresses/any(p:p eq ${quoted(`x500:${row.address}`)})` }]
      : []),
    ...(row.name === '' ? [] : [{ key, filter: `displayName eq ${quoted(row.name)}` }]),
  ]
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

const pathFor = (filter: string) => `/users?$filter=${encodeURIComponent(filter)}&$select=id,mail&$top=2`

function onlyAddressIn(answer: BatchAnswer | undefined): string | undefined {
  if (answer?.status !== 200) return undefined
  const [row, ...others] = rowsOf(answer.body)
  const address = row && others.length === 0 ? rowAddress(textOf(row, 'mail') ?? '') : ''
  return isSmtp(address) ? address : undefined
}
