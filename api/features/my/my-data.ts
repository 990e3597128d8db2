import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { Reply } from '../../http/reply.ts'
import { zipReply } from '../../http/zip-reply.ts'
import { myDataPage } from './my-data-page.ts'
import type { MyData, MyLine } from './my-data-types.ts'
import { myPlaces } from './my-places.ts'
import { mySessions } from './my-sessions.ts'
import { myRequests } from './requests/read-requests.ts'
import { employeeWhoAsks } from './who-am-i.ts'

/**
 * Everything Rollcall keeps about the caller, as a zip: a page to read, JSON and the picture. The request is audited.
 * @throws employee_not_found, employee_ambiguous
 */
export async function myData(ctx: Context, by: By): Promise<Reply> {
  const me = await employeeWhoAsks(ctx, by.actor)
  const { etag: _etag, ...record } = me
  const { coming, past } = await mySessions(ctx, me)
  const data: MyData = {
    exportedAt: ctx.clock.now().toISOString(),
    record,
    consents: await consentsOf(ctx, me.id),
    sessions: { coming, past },
    places: await myPlaces(ctx, me.id),
    requests: (await myRequests(ctx, me.id)).map(({ session, askedAt, state }) => ({ session, askedAt, state })),
    pictures: (await ctx.store.photoEvents.find('employeeId', me.id)).map(({ at, outcome }) => ({ at, outcome })),
    news: await newsOf(ctx, me.id),
    history: await historyOf(ctx, me.id),
  }
  const jpeg = me.photo && (await ctx.photos.get(me.photo.blob))
  await auditDone(ctx, by, 'employee.dataExported', { kind: 'employee', id: me.id, label: me.displayName })
  return zipReply('my-data.zip', async (zip) => {
    await zip.add('index.html', Buffer.from(myDataPage(data, jpeg !== undefined)))
    await zip.add('data.json', Buffer.from(JSON.stringify(data, undefined, 2)))
    if (jpeg) await zip.add('picture.jpg', jpeg, { isCompressed: true })
  })
}

async function consentsOf({ store }: Context, employeeId: string): Promise<MyData['consents']> {
  const found: MyData['consents'] = []
  for await (const { choice, version, language, at } of store.photoConsents.find({ employeeId }))
    found.push({ choice, version, language, at })
  return found
}

async function newsOf({ store }: Context, employee: string): Promise<MyData['news']> {
  const found: MyData['news'] = []
  for await (const { at, kind, state, sessionId } of store.news.find({ employee }))
    found.push({ at, kind, state, sessionId })
  return found
}

async function historyOf({ store }: Context, employeeId: string): Promise<MyLine[]> {
  const lines: MyLine[] = []
  let cursor: string | undefined
  do {
    const page = await store.audit.page({ targetId: employeeId, limit: 200, ...(cursor !== undefined && { cursor }) })
    for (const { at, action, changes } of page.items) lines.push({ at, action, ...(changes && { changes }) })
    cursor = page.nextCursor
  } while (cursor !== undefined)
  // Changes by imports are shown the same way, although the audit trail has one line for a whole import.
  for (const { at, changes } of await store.importEvents.find('employeeId', employeeId))
    lines.push({ at, action: 'employee.imported', ...(changes && { changes }) })
  return lines.sort((one, other) => (one.at < other.at ? 1 : -1))
}
