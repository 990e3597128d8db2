import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import type { Clock } from '../../api/lib/clock.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../helpers/start-rollcall.ts'
import { databaseFor } from './database-for.ts'

interface Company {
  /** Another instance on the same database, in front of the same tenant. */
  start(options?: StartOptions): Promise<Rollcall>
  tenant: ReturnType<typeof createDemoTenant>
}

/** One database and one tenant, for as many instances as a test starts. */
export async function companyOf(people: number, clock: Clock): Promise<Company> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-instances-'))
  const tenant = createDemoTenant({ clock, people })
  onTestFinished(async () => {
    await (await databaseFor(dataDir))?.drop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return { tenant, start: (options) => startRollcall({ dataDir, tenant, clock, ...options }) }
}
