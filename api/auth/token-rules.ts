import type { Config } from '../config/config.ts'

export type TokenVersion = '1.0' | '2.0'

/**
 * Who must have issued a token of this version, exactly. The format follows the app registration, so both have to be
 * known.
 */
export function acceptedIssuer(config: Config, version: TokenVersion): string {
  const { login } = config.clouds.global
  if (version === '2.0') return `${login}/${config.entra.tenantId}/v2.0`
  const sts = login.endsWith('.cn') ? 'https://sts.chinacloudapi.cn' : 'https://sts.windows.net'
  return `${sts}/${config.entra.tenantId}/`
}

/**
 * Who a token of this version may be for: the client id, and for version 1.0 also the App ID URI of the app
 * registration.
 */
export function acceptedAudiences(config: Config, version: TokenVersion): readonly string[] {
  const { clientId } = config.entra
  if (version === '2.0') return [clientId]
  const { host, hostname } = new URL(config.publicUrl)
  return [clientId, `api://${clientId}`, `api://${host}/${clientId}`, `api://${hostname}/${clientId}`]
}
