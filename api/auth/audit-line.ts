import type { AuditRecord } from '../store/records.ts'
import type { NewAuditLine } from '../store/store.ts'

type Changes = NonNullable<AuditRecord['changes']>

interface Bounds {
  /** Characters of a name or an id. */
  name: number
  /** Characters of a value. */
  value: number
  items: number
  fields: number
}

/**
 * What a line takes on disk at most: a trainer who changes a long session as often as the limit allows fills 3 MB a
 * minute.
 */
export const MOST_LINE_BYTES = 4_000
const MOST_DEPTH = 4
/** The limits of a normal line; then tighter ones for a long line, until it fits. */
const BOUNDS: readonly Bounds[] = [
  { name: 200, value: 500, items: 25, fields: 50 },
  { name: 200, value: 200, items: 20, fields: 30 },
  { name: 200, value: 80, items: 10, fields: 20 },
  { name: 100, value: 30, items: 5, fields: 10 },
  { name: 50, value: 10, items: 2, fields: 5 },
]
const LAST_RESORT: Bounds = { name: 50, value: 10, items: 0, fields: 0 }

/** A line cut to the allowed size: each text, list and depth in it has a limit, and so has the whole. */
export function boundLine(line: NewAuditLine): NewAuditLine {
  for (const bounds of BOUNDS) {
    const bounded = within(line, bounds)
    if (Buffer.byteLength(JSON.stringify(bounded)) <= MOST_LINE_BYTES) return bounded
  }
  return within(line, LAST_RESORT)
}

function within({ target, changes, requestId, ...line }: NewAuditLine, bounds: Bounds): NewAuditLine {
  const name = (text: string) => cut(text, bounds.name)
  return {
    actor: name(line.actor),
    actorName: name(line.actorName),
    action: name(line.action),
    outcome: line.outcome,
    ...(target && {
      target: {
        kind: name(target.kind),
        id: name(target.id),
        ...(target.label !== undefined && { label: name(target.label) }),
      },
    }),
    ...(changes && { changes: boundChanges(changes, bounds) }),
    ...(requestId !== undefined && { requestId: name(requestId) }),
  }
}

function boundChanges(changes: Changes, bounds: Bounds): Changes {
  const entries = Object.entries(changes)
  const kept = entries
    .slice(0, bounds.fields)
    .map(([field, change]) => [
      cut(field, bounds.value),
      Object.fromEntries(
        (['before', 'after'] as const)
          .filter((side) => change[side] !== undefined)
          .map((side) => [side, bound(change[side], bounds, MOST_DEPTH)]),
      ),
    ])
  const left = entries.length - kept.length
  return Object.fromEntries(left > 0 ? [...kept, ['…', { after: `and ${String(left)} more` }]] : kept) as Changes
}

function bound(value: unknown, bounds: Bounds, depth: number): unknown {
  if (typeof value === 'string') return cut(value, bounds.value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return '…'
  if (Array.isArray(value)) {
    const some: unknown[] = value.slice(0, bounds.items).map((one) => bound(one, bounds, depth - 1))
    return value.length > some.length ? [...some, `and ${String(value.length - some.length)} more`] : some
  }
  const entries = Object.entries(value)
  const some = entries
    .slice(0, bounds.items)
    .map(([field, inner]) => [cut(field, bounds.value), bound(inner, bounds, depth - 1)] as const)
  const left = entries.length - some.length
  return Object.fromEntries(left > 0 ? [...some, ['…', `and ${String(left)} more`]] : some)
}

/** Never cuts a surrogate pair in half. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
}
