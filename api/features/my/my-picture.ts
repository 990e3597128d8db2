import type { By } from '../../auth/audit.ts'
import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { consentText, hasAgreed, shownPhoto, type ConsentPolicy } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { MyPicture, PictureChoice } from './contract.ts'
import type { MyParts } from './parts.ts'
import { employeeWhoAsks } from './who-am-i.ts'

/** The caller's picture as HR sees it, and why it is that one. */
export async function myPicture(
  ctx: Context,
  { photoStatusOf }: MyParts,
  by: By,
  me: EmployeeRecord,
): Promise<MyPicture> {
  const { id, photoOptOut } = me
  const policy = await readPersonnelSettings(ctx.store)
  const consent = await consentAsked(ctx, me, policy)
  const { sentence, reason, since } = await photoStatusOf(by.actor, id)
  const shown = shownPhoto(me, policy)
  const from = shown?.updatedAt ?? since
  return {
    state: photoOptOut ? 'optedOut' : shown ? 'shown' : 'none',
    ...(shown && { source: shown.source, url: pictureAddress(ctx, { kind: 'employee', employeeId: id }, shown.blob) }),
    ...(from !== undefined && { since: from }),
    reason: { code: reason.code, text: sentence, facts: reason.facts },
    ...(consent && { consent }),
  }
}

async function consentAsked(
  { store }: Context,
  me: EmployeeRecord,
  policy: ConsentPolicy,
): Promise<MyPicture['consent']> {
  const asked = await consentText(store, policy)
  if (!asked) return undefined
  const given = me.photoOptOut ? undefined : me.photoConsent
  const state = given === undefined ? 'asked' : hasAgreed(me, policy) ? 'agreed' : 'changed'
  return { state, version: asked.version, texts: asked.texts, ...(given && { agreedAt: given.at }) }
}

/** @throws employee_not_found, employee_ambiguous, consent_text_changed */
export async function chooseMyPicture(
  ctx: Context,
  parts: MyParts,
  by: By,
  { optOut, consentVersion: version, language }: PictureChoice,
): Promise<MyPicture> {
  const me = await employeeWhoAsks(ctx, by.actor)
  await (optOut ? parts.optOut(by, me.id) : parts.agree(by, me.id, { version, language }))
  return myPicture(ctx, parts, by, await employeeWhoAsks(ctx, by.actor))
}
