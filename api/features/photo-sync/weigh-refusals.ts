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

/** Examines a batch's answers. @throws permission_missing when the account may not read anyone's picture */
export type WeighRefusals = (
  batch: readonly Inquiry[],
  said: readonly PhotoAnswer[],
  options: GraphRequestOptions,
) => Promise<void>

type Refusal = Extract<PhotoAnswer, { kind: 'denied' }>

/**
 * Tells whether a refusal concerns one person or everyone. If another picture in the same batch was read, the account
 * may read. Otherwise some other people are asked about, preferably ones whose picture could be read before. Only when
 * they are refused too is the permission missing.
 * @param people everyone the run asks about
 */
export function createWeighRefusals(session: GraphSession, people: readonly MatchedPerson[]): WeighRefusals {
  const readable = likelyReadable(people)
  let readLately: string[] = []
  const witnesses = (batch: readonly Inquiry[]) => {
    const here = new Set(batch.map(({ person }) => person.user.id))
    const known = readLately.filter((userId) => !here.has(userId))
    if (known.length > 0) return known
    const lists = [readable.withPicture, readable.all].map((ids) => notIn(ids, here))
    return lists.find((ids) => ids.length > 0) ?? []
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

/** The user ids of those who were not refused last time, and of those among them who have a picture. */
function likelyReadable(people: readonly MatchedPerson[]): Record<'withPicture' | 'all', string[]> {
  const notRefused = people.filter(({ ledger }) => ledger?.code !== 'permission_missing')
  const withPicture = notRefused.filter(({ employee }) => employee.photo)
  return { withPicture: withPicture.map(({ user }) => user.id), all: notRefused.map(({ user }) => user.id) }
}

const notIn = (ids: readonly string[], here: ReadonlySet<string>) =>
  ids.filter((id) => !here.has(id)).slice(0, BATCH_LIMIT)

/** Whether all of these are refused. With nobody else to ask about, a refusal concerns everyone. */
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
