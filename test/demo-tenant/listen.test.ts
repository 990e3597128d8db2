import { request } from 'node:https'
import selfsigned from 'selfsigned'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { listenTls } from '../../api/demo-tenant/listen.ts'
import { fastClock } from '../helpers/fast-clock.ts'

interface Asking {
  method?: string
  headers?: Record<string, string>
  body?: string
}

test('another process can sign in and send requests over TLS, and links keep its address', async () => {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const tenant = createDemoTenant({ clock: fastClock(1), people: 5 })
  const { origin, close } = await listenTls(tenant, { key, cert })
  const ask = (path: string, { method = 'GET', headers = {}, body }: Asking = {}) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const asking = request(origin + path, { method, headers, ca: cert }, (answer) => {
        let text = ''
        answer
          .on('data', (chunk) => (text += String(chunk)))
          .on('end', () => resolve(JSON.parse(text) as Record<string, unknown>))
      })
      asking.on('error', reject).end(body)
    })
  try {
    const { tenantId, graphAppClientId, graphAppSecret } = tenant.ids
    const form = {
      grant_type: 'client_credentials',
      client_id: graphAppClientId,
      client_secret: graphAppSecret,
      scope: `${origin}/.default`,
    }
    const { access_token: token } = await ask(`/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
    const headers = { authorization: `Bearer ${String(token)}` }
    const users = await ask('/v1.0/users?$top=2', { headers })
    expect(users['@odata.nextLink']).toMatch(new RegExp(`^${origin}/v1.0/users`))
    expect(decodeJwt(await tenant.signIn('admin')).iss).toBe(`${origin}/${tenantId}/v2.0`)
    tenant.faults.plant({ kind: 'reset' })
    await expect(ask('/v1.0/users', { headers })).rejects.toMatchObject({ code: 'ECONNRESET' })
  } finally {
    await close()
  }
})
