import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { expect, inject, it, onTestFinished } from 'vitest'
import { isLease, type Lease, type LeaseNote } from '../../api/store/leases.ts'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import type { Store } from '../../api/store/store.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { datedClock, employee, keptLog } from './store-fixture.ts'

const serverUrl = inject('postgresUrl')

async function twoHandles(): Promise<{ one: Store; other: Store; ask: (statement: string) => Promise<void> }> {
  const url = await createDatabase(serverUrl, databaseName(), TEMPLATE)
  onTestFinished(() => dropDatabase(serverUrl, url))
  const open = async () => {
    const clock = datedClock('2027-03-10T09:00:00Z')
    const { store } = await openPostgresStore({ address: readPostgresUrl(url), clock, log: keptLog().log })
    onTestFinished(() => store.close())
    return store
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return { one: await open(), other: await open(), ask: async (statement) => void (await client.query(statement)) }
}

function held(taken: Lease | { heldBy: LeaseNote }): Lease {
  if (isLease(taken)) return taken
  throw new Error('The lease is held by somebody else.')
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await delay(20)
}

it('when many want a lease at the same moment, one gets it and the others learn who', async () => {
  const { one, other } = await twoHandles()
  const taken = await Promise.all(
    Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).leases.take('work', { runId: `r${String(at)}` })),
  )
  const [winner] = taken.filter(isLease)
  expect(taken.filter(isLease)).toHaveLength(1)
  const holder = await other.leases.holder('work')
  for (const result of taken) if (!isLease(result)) expect(result.heldBy).toEqual(holder)
  await winner?.release()
  expect(await one.leases.holder('work')).toBeUndefined()
  held(await other.leases.take('work', {}))
})

it('a write under a lost lease is refused, and the new holder continues', async () => {
  const { one, other, ask } = await twoHandles()
  const lease = held(await one.leases.take('work', {}))
  await lease.guard(() => one.employees.insert(employee(1)))
  await ask("update leases set expires_at = now() - interval '1 second'")
  const next = held(await other.leases.take('work', {}))
  const late = lease.guard(async () => {
    await delay(1)
    return one.employees.change('id-1', (now) => ({ ...now, department: 'late' }))
  })
  await expect(late).rejects.toMatchObject({ code: 'lease_lost' })
  await next.guard(() => other.employees.change('id-1', (now) => ({ ...now, department: 'next' })))
  // The holder learns of it at the next renewal; work outside the lease isn't affected.
  await until(() => lease.lost.aborted)
  expect((await one.employees.get('id-1'))?.department).toBe('next')
  await one.employees.change('id-1', (now) => ({ ...now, department: 'by hand' }))
  expect(next.lost.aborted).toBe(false)
})

it('a lease is renewed while its holder is alive, and notes and requests reach the other instance', async () => {
  const { one, other, ask } = await twoHandles()
  const lease = held(await one.leases.take('work', { step: 1 }))
  const heard: string[] = []
  lease.onAsked((wish) => heard.push(wish))
  await ask("update leases set expires_at = now() + interval '10 seconds'")
  await delay(12_000)
  await lease.note({ step: 2 })
  expect(await other.leases.holder('work')).toEqual({ step: 2 })
  expect(await other.leases.ask('work', 'cancel')).toBe(true)
  await until(() => heard.length > 0)
  expect(heard[0]).toBe('cancel')
  expect(await other.leases.ask('nobody has this', 'cancel')).toBe(false)
})

it('a holder’s notes and its end are announced at once; no one waits forever', async () => {
  const { one, other } = await twoHandles()
  const lease = held(await one.leases.take('work', { step: 1 }))
  const never = new AbortController().signal
  // It is received once the other one listens, and repeated until then.
  const heard = other.leases.noted('work', never).then(() => 'heard')
  for (let step = 2; (await Promise.race([heard, delay(200)])) !== 'heard'; step += 1) await lease.note({ step })
  const end = other.leases.noted('work', never)
  await lease.release()
  await end
  await other.leases.noted('work', AbortSignal.timeout(50))
  await one.leases.noted('work', AbortSignal.abort())
})

it('a limit and a pause hold over all instances together', async () => {
  const { one, other } = await twoHandles()
  let inside = 0
  let most = 0
  await Promise.all(
    Array.from({ length: 24 }, async (_, at) => {
      const leave = await (at % 2 ? one : other).limits?.enter('mailbox', 4)
      inside += 1
      most = Math.max(most, inside)
      await delay(20)
      inside -= 1
      await leave?.()
    }),
  )
  expect(most).toBe(4)
  await one.limits?.pause('tenant', 30_000)
  await other.limits?.pause('tenant', 1_000)
  const left = (await other.limits?.pauseLeft('tenant')) ?? 0
  expect(left).toBeGreaterThan(15_000)
  expect(left).toBeLessThanOrEqual(30_000)
  expect(await other.limits?.pauseLeft('another')).toBe(0)
})
