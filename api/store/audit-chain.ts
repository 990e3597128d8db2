import { createHash } from 'node:crypto'
import { searchText } from '../lib/search/contract.ts'
import type { AuditRecord } from './records.ts'
import type { NewAuditLine } from './store.ts'

/** The end of the chain: the number and hash of its last line, and the month it is filed under. */
export interface ChainEnd {
  sequence: number
  hash: string
  month: string
}

export const NO_LINES: ChainEnd = { sequence: 0, hash: '', month: '' }

/** JSON with sorted field names: the same text whichever store kept the value. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
  })
}

/** The hash an audit line must have: of everything in it, including the hash of the line before. */
function hashOf(line: Omit<AuditRecord, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...line, hash: undefined }))
    .digest('hex')
}

/** The month a line of this moment is filed under. A clock that was set back must not put lines before earlier ones. */
export function monthFor(at: Date, end: ChainEnd): string {
  const thisMonth = at.toISOString().slice(0, 7)
  return thisMonth > end.month ? thisMonth : end.month
}

/** A new line, bound to the one before it. */
export function chained(line: NewAuditLine, at: Date, end: ChainEnd): AuditRecord {
  const record = { ...line, sequence: end.sequence + 1, at: at.toISOString(), previousHash: end.hash }
  return { ...record, hash: hashOf(record) }
}

/** Whether this line follows the one before. */
function fitsChain(line: AuditRecord, before: Pick<ChainEnd, 'sequence' | 'hash'>): boolean {
  return line.sequence === before.sequence + 1 && line.previousHash === before.hash && line.hash === hashOf(line)
}

/** What a search of the trail looks at. */
export const auditText = ({ actorName, actor, action, target }: AuditRecord) =>
  searchText([actorName, actor, action, target?.label])

/** What replaces deleted lines: the line that records it, and how far they reached. */
const TRIMMED = 'audit.trimmed'

/** The line that records that everything up to this one is deleted. */
export function trimmedLine(last: AuditRecord, lines: number): NewAuditLine {
  return {
    actor: 'system:retention',
    actorName: 'retention',
    action: TRIMMED,
    outcome: 'done',
    target: { kind: 'audit', id: 'trail' },
    changes: { lines: { before: lines }, upTo: { before: last.sequence }, hash: { before: last.hash } },
  }
}

/**
 * The first line that doesn't fit the one before it. When the trail doesn't start with its first line, one of its lines
 * must record that those before were deleted.
 * @param lines oldest first
 */
export async function findBreak(lines: AsyncIterable<AuditRecord>): Promise<number | undefined> {
  let first: AuditRecord | undefined
  let before: Pick<ChainEnd, 'sequence' | 'hash'> = NO_LINES
  const trimmed = new Set<string>()
  for await (const line of lines) {
    if (!first) {
      first = line
      before = { sequence: line.sequence - 1, hash: line.previousHash }
    }
    if (!fitsChain(line, before)) return line.sequence
    if (line.action === TRIMMED)
      trimmed.add(`${String(line.changes?.['upTo']?.before)} ${String(line.changes?.['hash']?.before)}`)
    before = line
  }
  const begins = !first || first.sequence === 1 || trimmed.has(`${String(first.sequence - 1)} ${first.previousHash}`)
  return begins ? undefined : first?.sequence
}
