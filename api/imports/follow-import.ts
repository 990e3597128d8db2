import type { Context } from '../context.ts'
import { attentionFor, RollcallError } from '../lib/errors.ts'
import type { ImportKind, ImportRecord, ImportStage } from '../store/import-records.ts'
import { forgetOldImports } from './forget-old-imports.ts'

/** Reports the progress of an import; no one waits for it. */
export type ReportProgress = (stage: ImportStage, done?: number, total?: number) => void

export interface FollowOptions {
  dryRun: boolean
  /** Chosen by the caller to follow the import; absent: no one does. */
  importId?: string | undefined
}

const STORE_EVERY_MS = 1000
/** An import without news for longer than this was interrupted. */
export const SILENT_MS = 120_000

/**
 * Runs an import when it is its turn, so that its progress can be followed.
 * @throws import_known when this id was used before, and whatever `work` throws
 */
export async function followImport<Result>(
  ctx: Context,
  kind: ImportKind,
  { importId, dryRun }: FollowOptions,
  importing: (tell: ReportProgress) => Promise<Result>,
): Promise<Result> {
  const work = (tell: ReportProgress) => ctx.importTurn(() => importing(tell))
  if (importId === undefined) return work(() => undefined)
  await forgetOldImports(ctx)
  await begin(ctx, importId, kind, dryRun)
  const over = new AbortController()
  let progress: ImportRecord['progress'] = { stage: 'reading', done: 0, total: 0 }
  const telling = storeProgress(ctx, importId, () => progress, over.signal)
  try {
    return await work((stage, done = 0, total = 0) => {
      progress = { stage, done, total }
    })
  } catch (error) {
    over.abort()
    await telling
    await noteFailure(ctx, importId, error)
    throw error
  } finally {
    over.abort()
    await telling
  }
}

async function begin(ctx: Context, id: string, kind: ImportKind, dryRun: boolean): Promise<void> {
  const at = ctx.clock.now().toISOString()
  const progress = { stage: 'reading' as const, done: 0, total: 0 }
  const record = { id, kind, dryRun, status: 'running' as const, startedAt: at, seenAt: at, progress }
  try {
    await ctx.store.imports.insert(record)
  } catch (cause) {
    if (!(cause instanceof RollcallError) || cause.code !== 'validation_failed') throw cause
    throw new RollcallError('import_known', 'This import was begun before.', { details: { importId: id }, cause })
  }
}

async function storeProgress(
  ctx: Context,
  id: string,
  progress: () => ImportRecord['progress'],
  over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    await ctx.clock.sleep(STORE_EVERY_MS, over).catch(() => undefined)
    if (over.aborted) return
    const seenAt = ctx.clock.now().toISOString()
    const told = (current: ImportRecord) =>
      current.status === 'running' ? { ...current, seenAt, progress: progress() } : current
    // The import itself reports a failing store.
    await ctx.store.imports.change(id, told).catch(() => undefined)
  }
}

async function noteFailure(ctx: Context, id: string, error: unknown): Promise<void> {
  const { code, message } = attentionFor(error)
  const told = (current: ImportRecord) => ({ ...current, status: 'failed' as const, error: { code, message } })
  await ctx.store.imports.change(id, told).catch((cause: unknown) => {
    ctx.log.warn({ err: cause }, 'Could not record that an import failed')
  })
}
