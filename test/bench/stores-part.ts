import pg from 'pg'
import { createDatabase } from '../postgres/postgres-database.ts'
import { startPostgres } from '../postgres/postgres-server.ts'
import type { Child } from './child.ts'
import type { LoadAnswers, LoadResult } from './load-process.ts'
import type { Bench } from './photos-part.ts'
import { beginRun, endOf, install, measureRun, openRollcall, type RunningRollcall } from './rollcall.ts'
import { quantile } from './statistics.ts'
import type { TenantAnswers } from './tenant-process.ts'

export const STORES = ['lowdb', 'PostgreSQL'] as const

export interface StoreCosts {
  store: (typeof STORES)[number]
  people: number
  first: { seconds: number; writtenMb: number; pictureMb: number }
  night: { seconds: number; pictureBytes: number }
  /** A search during the first synchronisation, in milliseconds. */
  searchP99: number
  searchMost: number
  /** The instance's peak memory, in megabytes. */
  peakMb: number
  /** What one change of an employee writes. */
  changeKb: number
}

const SEARCHES = 200
const PER_SECOND = 10
const CHANGES = 20
const WORDS = 40

/** The cost of each store for the same company: a first synchronisation with people searching, a night, one change. */
export async function measureStores({ workshop, options, say }: Bench): Promise<StoreCosts[]> {
  const server = await startPostgres()
  const results: StoreCosts[] = []
  try {
    for (const people of options.storePeople) {
      const tenant = await workshop.startTenant(people)
      for (const store of STORES) {
        say(`stores: ${String(people)} people, ${store}`)
        const url = store === 'lowdb' ? undefined : await createDatabase(server.url, `bench_${String(people)}`)
        results.push(await measureStore({ store, people, tenant, url, workshop }))
      }
      await tenant.stop()
    }
  } finally {
    await server.stop()
  }
  return results
}

interface Measured {
  store: StoreCosts['store']
  people: number
  tenant: Child<TenantAnswers>
  url: string | undefined
  workshop: Bench['workshop']
}

async function measureStore({ store, people, tenant, url, workshop }: Measured): Promise<StoreCosts> {
  const installation = await install(workshop, tenant, url === undefined ? {} : { ROLLCALL_STORE: url })
  const rollcall = await openRollcall(workshop, installation)
  const load = await workshop.start<LoadAnswers>('load')
  const words = (await tenant.ask('staff'))
    .slice(0, WORDS)
    .map(({ displayName }) => displayName.split(' ').at(-1) ?? '')
  const search = (requests: number) =>
    load.ask('load', { url: rollcall.url, tokens: rollcall.tokens, words, requests, perSecond: PER_SECOND })
  await search(WORDS)
  const written = () => (url === undefined ? rollcall.child.ask('written') : walBytes(url))

  const before = await written()
  const runId = await beginRun(rollcall, installation.taskId)
  const [searched, run] = await Promise.all([search(SEARCHES), endOf(rollcall, runId)])
  const after = await written()
  const night = await measureRun(rollcall, installation.taskId)
  const changeKb = await oneChange(rollcall, written)
  for (const child of [load, rollcall.child] as Child<never>[]) await child.stop()
  return {
    store,
    people,
    first: {
      seconds: (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000,
      writtenMb: (after - before) / 1e6,
      pictureMb: (run.figures?.['photoBytes'] ?? 0) / 1e6,
    },
    night: { seconds: night.seconds, pictureBytes: night.run.figures?.['photoBytes'] ?? Number.NaN },
    ...waits(searched),
    peakMb: night.peakMb,
    changeKb,
  }
}

const waits = ({ search }: LoadResult) => ({ searchP99: quantile(search, 0.99), searchMost: Math.max(...search) })

async function oneChange({ admin }: RunningRollcall, written: () => Promise<number>): Promise<number> {
  const { items } = (await admin.get('/api/employees?limit=1')).body as { items: { id: string }[] }
  const before = await written()
  for (let at = 0; at < CHANGES; at += 1) {
    const { status } = await admin.patch(`/api/employees/${items[0]?.id ?? ''}`, { department: `Room ${String(at)}` })
    if (status !== 200) throw new Error(`A change was answered with ${String(status)}.`)
  }
  return ((await written()) - before) / CHANGES / 1000
}

/** Bytes PostgreSQL has written to its write-ahead log so far. */
async function walBytes(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ bytes: string }>(
      "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn as bytes",
    )
    return Number(rows[0]?.bytes)
  } finally {
    await client.end()
  }
}
