import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { consentVersion } from './consent-version.ts'
import type { PersonnelSettings, PersonnelSettingsView } from './contract.ts'
import { requireAccount } from './require-account.ts'
import { saveSettings } from './save-settings.ts'

const NO_EMPLOYEE_ID =
  'A MicrosoftGraphPassword account does not see employee ids: a service user may read basic ' +
  'profiles only. Match by mail or user principal name, or choose a MicrosoftGraphSecret account.'

const view = (record: PersonnelAdministrationSettings): PersonnelSettingsView => ({
  photoSynchronizationAccountId: record.photoSynchronizationAccountId ?? null,
  matchBy: record.matchBy,
  photoSize: record.photoSize,
  brakeShare: record.brakeShare,
  brakeCount: record.brakeCount,
  unmatchedAfterDays: record.unmatchedAfterDays ?? null,
  photoConsent: record.photoConsent,
  photoConsentTexts: record.photoConsentTexts,
  photoConsentVersion: record.photoConsentVersion ?? null,
  etag: record.etag,
})

/** How photos are synchronised; the defaults until something is saved. */
export async function showPersonnelSettings(ctx: Context): Promise<PersonnelSettingsView> {
  return view(await readPersonnelSettings(ctx.store))
}

/** @throws remote_account_unknown, validation_failed when the account can't match in this way, precondition_failed */
export async function savePersonnelSettings(
  ctx: Context,
  by: By,
  { photoSynchronizationAccountId: accountId, unmatchedAfterDays: days, ...rest }: PersonnelSettings,
  ifMatch?: string,
): Promise<PersonnelSettingsView> {
  const account = await requireAccount(ctx, accountId)
  if (account?.type === 'MicrosoftGraphPassword' && rest.matchBy === 'employeeId')
    throw invalidFields([{ path: 'matchBy', message: NO_EMPLOYEE_ID }])
  const known = await readPersonnelSettings(ctx.store)
  const next = {
    id: 'personnel-administration' as const,
    ...rest,
    ...(await consentPart(ctx, known, rest)),
    ...(accountId !== null && { photoSynchronizationAccountId: accountId }),
    ...(days !== null && { unmatchedAfterDays: days }),
  }
  return view(await saveSettings(ctx, by, known, next, ifMatch))
}

type Consent = Pick<PersonnelAdministrationSettings, 'photoConsent' | 'photoConsentTexts' | 'photoConsentVersion'>

async function consentPart(
  ctx: Context,
  known: PersonnelAdministrationSettings,
  given: Pick<PersonnelSettings, 'photoConsent' | 'photoConsentTexts'>,
): Promise<Consent> {
  const photoConsent = given.photoConsent ?? known.photoConsent
  const photoConsentTexts = given.photoConsentTexts ?? known.photoConsentTexts
  const asked = photoConsent === 'optIn' ? await consentVersion(ctx, photoConsentTexts) : known.photoConsentVersion
  return { photoConsent, photoConsentTexts, ...(asked !== undefined && { photoConsentVersion: asked }) }
}
