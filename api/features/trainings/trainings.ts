import { randomUUID } from 'node:crypto'
import { auditDone, changesBetween, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { TrainingRecord } from '../../store/training-records.ts'
import type { TrainingDraft, TrainingPatch, TrainingQuery, TrainingView } from './contract.ts'
import { watchTitle } from './sessions/watch-key.ts'
import { trainingOf, trainingViewOf, trainingViews } from './training-view.ts'

/** One page of trainings. */
export async function listTrainings(
  ctx: Context,
  { limit, cursor, search }: TrainingQuery,
): Promise<{ items: TrainingView[]; nextCursor?: string }> {
  const { items, nextCursor } = await ctx.store.trainings.page({
    limit,
    ...(cursor !== undefined && { cursor }),
    ...(search && { search }),
  })
  return { items: await trainingViews(ctx, items), ...(nextCursor !== undefined && { nextCursor }) }
}

/** @throws not_found */
export async function readTraining(ctx: Context, id: string): Promise<TrainingView> {
  return trainingViewOf(ctx, await trainingOf(ctx, id))
}

export async function addTraining(
  ctx: Context,
  by: By,
  { title, description, categories = [] }: TrainingDraft,
): Promise<TrainingView> {
  const now = ctx.clock.now().toISOString()
  const added = await ctx.store.trainings.insert({
    id: randomUUID(),
    title,
    ...(description !== undefined && { description }),
    ...(categories.length > 0 && { categories }),
    createdAt: now,
    updatedAt: now,
  })
  await auditDone(ctx, by, 'training.created', trainingTarget(added), differences({}, added))
  return trainingViewOf(ctx, added)
}

/** @throws not_found, precondition_failed */
export async function changeTraining(
  ctx: Context,
  by: By,
  id: string,
  patch: TrainingPatch,
  ifMatch?: string,
): Promise<TrainingView> {
  let before: TrainingRecord | undefined
  await watchTitle(ctx, by, id, patch.title)
  const after = await ctx.store.trainings.change(
    id,
    (current) => {
      before = current
      const next = patched(current, patch)
      return Object.keys(differences(current, next)).length > 0
        ? { ...next, updatedAt: ctx.clock.now().toISOString() }
        : current
    },
    ifMatch,
  )
  const changes = differences(before ?? {}, after)
  if (Object.keys(changes).length > 0) await auditDone(ctx, by, 'training.changed', trainingTarget(after), changes)
  return trainingViewOf(ctx, after)
}

/** @throws not_found, precondition_failed, training_has_sessions */
export async function removeTraining(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const sessions = await ctx.store.sessions.count({ trainingId: id })
  if (sessions > 0)
    throw new RollcallError('training_has_sessions', `This training has ${String(sessions)} sessions.`, {
      details: { sessions },
    })
  const removed = await ctx.store.trainings.remove(id, ifMatch)
  await auditDone(ctx, by, 'training.removed', trainingTarget(removed))
}

/** The training as audit lines name it. */
export const trainingTarget = ({ id, title }: TrainingRecord) => ({ kind: 'training', id, label: title })

const differences = (before: Partial<TrainingRecord>, after: Partial<TrainingRecord>) =>
  changesBetween(before, after, ['title', 'description', 'categories'])

function patched(current: TrainingRecord, { title, description, categories }: TrainingPatch): TrainingRecord {
  const { description: before, categories: kept = [], ...rest } = current
  const after = description === undefined ? before : (description ?? undefined)
  const next = categories ?? kept
  return {
    ...rest,
    ...(title !== undefined && { title }),
    ...(after !== undefined && { description: after }),
    ...(next.length > 0 && { categories: next }),
  }
}
