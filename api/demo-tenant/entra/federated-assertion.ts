import { decodeJwt, jwtVerify } from 'jose'
import type { Aadsts } from './entra-errors.ts'
import type { TenantState } from '../tenant-state.ts'

/**
 * Why Entra ID refuses the token of a managed identity; undefined when it accepts it.
 * https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
export async function refuseFederated(state: TenantState, assertion: string, kid: string): Promise<Aadsts | undefined> {
  const { app, clock } = state
  if (app.federated.length === 0) return 70025
  const key = (await state.keys.published()).find((one) => one.kid === kid)
  if (!key) return 700027
  const { iss = '', sub = '', aud = '', exp = 0 } = decodeJwt(assertion)
  if (exp * 1000 < clock.now().getTime()) return 700024
  await jwtVerify(assertion, key.publicKey, { algorithms: ['RS256'], currentDate: clock.now() })
  const byIssuer = app.federated.filter(({ issuer }) => issuer === iss)
  if (byIssuer.length === 0) return 700211
  const bySubject = byIssuer.filter(({ subject }) => subject === sub)
  if (bySubject.length === 0) return 700213
  return bySubject.some(({ audience }) => audience === aud) ? undefined : 700212
}
