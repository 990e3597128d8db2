import type { TenantState } from '../tenant-state.ts'

/** What a token requested with claims contains, and whether its app supports challenges. */
export function claimsOfToken(form: URLSearchParams): { xms_cc?: string[]; demo_nbf?: string } {
  try {
    const { access_token: wanted } = JSON.parse(form.get('claims') ?? '{}') as {
      access_token?: { nbf?: { value?: string }; xms_cc?: { values?: string[] } }
    }
    const [capabilities, notBefore] = [wanted?.xms_cc?.values, wanted?.nbf?.value]
    return { ...(capabilities && { xms_cc: capabilities }), ...(notBefore !== undefined && { demo_nbf: notBefore }) }
  } catch {
    return {}
  }
}

/** @returns the header with which Graph refuses this token, or undefined when it accepts it */
export function challengeFor({ challenge, cloud }: TenantState, token: Record<string, unknown>): string | undefined {
  const announced = token['xms_cc']
  if (!challenge || !Array.isArray(announced) || !announced.some((one) => /^cp1$/i.test(String(one)))) return undefined
  if (challenge.isAnswerable && token['demo_nbf'] === challenge.notBefore) return undefined
  const claims = { access_token: { nbf: { essential: true, value: challenge.notBefore } } }
  return (
    `Bearer realm="", authorization_uri="${cloud.login}/common/oauth2/v2.0/authorize", ` +
    'client_id="00000003-0000-0000-c000-000000000000", error="insufficient_claims", ' +
    `claims="${Buffer.from(JSON.stringify(claims)).toString('base64')}"`
  )
}
