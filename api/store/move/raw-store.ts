import type { AuditRecord, Stored } from '../records.ts'
import type { Series } from '../store.ts'

/** One kind of record, letter by letter: etags stay, and nothing is held against other records. */
export interface RawRecords {
  all(): AsyncIterable<Stored>
  /** Those that are there. */
  getMany(ids: readonly string[]): Promise<Stored[]>
  count(): Promise<number>
  put(records: readonly Stored[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
}

/** The audit trail with its numbers and hashes as they are. */
export interface RawAudit {
  /** Oldest first. */
  all(): AsyncIterable<AuditRecord>
  append(lines: readonly AuditRecord[]): Promise<void>
  drop(): Promise<void>
}

export interface RawPictures {
  names(): AsyncIterable<string>
  get(blob: string): Promise<Uint8Array | undefined>
  put(jpeg: Uint8Array): Promise<string>
}

/** Everything a store holds, as a move sees it. Nobody else works on the store while it is open. */
export interface RawStore {
  /** As people are told of it, without a password. */
  place: string
  /** By the name of the collection, those that others name first. */
  records: ReadonlyMap<string, RawRecords>
  series: ReadonlyMap<string, Series<object, string>>
  audit: RawAudit
  pictures: RawPictures
  /** How many records are written at once. */
  atOnce: number
  close(): Promise<void>
}

/** A place that a move fills. From `begin` until `finish` Rollcall does not start on it. */
export interface RawTarget extends RawStore {
  /** Where the move that broke off here came from; undefined when none did. */
  unfinishedFrom(): Promise<string | undefined>
  begin(from: string): Promise<void>
  finish(): Promise<void>
}

export const isHeldEqual = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Items in lists of at most so many. */
export async function* inBatches<T>(items: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < most) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
