import type { ConsentTextRecord } from './consent-records.ts'
import type { EmployeePhoto, EmployeeRecord } from './employee-records.ts'
import type { PersonnelAdministrationSettings } from './setting-records.ts'
import type { Store } from './store.ts'

export type ConsentPolicy = Pick<PersonnelAdministrationSettings, 'photoConsent' | 'photoConsentVersion'>

/** Whether a picture of this person may be fetched and shown: where consent is needed, only after they agreed. */
export function hasAgreed(
  { photoConsent: given }: { photoConsent?: Pick<NonNullable<EmployeeRecord['photoConsent']>, 'version'> },
  { photoConsent: policy, photoConsentVersion: version }: ConsentPolicy,
): boolean {
  return policy === 'optOut' || (given !== undefined && given.version === version)
}

/** The picture of a person that may be shown, or none. */
export function shownPhoto(employee: EmployeeRecord, policy: ConsentPolicy): EmployeePhoto | undefined {
  return employee.photoOptOut || !hasAgreed(employee, policy) ? undefined : employee.photo
}

/** The current consent text; undefined when nobody is asked. */
export async function consentText(store: Store, policy: ConsentPolicy): Promise<ConsentTextRecord | undefined> {
  const { photoConsent, photoConsentVersion: version } = policy
  return photoConsent === 'optIn' && version !== undefined ? store.consentTexts.get(String(version)) : undefined
}
