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

/** The stored users of a tenant, by id. */
export async function storedUsers(
  { directoryUsers }: Directories,
  accountId: string,
): Promise<Map<string, DirectoryUser>> {
  const users = new Map<string, DirectoryUser>()
  for await (const { user } of directoryUsers.find({ accountId })) users.set(user.id, user)
  return users
}

/** Replaces the stored users with a complete reading. If it breaks off half way, the next run reads everyone again. */
export async function storeDirectory(
  store: Directories,
  directory: Unsaved<DirectoryRecord>,
  users: readonly DirectoryUser[],
): Promise<void> {
  const { id } = directory
  const before = await storedUsers(store, id)
  if (before.size > 0) await removeIfThere(store.directories, id)
  for (const { id: staying } of users) before.delete(staying)
  await store.directoryUsers.removeMany([...before.keys()].map((gone) => `${id}.${gone}`))
  await putUsers(store, id, users)
  await store.directories.put({ ...directory, people: users.length })
}

/**
 * Stores what changed since the last reading: the users before the link, so that an interrupted change is reported
 * again.
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
