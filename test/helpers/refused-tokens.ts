import { SignJWT, exportPKCS8, importPKCS8, type CryptoKey } from 'jose'
import type { Rollcall } from './start-rollcall.ts'
import { tokenMaker, type Claims } from './token-maker.ts'

/** Tokens that must be refused, by what is wrong with them. */
export async function refusedTokens(rollcall: Rollcall): Promise<Record<string, string>> {
  const { person, personV1, app, sign, signHmac, unsigned, publicPem, tenantKey, otherKey } = tokenMaker(rollcall)
  const { tenantId, otherTenantId, rollcallClientId } = rollcall.tenant.ids
  const { login } = rollcall.ctx.config.clouds.global
  const now = Math.floor(rollcall.clock.now().getTime() / 1000)
  const right = await sign(person())
  const [header = '', payload = '', signature = ''] = right.split('.')
  const other = await otherKey()
  const { kid, publicJwk, privateKey } = await tenantKey()
  const pss = await importPKCS8(await exportPKCS8(privateKey), 'PS256')
  const stranger = 'd0d0d0d0-0000-4000-8000-00000000d0d0'
  const edited = Buffer.from(JSON.stringify(person({ oid: stranger }))).toString('base64url')

  return {
    'no token at all': '',
    'a text that is no token': 'let-me-in',
    'alg none': unsigned(person()),
    'alg none, with a signature': unsigned(person()) + signature,
    'no signature': `${header}.${payload}.`,
    'a payload that was edited': `${header}.${edited}.${signature}`,
    'another key': await sign(person(), { key: other }),
    "another key under the tenant's key id": await sign(person(), { key: other, header: { kid } }),
    'another key, brought along in the header': await sign(person(), { key: other, header: { jwk: other.publicJwk } }),
    'another key, to be fetched from jku': await sign(person(), {
      key: other,
      header: { jku: 'https://keys.example.test/keys' },
    }),
    'another key, to be fetched from x5u': await sign(person(), {
      key: other,
      header: { x5u: 'https://keys.example.test/cert' },
    }),
    'no key id': await sign(person(), { keyId: false }),
    'a key id that is a path': await sign(person(), { header: { kid: '../../keys' } }),
    'a key id that is an address': await sign(person(), {
      key: other,
      header: { kid: 'https://keys.example.test/keys' },
    }),
    'a key id that is a property of every object': await sign(person(), { header: { kid: '__proto__' } }),
    'HS256 with the public key as secret': await signHmac(person(), await publicPem()),
    'HS256 with the published key as secret': await signHmac(person(), JSON.stringify(publicJwk)),
    "PS256 with the tenant's key": await new SignJWT(person()).setProtectedHeader({ alg: 'PS256', kid }).sign(pss),
    'a header that must be understood and is not': await signCritical(person(), kid, privateKey),
    'another audience': await sign(person({ aud: stranger })),
    'Microsoft Graph as audience': await sign(person({ aud: '00000003-0000-0000-c000-000000000000' })),
    'Microsoft Graph as audience, by address': await sign(personV1({ aud: 'https://graph.microsoft.com' })),
    'two audiences': await sign(person({ aud: [rollcallClientId, stranger] })),
    'an audience of version 1 in a token of version 2': await sign(person({ aud: `api://${rollcallClientId}` })),
    'the App ID URI of another host': await sign(personV1({ aud: `api://elsewhere.example.test/${rollcallClientId}` })),
    'another issuer': await sign(person({ iss: 'https://login.example.test/v2.0' })),
    'the issuer of another tenant': await sign(person({ iss: `${login}/${otherTenantId}/v2.0` })),
    'the issuer of all tenants': await sign(person({ iss: `${login}/common/v2.0` })),
    'the issuer of version 1 in a token of version 2': await sign(
      person({ iss: `https://sts.windows.net/${tenantId}/` }),
    ),
    'the issuer of version 2 in a token of version 1': await sign(personV1({ iss: `${login}/${tenantId}/v2.0` })),
    'another tenant': await sign(person({ tid: otherTenantId, iss: `${login}/${otherTenantId}/v2.0` })),
    "another tenant's id alone": await sign(person({ tid: otherTenantId })),
    'no version': await sign(person({ ver: undefined })),
    'a version nobody knows': await sign(person({ ver: '3.0' })),
    expired: await sign(person({ iat: now - 7200, nbf: now - 7200, exp: now - 3600 })),
    'not yet valid': await sign(person({ nbf: now + 365 * 86_400, exp: now + 366 * 86_400 })),
    'no end': await sign(person({ exp: undefined })),
    'an end that is a text': await sign(person({ exp: String(now + 3600) })),
    'no scope': await sign(person({ scp: undefined })),
    'another scope': await sign(person({ scp: 'User.Read' })),
    'a scope that only begins alike': await sign(person({ scp: 'access_as_user_too' })),
    'a client that is no Microsoft host': await sign(person({ azp: stranger })),
    "Rollcall's own app as client": await sign(person({ azp: rollcallClientId })),
    'no client': await sign(person({ azp: undefined })),
    'the client of version 1 in a token of version 2': await sign(
      person({ azp: undefined, appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' }),
    ),
    'an id token': await sign(person({ scp: undefined, azp: undefined, nonce: 'n' })),
    'no object id': await sign(person({ oid: undefined })),
    'an app that says it is a person as well': await sign(person({ idtyp: 'app' })),
    'an app with the roles of persons only': await sign(app({ roles: ['Rollcall.Admin', 'Rollcall.Trainer'] })),
    'an app without roles': await sign(app({ roles: undefined })),
    'an app of another tenant': await sign(app({ tid: otherTenantId, iss: `${login}/${otherTenantId}/v2.0` })),
    'a person without scope who has the role of apps': await sign(person({ scp: undefined, roles: ['Tasks.Run'] })),
    'a service key nobody has': `rck_${'A'.repeat(43)}`,
  }
}

function signCritical(claims: Claims, kid: string, key: CryptoKey): Promise<string> {
  const extension = 'https://example.test/must-be-understood'
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid, crit: [extension], [extension]: 1 })
    .sign(key, { crit: { [extension]: true } })
}
