import { RollcallError } from '../lib/errors.ts'

/**
 * The claims (JSON) that Graph demands of a new token, when continuous access evaluation ended this one early. The
 * account itself is fine. https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsWanted({ status, headers }: Response): string | undefined {
  if (status !== 401 && status !== 403) return undefined
  const coded = /\bclaims="([^"]+)"/i.exec(headers.get('www-authenticate') ?? '')?.[1]
  if (coded === undefined) return undefined
  const text = Buffer.from(coded, 'base64').toString('utf8')
  try {
    return typeof JSON.parse(text) === 'object' ? text : undefined
  } catch {
    return undefined
  }
}

/** Whether a new token may help: Graph refused this one before doing anything. */
export const refusesToken = (answer: Response) => answer.status === 401 || claimsWanted(answer) !== undefined

/** Graph refused the new token for the same reason. */
export const stillChallenged = () =>
  new RollcallError('access_challenged', 'Microsoft Graph ended the token early, and doesn’t accept a new one.')
