import type { DirectoryRecord, DirectoryUser, DirectoryUserRecord } from './employee-records.ts'
import type { Unsaved } from './records.ts'
import { removeIfThere } from './remove-if-there.ts'
import type { Store } from './store.ts'

type Directories = Pick<Store, 'directories' | 'directoryUsers'>

const CHUNK = 5_000

const userRecord = (accountId: string, user: DirectoryUser): Unsaved<DirectoryUserRecord> => ({
  id: `${accountId}.${user.id}`,
  accountId,
  user,
})

/** The users of a tenant as they are kept, by their id. */
export async function keptUsers(
  { directoryUsers }: Directories,
  accountId: string,
): Promise<Map<string, DirectoryUser>> {
  const users = new Map<string, DirectoryUser>()
  for await (const { user } of directoryUsers.find({ accountId })) users.set(user.id, user)
  return users
}

/** Keeps a whole reading in place of the one before. Broken off half way, the next run reads all anew. */
export async function keepDirectory(
  store: Directories,
  directory: Unsaved<DirectoryRecord>,
  users: readonly DirectoryUser[],
): Promise<void> {
  const { id } = directory
  const before = await keptUsers(store, id)
  if (before.size > 0) await removeIfThere(store.directories, id)
  for (const { id: staying } of users) before.delete(staying)
  await store.directoryUsers.removeMany([...before.keys()].map((gone) => `${id}.${gone}`))
  await putUsers(store, id, users)
  await store.directories.put({ ...directory, people: users.length })
}

/**
 * Keeps what changed since the reading before: the users first, so that a change that was broken off is told of again.
 */
export async function changeDirectory(
  store: Directories,
  directory: Unsaved<DirectoryRecord>,
  { changed, gone }: { changed: readonly DirectoryUser[]; gone: readonly string[] },
): Promise<void> {
  const { id } = directory
  await putUsers(store, id, changed)
  await store.directoryUsers.removeMany(gone.map((user) => `${id}.${user}`))
  await store.directories.put(directory)
}

/** Forgets the people of a tenant. */
export async function forgetDirectory(store: Directories, accountId: string): Promise<void> {
  await removeIfThere(store.directories, accountId)
  const ids: string[] = []
  for await (const { id } of store.directoryUsers.find({ accountId })) ids.push(id)
  await store.directoryUsers.removeMany(ids)
}

async function putUsers({ directoryUsers }: Directories, accountId: string, users: readonly DirectoryUser[]) {
  for (let at = 0; at < users.length; at += CHUNK)
    await directoryUsers.putMany(users.slice(at, at + CHUNK).map((user) => userRecord(accountId, user)))
}
