import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

export const SetupStep = z.object({
  id: z.enum([
    'remoteAccount',
    'photoSetting',
    'employees',
    'serviceTask',
    'firstRun',
    'invitationSetting',
    'firstSession',
    'firstInvitation',
  ]),
  done: z.boolean(),
  /** Who can do it; an admin can do everything. */
  who: z.enum(['admin', 'trainer']),
  message: z.string(),
})

export const Warning = z.object({
  code: z.enum([
    'client_secret_expires_soon',
    'client_secret_expired',
    'certificate_expires_soon',
    'certificate_expired',
  ]),
  message: z.string(),
  remedy: z.string(),
  remoteAccountId: z.string(),
  expiresOn: z.string(),
  daysLeft: z.int(),
  level: z.enum(['notice', 'soon', 'urgent', 'last', 'expired']),
})

export const Me = z.object({
  name: z.string(),
  userId: z.string(),
  userName: z.string(),
  tenantId: z.string(),
  roles: z.array(z.enum(['admin', 'trainer'])),
  /** What pictures need, then what invitations need. `complete` is about pictures. */
  setup: z.object({ complete: z.boolean(), steps: z.array(SetupStep), invitations: z.array(SetupStep) }),
  /** For admins, who can do something about them. */
  warnings: z.array(Warning),
  /** For people with a role: the known user names of those who can finish the set-up. */
  admins: z.array(z.string()),
  /** IANA zone for a new session date. It is a setting, which trainers may not read. */
  defaultTimeZone: z.string(),
})

export type Me = z.infer<typeof Me>
export type SetupStep = z.infer<typeof SetupStep>
export type Warning = z.infer<typeof Warning>

export const operations = {
  readMe: {
    id: 'readMe',
    method: 'get',
    path: '/api/me',
    access: ['signedIn'],
    summary: 'Get who I am, what is still to be set up, and what will soon stop working',
    status: 200,
    answer: Me,
  },
} as const satisfies Record<string, Operation>
