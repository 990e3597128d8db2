import type { AuditRecord, Stored } from '../records.ts'
import type { Series } from '../store.ts'

/** One kind of record, exactly as stored: etags stay, and no references are checked. */
export interface RawRecords {
  all(): AsyncIterable<Stored>
  /** The ones that exist. */
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

/** Everything in a store, as a move sees it. No one else works on the store while it is open. */
export interface RawStore {
  /** For messages, without a password. */
  place: string
  /** By the name of the collection; collections that others refer to come first. */
  records: ReadonlyMap<string, RawRecords>
  series: ReadonlyMap<string, Series<object, string>>
  audit: RawAudit
  pictures: RawPictures
  /** How many records are written at once. */
  atOnce: number
  close(): Promise<void>
}

/** A place that a move fills. Rollcall doesn't start on it between `begin` and `finish`. */
export interface RawTarget extends RawStore {
  /** Where an interrupted move came from; undefined when there was none. */
  unfinishedFrom(): Promise<string | undefined>
  begin(from: string): Promise<void>
  finish(): Promise<void>
}

export const isHeldEqual = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Groups items into lists of at most this many. */
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
