import { BATCH_LIMIT } from '../../graph/batch.ts'
import { fromGraphAnswer } from '../../graph/microsoft-errors.ts'
import type { GraphRequestOptions, GraphSession } from '../../graph/graph.ts'
import {
  PHOTO_PERMISSION,
  photoPart,
  readPhotoAnswer,
  type PhotoAnswer,
  type PhotoQuestion,
} from '../../graph/photo-questions.ts'
import type { Inquiry, MatchedPerson } from './photo-inquiry.ts'

/** Looks at what a batch brought. @throws permission_missing when the account may not read anybody's picture */
export type WeighRefusals = (
  batch: readonly Inquiry[],
  said: readonly PhotoAnswer[],
  options: GraphRequestOptions,
) => Promise<void>

type Refusal = Extract<PhotoAnswer, { kind: 'denied' }>

/**
 * Tells a refusal of one person from one of everybody. Where somebody's picture was read in the same batch, the account
 * may read; otherwise some others are asked about, those best whose picture could be read before. Only when they are
 * refused as well is the permission missing.
 * @param people everybody the run asks about
 */
export function createWeighRefusals(session: GraphSession, people: readonly MatchedPerson[]): WeighRefusals {
  let readLately: string[] = []
  const witnesses = (batch: readonly Inquiry[]) => {
    const here = new Set(batch.map(({ person }) => person.user.id))
    const known = readLately.filter((userId) => !here.has(userId))
    return known.length > 0 ? known : likelyReadable(people, here)
  }
  return async (batch, said, options) => {
    const read = batch.filter((_, index) => isRead(said[index]))
    if (read.length > 0) {
      readLately = read.map(({ person }) => person.user.id)
      return
    }
    const refusal = said.find(isRefusal)
    if (refusal && (await areRefused(session, witnesses(batch), options))) {
      throw fromGraphAnswer(refusal.status, refusal.body, 'read profile pictures', PHOTO_PERMISSION)
    }
  }
}

const isRead = (answer: PhotoAnswer | undefined) => answer?.kind === 'metadata' || answer?.kind === 'bytes'
const isRefusal = (answer: PhotoAnswer): answer is Refusal => answer.kind === 'denied'

/** Who has a picture first; nobody who was refused last time. */
function likelyReadable(people: readonly MatchedPerson[], here: ReadonlySet<string>): string[] {
  const others = people.filter(({ user, ledger }) => !here.has(user.id) && ledger?.code !== 'permission_missing')
  const withPicture = others.filter(({ employee }) => employee.photo)
  return (withPicture.length > 0 ? withPicture : others).slice(0, BATCH_LIMIT).map(({ user }) => user.id)
}

/**
 * Whether these are refused, and nobody's picture among them can be read. With nobody to ask about, a refusal is one of
 * all there are.
 */
async function areRefused(
  session: GraphSession,
  userIds: readonly string[],
  options: GraphRequestOptions,
): Promise<boolean> {
  if (userIds.length === 0) return true
  const questions = userIds.map((userId): PhotoQuestion => ({ userId, ask: 'metadata', route: 'largest' }))
  const answers = await session.batch(
    questions.map((question, index) => photoPart(String(index), question)),
    options,
  )
  const said = questions.flatMap((question, index) => {
    const answer = answers[index]
    return answer ? [readPhotoAnswer(question, answer)] : []
  })
  return said.some(isRefusal) && !said.some(isRead)
}
