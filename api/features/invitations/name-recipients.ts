import type { Context } from '../../context.ts'
import { openAccount } from '../../graph/open-account.ts'
import { askPeople } from '../../graph/people-facts.ts'
import { RollcallError } from '../../lib/errors.ts'
import { outsideAmong } from '../../meetings/company-domains.ts'
import type { MeetingRecord } from '../../store/training-records.ts'

const PATIENCE_MS = 8_000
const NAMES = 5

/**
 * Exchange refuses a whole meeting because of one address and doesn't say which. Names the likely ones: people who
 * aren't in the directory, and people outside the company.
 * @returns the same error, with names if there are any
 */
export async function nameRecipients(
  ctx: Context,
  meeting: MeetingRecord,
  error: RollcallError,
): Promise<RollcallError> {
  if (error.details['graphCode'] !== 'ErrorInvalidRecipients') return error
  const people = meeting.intent?.content?.attendees ?? meeting.sent?.attendees ?? []
  const strange = await outsideAmong(
    ctx,
    people.map(({ address }) => address),
  )
  const found = await whoIsFound(ctx, meeting, people)
  const named = people.flatMap(({ name, address }) => {
    if (strange.has(address)) return [`${name} (${address}, outside the company)`]
    return found?.get(address) === false ? [`${name} (${address}, not in the directory)`] : []
  })
  if (named.length === 0) return error
  const rest = named.length > NAMES ? ` and ${String(named.length - NAMES)} more` : ''
  return new RollcallError(error.code, `${error.message} It may be: ${named.slice(0, NAMES).join(', ')}${rest}.`, {
    cause: error,
    details: error.details,
  })
}

/** @returns undefined when the directory couldn't be read */
async function whoIsFound(
  ctx: Context,
  { accountId }: MeetingRecord,
  people: readonly { address: string }[],
): Promise<Map<string, boolean> | undefined> {
  if (accountId === undefined) return undefined
  try {
    const session = await openAccount(ctx, accountId, { patience: PATIENCE_MS })
    const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(PATIENCE_MS)])
    const facts = await askPeople(session, people, signal)
    return new Map([...facts].map(([address, one]) => [address, one.found]))
  } catch {
    // The refusal itself is reported in any case.
    return undefined
  }
}
