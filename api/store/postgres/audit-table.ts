import { sql, type RawBuilder } from 'kysely'
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
import { checkFilters, checkLimit, readCursor, writeCursor } from '../cursor.ts'
import { deepFreeze, frozenCopy } from '../frozen.ts'
import type { RawAudit } from '../move/raw-store.ts'
import type { AuditRecord } from '../records.ts'
import type { AuditQuery, AuditTrail, NewAuditLine } from '../store.ts'
import type { Database, Writer } from './database.ts'
import { columnText } from './derived-columns.ts'
import { allOf, searchConditions } from './record-query.ts'
import { streamBodies } from './record-stream.ts'

interface Head {
  sequence: string
  hash: string
  month: string
}

/** The audit trail: one row per line, and one row with the end of the chain, which each new line locks. */
export function auditTable(database: Database, clock: Clock): AuditTrail {
  return {
    append: (line) => database.write((trx) => append(trx, line, clock.now())),
    page: async (query) => {
      const limit = checkLimit(query)
      const { rows } = await database.read((db) =>
        sql<{ body: unknown }>`select body from audit where ${allOf(conditionsOf(query))}
          order by sequence desc limit ${sql.lit(limit + 1)}`.execute(db),
      )
      const items = rows.slice(0, limit).map(({ body }) => deepFreeze(body as AuditRecord))
      const last = items.at(-1)
      return { items, ...(rows.length > limit && last && { nextCursor: writeCursor([last.sequence]) }) }
    },
    firstBreak: async () => {
      const broken = await findBreak(oldestFirst(database))
      if (broken !== undefined) return broken
      const { rows } = await database.read((db) =>
        sql<{ missing: string | null }>`select coalesce(max(audit.sequence), 0) + 1 as missing from audit
          having coalesce(max(audit.sequence), 0) < (select sequence from audit_head)`.execute(db),
      )
      return rows[0] ? Number(rows[0].missing) : undefined
    },
    all: () => oldestFirst(database),
    trim: (before) => database.write((trx) => trim(trx, before, clock.now())),
    redact: (lines, by) =>
      database.write(async (trx) => {
        for (const line of redactionLines(lines, by)) await append(trx, line, clock.now())
        for (const line of lines) await replaceLine(trx, line)
      }),
  }
}

const oldestFirst = (database: Database) =>
  streamBodies<AuditRecord>(database, sql<{ body: unknown }>`select body from audit order by sequence`)

async function trim(trx: Writer, before: string, at: Date): Promise<number> {
  const gone = sql`month < ${before} and month < (select month from audit_head)`
  const { rows } = await sql<{ lines: string; body: AuditRecord }>`select body, count(*) over () as lines from audit
    where ${gone} order by sequence desc limit 1`.execute(trx)
  const [last] = rows
  if (!last) return 0
  const lines = Number(last.lines)
  await append(trx, trimmedLine(last.body, lines), at)
  await sql`delete from audit where sequence <= ${last.body.sequence}`.execute(trx)
  return lines
}

async function append(trx: Writer, line: NewAuditLine, at: Date): Promise<AuditRecord> {
  const end = await lockHead(trx)
  const record = frozenCopy(chained(frozenCopy(line), at, end))
  await insertLine(trx, record, monthFor(at, end))
  return record
}

async function lockHead(trx: Writer): Promise<ChainEnd> {
  const { rows } = await sql<Head>`select * from audit_head for update`.execute(trx)
  const [head] = rows
  return { sequence: Number(head?.sequence), hash: head?.hash ?? '', month: head?.month ?? '' }
}

/** Adds a line that is already chained to the one before. */
async function insertLine(trx: Writer, record: AuditRecord, month: string): Promise<void> {
  await sql`insert into audit (sequence, month, actor, action, outcome, target_id, search_text, body) values
    (${record.sequence}, ${month}, ${columnText(record.actor)}, ${columnText(record.action)}, ${record.outcome},
    ${record.target ? columnText(record.target.id) : null}, ${columnText(auditText(record))},
    ${JSON.stringify(record)}::json)`.execute(trx)
  await sql`update audit_head set sequence = ${record.sequence}, hash = ${record.hash}, month = ${month}`.execute(trx)
}

async function replaceLine(trx: Writer, record: AuditRecord): Promise<void> {
  await sql`update audit set actor = ${columnText(record.actor)}, search_text = ${columnText(auditText(record))},
    target_id = ${record.target ? columnText(record.target.id) : null}, body = ${JSON.stringify(record)}::json
    where sequence = ${record.sequence}`.execute(trx)
}

/** The trail for moves: lines keep their numbers and hashes. */
export function rawAuditTable(database: Database): RawAudit {
  return {
    all: () => oldestFirst(database),
    append: (lines) =>
      database.write(async (trx) => {
        let { month } = await lockHead(trx)
        for (const line of lines) {
          month = monthFor(new Date(line.at), { ...NO_LINES, month })
          await insertLine(trx, line, month)
        }
      }),
    drop: () =>
      database.write(async (trx) => {
        await sql`delete from audit`.execute(trx)
        await sql`update audit_head set sequence = 0, hash = '', month = ''`.execute(trx)
      }),
  }
}

function conditionsOf({ where = {}, targetId, search, cursor, from, before }: AuditQuery): RawBuilder<unknown>[] {
  checkFilters(where, AUDIT_FILTERS)
  const fields = AUDIT_FILTERS.flatMap((field) => {
    const value = where[field]
    return value === undefined ? [] : [sql`${sql.ref(field)} = ${columnText(value)}`]
  })
  return [
    ...fields,
    ...(targetId === undefined ? [] : [sql`target_id = ${columnText(targetId)}`]),
    // Lines are never filed under an earlier month than their own, and months have an index.
    ...(from === undefined ? [] : [sql`month >= ${from.slice(0, 7)} and body ->> 'at' >= ${from}`]),
    ...(before === undefined ? [] : [sql`body ->> 'at' < ${before}`]),
    ...(cursor === undefined ? [] : [sql`sequence < ${readCursor(cursor, [0] as const)[0]}`]),
    ...searchConditions(search),
  ]
}
