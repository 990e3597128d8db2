import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import { DEFAULT_CONSENT_TEXTS } from './default-consent-texts.ts'

/**
 * The consent version from now on: the last one if its words are the same, otherwise a new one, so that everyone is
 * asked again.
 * @throws precondition_failed when someone else changed the text at the same moment
 */
export async function consentVersion(
  { store, clock }: Context,
  own: PersonnelAdministrationSettings['photoConsentTexts'],
): Promise<number> {
  const texts = {
    en: own.en ?? DEFAULT_CONSENT_TEXTS.en,
    nl: own.nl ?? DEFAULT_CONSENT_TEXTS.nl,
    fr: own.fr ?? DEFAULT_CONSENT_TEXTS.fr,
    de: own.de ?? DEFAULT_CONSENT_TEXTS.de,
  }
  const [last] = (await store.consentTexts.page({ limit: 1 })).items
  if (last && JSON.stringify(last.texts) === JSON.stringify(texts)) return last.version
  const version = (last?.version ?? 0) + 1
  try {
    await store.consentTexts.insert({ id: String(version), version, texts, since: clock.now().toISOString() })
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'validation_failed')
      throw new RollcallError('precondition_failed', 'The text was changed by someone else at the same moment.')
    throw error
  }
  return version
}
