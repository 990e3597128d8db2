import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { Language } from '../../lib/spoken-time.ts'
import type { PhotoConsent } from '../../store/consent-records.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { hasAgreed } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { employeeTarget } from './add-employee.ts'
import { employeeOf } from './read-employee.ts'

/** The text a person read before choosing; absent: the current text, in English. */
export interface TextRead {
  version?: number | undefined
  language?: Language | undefined
}

/**
 * Records that a person agrees to having a picture. If people aren't asked, it ends the opt-out. Agreeing twice changes
 * nothing.
 * @throws not_found, consent_text_changed when the person read an older version of the text
 */
export async function agreeToPicture(ctx: Context, by: By, id: string, read: TextRead): Promise<void> {
  const policy = await readPersonnelSettings(ctx.store)
  const { photoConsentVersion: version } = policy
  const isAsked = policy.photoConsent === 'optIn' && version !== undefined
  if (isAsked && read.version !== undefined && read.version !== version)
    throw new RollcallError('consent_text_changed', 'The text has changed since this person read it.')
  const before = await employeeOf(ctx, id)
  if (!before.photoOptOut && hasAgreed(before, policy)) return
  const at = ctx.clock.now().toISOString()
  const consent = isAsked ? { version, language: read.language ?? 'en', at } : undefined
  // The proof first: consent only counts once it is stored.
  if (consent) await noteChoice(ctx, id, 'agreed', consent)
  const after = await ctx.store.employees.change(id, ({ photoOptOut: _, ...current }) => ({
    ...current,
    ...(consent && { photoConsent: consent }),
    updatedAt: at,
  }))
  await auditDone(ctx, by, consent ? 'employee.photoAgreed' : 'employee.changed', employeeTarget(after), {
    ...(before.photoOptOut && { photoOptOut: { before: true } }),
    ...(consent && { photoConsentVersion: { before: before.photoConsent?.version, after: consent.version } }),
  })
}

/** Records the end of an employee's consent, if there was one. */
export async function noteWithdrawal(ctx: Context, before: EmployeeRecord, after: EmployeeRecord): Promise<void> {
  if (!before.photoConsent || after.photoConsent) return
  await noteChoice(ctx, after.id, 'withdrawn', { ...before.photoConsent, at: ctx.clock.now().toISOString() })
}

async function noteChoice(
  { store }: Context,
  employeeId: string,
  choice: 'agreed' | 'withdrawn',
  consent: PhotoConsent,
): Promise<void> {
  await store.photoConsents.insert({ id: randomUUID(), employeeId, choice, ...consent })
}
