import { createHash } from 'node:crypto'
import { searchText } from '../lib/fold-text.ts'
import type { AuditRecord } from './records.ts'
import type { NewAuditLine } from './store.ts'

/** Where the chain stands: the number and hash of its last line, and the month it is filed under. */
export interface ChainEnd {
  sequence: number
  hash: string
  month: string
}

export const NO_LINES: ChainEnd = { sequence: 0, hash: '', month: '' }

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

/**
 * The month a line of this moment is filed under. A clock that was set back must not put lines before those that are
 * there.
 */
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
export function fitsChain(line: AuditRecord, before: Pick<ChainEnd, 'sequence' | 'hash'>): boolean {
  return line.sequence === before.sequence + 1 && line.previousHash === before.hash && line.hash === hashOf(line)
}

/** What a search of the trail looks at. */
export const auditText = ({ actorName, actor, action, target }: AuditRecord) =>
  searchText([actorName, actor, action, target?.label])
