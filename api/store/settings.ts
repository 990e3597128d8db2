import type { PersonnelAdministrationSettings, TrainingSettings } from './setting-records.ts'
import type { Store } from './store.ts'

/** The etag of settings that nobody has saved yet. */
export const UNSAVED_ETAG = 'default'

const PERSONNEL_DEFAULTS: PersonnelAdministrationSettings = Object.freeze({
  id: 'personnel-administration',
  etag: UNSAVED_ETAG,
  matchBy: 'mail',
  photoSize: 240,
  brakeShare: 0.2,
  brakeCount: 10,
  photoConsent: 'optOut',
  photoConsentTexts: {},
})

const TRAINING_DEFAULTS: TrainingSettings = Object.freeze<TrainingSettings>({
  id: 'training',
  etag: UNSAVED_ETAG,
  invitationType: 'Email',
  textTemplates: {},
  defaultReminderMinutes: 15,
  hideAttendeesAbove: null,
  defaultTimeZone: 'Europe/Brussels',
  declineFreesSeat: false,
  activityFeedKinds: [
    'seatFreed',
    'tomorrow',
    'notAnswered',
    'cancelled',
    'approvalWaiting',
    'trainerDecides',
    'lateDecline',
  ],
})

/** How photos are synchronised; the defaults until something is saved. */
export async function readPersonnelSettings(store: Store): Promise<PersonnelAdministrationSettings> {
  const saved = await store.settings.get('personnel-administration')
  // Settings saved before one was introduced get its default.
  return saved?.id === 'personnel-administration' ? { ...PERSONNEL_DEFAULTS, ...saved } : PERSONNEL_DEFAULTS
}

/** How training invitations are sent; the defaults until something is saved. */
export async function readTrainingSettings(store: Store): Promise<TrainingSettings> {
  const saved = await store.settings.get('training')
  return saved?.id === 'training' ? { ...TRAINING_DEFAULTS, ...saved } : TRAINING_DEFAULTS
}

/** The account that new invitations are sent through, as meetings or mail; undefined when that is a mail server. */
export const accountThatSends = (settings: TrainingSettings): string | undefined =>
  settings.invitationType === 'MicrosoftGraph' ? settings.invitationSynchronizationAccountId : settings.mailAccountId

const DAY_MS = 24 * 60 * 60_000

/**
 * When the picture of an employee who is no longer found in Entra ID is removed; undefined when it stays.
 * @param since ISO time: since when the employee has not been found
 */
export function unmatchedUntil(
  since: string,
  { unmatchedAfterDays: days }: Pick<PersonnelAdministrationSettings, 'unmatchedAfterDays'>,
): Date | undefined {
  return days === undefined ? undefined : new Date(Date.parse(since) + days * DAY_MS)
}
