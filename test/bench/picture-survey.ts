import { createHash } from 'node:crypto'
import type { GraphPlace } from './graph-sign-in.ts'
import { readUsage } from './usage.ts'

/** The question to a process that surveys pictures. */
export interface SurveyQuestion {
  place: GraphPlace
  most: number
  atOnce?: number
  ask?: SurveyWork['ask']
}

/** The result of one way of fetching pictures. */
export interface Survey {
  people: number
  /** How many of them were asked about. */
  asked: number
  pictures: number
  list: Mark
  photos: Mark
  peakMb: number
}

interface Mark {
  seconds: number
  cpuSeconds: number
}

/** The picture's SHA-256; null: no picture; failed: it couldn't be read. */
export type PictureState = string | null | 'failed'

export interface SurveyWork {
  /** Everyone's object id. */
  list: () => Promise<string[]>
  /** The bytes of one question; null for a 404. Throws when the answer says neither. */
  photo: (path: string) => Promise<Uint8Array | null>
  /** How many people are asked about at a time. */
  atOnce: number
  /** The picture itself, or only its metadata. */
  ask: 'bytes' | 'metadata'
  /** How many people are asked about in total. */
  most: number
}

/** Keeps the figures of a survey that begins now. */
export function surveyOf() {
  const began = mark()
  let listEnded = began
  const survey = { people: 0, asked: 0, pictures: 0 }
  return {
    listed: (people: number) => {
      listEnded = mark()
      survey.people = people
    },
    /** @returns the picture's SHA-256, null for none */
    found: (bytes: Uint8Array | null) => {
      survey.asked += 1
      if (bytes) survey.pictures += 1
      return bytes && createHash('sha256').update(bytes).digest('hex')
    },
    done: (): Survey => ({
      ...survey,
      list: between(began, listEnded),
      photos: between(listEnded, mark()),
      peakMb: readUsage().peakMb,
    }),
  }
}

/**
 * Asks for everybody's picture the plain way: 240 x 240, and where that is missing the largest there is. The bytes are
 * only looked at.
 */
export async function surveyPictures(work: SurveyWork): Promise<{ survey: Survey; states: [string, PictureState][] }> {
  const survey = surveyOf()
  const states: [string, PictureState][] = []
  const ids = await work.list()
  survey.listed(ids.length)
  const waiting = ids.slice(0, work.most).values()
  const value = work.ask === 'bytes' ? '/$value' : ''
  const stateOf = async (id: string): Promise<PictureState> => {
    try {
      return survey.found(
        (await work.photo(`/users/${id}/photos/240x240${value}`)) ?? (await work.photo(`/users/${id}/photo${value}`)),
      )
    } catch {
      return 'failed'
    }
  }
  const worker = async () => {
    for (const id of waiting) states.push([id, await stateOf(id)])
  }
  await Promise.all(Array.from({ length: work.atOnce }, worker))
  return { survey: survey.done(), states }
}

const mark = (): Mark => ({ seconds: performance.now() / 1000, cpuSeconds: readUsage().cpuSeconds })
const between = (from: Mark, to: Mark): Mark => ({
  seconds: to.seconds - from.seconds,
  cpuSeconds: to.cpuSeconds - from.cpuSeconds,
})
