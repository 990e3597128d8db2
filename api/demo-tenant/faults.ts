import { calendarMailbox } from './calendar/calendar-path.ts'
import { seededRandom } from './company/seeded.ts'

/** A fault planted on purpose. */
export type Fault =
  /** 429. `retryAfter` in seconds, 10 by default; "none" leaves out the header. */
  | {
      kind: 'throttled'
      retryAfter?: number | 'none'
      retryAfterAs?: 'seconds' | 'date'
      /** Who has to wait: by default the whole tenant, or the mailbox whose calendar was asked. */
      scope?: 'tenant' | 'mailbox'
    }
  /** 500, 502, 503 (the default) or 504. */
  | { kind: 'server_error'; status?: 500 | 502 | 503 | 504; retryAfter?: number; retryAfterAs?: 'seconds' | 'date' }
  /** The request is done and its answer is lost: the connection breaks, or a gateway reports an error. */
  | { kind: 'lost_answer'; as: 'reset' | 503 | 504 }
  /** It conflicts with another change: nothing is done. 409 by default. */
  | { kind: 'conflict'; status?: 409 | 412 | 423; code?: string }
  | { kind: FaultWithoutOptions }

type FaultWithoutOptions =
  | 'reset' // the connection breaks; what was to be written is not
  | 'stall' // no answer until the request is aborted
  | 'truncated' // the body ends half way
  | 'html' // 200 with a page from something in between
  | 'empty' // 200 without a body
  | 'wrong_batch_ids'
  | 'expired_token' // 401
  | 'expired_secret' // AADSTS7000222
  | 'permission_missing' // 403
  | 'next_link_loop'
  | 'empty_page' // nothing on this page, and a link to the next
  | 'next_link_foreign'

/**
 * Where it goes wrong: `graph` whole requests to Graph (also `$batch`), `batch` only those to `$batch`, `parts`
 * questions inside a batch, `users`, `photos` and `events` (any of a calendar) such requests wherever they are made,
 * `token` the token endpoint. A pattern is matched against "METHOD /path".
 */
type FaultTarget = 'token' | 'graph' | 'batch' | 'parts' | 'users' | 'photos' | 'events' | RegExp

/** `after`: this many requests pass first. */
export type PlantedFault = Fault & { times?: number; on?: FaultTarget; after?: number }

interface RandomFaults {
  /** 0.05: five in a hundred answers, counting parts of batches. */
  share: number
  kinds?: readonly ('throttled' | 'server_error')[]
  seed?: number
}

/** A request as the faults see it. */
interface Occasion {
  service: 'entra' | 'graph'
  part: boolean
  method: string
  /** Without the version: "/users/{id}/photo". */
  pattern: string
  path: string
}

export interface Faults {
  /** For the next `times` requests of that kind: 1 by default, Infinity for ever. */
  plant(fault: PlantedFault): void
  /** From now on, this share of Graph's answers is refused, the same ones for the same seed and order of requests. */
  random(options: RandomFaults): void
  clear(): void
  /** The fault for this request; calling this uses it up. */
  take(occasion: Occasion): Fault | undefined
}

export function createFaults(): Faults {
  let planted: { fault: PlantedFault; left: number; passing: number }[] = []
  let draw: (() => Fault | undefined) | undefined
  return {
    plant: (fault) => planted.push({ fault, left: fault.times ?? 1, passing: fault.after ?? 0 }),
    random: (options) => {
      draw = createDraw(options)
    },
    clear: () => {
      planted = []
      draw = undefined
    },
    take: (occasion) => {
      const met = planted.find((one) => isMet(one.fault.on ?? usualTarget(one.fault), occasion) && !isLetPass(one))
      if (!met) return occasion.service === 'graph' ? draw?.() : undefined
      met.left -= 1
      planted = planted.filter(({ left }) => left > 0)
      return met.fault
    },
  }
}

function isLetPass(one: { passing: number }): boolean {
  if (one.passing === 0) return false
  one.passing -= 1
  return true
}

function usualTarget(fault: Fault): FaultTarget {
  if (fault.kind === 'expired_secret') return 'token'
  if (fault.kind === 'wrong_batch_ids') return 'batch'
  if (fault.kind === 'lost_answer' || fault.kind === 'conflict') return 'events'
  if (fault.kind === 'next_link_loop' || fault.kind === 'next_link_foreign') return 'users'
  return 'graph'
}

function isMet(target: FaultTarget, occasion: Occasion): boolean {
  if (target instanceof RegExp) return new RegExp(target).test(`${occasion.method} ${occasion.path}`)
  if (target === 'token') return occasion.service === 'entra' && occasion.pattern.endsWith('/token')
  if (occasion.service === 'entra') return false
  switch (target) {
    case 'graph':
      return !occasion.part
    case 'batch':
      return occasion.pattern === '/$batch'
    case 'parts':
      return occasion.part
    case 'photos':
      return occasion.pattern.includes('/photo')
    case 'events':
      return calendarMailbox(occasion.path) !== undefined
    case 'users':
      return /^\/users(\/delta|\/\{id\})?$/.test(occasion.pattern)
  }
}

function createDraw(options: RandomFaults): () => Fault | undefined {
  const random = seededRandom(options.seed ?? 1)
  const kinds = options.kinds ?? ['throttled', 'server_error']
  return () => {
    if (random() >= options.share) return undefined
    const kind = kinds[Math.floor(random() * kinds.length)]
    const retryAfter = 1 + Math.floor(random() * 3)
    if (kind === 'throttled') return { kind, retryAfter }
    return { kind: 'server_error', status: 503, ...(random() < 0.5 && { retryAfter }) }
  }
}
