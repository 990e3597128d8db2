import { RollcallError } from '../lib/errors.ts'

/**
 * What Graph wants a new token to satisfy, as JSON: continuous access evaluation ended this one before its time.
 * Nothing is wrong with the account. https://learn.microsoft.com/entra/identity-platform/claims-challenge
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

/** Whether another token may help: this one was refused, before anything was done. */
export const refusesToken = (answer: Response) => answer.status === 401 || claimsWanted(answer) !== undefined

/** The new token satisfies Graph no more than the one before. */
export const stillChallenged = () =>
  new RollcallError(
    'access_challenged',
    'Microsoft Graph ended the token before its time, and does not take a new one.',
  )
