import { errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Context } from '../context.ts'
import type { Cloud } from '../graph/clouds.ts'
import { RollcallError } from '../lib/errors.ts'
import { createSigningKeys } from './signing-keys.ts'

const LEEWAY_S = 60
const TIME_OUT_MS = 10_000
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const Claims = z.object({
  ver: z.literal('2.0'),
  tid: z.guid(),
  oid: z.guid(),
  nonce: z.string(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
})

export interface SignedInPerson {
  tenantId: string
  userId: string
  /** User principal name, as Entra writes it. */
  userName: string
}

interface Expected {
  cloud: Cloud
  /** A GUID, or a domain of the tenant. */
  tenantId: string
  clientId: string
  nonce: string
}

/**
 * Who signed in, by the id token Entra ID made for us: signature by the tenant's keys, issuer, audience, time, tenant,
 * nonce. https://learn.microsoft.com/entra/identity-platform/id-tokens
 * @throws consent_not_proved, microsoft_unreachable
 */
export async function checkIdToken(ctx: Context, token: string, expected: Expected): Promise<SignedInPerson> {
  const { cloud, clientId } = expected
  const tenantId = await tenantGuid(ctx, expected)
  const keys = createSigningKeys(ctx, `${cloud.login}/${tenantId}/discovery/v2.0/keys`)
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `${cloud.login}/${tenantId}/v2.0`,
      audience: clientId,
      currentDate: ctx.clock.now(),
      clockTolerance: LEEWAY_S,
      requiredClaims: ['exp', 'iat'],
    })
    return personOf(payload, tenantId, expected.nonce)
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw notProved('the token that says who signed in is not one of this tenant', error)
    throw error
  }
}

function personOf(payload: unknown, tenantId: string, nonce: string): SignedInPerson {
  const parsed = Claims.safeParse(payload)
  if (!parsed.success) throw notProved('the token does not say who signed in')
  const { tid, oid, preferred_username: preferred, upn } = parsed.data
  if (tid.toLowerCase() !== tenantId) throw notProved('the person is of another tenant')
  if (parsed.data.nonce !== nonce) throw notProved('it belongs to another sign-in')
  return { tenantId, userId: oid.toLowerCase(), userName: preferred ?? upn ?? '' }
}

/**
 * A domain is resolved to its tenant: the issuer must be exactly that tenant, not just any that signs with Microsoft's
 * keys.
 */
async function tenantGuid(ctx: Context, { cloud, tenantId }: Expected): Promise<string> {
  if (GUID.test(tenantId.toLowerCase())) return tenantId.toLowerCase()
  const url = `${cloud.login}/${encodeURIComponent(tenantId)}/v2.0/.well-known/openid-configuration`
  const response = await ctx.transport(
    new Request(url, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIME_OUT_MS) }),
  )
  const body = (await response.json().catch(() => undefined)) as { issuer?: unknown } | undefined
  const issuer = typeof body?.issuer === 'string' ? body.issuer : ''
  const guid = issuer.startsWith(`${cloud.login}/`) ? issuer.slice(cloud.login.length + 1).replace(/\/v2\.0$/, '') : ''
  if (GUID.test(guid)) return guid
  throw new RollcallError('tenant_not_found', `Entra ID doesn’t know the tenant ${tenantId}.`)
}

function notProved(reason: string, cause?: unknown): RollcallError {
  return new RollcallError(
    'consent_not_proved',
    `The sign-in cannot be accepted: ${reason}.`,
    cause === undefined ? {} : { cause },
  )
}
