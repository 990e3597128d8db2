import { createHmac } from 'node:crypto'
import { SignJWT, exportSPKI, type JWTHeaderParameters } from 'jose'
import { signingKey, type SigningKey } from '../../api/demo-tenant/entra/key-ring.ts'
import type { Rollcall } from './start-rollcall.ts'

const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
export const PERSON = 'a0a0a0a0-0000-4000-8000-00000000a0a0'

export type Claims = Record<string, unknown>

/** Makes tokens by hand, also ones that Entra ID would never issue. */
export interface TokenMaker {
  /** The claims of an admin's valid token; a claim set to undefined is left out. */
  person(overrides?: Claims): Claims
  /** The same as a version 1 token. */
  personV1(overrides?: Claims): Claims
  /** The claims of an app without a person. */
  app(overrides?: Claims): Claims
  /** Signs with the tenant's key by default. */
  sign(
    claims: Claims,
    options?: { header?: Partial<JWTHeaderParameters>; key?: SigningKey; keyId?: false },
  ): Promise<string>
  /** Signs with HMAC and a public text as the secret. */
  signHmac(claims: Claims, secret: string): Promise<string>
  unsigned(claims: Claims): string
  publicPem(): Promise<string>
  tenantKey(): Promise<SigningKey>
  otherKey(): Promise<SigningKey>
}

export function tokenMaker({ tenant, clock, ctx }: Rollcall): TokenMaker {
  const { tenantId, rollcallClientId } = tenant.ids
  const { login } = ctx.config.clouds.global
  const times = () => {
    const now = Math.floor(clock.now().getTime() / 1000)
    return { iat: now, nbf: now, exp: now + 3600 }
  }
  const common = () => ({
    ...times(),
    tid: tenantId,
    aud: rollcallClientId,
    name: 'Ada Admin',
    roles: ['Rollcall.Admin'],
    uti: 'u',
  })
  const v2 = () => ({ ...common(), ver: '2.0', iss: `${login}/${tenantId}/v2.0` })
  const who = { oid: PERSON, sub: 'pairwise-subject' }
  const tenantKey = () => signingKey('key 0')

  return {
    tenantKey,
    otherKey: () => signingKey('a key the tenant does not have'),
    publicPem: async () => exportSPKI((await tenantKey()).publicKey),
    person: (overrides) => ({
      ...v2(),
      ...who,
      scp: 'access_as_user',
      azp: TEAMS_WEB,
      azpacr: '0',
      preferred_username: 'ada@contoso.example',
      ...overrides,
    }),
    personV1: (overrides) => ({
      ...common(),
      ...who,
      ver: '1.0',
      iss: `https://sts.windows.net/${tenantId}/`,
      aud: `api://rollcall.example.test/${rollcallClientId}`,
      scp: 'access_as_user',
      appid: TEAMS_WEB,
      appidacr: '0',
      upn: 'ada@contoso.example',
      ...overrides,
    }),
    app: (overrides) => ({
      ...v2(),
      oid: PERSON,
      sub: PERSON,
      azp: 'c0c0c0c0-0000-4000-8000-00000000c0c0',
      azpacr: '1',
      name: undefined,
      roles: ['Tasks.Run'],
      ...overrides,
    }),
    sign: async (claims, { header = {}, key, keyId = true } = {}) => {
      const signer = key ?? (await tenantKey())
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(keyId && { kid: signer.kid }), ...header })
        .sign(signer.privateKey)
    },
    signHmac: async (claims, secret) => {
      const text = `${encode({ alg: 'HS256', typ: 'JWT', kid: (await tenantKey()).kid })}.${encode(claims)}`
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
    },
    unsigned: (claims) => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
  }
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
