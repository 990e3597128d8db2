import { createHash } from 'node:crypto'
import type { Clock } from '../../lib/clock.ts'
import { checkLimit, readCursor, whereTest, writeCursor } from '../cursor.ts'
import { searchTest, searchText } from '../../lib/fold-text.ts'
import { groupWrites, type WriteWatch } from './group-writes.ts'
import type { AuditRecord } from '../records.ts'
import type { SeriesOnDisk } from './series.ts'
import type { AuditQuery, AuditTrail, NewAuditLine, Page } from '../store.ts'

const FIRST_PREVIOUS = ''

/** JSON with sorted field names: the same text whatever kept the value in between. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}

/** The hash an audit line must have: of everything in it, the hash of the line before included. */
function hashOf(line: Omit<AuditRecord, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...line, hash: undefined }))
    .digest('hex')
}

interface Chain {
  sequence: number
  hash: string
  month: string
}

function chained(line: NewAuditLine, at: Date, chain: Chain): AuditRecord {
  const record = { ...line, sequence: chain.sequence + 1, at: at.toISOString(), previousHash: chain.hash }
  return { ...record, hash: hashOf(record) }
}

async function endOf(series: SeriesOnDisk<AuditRecord>): Promise<Chain> {
  const month = (await series.keys()).at(-1)
  const last = month === undefined ? undefined : await series.last(month)
  return { sequence: last?.sequence ?? 0, hash: last?.hash ?? FIRST_PREVIOUS, month: month ?? '' }
}

async function* newestFirst(series: SeriesOnDisk<AuditRecord>): AsyncGenerator<AuditRecord> {
  for (const month of (await series.keys()).reverse()) yield* series.newestFirst(month)
}

async function pageOf(series: SeriesOnDisk<AuditRecord>, query: AuditQuery): Promise<Page<AuditRecord>> {
  const limit = checkLimit(query)
  const fits = whereTest(query.where)
  const found = searchTest(query.search)
  const [below] = query.cursor === undefined ? [Infinity] : readCursor(query.cursor, [0] as const)
  const items: AuditRecord[] = []
  for await (const line of newestFirst(series)) {
    const text = searchText([line.actorName, line.actor, line.action, line.target?.label])
    if (query.targetId !== undefined && line.target?.id !== query.targetId) continue
    if (line.sequence >= below || !fits(line) || !found(text)) continue
    if (items.length === limit) return { items, nextCursor: writeCursor([items.at(-1)?.sequence ?? 0]) }
    items.push(line)
  }
  return { items }
}

async function firstBreak(series: SeriesOnDisk<AuditRecord>): Promise<number | undefined> {
  let expected = 1
  let previousHash = FIRST_PREVIOUS
  for (const month of await series.keys()) {
    for await (const line of series.all(month)) {
      if (line.sequence !== expected || line.previousHash !== previousHash || line.hash !== hashOf(line))
        return line.sequence
      expected += 1
      previousHash = line.hash
    }
  }
  return undefined
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
      const thisMonth = at.toISOString().slice(0, 7)
      // A clock that was set back must not put lines before those that are there.
      const month = thisMonth > end.month ? thisMonth : end.month
      let next = { ...end, month }
      const records = lines.map((line) => {
        const record = chained(line, at, next)
        next = { sequence: record.sequence, hash: record.hash, month }
        return record
      })
      await series.append(month, records)
      end = next
      return records.map((value) => ({ status: 'fulfilled' as const, value }))
      // The series below looks after its own files.
    },
    async () => undefined,
  )
  return {
    append,
    page: (query) => pageOf(series, query),
    firstBreak: () => firstBreak(series),
  }
}
