import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import { ERRORS } from '../lib/error-catalogue.ts'
import type { ImportKind, ImportLineRecord, ImportRecord } from '../store/import-records.ts'
import type { ImportLinesQuery, ImportState } from './contract.ts'
import { SILENT_MS } from './follow-import.ts'

/** The progress or the result of an import. @throws not_found */
export async function readImportState(ctx: Context, kind: ImportKind, id: string): Promise<ImportState> {
  const { dryRun, status, startedAt, seenAt, progress, report, error } = await load(ctx, kind, id)
  const isSilent = ctx.clock.now().getTime() - Date.parse(seenAt) > SILENT_MS
  const remedy = error && (ERRORS as Readonly<Record<string, { remedy: string }>>)[error.code]?.remedy
  return {
    ...{ id, dryRun, startedAt, progress },
    status: status === 'running' && isSilent ? 'interrupted' : status,
    ...(report && { report: report as Record<string, unknown> }),
    ...(error && { error: { ...error, remedy: remedy ?? '' } }),
  }
}

/** One page of the lines of a report. @throws not_found */
export async function readImportLines(
  ctx: Context,
  kind: ImportKind,
  id: string,
  { limit, cursor, outcome, look }: ImportLinesQuery,
): Promise<{ items: object[]; nextCursor?: string }> {
  await load(ctx, kind, id)
  const where: Partial<ImportLineRecord> = { ...(outcome !== undefined && { outcome }), ...(look && { look: 'yes' }) }
  const query = { limit, where, ...(cursor !== undefined && { cursor }) }
  const { items, nextCursor } = await ctx.store.importLines.page(id, query)
  return { items: items.map(({ told }) => told), ...(nextCursor !== undefined && { nextCursor }) }
}

async function load(ctx: Context, kind: ImportKind, id: string): Promise<ImportRecord> {
  const record = await ctx.store.imports.get(id)
  if (record?.kind === kind) return record
  throw new RollcallError('not_found', 'There is no such import, or it is more than a day old.')
}
