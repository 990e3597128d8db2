import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node'
import { Client, type Context as GraphContext, type Middleware } from '@microsoft/microsoft-graph-client'
import { expect, test } from 'vitest'
import { createDemoTenant, type DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import { LOGIN } from './ask.ts'

/** MSAL's way out, led to the tenant. */
function networkOf({ transport }: DemoTenant): INetworkModule {
  const send = async <T>(url: string, init: RequestInit) => {
    const response = await transport(new Request(url, init))
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as T,
    }
  }
  return {
    sendGetRequestAsync: (url, options) => send(url, { headers: options?.headers ?? {} }),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
  }
}

function msalFor(tenant: DemoTenant, secret = tenant.ids.graphAppSecret): ConfidentialClientApplication {
  const { tenantId, graphAppClientId } = tenant.ids
  return new ConfidentialClientApplication({
    auth: { clientId: graphAppClientId, clientSecret: secret, authority: `${LOGIN}/${tenantId}` },
    system: { networkClient: networkOf(tenant) },
  })
}

function graphFor(tenant: DemoTenant, token: string): Client {
  const last: Middleware = {
    execute: async (context: GraphContext) => {
      const headers = new Headers(context.options?.headers as Record<string, string>)
      headers.set('authorization', `Bearer ${token}`)
      context.response = await tenant.transport(
        new Request(context.request as string, { ...(context.options as RequestInit), headers }),
      )
    },
  }
  return Client.initWithMiddleware({ middleware: last })
}

test('MSAL signs in with the secret, and the Graph client pages through everyone and sends a batch', async () => {
  const tenant = createDemoTenant({ clock: fastClock(1), people: 30 })
  const signedIn = await msalFor(tenant).acquireTokenByClientCredential({
    scopes: ['https://graph.microsoft.com/.default'],
  })
  const graph = graphFor(tenant, signedIn?.accessToken ?? '')

  const first = (await graph.api('/users').select('id,mail').top(20).get()) as {
    value: object[]
    '@odata.nextLink': string
  }
  const second = (await graph.api(first['@odata.nextLink']).get()) as { value: { id: string; mail: string }[] }
  expect([first.value.length, second.value.length]).toEqual([20, 10])
  expect(second).not.toHaveProperty('@odata.nextLink')
  expect(Object.keys(second.value[0] ?? {}).sort()).toEqual(['id', 'mail'])

  const requests = second.value.map(({ id }) => ({ id, method: 'GET', url: `/users/${id}/photo` }))
  const { responses } = (await graph.api('/$batch').post({ requests })) as { responses: { id: string }[] }
  expect(responses.map(({ id }) => id).sort()).toEqual(second.value.map(({ id }) => id).sort())
})

test('MSAL reports the AADSTS number of a wrong secret', async () => {
  const tenant = createDemoTenant({ clock: fastClock(1), people: 3 })
  const signingIn = msalFor(tenant, 'not the secret').acquireTokenByClientCredential({
    scopes: ['https://graph.microsoft.com/.default'],
  })
  await expect(signingIn).rejects.toMatchObject({ errorCode: 'invalid_client', errorNo: 7000215 })
})
