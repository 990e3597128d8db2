import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { UnknownPersonRecord } from '../../store/employee-records.ts'
import type { UnknownPerson } from './contract.ts'
import { whoAmI } from './who-am-i.ts'

const KEPT_MS = 30 * 24 * 60 * 60_000
/** Someone who opens the page all day is recorded once an hour. */
const AGAIN_AFTER_MS = 60 * 60_000
const MOST_SHOWN = 100

/** Records for HR that someone looked for their page and has none. Guests aren't employees, so they don't count. */
export async function noteUnknown({ store, clock }: Context, actor: Actor): Promise<void> {
  if (actor.kind !== 'user' || actor.isGuest) return
  const now = clock.now()
  const known = await store.unknownPeople.get(actor.userId)
  const isFresh = known !== undefined && now.getTime() - Date.parse(known.at) < AGAIN_AFTER_MS
  if (isFresh && known.userName === actor.userName && known.email === actor.email) return
  const { userId: id, tenantId, userName, name, email } = actor
  await store.unknownPeople.put({ id, tenantId, userName, name, at: now.toISOString(), ...(email && { email }) })
  const old: string[] = []
  for await (const person of store.unknownPeople.all()) if (isOver(person, now)) old.push(person.id)
  await store.unknownPeople.removeMany(old)
}

/** People who still match no record, or more than one; anyone fixed since is left out. */
export async function readUnknownPeople(ctx: Context): Promise<{ items: UnknownPerson[] }> {
  const now = ctx.clock.now()
  const items: UnknownPerson[] = []
  const { items: noted } = await ctx.store.unknownPeople.page({ limit: MOST_SHOWN })
  for (const person of noted.filter((one) => !isOver(one, now))) {
    const { id: userId, etag: _, ...names } = person
    const { match } = await whoAmI(ctx, { kind: 'user', isGuest: false, roles: [], userId, ...names })
    const { userName, name, at } = person
    if (match === 'notFound' || match === 'ambiguous') items.push({ userId, userName, name, match, at })
  }
  return { items }
}

const isOver = ({ at }: UnknownPersonRecord, now: Date) => now.getTime() - Date.parse(at) > KEPT_MS
