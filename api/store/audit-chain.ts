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
const follows = (line: AuditRecord, before: Pick<ChainEnd, 'sequence' | 'hash'>): boolean =>
  line.sequence === before.sequence + 1 && line.previousHash === before.hash

/** Records that names were taken out of lines: for each the hash it has in the chain, and that of what is left. */
const REDACTED = 'audit.redacted'
const PAIRS_PER_LINE = 100

const pairOf = (line: AuditRecord) => `${line.hash} ${hashOf(line)}`

/**
 * The lines that record a redaction, to be written before it is done.
 * @param redacted the lines as they will be, each with the hash it has
 */
export function redactionLines(
  redacted: readonly AuditRecord[],
  by: Pick<NewAuditLine, 'actor' | 'actorName'>,
): NewAuditLine[] {
  const pairs = redacted.map(pairOf)
  return Array.from({ length: Math.ceil(pairs.length / PAIRS_PER_LINE) }, (_, at) => ({
    ...{ actor: by.actor, actorName: by.actorName, action: REDACTED, outcome: 'done' as const },
    target: { kind: 'audit', id: 'trail' },
    changes: { lines: { after: pairs.slice(at * PAIRS_PER_LINE, (at + 1) * PAIRS_PER_LINE) } },
  }))
}

function pairsIn({ changes }: AuditRecord): string[] {
  const pairs = changes?.['lines']?.after
  return Array.isArray(pairs) ? pairs.map(String) : []
}

/** The fields by which pages of the trail may be narrowed. */
export const AUDIT_FILTERS = ['actor', 'action', 'outcome'] as const

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
 * must record that those before were deleted. A line that isn't what its hash says counts only when another line
 * records that names were taken out of it, and what was left.
 * @param lines oldest first
 */
export async function findBreak(lines: AsyncIterable<AuditRecord>): Promise<number | undefined> {
  let first: AuditRecord | undefined
  let before: Pick<ChainEnd, 'sequence' | 'hash'> = NO_LINES
  const trimmed = new Set<string>()
  const recorded = new Set<string>()
  const redacted: { sequence: number; pair: string }[] = []
  for await (const line of lines) {
    if (!first) {
      first = line
      before = { sequence: line.sequence - 1, hash: line.previousHash }
    }
    if (!follows(line, before)) return line.sequence
    if (line.hash !== hashOf(line)) redacted.push({ sequence: line.sequence, pair: pairOf(line) })
    if (line.action === REDACTED) for (const pair of pairsIn(line)) recorded.add(pair)
    if (line.action === TRIMMED)
      trimmed.add(`${String(line.changes?.['upTo']?.before)} ${String(line.changes?.['hash']?.before)}`)
    before = line
  }
  const altered = redacted.find(({ pair }) => !recorded.has(pair))
  if (altered) return altered.sequence
  const begins = !first || first.sequence === 1 || trimmed.has(`${String(first.sequence - 1)} ${first.previousHash}`)
  return begins ? undefined : first?.sequence
}
