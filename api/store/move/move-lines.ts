import type { Series } from '../store.ts'
import { inBatches, isHeldEqual, type RawAudit } from './raw-store.ts'

/** Lines that are only ever added, in either store. */
interface Lines<T extends object> {
  all(): AsyncIterable<T>
  append(lines: readonly T[]): Promise<void>
  drop(): Promise<void>
}

/** One key of a series as lines. */
const linesOf = (series: Series<object, string>, key: string): Lines<object> => ({
  all: () => series.all(key),
  append: (lines) => series.append(key, lines),
  drop: () => series.drop(key),
})

/** Makes all keys of a series in the target the same as in the source. @returns the number of lines */
export async function moveSeries(
  from: Series<object, string>,
  to: Series<object, string>,
  atOnce: number,
  report: (done: number) => void,
): Promise<number> {
  const keys = await from.keys()
  for (const key of await to.keys()) if (!keys.includes(key)) await to.drop(key)
  let before = 0
  for (const key of keys)
    before += await moveLines(linesOf(from, key), linesOf(to, key), atOnce, (done) => report(before + done))
  return before
}

export const moveAudit = (from: RawAudit, to: RawAudit, atOnce: number, report: (done: number) => void) =>
  moveLines(from, to, atOnce, report)

/** Adds missing lines; removes existing ones first if they differ from the source. @returns the number of lines */
async function moveLines<T extends object>(
  from: Lines<T>,
  to: Lines<T>,
  atOnce: number,
  report: (done: number) => void,
): Promise<number> {
  let there = await linesInCommon(from, to)
  if (there === undefined) {
    await to.drop()
    there = 0
  }
  let done = 0
  for await (const batch of inBatches(from.all(), atOnce)) {
    const missing = batch.slice(Math.max(0, there - done))
    if (missing.length > 0) await to.append(missing)
    done += batch.length
    report(done)
  }
  return done
}

/** How many lines the target has; undefined when they aren't the first ones of the source. */
async function linesInCommon<T extends object>(from: Lines<T>, to: Lines<T>): Promise<number | undefined> {
  const wanted = from.all()[Symbol.asyncIterator]()
  let count = 0
  try {
    for await (const line of to.all()) {
      const next = await wanted.next()
      if (next.done === true || !isHeldEqual(next.value, line)) return undefined
      count += 1
    }
    return count
  } finally {
    await wanted.return?.()
  }
}

/** @returns the key whose lines differ, if there is one */
export async function differingSeries(
  from: Series<object, string>,
  to: Series<object, string>,
): Promise<string | undefined> {
  const keys = await from.keys()
  for (const key of await to.keys()) if (!keys.includes(key)) return key
  for (const key of keys) if (!(await areSame(linesOf(from, key), linesOf(to, key)))) return key
  return undefined
}

/** Whether both have the same lines in the same order. */
export async function areSame<T extends object>(
  from: Pick<Lines<T>, 'all'>,
  to: Pick<Lines<T>, 'all'>,
): Promise<boolean> {
  const there = to.all()[Symbol.asyncIterator]()
  try {
    for await (const line of from.all()) {
      const next = await there.next()
      if (next.done === true || !isHeldEqual(line, next.value)) return false
    }
    return (await there.next()).done === true
  } finally {
    await there.return?.()
  }
}
