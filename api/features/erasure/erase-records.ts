import type { Context } from '../../context.ts'
import type { Stored } from '../../store/records.ts'
import { forgetPictures } from '../../store/set-aside.ts'
import type { Collection } from '../../store/store.ts'
import type { Erased } from './contract.ts'
import type { Identity } from './identity.ts'
import type { Redactor } from './redactor.ts'

/** Removes what is about the person alone, and takes the person out of the records of others. */
export async function eraseRecords(ctx: Context, identity: Identity, redactor: Redactor): Promise<Erased> {
  const { store } = ctx
  const { id } = identity
  const isMine = (record: object) => redactor.value(record) !== record
  await forgetPictures(store, id)
  return {
    bin: await removeWhere(store.deletedEmployees, ({ employee }) => employee.id === id),
    pictureNotes: await store.photoLedger.removeMany([id]),
    directory: await removeWhere(store.directoryUsers, isMine),
    rosters: await leaveAllSessions(ctx, identity, redactor),
    requests: await removeWhere(store.enrolmentRequests, ({ employee }) => employee === id),
    news: await removeWhere(store.news, ({ employee }) => employee === id),
    consents: await removeWhere(store.photoConsents, ({ employeeId }) => employeeId === id),
    feeds: await leaveFeeds(ctx, id),
    otherRecords:
      (await removeWhere(store.unknownPeople, isMine)) +
      (await leaveColleagues(ctx, identity)) +
      (await redactAll(store.photoLedger, redactor)) +
      (await redactAll(store.enrolmentRequests, redactor)) +
      (await redactAll(store.runs, redactor)) +
      (await redactAll(store.serviceKeys, redactor)) +
      (await redactAll(store.columnMappings, redactor)) +
      (await redactAll(store.deletedEmployees, redactor)),
  }
}

async function removeWhere<T extends Stored, I extends string>(
  collection: Collection<T, I>,
  isMeant: (record: T) => boolean,
): Promise<number> {
  const ids: string[] = []
  for await (const record of collection.all()) if (isMeant(record)) ids.push(record.id)
  return ids.length === 0 ? 0 : collection.removeMany(ids)
}

async function redactAll<T extends Stored, I extends string>(
  collection: Collection<T, I>,
  redactor: Redactor,
): Promise<number> {
  const ids: string[] = []
  for await (const record of collection.all()) if (redactor.value(record) !== record) ids.push(record.id)
  if (ids.length > 0) await collection.changeMany(ids, (current) => redactor.value(current))
  return ids.length
}

/** Also sessions that are over: who was there is no longer said of the person. */
async function leaveAllSessions(ctx: Context, { id, addresses }: Identity, redactor: Redactor): Promise<number> {
  const ids: string[] = []
  for await (const session of ctx.store.sessions.all()) {
    const isThere = session.participants.some(({ employee }) => employee === id)
    const isTrainer = session.trainers.some(({ employee }) => employee === id)
    if (isThere || isTrainer || redactor.value(session) !== session) ids.push(session.id)
  }
  if (ids.length === 0) return 0
  await ctx.store.sessions.changeMany(ids, (session) =>
    redactor.value({
      ...session,
      participants: session.participants.filter(({ employee }) => employee !== id),
      trainers: session.trainers.filter(
        ({ employee, email }) => employee !== id && !addresses.has(email?.toLowerCase() ?? ''),
      ),
    }),
  )
  return ids.length
}

/** The HR system still hears by the id that the picture is removed. */
async function leaveFeeds({ store }: Context, id: string): Promise<number> {
  const changed = await store.photoChanges.changeMany([id], (change) => ({
    ...change,
    facts: { ...change.facts, employeeNumber: '' },
  }))
  return changed.length + (await removeWhere(store.attendanceChanges, (change) => change.id.endsWith(`.${id}`)))
}

async function leaveColleagues({ store }: Context, { numbers }: Identity): Promise<number> {
  const ids: string[] = []
  for await (const { id, managerNumber } of store.employees.all())
    if (managerNumber !== undefined && numbers.has(managerNumber.toLowerCase())) ids.push(id)
  if (ids.length === 0) return 0
  await store.employees.changeMany(ids, ({ managerNumber: _, ...rest }) => rest)
  return ids.length
}
