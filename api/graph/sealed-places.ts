import type { SealPlace } from '../lib/seal.ts'

/** The secrets of an account that are sealed in its record. */
export type AccountSecret = 'clientSecret' | 'password' | 'certificate' | 'nextCertificate'

/** Where a secret of an account belongs: it opens nowhere else. */
export const placeOf = (accountId: string, field: AccountSecret): SealPlace => ({
  collection: 'remoteAccounts',
  id: accountId,
  field,
})

export const placeOfCache = (accountId: string): SealPlace => ({
  collection: 'tokenCaches',
  id: accountId,
  field: 'cache',
})

export const placeOfConsent = (consentId: string): SealPlace => ({
  collection: 'pendingConsents',
  id: consentId,
  field: 'secrets',
})
