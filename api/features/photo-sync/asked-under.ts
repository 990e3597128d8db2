import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'

/**
 * The basis of a run: the account with its tenant, how people are matched, the size of pictures, and whether consent is
 * needed. A run's plans and findings are valid only while this stays the same. A new secret doesn't change it.
 */
export function askedUnder(
  { id, cloud, tenantId }: RemoteAccountRecord,
  { matchBy, photoSize, photoConsent, photoConsentVersion }: PersonnelAdministrationSettings,
): string {
  const consent = photoConsent === 'optIn' ? [photoConsent, photoConsentVersion] : []
  return JSON.stringify([id, cloud, tenantId.toLowerCase(), matchBy, photoSize, ...consent])
}
