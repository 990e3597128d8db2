import { randomUUID } from 'node:crypto'
import type { Context } from '../context.ts'
import { createBreath } from '../lib/breathe.ts'
import { savedInPart } from '../lib/errors.ts'
import type { ImportKind, ImportLineRecord } from '../store/import-records.ts'
import type { ListReading } from './contract.ts'
import type { FollowOptions } from './follow-import.ts'
import { forgetOldImports } from './forget-old-imports.ts'

const LINES_AT_ONCE = 1000

/** A report in its two parts. */
export interface KeptReport {
  head: object
  /** Written in portions, so that a long report doesn't delay anyone. */
  lines: Iterable<ImportLineRecord>
}

/** A report without its lines and without the content of ignored columns. */
export function headOf<Head extends { reading?: ListReading | undefined }>({ reading, ...head }: Head): object {
  if (!reading) return head
  const columns = reading.columns.map(({ samples: _, ...column }) => column)
  return { ...head, reading: { ...reading, columns } }
}

/** Stores a report for a day, to be read page by page. @returns the id of the import */
export async function storeReport(
  ctx: Context,
  kind: ImportKind,
  { importId, dryRun }: FollowOptions,
  { head, lines }: KeptReport,
): Promise<string> {
  const id = importId ?? randomUUID()
  if (importId === undefined) await forgetOldImports(ctx)
  const keeping = keep(ctx, id, kind, dryRun, { head, lines })
  await (dryRun
    ? keeping
    : keeping.catch(savedInPart('The list was imported, but its report could not be kept.', { importId: id })))
  return id
}

async function keep(ctx: Context, id: string, kind: ImportKind, dryRun: boolean, { head, lines }: KeptReport) {
  const breath = createBreath()
  let [total, waiting] = [0, [] as ImportLineRecord[]]
  const write = async () => {
    await ctx.store.importLines.append(id, waiting)
    waiting = []
  }
  for (const line of lines) {
    await breath()
    total += 1
    if (waiting.push(line) >= LINES_AT_ONCE) await write()
  }
  await write()
  const at = ctx.clock.now().toISOString()
  const before = await ctx.store.imports.get(id)
  await ctx.store.imports.put({
    ...{ id, kind, dryRun, status: 'done', startedAt: before?.startedAt ?? at, seenAt: at },
    progress: { stage: 'reporting', done: total, total },
    report: head,
  })
}
