import type { Stored } from '../records.ts'
import { inBatches, isHeldEqual, type RawRecords } from './raw-store.ts'

const byId = (records: readonly Stored[]) => new Map(records.map((record) => [record.id, record]))

/**
 * Makes one collection of the target the same as in the source. Equal records from an earlier try stay.
 * @param report gets the number of records done
 */
export async function moveRecords(
  from: RawRecords,
  to: RawRecords,
  atOnce: number,
  report: (done: number) => void,
): Promise<void> {
  // First: a unique value may belong to another record since.
  await removeOthers(from, to, atOnce)
  let done = 0
  for await (const batch of inBatches(from.all(), atOnce)) {
    const there = byId(await to.getMany(batch.map(({ id }) => id)))
    const missing = batch.filter(({ id }) => !there.has(id))
    if (missing.length > 0) await to.put(missing)
    done += batch.length
    report(done)
  }
}

/** Removes records from the target that differ in the source or don't exist there. */
async function removeOthers(from: RawRecords, to: RawRecords, atOnce: number): Promise<void> {
  const others: string[] = []
  for await (const batch of inBatches(to.all(), atOnce)) {
    const wanted = byId(await from.getMany(batch.map(({ id }) => id)))
    for (const record of batch) if (!isHeldEqual(record, wanted.get(record.id))) others.push(record.id)
  }
  for (let at = 0; at < others.length; at += atOnce) await to.remove(others.slice(at, at + atOnce))
}

/** @returns the id of a record that differs, if there is one */
export async function differingRecord(
  from: RawRecords,
  to: RawRecords,
  atOnce: number,
  report: (done: number) => void,
): Promise<string | undefined> {
  let done = 0
  for await (const batch of inBatches(from.all(), atOnce)) {
    const there = byId(await to.getMany(batch.map(({ id }) => id)))
    const other = batch.find((record) => !isHeldEqual(record, there.get(record.id)))
    if (other) return other.id
    done += batch.length
    report(done)
  }
  if ((await to.count()) === done) return undefined
  for await (const { id } of to.all()) if ((await from.getMany([id])).length === 0) return id
  return undefined
}
