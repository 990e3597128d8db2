import { RollcallError } from '../lib/errors.ts'
import type { Stored } from './records.ts'
import type { Collection } from './store.ts'

/** Removes a record if there is one. */
export async function removeIfThere<T extends Stored>(
  collection: Pick<Collection<T>, 'remove'>,
  id: string,
): Promise<void> {
  try {
    await collection.remove(id)
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'not_found') return
    throw error
  }
}
