import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'

/**
 * Whom a run asks about whom, and for what: the account with its tenant, how people are matched, the size of the
 * pictures, and whether people are asked first. What a run planned or found out stands only as long as this is the
 * same. A new secret changes nothing about it.
 */
export function askedUnder(
  { id, cloud, tenantId }: RemoteAccountRecord,
  { matchBy, photoSize, photoConsent, photoConsentVersion }: PersonnelAdministrationSettings,
): string {
  const consent = photoConsent === 'optIn' ? [photoConsent, photoConsentVersion] : []
  return JSON.stringify([id, cloud, tenantId.toLowerCase(), matchBy, photoSize, ...consent])
}
