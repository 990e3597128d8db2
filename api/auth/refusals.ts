import type { Context } from '../context.ts'
import { appendAudit, type AuditLine } from './audit.ts'

/** How long refusals of one kind are counted before the count gets a line. */
const WINDOW_MS = 10 * 60_000
/** How many kinds of refusal one caller gets lines for in a window; the rest are counted together. */
const KINDS_EACH = 20
/** How many callers are remembered before counting starts. */
const CALLERS_KEPT = 100

interface Kind {
  since: number
  /** Refusals after the one that already has a line. */
  more: number
  last: AuditLine
}

/**
 * Lines about what was refused: the first of a kind at once, and one line with the count of those that followed within
 * ten minutes.
 */
export interface Refusals {
  /**
   * Kinds differ by caller, action, target and changes.
   * @param apart what else makes this refusal a kind of its own
   * @throws when the line can't be written
   */
  note(line: AuditLine, apart?: string): Promise<void>
}

/** The kinds of refusal that are counted now, by actor and then by name. */
function createKinds(clock: Context['clock']) {
  const kinds = new Map<string, Map<string, Kind>>()
  const age = ({ since }: Kind) => clock.monotonic() - since

  /** Removes the kinds that have ended, and returns those with more than one refusal. */
  const takeEnded = (all: boolean) => {
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

  /** Milliseconds until the first of them ends. */
  const untilFirstEnds = () => {
    let most = 0
    for (const own of kinds.values()) for (const kind of own.values()) most = Math.max(most, age(kind))
    return WINDOW_MS - most
  }

  return {
    callers: () => kinds.size,
    of: (actor: string): ReadonlyMap<string, Kind> => kinds.get(actor) ?? new Map(),
    isCounted: (kind: Kind) => age(kind) < WINDOW_MS,
    begin: (name: string, line: AuditLine) => {
      const own = kinds.get(line.actor) ?? new Map<string, Kind>()
      kinds.set(line.actor, own.set(name, { since: clock.monotonic(), more: 0, last: line }))
    },
    takeEnded,
    untilFirstEnds,
  }
}

/** A caller who is refused again and again must not fill the audit trail. */
export function createRefusals(ctx: Context): Refusals {
  const kinds = createKinds(ctx.clock)
  let counting = false

  const writeCount = async ({ last, more }: Kind) => {
    try {
      await appendAudit(ctx, { ...last, changes: { ...last.changes, times: { after: more } } })
    } catch (err) {
      ctx.log.error({ err, times: more }, 'the count of refused attempts could not be audited')
    }
  }

  const count = async () => {
    while (kinds.callers() > 0) {
      await ctx.clock.sleep(kinds.untilFirstEnds(), ctx.stopping).catch(() => undefined)
      for (const kind of kinds.takeEnded(ctx.stopping.aborted)) await writeCount(kind)
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
      const own = kinds.of(given.actor)
      const isFull = !own.has(nameOf(given, apart)) && own.size >= KINDS_EACH
      const [line, name] = isFull ? [asOneOfMany(given), 'various'] : [given, nameOf(given, apart)]
      const known = own.get(name)
      if (known && kinds.isCounted(known)) {
        known.more += 1
        known.last = line
        beginToCount()
        return
      }
      kinds.begin(name, line)
      if (kinds.callers() > CALLERS_KEPT) beginToCount()
      if (known && known.more > 0) await writeCount(known)
      await appendAudit(ctx, line)
    },
  }
}

const nameOf = ({ action, target, changes }: AuditLine, apart = '') =>
  JSON.stringify([action, target?.kind, target?.id, target?.label, changes, apart])

const asOneOfMany = ({ changes: _several, ...line }: AuditLine): AuditLine => ({
  ...line,
  target: { kind: 'operation', id: 'various' },
})
