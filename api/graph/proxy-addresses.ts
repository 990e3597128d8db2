import { RollcallError } from '../lib/errors.ts'
import { BATCH_LIMIT } from './batch.ts'
import type { BatchAnswer, GraphSession } from './graph.ts'
import { rowAddress } from './row-address.ts'
import { rowsOf, textOf, type Row } from './rows.ts'

const SELECT = 'id,mail,userPrincipalName,proxyAddresses'

/**
 * All addresses of the people who have one of these, as far as this account may read them: aliases, and earlier
 * addresses of the mailbox. Permission: User.Read.All. https://learn.microsoft.com/graph/api/user-list
 * @returns by address; people who aren't found or may not be read are missing
 */
export async function proxyAddressesOf(
  session: GraphSession,
  addresses: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, ReadonlySet<string>>> {
  const found = new Map<string, ReadonlySet<string>>()
  try {
    for (let at = 0; at < addresses.length; at += BATCH_LIMIT) {
      const group = addresses.slice(at, at + BATCH_LIMIT)
      const answers = await session.batch(group.map(questionFor), signal ? { signal } : {})
      for (const [place, address] of group.entries()) {
        const all = namesIn(answers[place])
        if (all) found.set(address, all)
      }
    }
  } catch (error) {
    if (!(error instanceof RollcallError) || signal?.aborted) throw error
  }
  return found
}

function questionFor(address: string, at: number) {
  const filter = encodeURIComponent(`proxyAddresses/any(p:p eq 'smtp:${address.replaceAll("'", "''")}')`)
  return { id: String(at), path: `/users?$filter=${filter}&$select=${SELECT}&$top=2` }
}

function namesIn(answer: BatchAnswer | undefined): ReadonlySet<string> | undefined {
  if (answer?.status !== 200) return undefined
  const [row, ...others] = rowsOf(answer.body)
  if (!row || others.length > 0) return undefined
  const names = [textOf(row, 'mail'), textOf(row, 'userPrincipalName'), ...proxiesOf(row)]
  return new Set(names.flatMap((name) => (name === undefined ? [] : [rowAddress(name)])))
}

function proxiesOf({ proxyAddresses }: Row): string[] {
  return Array.isArray(proxyAddresses) ? proxyAddresses.filter((one) => typeof one === 'string') : []
}
