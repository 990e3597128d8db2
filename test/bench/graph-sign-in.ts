/** The stand-in's address and the app that signs in. */
export interface GraphPlace {
  origin: string
  ids: { tenantId: string; graphAppClientId: string; graphAppSecret: string }
}

/** A token for Graph by client credentials, with one plain request. */
export async function signInToGraph({ origin, ids }: GraphPlace): Promise<string> {
  const response = await fetch(`${origin}/${ids.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: ids.graphAppClientId,
      client_secret: ids.graphAppSecret,
      scope: 'https://graph.microsoft.com/.default',
    }),
  })
  const { access_token: token } = (await response.json()) as { access_token?: string }
  if (token === undefined) throw new Error(`The stand-in gave no token (${String(response.status)}).`)
  return token
}
