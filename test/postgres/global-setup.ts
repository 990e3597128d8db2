import type { TestProject } from 'vitest/node'
import { TEMPLATE } from './database-for.ts'
import { createDatabase } from './postgres-database.ts'
import { startPostgres } from './postgres-server.ts'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'

/** Test databases need neither vacuuming nor crash recovery. */
const FOR_SHORT_LIVES = ['autovacuum=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0']

/** One PostgreSQL server for all tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres(FOR_SHORT_LIVES)
  const url = await createDatabase(server.url, TEMPLATE)
  const log = createLog({ level: 'error', write: (line) => process.stderr.write(line) }).logger
  const { store } = await openPostgresStore({ address: readPostgresUrl(url), clock: systemClock(), log })
  await store.close()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
