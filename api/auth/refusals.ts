import type { Context } from '../context.ts'
import type { NewAuditLine } from '../store/store.ts'
import { appendAudit } from './audit.ts'

/** How long refusals of one kind are counted before the count gets a line. */
const WINDOW_MS = 10 * 60_000
/** Kinds of refusal that one caller gets lines for in a window; the rest of theirs is counted together. */
const KINDS_EACH = 20
/** Callers whose kinds are remembered although nothing was counted yet. */
const CALLERS_KEPT = 100

interface Kind {
  since: number
  /** Refusals after the one that has a line already. */
  more: number
  last: NewAuditLine
}

/**
 * Lines about what was refused: the first of a kind at once, and one line with the count of those that followed within
 * ten minutes.
 */
export interface Refusals {
  /**
   * Kinds differ by caller, action, target and changes.
   * @param apart what else makes this refusal one of its own
   * @throws whatever keeps the line from being written
   */
  note(line: NewAuditLine, apart?: string): Promise<void>
}

/** Whoever knocks without end must not fill the audit trail. */
export function createRefusals(ctx: Context): Refusals {
  /** By actor, then by kind. */
  const kinds = new Map<string, Map<string, Kind>>()
  let counting = false
  const age = ({ since }: Kind) => ctx.clock.monotonic() - since

  /** Takes out what has ended, and returns that of which there was more than the first. */
  const ended = (all: boolean) => {
    const counted: Kind[] = []
    for (const [actor, own] of kinds) {
      for (const [name, kind] of own) {
        if (!all && age(kind) < WINDOW_MS) continue
        own.delete(name)
        if (kind.more > 0) counted.push(kind)
      }
      if (own.size === 0) kinds.delete(actor)
    }
    return counted
  }

  const writeCount = async ({ last, more }: Kind) => {
    try {
      await appendAudit(ctx, { ...last, changes: { ...last.changes, times: { after: more } } })
    } catch (err) {
      ctx.log.error({ err, times: more }, 'the count of refused attempts could not be audited')
    }
  }

  const oldest = () => {
    let most = 0
    for (const own of kinds.values()) for (const kind of own.values()) most = Math.max(most, age(kind))
    return most
  }

  const count = async () => {
    while (kinds.size > 0) {
      await ctx.clock.sleep(WINDOW_MS - oldest(), ctx.stopping).catch(() => undefined)
      for (const kind of ended(ctx.stopping.aborted)) await writeCount(kind)
    }
    counting = false
  }

  const beginToCount = () => {
    if (counting) return
    counting = true
    ctx.runBoard.track(count())
  }

  return {
    note: async (given, apart) => {
      const own = kinds.get(given.actor) ?? new Map<string, Kind>()
      const isFull = !own.has(nameOf(given, apart)) && own.size >= KINDS_EACH
      const [line, name] = isFull ? [asOneOfMany(given), 'various'] : [given, nameOf(given, apart)]
      const known = own.get(name)
      if (known && age(known) < WINDOW_MS) {
        known.more += 1
        known.last = line
        beginToCount()
        return
      }
      own.set(name, { since: ctx.clock.monotonic(), more: 0, last: line })
      kinds.set(given.actor, own)
      if (kinds.size > CALLERS_KEPT) beginToCount()
      if (known && known.more > 0) await writeCount(known)
      await appendAudit(ctx, line)
    },
  }
}

const nameOf = ({ action, target, changes }: NewAuditLine, apart = '') =>
  JSON.stringify([action, target?.kind, target?.id, target?.label, changes, apart])

const asOneOfMany = ({ changes: _several, ...line }: NewAuditLine): NewAuditLine => ({
  ...line,
  target: { kind: 'operation', id: 'various' },
})
