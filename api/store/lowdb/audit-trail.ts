import type { Clock } from '../../lib/clock.ts'
import {
  AUDIT_FILTERS,
  auditText,
  chained,
  findBreak,
  monthFor,
  NO_LINES,
  redactionLines,
  trimmedLine,
  type ChainEnd,
} from '../audit-chain.ts'
import { checkLimit, readCursor, whereTest, writeCursor } from '../cursor.ts'
import { searchTest } from '../../lib/search/contract.ts'
import { groupWrites, type WriteWatch } from './group-writes.ts'
import type { AuditRecord } from '../records.ts'
import type { SeriesOnDisk } from './series.ts'
import type { AuditQuery, AuditTrail, NewAuditLine, Page } from '../store.ts'

async function endOf(series: SeriesOnDisk<AuditRecord>): Promise<ChainEnd> {
  const month = (await series.keys()).at(-1)
  const last = month === undefined ? undefined : await series.last(month)
  return { ...NO_LINES, ...(last && { sequence: last.sequence, hash: last.hash }), month: month ?? '' }
}

/** @param from lines are never filed under an earlier month than their own, so earlier months have none from then on */
async function* newestFirst(series: SeriesOnDisk<AuditRecord>, from = ''): AsyncGenerator<AuditRecord> {
  for (const month of (await series.keys()).reverse()) if (month >= from.slice(0, 7)) yield* series.newestFirst(month)
}

const isBetween = ({ at }: AuditRecord, { from, before }: AuditQuery) =>
  (from === undefined || at >= from) && (before === undefined || at < before)

async function pageOf(series: SeriesOnDisk<AuditRecord>, query: AuditQuery): Promise<Page<AuditRecord>> {
  const limit = checkLimit(query)
  const fits = whereTest(query.where, AUDIT_FILTERS)
  const found = searchTest(query.search)
  const [below] = query.cursor === undefined ? [Infinity] : readCursor(query.cursor, [0] as const)
  const items: AuditRecord[] = []
  for await (const line of newestFirst(series, query.from)) {
    if (!isBetween(line, query)) continue
    if (query.targetId !== undefined && line.target?.id !== query.targetId) continue
    if (line.sequence >= below || !fits(line) || !found(auditText(line))) continue
    if (items.length === limit) return { items, nextCursor: writeCursor([items.at(-1)?.sequence ?? 0]) }
    items.push(line)
  }
  return { items }
}

async function* oldestFirst(series: SeriesOnDisk<AuditRecord>): AsyncGenerator<AuditRecord> {
  for (const month of await series.keys()) yield* series.all(month)
}

async function trim(
  series: SeriesOnDisk<AuditRecord>,
  append: (line: NewAuditLine) => Promise<AuditRecord>,
  before: string,
): Promise<number> {
  const gone = (await series.keys()).slice(0, -1).filter((month) => month < before)
  let lines = 0
  let last: AuditRecord | undefined
  for (const month of gone) {
    for await (const line of series.all(month)) {
      lines += 1
      last = line
    }
  }
  if (!last) return 0
  await append(trimmedLine(last, lines))
  for (const month of gone) await series.drop(month)
  return lines
}

/** The audit trail: one series a month, each line bound to the one before it by its hash. */
export async function openAuditTrail(
  series: SeriesOnDisk<AuditRecord>,
  clock: Clock,
  watch: WriteWatch,
): Promise<AuditTrail> {
  let end = await endOf(series)
  const append = groupWrites(
    watch,
    'audit',
    async (lines: NewAuditLine[]) => {
      const at = clock.now()
      const month = monthFor(at, end)
      let next = { ...end, month }
      const records = lines.map((line) => {
        const record = chained(line, at, next)
        next = { sequence: record.sequence, hash: record.hash, month }
        return record
      })
      await series.append(month, records)
      end = next
      return records.map((value) => ({ status: 'fulfilled' as const, value }))
      // The series underneath handles its own files.
    },
    async () => undefined,
  )
  return {
    append,
    page: (query) => pageOf(series, query),
    firstBreak: () => findBreak(oldestFirst(series)),
    all: () => oldestFirst(series),
    trim: (before) => trim(series, append, before),
    redact: async (lines, by) => {
      for (const line of redactionLines(lines, by)) await append(line)
      const known = new Map(lines.map((line) => [line.sequence, line]))
      for (const month of await series.keys()) await series.rewrite(month, (line) => known.get(line.sequence) ?? line)
    },
  }
}
