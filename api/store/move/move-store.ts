import { RollcallError } from '../../lib/errors.ts'
import { areSame, differingSeries, moveAudit, moveSeries } from './move-lines.ts'
import { missingPicture, movePictures, type MovedPictures } from './move-pictures.ts'
import { differingRecord, moveRecords } from './move-records.ts'
import type { RawStore, RawTarget } from './raw-store.ts'

/** Called now and then with what is being worked on, and how much of it is done. */
export type Report = (step: 'moving' | 'verifying', what: string, done: number) => void

export interface MoveResult extends MovedPictures {
  records: number
  /** Of all series and the audit trail. */
  lines: number
}

/**
 * Copies everything from one store to another: records with their etags, lines with their numbers, the audit trail with
 * its hashes, pictures by theirs. Continues an earlier try. Only reads the source.
 * @throws no_records_found, move_target_not_empty
 */
export async function fillTarget(from: RawStore, to: RawTarget, report: Report): Promise<MoveResult> {
  await refuseForeign(from, to)
  await refuseWithoutPictures(from)
  await to.begin(from.place)
  let records = 0
  for (const [name, source] of from.records) {
    await moveRecords(source, partOf(to.records, name), to.atOnce, (done) => report('moving', name, done))
    records += await source.count()
  }
  let lines = 0
  for (const [name, source] of from.series)
    lines += await moveSeries(source, partOf(to.series, name), to.atOnce, (done) => report('moving', name, done))
  lines += await moveAudit(from.audit, to.audit, to.atOnce, (done) => report('moving', 'audit', done))
  const pictures = await movePictures(from.pictures, to.pictures, (done) => report('moving', 'pictures', done))
  return { records, lines, ...pictures }
}

/** Compares everything exactly, and only then lets Rollcall start on the target. @throws move_differs */
export async function verifyTarget(from: RawStore, to: RawTarget, report: Report): Promise<void> {
  for (const [name, source] of from.records) {
    const id = await differingRecord(source, partOf(to.records, name), to.atOnce, (done) =>
      report('verifying', name, done),
    )
    if (id !== undefined) throw differs(`${name} ${id}`)
  }
  for (const [name, source] of from.series) {
    const key = await differingSeries(source, partOf(to.series, name))
    if (key !== undefined) throw differs(`${name} ${key}`)
  }
  if (!(await areSame(from.audit, to.audit))) throw differs('the audit trail')
  const blob = await missingPicture(from.pictures, to.pictures, (done) => report('verifying', 'pictures', done))
  if (blob !== undefined) throw differs(`picture ${blob}`)
  await to.finish()
}

const differs = (what: string) =>
  new RollcallError('move_differs', `After the move, ${what} is not the same in both places.`)

async function refuseForeign(from: RawStore, to: RawTarget): Promise<void> {
  const unfinished = await to.unfinishedFrom()
  if (unfinished === from.place) return
  if (unfinished !== undefined)
    throw notEmpty(`A move from ${unfinished} to ${to.place} isn’t finished, but this one is from ${from.place}.`)
  if (!(await isEmpty(to))) throw notEmpty(`${to.place} already has records.`)
  if (await isEmpty(from)) throw new RollcallError('no_records_found', `${from.place} has no records.`)
}

/** Pictures may be in another place than the records. */
async function refuseWithoutPictures({ place, records, pictures }: RawStore): Promise<void> {
  for await (const _name of pictures.names()) return
  for await (const person of partOf(records, 'employees').all())
    if ('photo' in person && person.photo)
      throw new RollcallError(
        'no_records_found',
        `People in ${place} have pictures, but the picture files aren’t there. Add --from-photos with their folder.`,
      )
}

const notEmpty = (message: string) => new RollcallError('move_target_not_empty', message)

async function isEmpty({ records, series, audit }: RawStore): Promise<boolean> {
  for (const collection of records.values()) if ((await collection.count()) > 0) return false
  for (const one of series.values()) if ((await one.keys()).length > 0) return false
  for await (const _line of audit.all()) return false
  return true
}

function partOf<T>(parts: ReadonlyMap<string, T>, name: string): T {
  const part = parts.get(name)
  if (part) return part
  throw new TypeError(`There is no "${name}" to move to.`)
}
