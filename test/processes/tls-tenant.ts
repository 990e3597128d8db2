import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import selfsigned from 'selfsigned'
import { onTestFinished } from 'vitest'
import { createDemoTenant, type DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { listenTls } from '../../api/demo-tenant/listen.ts'
import type { Transport } from '../../api/graph/transport.ts'
import { systemClock } from '../../api/lib/clock.ts'

/** The demo tenant on a TLS port, for other processes. */
export interface TlsTenant {
  tenant: DemoTenant
  origin: string
  /** The certificate's file, for NODE_EXTRA_CA_CERTS. */
  caFile: string
  /** The variables that make Rollcall use this tenant. */
  env: Record<string, string>
}

export const SCHEDULE_KEY = randomBytes(24).toString('hex')
export const ROLLCALL_KEY = randomBytes(32).toString('base64')

export interface Certificate {
  key: string
  cert: string
}

/**
 * A certificate for localhost that nobody trusts who is not told to. Of two under one name the wrong one may be looked
 * at.
 */
export async function makeCertificate(name = 'localhost'): Promise<Certificate> {
  const names = {
    extensions: [{ name: 'subjectAltName' as const, altNames: [{ type: 2 as const, value: 'localhost' }] }],
  }
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: name }], names)
  return { key, cert }
}

/** A folder that is deleted after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-process-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

/** @param watch sees every request and its answer */
export async function startTlsTenant({
  people = 250,
  watch,
}: { people?: number; watch?: (send: Transport) => Transport } = {}): Promise<TlsTenant> {
  const tenant = createDemoTenant({ clock: systemClock(), people })
  const certificate = await makeCertificate()
  const caFile = join(await temporaryFolder(), 'ca.pem')
  await writeFile(caFile, certificate.cert)
  const transport = watch ? watch(tenant.transport) : tenant.transport
  const { origin, close } = await listenTls({ transport, answerAt: tenant.answerAt }, certificate)
  onTestFinished(close)
  return { tenant, origin, caFile, env: productionEnv(tenant, origin, caFile) }
}

function productionEnv({ ids }: DemoTenant, origin: string, caFile: string): Record<string, string> {
  return {
    PUBLIC_URL: 'https://rollcall.example.test',
    ENTRA_TENANT_ID: ids.tenantId,
    ENTRA_CLIENT_ID: ids.rollcallClientId,
    ROLLCALL_KEY,
    SCHEDULE_KEY,
    SCHEDULER: 'off',
    MICROSOFT_LOGIN_URL: origin,
    MICROSOFT_GRAPH_URL: origin,
    NODE_EXTRA_CA_CERTS: caFile,
  }
}
