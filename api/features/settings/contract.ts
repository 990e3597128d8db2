import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { line, paragraphs } from '../../lib/text/contract.ts'

const accountId = z.string().min(1).max(100).nullable()
const consentText = paragraphs(5000).min(1, 'must not be empty')
const PHOTO_SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const

/** The consent text; a missing language uses Rollcall's words. */
const ConsentTexts = z.strictObject({
  en: consentText.optional(),
  nl: consentText.optional(),
  fr: consentText.optional(),
  de: consentText.optional(),
})

/** A missing field gets its default: a PUT replaces everything. */
export const PersonnelSettings = z.strictObject({
  photoSynchronizationAccountId: accountId.default(null),
  matchBy: z.enum(['mail', 'userPrincipalName', 'employeeId']).default('mail'),
  photoSize: z.literal(PHOTO_SIZES, `must be one of ${PHOTO_SIZES.join(', ')}`).default(240),
  brakeShare: z.number().min(0).max(1).default(0.2),
  brakeCount: z.int().min(0).max(1_000_000).default(10),
  /** Pictures from Entra are removed when their owner hasn't been found there for this many days; null: they stay. */
  unmatchedAfterDays: z.int().min(1).max(3650).nullable().default(null),
  /** "optIn": people are asked first. Unchanged when left out, so that consent isn't dropped by an oversight. */
  photoConsent: z.enum(['optOut', 'optIn']).optional(),
  /** Unchanged when left out. */
  photoConsentTexts: ConsentTexts.optional(),
})

/** What Teams' activity feed can tell people. */
export const NEWS_KINDS = [
  'seatFreed',
  'tomorrow',
  'notAnswered',
  'cancelled',
  'approvalWaiting',
  'trainerDecides',
  'lateDecline',
] as const
const NewsKind = z.enum(NEWS_KINDS)

/** The text of a new session; both parts may contain the placeholders of an invitation. */
const TextTemplate = z.strictObject({ title: line(255), text: z.string().max(50_000) })
export const TrainingSettings = z
  .strictObject({
    invitationType: z.enum(['Email', 'MicrosoftGraph']).default('Email'),
    invitationSynchronizationAccountId: accountId.default(null),
    /** Invitations by e-mail are sent from this account's mailbox through Graph (Mail.Send); null: by SMTP. */
    mailAccountId: accountId.default(null),
    /** Teams' activity feed is written to by this account (TeamsActivity.Send); null: it is not. */
    activityFeedAccountId: accountId.default(null),
    /** The id of Rollcall's app in Teams, to which a notification leads. */
    teamsAppId: z.guid().nullable().default(null),
    activityFeedKinds: z
      .array(NewsKind)
      .max(10)
      .default([...NEWS_KINDS]),
    /** Per language; a new session gets the trainer's language. A missing language uses Rollcall's text. */
    textTemplates: z
      .strictObject({
        en: TextTemplate.optional(),
        nl: TextTemplate.optional(),
        fr: TextTemplate.optional(),
        de: TextTemplate.optional(),
      })
      .default({}),
    /** Minutes before the start; null for none. */
    defaultReminderMinutes: z.int().min(0).max(40_320).nullable().default(15),
    /** Above this many attendees no one sees the others, unless the session says otherwise; null for never. */
    hideAttendeesAbove: z.int().min(1).max(500).nullable().default(null),
    defaultTimeZone: z.string().trim().min(1).max(64).default('Europe/Brussels'),
    /** Declining in Outlook gives up the seat, and the first person on the waiting list gets it. */
    declineFreesSeat: z.boolean().default(false),
  })
  .refine(({ invitationType, invitationSynchronizationAccountId: id }) => invitationType === 'Email' || id !== null, {
    path: ['invitationSynchronizationAccountId'],
    message: 'must name a remote account when invitations are sent by MicrosoftGraph',
  })
  .refine(({ activityFeedAccountId: id, teamsAppId }) => id === null || teamsAppId !== null, {
    path: ['teamsAppId'],
    message: 'must name the app in Teams when its activity feed is written to',
  })

export const PersonnelSettingsView = z.object({
  ...PersonnelSettings.shape,
  photoConsent: z.enum(['optOut', 'optIn']),
  photoConsentTexts: ConsentTexts,
  /** The version of the consent text; null until it is used for the first time. */
  photoConsentVersion: z.int().nullable(),
  etag: z.string(),
})
export const TrainingSettingsView = z.object({
  ...TrainingSettings.shape,
  /** The mail server for e-mails when no account is named; `passwordEnding`: Exchange Online with a password. */
  mailServer: z.enum(['none', 'ready', 'passwordEnding']),
  etag: z.string(),
})

export type PersonnelSettings = z.infer<typeof PersonnelSettings>
export type TrainingSettings = z.infer<typeof TrainingSettings>
export type PersonnelSettingsView = z.infer<typeof PersonnelSettingsView>
export type TrainingSettingsView = z.infer<typeof TrainingSettingsView>

export const operations = {
  readPersonnelSettings: {
    id: 'readPersonnelSettings',
    method: 'get',
    path: '/api/settings/personnel-administration',
    access: ['admin'],
    summary: 'Get Microsoft photo synchronization: the remote account for photos, and how employees are matched',
    status: 200,
    answer: PersonnelSettingsView,
  },
  savePersonnelSettings: {
    id: 'savePersonnelSettings',
    method: 'put',
    path: '/api/settings/personnel-administration',
    access: ['admin'],
    summary: 'Replace the settings of photo synchronisation; missing values get their default',
    body: PersonnelSettings,
    ifMatch: true,
    status: 200,
    answer: PersonnelSettingsView,
  },
  readTrainingSettings: {
    id: 'readTrainingSettings',
    method: 'get',
    path: '/api/settings/training',
    access: ['admin'],
    summary: 'Get how training invitations are sent, and by which remote account',
    status: 200,
    answer: TrainingSettingsView,
  },
  saveTrainingSettings: {
    id: 'saveTrainingSettings',
    method: 'put',
    path: '/api/settings/training',
    access: ['admin'],
    summary: 'Replace the settings of training invitations; missing values get their default',
    body: TrainingSettings,
    ifMatch: true,
    status: 200,
    answer: TrainingSettingsView,
  },
} as const satisfies Record<string, Operation>
