import { X509Certificate, createHash } from 'node:crypto'
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose'
import { entraError } from './entra-errors.ts'
import { refuseFederated } from './federated-assertion.ts'
import type { TenantState } from '../tenant-state.ts'

/**
 * Checks what an app signed with the key of its certificate, as Entra ID does: PS256, by a certificate that is
 * registered. https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function refuseAssertion(
  state: TenantState,
  call: { url: URL },
  assertion: string,
): Promise<Response | undefined> {
  const { app, clock } = state
  const refusal = () => entraError(state, call.url.origin, 700027, [])
  try {
    const {
      alg,
      kid,
      'x5t#S256': thumbprint,
    } = decodeProtectedHeader(assertion) as {
      alg?: string
      kid?: string
      'x5t#S256'?: string
    }
    if (alg === 'RS256' && kid !== undefined) {
      const refused = await refuseFederated(state, assertion, kid)
      return refused && entraError(state, call.url.origin, refused, [app.clientId])
    }
    const pem = app.certificates.find((known) => thumbprintOf(known) === thumbprint)
    if (alg !== 'PS256' || pem === undefined || Date.parse(new X509Certificate(pem).validTo) < clock.now().getTime())
      return refusal()
    const { payload } = await jwtVerify(assertion, await importX509(pem, 'PS256'), {
      algorithms: ['PS256'],
      audience: `${call.url.origin}${call.url.pathname}`,
      issuer: app.clientId,
      subject: app.clientId,
      // It is made by the real clock, not the tenant's.
      currentDate: new Date(),
      clockTolerance: 300,
    })
    return payload.jti === undefined ? refusal() : undefined
  } catch {
    return refusal()
  }
}

function thumbprintOf(pem: string): string {
  return createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url')
}
