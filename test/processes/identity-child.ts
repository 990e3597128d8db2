import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { createClouds } from '../../api/graph/clouds.ts'
import { signInApp } from '../../api/graph/tokens.ts'
import { systemClock } from '../../api/lib/clock.ts'

/** Runs as a separate virtual machine: msal looks for the identity endpoint only once per process. */
const clock = systemClock()
const tenant = createDemoTenant({ clock, people: 3 })
tenant.machineIdentity.place = 'virtualMachine'
tenant.trustIdentity()
const { accessToken } = await signInApp({ transport: tenant.transport, clock }, createClouds().global, {
  kind: 'managedIdentity',
  accountId: 'account',
  revision: 1,
  cloud: 'global',
  tenantId: tenant.ids.tenantId,
  clientId: tenant.ids.graphAppClientId,
  identityClientId: tenant.machineIdentity.clientId,
})
process.stdout.write(
  `${String(tenant.machineIdentity.given)} ${accessToken.split('.').length === 3 ? 'token' : 'none'}`,
)
