import { createHash } from 'node:crypto'
import { readUsage } from './usage.ts'

/** What a plain way of fetching pictures came to. A picture that could not be had is `failed`; null: there is none. */
export interface Survey {
  people: number
  /** How many of them were asked about. */
  asked: number
  pictures: number
  failed: number
  list: { seconds: number; cpuSeconds: number }
  photos: { seconds: number; cpuSeconds: number }
  peakMb: number
}

export type PictureState = string | null | 'failed'

export interface SurveyWork {
  /** Everybody's object id. */
  list: () => Promise<string[]>
  /** The bytes of one question; null for a 404. Throws when the answer says neither. */
  photo: (path: string) => Promise<Uint8Array | null>
  /** How many are asked about at a time. */
  atOnce: number
  /** How many are asked about at all. */
  most: number
}

/** Asks for everybody's picture the plain way: 240 x 240, and where that is missing the largest there is. The bytes are only looked at. */
export async function surveyPictures(work: SurveyWork): Promise<{ survey: Survey; states: [string, PictureState][] }> {
  const states: [string, PictureState][] = []
  const before = mark()
  const ids = await work.list()
  const listed = mark()
  const waiting = ids.slice(0, work.most).values()
  const worker = async () => {
    for (const id of waiting) states.push([id, await stateOf(work, id)])
  }
  await Promise.all(Array.from({ length: work.atOnce }, worker))
  const done = mark()
  const survey: Survey = {
    people: ids.length,
    asked: states.length,
    pictures: states.filter(([, state]) => state !== null && state !== 'failed').length,
    failed: states.filter(([, state]) => state === 'failed').length,
    list: between(before, listed),
    photos: between(listed, done),
    peakMb: readUsage().peakMb,
  }
  return { survey, states }
}

async function stateOf({ photo }: SurveyWork, id: string): Promise<PictureState> {
  try {
    const bytes = (await photo(`/users/${id}/photos/240x240/$value`)) ?? (await photo(`/users/${id}/photo/$value`))
    return bytes && createHash('sha256').update(bytes).digest('hex')
  } catch {
    return 'failed'
  }
}

const mark = () => ({ seconds: performance.now() / 1000, cpuSeconds: readUsage().cpuSeconds })
type Mark = ReturnType<typeof mark>
const between = (from: Mark, to: Mark): Mark => ({ seconds: to.seconds - from.seconds, cpuSeconds: to.cpuSeconds - from.cpuSeconds })
