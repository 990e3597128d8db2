import { allEnded } from '../../lib/all-ended.ts'
import { inBatches, type RawPictures } from './raw-store.ts'

const AT_ONCE = 16

export interface MovedPictures {
  moved: number
  /** Unreadable pictures of the source: the next sync fetches them again. */
  damaged: number
}

/** Copies pictures by the hash of their bytes, except those already there. */
export async function movePictures(
  from: RawPictures,
  to: RawPictures,
  report: (done: number) => void,
): Promise<MovedPictures> {
  const result = { moved: 0, damaged: 0 }
  for await (const names of inBatches(from.names(), AT_ONCE)) {
    await allEnded(
      names.map(async (blob) => {
        const jpeg = await from.get(blob)
        if (!jpeg) result.damaged += 1
        else if (!(await to.get(blob))) await to.put(jpeg)
        if (jpeg) result.moved += 1
      }),
    )
    report(result.moved + result.damaged)
  }
  return result
}

/** @returns the name of a picture of the source that is missing or damaged in the target, if there is one */
export async function missingPicture(
  from: RawPictures,
  to: RawPictures,
  report: (done: number) => void,
): Promise<string | undefined> {
  let done = 0
  for await (const names of inBatches(from.names(), AT_ONCE)) {
    const there = await Promise.all(
      names.map(async (blob) => (await to.get(blob)) !== undefined || !(await from.get(blob))),
    )
    const at = there.indexOf(false)
    if (at >= 0) return names[at]
    done += names.length
    report(done)
  }
  return undefined
}
