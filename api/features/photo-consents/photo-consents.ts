import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { csvFile } from '../../lib/csv-cell.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { PhotoConsents } from './contract.ts'

/** What people have chosen, and the texts they were asked with. */
export async function readPhotoConsents({ store }: Context): Promise<PhotoConsents> {
  const { photoConsent, photoConsentVersion: version } = await readPersonnelSettings(store)
  const people = { agreed: 0, earlier: 0, optedOut: 0, open: 0 }
  for (const { photoOptOut, photoConsent: given, people: count } of await store.pictureTally()) {
    const where = photoOptOut ? 'optedOut' : !given ? 'open' : given.version === version ? 'agreed' : 'earlier'
    people[where] += count
  }
  const texts: PhotoConsents['texts'] = []
  for await (const text of store.consentTexts.all())
    texts.push({ version: text.version, since: text.since, texts: text.texts })
  return { photoConsent, ...(version !== undefined && { version }), people, texts }
}

const COLUMNS = ['employeeNumber', 'displayName', 'choice', 'version', 'language', 'at', 'employeeId']

/** All choices, oldest first. People who left appear by id only. The request is audited. */
export async function exportPhotoConsents(ctx: Context, by: By): Promise<string> {
  const people = new Map<string, readonly [string, string]>()
  for await (const { id, employeeNumber, displayName } of ctx.store.employees.all())
    people.set(id, [employeeNumber, displayName])
  const lines = [COLUMNS]
  for await (const { employeeId, choice, version, language, at } of ctx.store.photoConsents.all()) {
    const [number, name] = people.get(employeeId) ?? ['', '']
    lines.push([number, name, choice, String(version), language, at, employeeId])
  }
  await auditDone(ctx, by, 'photoConsents.exported', { kind: 'settings', id: 'personnel-administration' })
  return csvFile(lines)
}
