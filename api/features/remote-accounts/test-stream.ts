import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { events, type Reply } from '../../http/reply.ts'
import { AccountTest } from './contract.ts'
import { accountOf } from './remote-accounts.ts'
import { testRemoteAccount } from './test-account.ts'

/** A running test: a `check` event for each check, then `finished` with the whole answer. @throws not_found */
export async function testStream(ctx: Context, id: string, by: By): Promise<Reply> {
  await accountOf(ctx, id)
  return events(async (send, signal) => {
    // One after the other, so that each write finishes before the next.
    let sending: Promise<void> = Promise.resolve()
    const answer = await testRemoteAccount(ctx, id, by, signal, (check) => {
      sending = sending.then(() => send({ event: 'check', data: check })).catch(() => undefined)
    })
    await sending
    await send({ event: 'finished', data: AccountTest.parse(answer) })
  })
}
